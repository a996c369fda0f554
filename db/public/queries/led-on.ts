import { publicRecord } from "@/db/public/files";

/** Records with addresses, and what they are found by there: speakers by their slug, others by their id. */
type Kind = "rebuttals" | "statements" | "sources" | "speakers";

/** Where the address of a record leads that went into another one; undefined where none at that address did. */
export async function findLeadsTo(
  kind: Kind,
  key: string,
  record = publicRecord(),
): Promise<string | undefined> {
  const [row] = await record.all<{ nowKey: string }>(
    "select now_key from led_on where record_table = :kind and former_key = :key",
    { kind, key },
  );
  return row?.nowKey;
}
