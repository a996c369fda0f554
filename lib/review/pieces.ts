/**
 * The pieces of a matter's page that a change touches, in reading order: each as readers have it and as they will, with
 * the evidence of the checks that it is made for. Of a new matter, all of the page. Pure.
 */
import {
  type ComparisonView,
  comparisonView,
  type PairView,
  type StatementView,
} from "@/lib/comparison/view";
import type { MatterDocument } from "@/lib/document/document";
import { groupBy } from "@/lib/group";
import type { LedgerRow } from "@/lib/treatments";
import { type PlateView, platePair } from "@/lib/views/plate";
import { keysOf, type ReviewCheck, reviewChecks } from "@/lib/vocabulary";
import type { Evidence } from "./evidence";
import { comparer } from "./same";

/** What a piece shows, before and after; null where readers do not have it, or will not. */
interface Sides<T> {
  before: T | null;
  after: T | null;
}

/** A point of an exchange with the exchange that it stands in. */
export interface PointOfPair {
  pair: PairView;
  row: LedgerRow;
}

export type Piece = { id: string; title: string; looks: Look[] } & (
  | ({ kind: "exchange" } & Sides<PlateView>)
  | ({ kind: "points" } & Sides<PointOfPair[]>)
  | ({ kind: "statement" } & Sides<StatementView>)
);

/** What there is to look at for one check, beside a piece. */
export interface Look {
  check: ReviewCheck;
  lines: Evidence[];
}

export interface Pieces {
  pieces: Piece[];
  /** Names of what stays, for the fold below. */
  stays: string[];
  /** Evidence that belongs to no piece, such as of what no page draws. */
  rest: Look[];
}

/** The pieces that a change touches; `before` null: all of them. */
export function piecesOf(
  before: MatterDocument | null,
  after: MatterDocument,
  evidence: Record<ReviewCheck, Evidence[]>,
): Pieces {
  const now = indexed(comparisonView(after));
  const old = before && indexed(comparisonView(before));
  const isSame = comparer();
  const lookAt = looker(evidence, datingsOf(before, after));
  const pieces: Piece[] = [];
  const stays: string[] = [];

  const shown = new Set<string>();
  const addStatement = (id: string) => {
    if (shown.has(id)) return;
    shown.add(id);
    const sides = {
      before: old?.statements.get(id) ?? null,
      after: now.statements.get(id) ?? null,
    };
    const name = (sides.after ?? sides.before)?.name ?? "";
    if (isSame(readStatement(sides.before), readStatement(sides.after))) {
      stays.push(`the words of ${name}`);
      return;
    }
    const { record } = sides.after ?? sides.before ?? {};
    const looks = lookAt.statement(id, record?.occasionId ?? "");
    pieces.push({
      kind: "statement",
      id,
      title: `${name}: who, when, and the words`,
      ...sides,
      looks,
    });
  };

  const addPoints = (id: string, name: string, sides: Sides<PairView>) => {
    const both = [sides.before, sides.after].flatMap((pair) => pair?.rows ?? []);
    const points = [...new Set(both.map(({ point }) => point.id))];
    const isChanged = (point: string) =>
      !isSame(rowIn(sides.before, point), rowIn(sides.after, point));
    const changed = new Set(points.filter(isChanged));
    if (changed.size < points.length) {
      stays.push(`${points.length - changed.size} of ${points.length} points of ${name}`);
    }
    if (changed.size === 0) return;
    const rows = both.filter(({ point }) => changed.has(point.id));
    const of = (pair: PairView | null): PointOfPair[] | null =>
      pair === null
        ? null
        : pair.rows.filter(({ point }) => changed.has(point.id)).map((row) => ({ pair, row }));
    pieces.push({
      ...{ kind: "points", id: `points-${id}`, title: `Point by point: ${name}` },
      ...{ before: of(sides.before), after: of(sides.after) },
      looks: lookAt.records(
        "stances",
        rows.flatMap(({ claimStance, replyStance }) => [claimStance?.id, replyStance?.id]),
      ),
    });
  };

  for (const id of keysOfBoth(now.pairs, old?.pairs)) {
    const sides = { before: old?.pairs.get(id) ?? null, after: now.pairs.get(id) ?? null };
    const pair = sides.after ?? sides.before;
    if (!pair) continue;
    const name = pair.record.heading ?? `${pair.reply.name} to ${pair.claim.name}`;
    const plates = {
      before: sides.before && platePair(sides.before),
      after: sides.after && platePair(sides.after),
    };
    if (isSame(plates.before, plates.after)) stays.push(`the plate of ${name}`);
    else {
      const looks = lookAt.records("rebuttal_type", [id]);
      pieces.push({ kind: "exchange", id, title: `The exchange: ${name}`, ...plates, looks });
    }
    addPoints(id, name, sides);
    addStatement(pair.claim.record.id);
    addStatement(pair.reply.record.id);
  }
  for (const id of keysOfBoth(now.statements, old?.statements)) addStatement(id);
  return { pieces, stays, rest: lookAt.rest() };
}

/** Ids of what dates an occasion, before and after, by the occasion. */
function datingsOf(before: MatterDocument | null, after: MatterDocument) {
  const all = [...(before?.occasions ?? []), ...after.occasions];
  return groupBy(
    all.flatMap(({ id, datings }) =>
      [id, ...datings.map((row) => row.id)].map((of) => ({ id, of })),
    ),
    ({ id }) => id,
  );
}

/**
 * Gives each line of evidence to the first piece that it belongs to. What dates an occasion dates all that was said
 * there: a later piece of it has the check, and none of its lines.
 */
function looker(evidence: Record<ReviewCheck, Evidence[]>, datings: ReturnType<typeof datingsOf>) {
  const all = keysOf(reviewChecks).flatMap((check) =>
    evidence[check].map((line) => ({ check, line })),
  );
  const byStatement = groupBy(
    all.filter(({ check }) => check !== "rebuttal_type"),
    ({ line }) => line.statementId,
  );
  const byRecord = groupBy(all, ({ check, line }) => `${check} ${line.recordId}`);
  const left = new Set(all);
  const take = (found: typeof all): Look[] => {
    const lines = groupBy(
      found.filter((one) => left.delete(one)),
      ({ check }) => check,
    );
    return [...lines].map(([check, rows]) => ({ check, lines: rows.map(({ line }) => line) }));
  };
  return {
    statement: (id: string, occasionId: string): Look[] => {
      const looks = take(byStatement.get(id) ?? []);
      const isDated = datings.get(occasionId)?.some(({ of }) => byRecord.has(`date ${of}`));
      if (!isDated || looks.some(({ check }) => check === "date")) return looks;
      return [...looks, { check: "date", lines: [] }];
    },
    records: (check: ReviewCheck, ids: (string | undefined)[]) =>
      take(ids.flatMap((id) => byRecord.get(`${check} ${id}`) ?? [])),
    rest: () => take([...left]),
  };
}

const indexed = ({ pairs, statements }: ComparisonView) => ({
  pairs: new Map(pairs.map((pair) => [pair.record.id, pair])),
  statements: new Map(statements.map((statement) => [statement.record.id, statement])),
});

const keysOfBoth = (...maps: (Map<string, unknown> | undefined)[]) => [
  ...new Set(maps.flatMap((map) => [...(map?.keys() ?? [])])),
];

const rowIn = (pair: PairView | null, point: string) =>
  pair?.rows.find((row) => row.point.id === point) ?? null;

/** What readers read of a statement; the numbers of the points in its words are those of the points. */
const readStatement = (view: StatementView | null) =>
  view && { ...view, quotations: view.quotations.map(({ record }) => record) };
