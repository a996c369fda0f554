/**
 * Keeps the public log in step with the desk's own: at the end of every transaction, from its entries alone, whoever wrote
 * them and however many. So nothing is published, released, merged or withheld without its leaf.
 */
import type { Connection } from "@/db/connect";
import { GateError } from "@/lib/errors";
import { onceForEach } from "@/lib/once";
import type { Leaf, Said } from "@/lib/version-log/leaf";
import { commitText, type TextPlace } from "@/lib/versions/commitments";
import { whyBehind } from "./behind";
import { appendLeaf, leafAt, logSize } from "./rows";
import { type SaidOfEntry, saidOf } from "./said";

export interface Head {
  id: number;
  at: string;
  hash: string;
}

const statementsOf = onceForEach((connection: Connection) => ({
  head: connection.prepare<[], Head>(
    "select id, at, hash from log_entries order by id desc limit 1",
  ),
  /** Up to where the transactions before went, see last-changes.ts. */
  seen: connection
    .prepare<[], number>("select ifnull((select log_id from last_changes_head), 0)")
    .pluck(),
  committed: connection
    .prepare<[string, string], string>(
      "select commitment from commitments where record_id = ? and field = ?",
    )
    .pluck(),
  commit: connection.prepare<[string, string, string, string, string]>(
    "insert into commitments (commitment, record_id, field, salt, text) values (?, ?, ?, ?, ?)",
  ),
}));

/** The last entry of the desk's own log. */
export const headOf = (connection: Connection): Head | undefined =>
  statementsOf(connection).head.get();

/** The commitment of the one text that stands at a place, where it has one. */
export const committedAt = (connection: Connection, { recordId, field }: TextPlace) =>
  statementsOf(connection).committed.get(recordId, field);

/** The same; a text that has none yet gets one. */
function commitmentAt(connection: Connection, place: TextPlace, text: string): string {
  const held = committedAt(connection, place);
  if (held) return held;
  const { commitment, salt } = commitText(text);
  statementsOf(connection).commit.run(commitment, place.recordId, place.field, salt, text);
  return commitment;
}

const dayOf = (at: string) => at.slice(0, 10);
const isVersion = (said: Said | undefined) =>
  said?.kind === "version" || said?.kind === "withdrawal";

/**
 * Adds what the log got since the last transaction, within the one that wrote it; on a day without leaves, one that
 * binds the desk's own log. Throws GateError where the log is behind and something is published.
 */
export function keepLeaves(connection: Connection): void {
  const size = logSize(connection);
  if (size === 0) return;
  const head = headOf(connection);
  const seen = statementsOf(connection).seen.get() ?? 0;
  if (!head || head.id <= seen) return;
  const last = leafAt(connection, size - 1);
  let isFirst = true;
  for (const one of saidBetween(connection, seen, head.id)) {
    if (one.said === undefined) continue;
    if (isFirst && isRefused(connection, one)) return;
    isFirst = false;
    addLeaf(connection, head, one.said, one.logId);
  }
  if (isFirst && dayOf(head.at) > dayOf(last.at) && !whyBehind(connection))
    addLeaf(connection, head, { kind: "head" }, null);
}

/** What is to be said of some entries; texts without a commitment get one. */
export const saidBetween = (
  connection: Connection,
  after: number,
  upTo: number,
  only?: "versions",
): Generator<SaidOfEntry> =>
  saidOf(connection, { after, upTo, only }, (place, text) => commitmentAt(connection, place, text));

/** What is withheld never waits for the log, and what is published does. */
function isRefused(connection: Connection, { said }: SaidOfEntry): boolean {
  const message = whyBehind(connection);
  if (message && said && isVersion(said) && "matter" in said)
    throw new GateError([{ recordId: said.matter, rule: "log", message }]);
  return message !== undefined;
}

/** Adds a leaf in the transaction whose last entry is `head`. */
export function addLeaf(
  connection: Connection,
  head: Head,
  said: Said,
  logId: number | null,
): void {
  const size = logSize(connection);
  const before = size > 0 ? leafAt(connection, size - 1).at : "";
  const at = [before, head.at].sort().at(-1) as string;
  appendLeaf(
    connection,
    { ...said, at, chain: head.hash, format: "gainsay-leaf/1" } as Leaf,
    logId,
  );
}
