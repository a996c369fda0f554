/** What readers see change although no record did by itself: order, and what follows from stances. */

import type { MatterDocument } from "@/lib/document/document";
import { ledger } from "@/lib/treatments";
import { type Treatment, treatments } from "@/lib/vocabulary";
import type { Change, FieldChange } from "./change";
import type { Side } from "./compare-lists";
import type { Shown } from "./fields";

/** Lists whose order readers see. */
const ordered: [label: string, names: (side: Side) => { id: string; name: string }[]][] = [
  ["Order of the parties", ({ document }) => document.parties],
  [
    "Order of the points",
    ({ document }) => document.points.map(({ id, proposition }) => ({ id, name: proposition })),
  ],
  [
    "Order of the pairs",
    ({ document, names }) => document.rebuttals.map(({ id }) => ({ id, name: names.rebuttal(id) })),
  ],
  [
    "Order of the quotations",
    ({ document, names }) =>
      document.quotations.map(({ id }) => ({ id, name: names.quotation(id) })),
  ],
  [
    "Order of the events",
    ({ document }) => document.events.map(({ id, title }) => ({ id, name: title })),
  ],
];

/** Of what stands in both versions: whether it stands in another order. A change of the matter. */
export function orderChanges(before: Side, after: Side): Change[] {
  const fields = ordered.flatMap(([label, rowsOf]): FieldChange[] => {
    const [old, now] = [rowsOf(before), rowsOf(after)];
    const [oldIds, nowIds] = [idsOf(old), idsOf(now)];
    const oldKept = old.filter((row) => nowIds.has(row.id));
    const nowKept = now.filter((row) => oldIds.has(row.id));
    if (oldKept.every((row, index) => row.id === nowKept[index]?.id)) return [];
    const shown = (rows: { name: string }[]) => ({ text: rows.map((row) => row.name).join(" · ") });
    return [
      { label, style: "words", before: shown(oldKept), after: shown(nowKept), language: null },
    ];
  });
  if (fields.length === 0) return [];
  const { id: recordId, question } = after.document.matter;
  return [{ what: "changed", kind: "Matter", recordId, name: `“${question}”`, fields }];
}

const idsOf = (rows: { id: string }[]) => new Set(rows.map((row) => row.id));

/** What a pair that stood already does to each point, as far as it changed. */
export function treatmentChanges(before: Side, after: Side): Change[] {
  const known = idsOf(before.document.rebuttals);
  return after.document.rebuttals
    .filter((row) => known.has(row.id))
    .flatMap((row): Change[] => {
      const fields = changesOfPair(row.id, before.document, after.document);
      if (fields.length === 0) return [];
      const name = after.names.rebuttal(row.id);
      return [{ what: "changed", kind: "Rebuttal", recordId: row.id, name, fields }];
    });
}

function changesOfPair(id: string, from: MatterDocument, to: MatterDocument): FieldChange[] {
  const [old, now] = [treatmentsOf(from, id), treatmentsOf(to, id)];
  const points = new Map([...from.points, ...to.points].map((row) => [row.id, row.proposition]));
  return [...points].flatMap(([pointId, proposition]): FieldChange[] => {
    const [before, after] = [old.get(pointId), now.get(pointId)];
    if (before === after) return [];
    const label = `Treatment of the point: ${proposition}`;
    return [
      { label, style: "term", before: shownAs(before), after: shownAs(after), language: null },
    ];
  });
}

function shownAs(key: Treatment | undefined): Shown | null {
  return key ? { text: treatments[key].label, sign: treatments[key].sign } : null;
}

const treatmentsOf = (document: MatterDocument, id: string) =>
  new Map(ledger(document, id).map((row): [string, Treatment] => [row.point.id, row.treatment]));
