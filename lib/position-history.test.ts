import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { boundsOf } from "@/lib/dates/edtf";
import { compareBounds } from "@/lib/dates/order";
import { boundsOfStatement, datingDoubts, preferredDating } from "@/lib/datings";
import type { DatingRecord, MatterDocument, OccasionRecord } from "@/lib/document/document";
import { exampleDocument } from "@/lib/document/example";
import {
  type PositionEntry,
  type PositionHistory,
  positionsOverTime,
  positionsOverTimeOfParty,
} from "@/lib/position-history";
import type { StancePosition } from "@/lib/vocabulary";

const [occasion] = exampleDocument.occasions as [OccasionRecord];
const [dating] = occasion.datings as [DatingRecord];
const [statement] = exampleDocument.statements;
const [stance] = exampleDocument.stances;

function dated(edtf: string | null, changes: Partial<DatingRecord> = {}): DatingRecord {
  const bounds = edtf === null ? { earliest: null, latest: null } : boundsOf(edtf);
  return { ...dating, edtf, ...bounds, phrase: null, ...changes };
}

/** One statement of one speaker for each dated stance, in the order of logging. */
function said(...stances: [edtf: string | null, position: StancePosition][]): MatterDocument {
  if (!statement || !stance) throw new Error("The example has no statement.");
  return {
    ...exampleDocument,
    occasions: stances.map(([edtf], i) => ({
      ...occasion,
      id: `occasion${i}`,
      datings: [dated(edtf)],
    })),
    statements: stances.map((_, i) => ({
      ...statement,
      id: `statement${i}`,
      occasionId: `occasion${i}`,
    })),
    stances: stances.map(([, position], i) => ({
      ...stance,
      id: `stance${i}`,
      statementId: `statement${i}`,
      position,
    })),
  };
}

const historyOf = (document: MatterDocument) =>
  positionsOverTime(document, statement?.speakerId ?? "", stance?.pointId ?? "");
const read = ({ groups, changes, latest }: PositionHistory) => ({
  groups: groups.map((group) => group.map((entry) => entry.stance.position)),
  changes: changes.map(({ words }) => words),
  latest: latest.map((entry) => entry.stance.position),
});

describe("positionsOverTime", () => {
  it("orders stances by date and names the change", () => {
    expect(
      read(
        historyOf(
          said(["2026-02-01", "denies"], ["2026-02-03", "asserts"], ["2026-02-05", "asserts"]),
        ),
      ),
    ).toEqual({
      groups: [["denies"], ["asserts"], ["asserts"]],
      changes: ["from denies to asserts"],
      latest: ["asserts"],
    });
  });

  it("does not let an entry win that was logged later and is dated earlier", () => {
    expect(read(historyOf(said(["2026-02-03", "asserts"], ["2026-02-01", "denies"])))).toEqual({
      groups: [["denies"], ["asserts"]],
      changes: ["from denies to asserts"],
      latest: ["asserts"],
    });
  });

  it("does not order what overlaps, and names no change in it", () => {
    expect(read(historyOf(said(["2026-02-01", "denies"], ["[..2026-02-02]", "asserts"])))).toEqual({
      groups: [["denies", "asserts"]],
      changes: [],
      latest: ["denies", "asserts"],
    });
    expect(
      read(historyOf(said(["2026-02-01", "denies"], ["2026-02-01", "asserts"]))).changes,
    ).toEqual([]);
    expect(read(historyOf(said([null, "denies"], ["2026-02-01", "asserts"]))).groups).toEqual([
      ["asserts", "denies"],
    ]);
  });

  it("keeps an unordered group between ordered ones", () => {
    const document = said(
      ["2026-01-01", "sets_conditions"],
      ["2026-02-01", "denies"],
      ["2026-02", "asserts"],
      ["2026-03-01", "leaves_open"],
    );
    expect(read(historyOf(document))).toEqual({
      groups: [["sets_conditions"], ["denies", "asserts"], ["leaves_open"]],
      changes: [
        "from sets conditions to denies",
        "from sets conditions to asserts",
        "from denies to leaves open",
        "from asserts to leaves open",
      ],
      latest: ["leaves_open"],
    });
  });

  it("keeps speakers apart, and joins those of a party", () => {
    const document = said(["2026-02-01", "denies"], ["2026-02-03", "asserts"]);
    const [first, second] = document.statements;
    if (!first || !second) throw new Error("no statements");
    const statements = [first, { ...second, speakerId: "someoneElse" }];
    const mixed = { ...document, statements };
    expect(read(historyOf(mixed)).groups).toEqual([["denies"]]);
    const ofParty = positionsOverTimeOfParty(mixed, first.partyId, stance?.pointId ?? "");
    expect(read(ofParty).changes).toEqual(["from denies to asserts"]);
  });

  it("is empty where nothing was said on the point", () => {
    expect(positionsOverTime(exampleDocument, "nobody", "nothing")).toEqual({
      groups: [],
      changes: [],
      latest: [],
    });
  });
});

describe("datings", () => {
  const withDatings = (...datings: DatingRecord[]): OccasionRecord => ({ ...occasion, datings });

  it("prefers what was chosen, and chooses nothing itself", () => {
    const [a, b] = [
      dated("2026-02-01", { id: "a", preferred: false }),
      dated("2026-02-02", { id: "b" }),
    ];
    expect(preferredDating(withDatings(a, b))?.id).toBe("b");
    expect(preferredDating(withDatings(a))?.id).toBe("a");
    expect(preferredDating(withDatings(a, { ...b, preferred: false }))).toBeNull();
    expect(preferredDating(withDatings())).toBeNull();
  });

  it("finds the two readings of the demo's first statement", () => {
    expect(datingDoubts(occasion).map((doubt) => [doubt.dating.phrase, doubt.contradicts])).toEqual(
      [["a few days ago", false]],
    );
  });

  it("tells contradictions from vaguer words, and says nothing of what agrees or is silent", () => {
    const others = ["2026-02-03", "2026-02", "2026-02-01", null].map((edtf, i) =>
      dated(edtf, { id: `other${i}`, preferred: false }),
    );
    const doubts = datingDoubts(withDatings(dated("2026-02-01"), ...others));
    expect(doubts.map((doubt) => [doubt.dating.edtf, doubt.contradicts])).toEqual([
      ["2026-02-03", true],
      ["2026-02", false],
    ]);
  });

  it("gives a statement without a dating no bounds", () => {
    if (!statement) throw new Error("no statement");
    expect(boundsOfStatement([withDatings()], statement)).toEqual({ earliest: null, latest: null });
    expect(boundsOfStatement([occasion], statement)).toEqual(boundsOf("2026-02-01"));
  });
});

describe("the order of positions, whatever their bounds", () => {
  const isBefore = (a: PositionEntry, b: PositionEntry) => compareBounds(a, b) === "before";
  const days = fc.integer({ min: 1, max: 12 });
  const day = (number: number) => `2026-02-${String(number).padStart(2, "0")}`;
  const date = fc.oneof(
    days.map(day),
    days.map((to) => `[..${day(to)}]`),
    days.map((from) => `[${day(from)}..]`),
    fc.tuple(days, days).map((ends) => `[${day(Math.min(...ends))}..${day(Math.max(...ends))}]`),
    fc.constant(null),
  );
  const position = fc.constantFrom<StancePosition>("asserts", "denies", "leaves_open");

  it("names each change once, with nothing strictly between, and parts groups only where all are ordered", () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(date, position), { maxLength: 12 }), (stances) => {
        const { groups, changes, latest } = positionsOverTime(
          said(...stances),
          statement?.speakerId ?? "",
          stance?.pointId ?? "",
        );
        const all = groups.flat();
        const next = all.flatMap((from) =>
          all
            .filter((to) => isBefore(from, to) && from.stance.position !== to.stance.position)
            .filter((to) => !all.some((row) => isBefore(from, row) && isBefore(row, to)))
            .map((to) => [from.statement.id, to.statement.id]),
        );
        expect(changes.map(({ from, to }) => [from.statement.id, to.statement.id])).toEqual(next);
        expect(latest).toEqual(all.filter((row) => !all.some((other) => isBefore(row, other))));
        const cuts = all.flatMap((_, cut) =>
          cut > 0 && all.slice(0, cut).every((a) => all.slice(cut).every((b) => isBefore(a, b)))
            ? [cut]
            : [],
        );
        let length = 0;
        const ends = groups.slice(0, -1).map((group) => (length += group.length));
        expect(ends).toEqual(cuts);
      }),
    );
  });
});
