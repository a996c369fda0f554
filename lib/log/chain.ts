/** The desk's log is a chain: every entry's hash covers the hash before it, so that nothing can be changed unseen. */
import { canonicalJson, sha256 } from "@/lib/canonical";

export interface LogEntry {
  /** 1, 2, 3 … without gaps. */
  id: number;
  /** ISO 8601, UTC. */
  at: string;
  /** Account id. */
  actor: string;
  action: string;
  recordTable: string;
  recordId: string;
  beforeHash: string | null;
  afterHash: string | null;
  previousHash: string;
  hash: string;
}

/** The action of entries that say nothing new of a record: its hash was made again, in a newer format. */
export const rehashAction = "rehash";

/** What the first entry points back to. */
export const chainStart = "0".repeat(64);

/** The hash of an entry, over all its fields but the hash itself. */
function entryHash(entry: Omit<LogEntry, "hash">): string {
  const { id, at, actor, action, recordTable, recordId, beforeHash, afterHash, previousHash } =
    entry;
  return sha256(
    canonicalJson({
      id,
      at,
      actor,
      action,
      recordTable,
      recordId,
      beforeHash,
      afterHash,
      previousHash,
    }),
  );
}

/** The next entry of a chain whose last one is `head` (none: the first). */
export function nextEntry(
  head: Pick<LogEntry, "id" | "hash"> | undefined,
  entry: Omit<LogEntry, "id" | "previousHash" | "hash">,
): LogEntry {
  const linked = { ...entry, id: (head?.id ?? 0) + 1, previousHash: head?.hash ?? chainStart };
  return { ...linked, hash: entryHash(linked) };
}

/** Walks a chain, or what of it follows on `before`, in order; yields one sentence for each break, naming the entry. */
export function* chainProblems(entries: Iterable<LogEntry>, before?: LogEntry): Generator<string> {
  let last = before;
  for (const entry of entries) {
    const expected = (last?.id ?? 0) + 1;
    if (entry.id !== expected) {
      yield `Log entry ${entry.id} stands where entry ${expected} should.`;
    }
    if (entry.previousHash !== (last?.hash ?? chainStart)) {
      yield `Log entry ${entry.id} does not follow from the entry before it.`;
    }
    if (entry.hash !== entryHash(entry))
      yield `Log entry ${entry.id} was changed: its hash does not hold.`;
    last = entry;
  }
}
