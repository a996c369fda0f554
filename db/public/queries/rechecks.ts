/** What asking the addresses of captures again found, as far as readers are told. */
import { publicRecord } from "@/db/public/files";
import type { ToldRecheck } from "@/lib/recheck/told";

/** By the public ids of the captures; those that were never asked again are left out. */
export async function getRechecks(
  captures: string[],
  record = publicRecord(),
): Promise<Map<string, ToldRecheck>> {
  const rows = await record.all<
    Record<"missing" | "lookedFor", string> & Omit<ToldRecheck, "missing" | "lookedFor">
  >(
    `select capture_id, checked_at, outcome, moved_to, missing, looked_for from rechecks
     where capture_id in (select value from json_each(:captures))`,
    { captures: JSON.stringify(captures) },
  );
  return new Map(
    rows.map(({ missing, lookedFor, ...row }) => [
      row.captureId,
      {
        ...row,
        missing: JSON.parse(missing) as string[],
        lookedFor: JSON.parse(lookedFor) as string[],
      },
    ]),
  );
}
