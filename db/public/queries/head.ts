import { publicRecord } from "@/db/public/files";

/** The log entry that the public record has come to; 0 for an empty one. */
export async function getHead(record = publicRecord()): Promise<number> {
  const [row] = await record.all<{ logHead: number }>("select log_head from projection");
  return row?.logHead ?? 0;
}
