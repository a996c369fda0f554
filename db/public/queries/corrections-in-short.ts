/** The newest corrections with what stood there and what stands there now. */
import { publicRecord } from "@/db/public/files";
import type { CorrectionInShort } from "@/lib/document/front";
import { listCorrections } from "./corrections";

/** Corrections, newest first. */
export async function listCorrectionsInShort(
  limit: number,
  record = publicRecord(),
): Promise<CorrectionInShort[]> {
  const lines = (await listCorrections(undefined, record, limit))?.lines ?? [];
  const rows = await record.all<{ matterId: string; number: number; was: string; now: string }>(
    `select matter_id, number, was, now from short_changes where (matter_id, number) in (
       select value ->> 0, value ->> 1 from json_each(:wanted))`,
    { wanted: JSON.stringify(lines.map(({ matterId, number }) => [matterId, number])) },
  );
  const changes = new Map(
    rows.map(({ was, now, ...version }) => [keyOf(version), { was, is: now }]),
  );
  return lines.map((line) => ({ ...line, change: changes.get(keyOf(line)) ?? null }));
}

const keyOf = ({ matterId, number }: { matterId: string; number: number }) =>
  `${matterId} ${number}`;
