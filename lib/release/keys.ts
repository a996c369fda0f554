/** What tells rows of a dataset apart, and which rows of other datasets they name. Pure. */
import { type DatasetName, datasets } from "@/lib/export/datasets";

/** Columns that no two rows have alike; of a dataset with rows that lack one of them, none. */
export const primaryKeys: Partial<Record<DatasetName, string[]>> = {
  answers: ["matter_id", "pair_number", "point_id"],
  pairs: ["matter_id", "pair_number"],
  matters: ["matter_id"],
  speakers: ["speaker_id"],
  sources: ["source_id"],
};

/** Columns that name a row of another dataset, by how their names end. */
const named: [RegExp, DatasetName, string][] = [
  [/^matter_id$/, "matters", "matter_id"],
  [/(^|_)speaker_id$/, "speakers", "speaker_id"],
  [/^((claim|reply)_)?source_id$/, "sources", "source_id"],
];

export interface ForeignKey {
  fields: string[];
  dataset: DatasetName;
  references: string[];
}

export function foreignKeysOf(dataset: DatasetName): ForeignKey[] {
  const columns = datasets[dataset].columns.map(({ name }) => name);
  const single = columns.flatMap((column) => {
    const [found] = named.filter(([is, of]) => of !== dataset && is.test(column));
    return found ? [{ fields: [column], dataset: found[1], references: [found[2]] }] : [];
  });
  const pair = ["matter_id", "pair_number"];
  const ofPair = dataset !== "pairs" && pair.every((name) => columns.includes(name));
  return ofPair ? [...single, { fields: pair, dataset: "pairs", references: pair }] : single;
}
