/** Begins the public log: its start, and every version that was public before. */
import { type Desk, inTransaction } from "@/db/desk/desk";
import { commandLine } from "@/db/desk/machine-accounts";
import { appendEntry } from "@/db/desk/write";
import { sha256 } from "@/lib/canonical";
import { newPublicId } from "@/lib/public-id";
import { vkeyOf } from "@/lib/version-log/keys";
import { addLeaf, type Head, headOf, saidBetween } from "./keep";
import { firstKey, type LogPlace } from "./key-file";
import { logSize } from "./rows";

const loopback = /^(?:localhost|127\.\d+\.\d+\.\d+|\[::1\])$/;

/** The name of a log that begins: of a machine that only itself reaches, a trial, or all of them would be one log. */
export function originOf(url: string): string {
  const { host, hostname } = new URL(url);
  return loopback.test(hostname) ? `localhost/${newPublicId(8)}/log` : `${host}/log`;
}

/**
 * Begins the log where it has not begun, in one transaction. What was public before is adopted in the order of the desk's
 * own log. Returns how many versions that were; undefined where the log had begun.
 */
export function beginLog(
  desk: Desk,
  { url, ...place }: LogPlace & { url: string },
  now = new Date(),
): number | undefined {
  const { connection } = desk;
  if (logSize(connection) > 0) return;
  const { actorId } = commandLine(desk);
  const key = firstKey(place, originOf(url));
  return inTransaction(desk, (tx) => {
    if (logSize(connection) > 0) return;
    const before = headOf(connection)?.id ?? 0;
    appendEntry(tx, {
      ...{ at: now.toISOString(), actor: actorId, action: "begin the log of versions" },
      ...{ recordTable: "log_entries", recordId: "versions", beforeHash: null },
      afterHash: sha256(vkeyOf(key)),
    });
    const head = headOf(connection) as Head;
    const adopted = Number(
      connection
        .prepare(
          "select count(*) from log_entries where record_table = 'versions' and before_hash is null and action <> 'rehash'",
        )
        .pluck()
        .get(),
    );
    addLeaf(
      connection,
      head,
      { kind: "start", origin: key.name, key: vkeyOf(key), adopted, before: null },
      null,
    );
    for (const { said, logId } of saidBetween(connection, 0, before, "versions"))
      if (said) addLeaf(connection, head, said, logId);
    return adopted;
  });
}
