/** Reads how much there is, as the projector keeps it. */
import type { TallyKind } from "@/db/public/derived/tallies";
import type { Reader } from "@/db/public/reader";

/** How many there are of a kind under a key; none where it has no row. */
export async function tallyOf(record: Reader, kind: TallyKind, key: string): Promise<number> {
  const [row] = await record.all<{ count: number }>(
    "select count from tallies where kind = :kind and key = :key",
    { kind, key },
  );
  return row?.count ?? 0;
}
