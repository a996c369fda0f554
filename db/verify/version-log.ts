/** The public log of versions: made again from the desk's own log, leaf by leaf, with its tree and what was signed of it. */
import { existsSync, readFileSync } from "node:fs";
import { isBeginning, latestPath } from "@/db/desk/version-log/behind";
import { committedAt } from "@/db/desk/version-log/keep";
import { type SaidOfEntry, saidOf } from "@/db/desk/version-log/said";
import { canonicalJson, sha256 } from "@/lib/canonical";
import { openCheckpoint } from "@/lib/version-log/checkpoint";
import { isSame, RefusedError } from "@/lib/version-log/encoding";
import { readVkey } from "@/lib/version-log/keys";
import { type Leaf, readLeaf } from "@/lib/version-log/leaf";
import { sequenceProblems } from "@/lib/version-log/sequence";
import { grown } from "@/lib/version-log/tiles";
import { leafHash, type ReadHashes, rootOf } from "@/lib/version-log/tree";
import type { Examined } from "./examined";
import { type Finding, problem } from "./finding";

interface Stored {
  position: number;
  leaf: Leaf;
  logId: number | null;
}

/** Leaves with one `chain`: what one transaction wrote. */
interface Written {
  id: number;
  at: string;
  leaves: Stored[];
}

export function* versionLogProblems(desk: Examined, dataFolder: string): Generator<Finding> {
  yield { step: "the log of versions" };
  const { connection } = desk;
  const began = connection
    .prepare<[], string>(
      "select after_hash from log_entries where record_table = 'log_entries' and record_id = 'versions'",
    )
    .pluck()
    .get();
  const leaves: Stored[] = [];
  const levels: Uint8Array[][] = [];
  try {
    yield* treeProblems(desk, leaves, levels);
  } catch (error) {
    if (!(error instanceof RefusedError)) throw error;
    return yield problem(
      `Leaf ${leaves.length} of the log of versions was changed. ${error.message}`,
    );
  }
  const [first] = leaves;
  if (first?.leaf.kind !== "start" || first.logId !== null) {
    if (began || leaves.length > 0)
      yield problem(
        "The log of versions does not begin with its start, and the desk’s log says that it began.",
      );
    return;
  }
  if (sha256(first.leaf.key) !== began)
    yield problem("The log of versions begins with another key than the desk’s log says.");
  for (const sentence of sequenceProblems(leaves.map(({ leaf }) => leaf)))
    yield problem(`The log of versions: ${sentence}`);
  yield* leafProblems(desk, leaves);
  yield* signedProblems(desk, dataFolder, leaves, levels);
}

/** Reads the leaves, and holds the kept hashes against those that come of them. */
function* treeProblems({ connection }: Examined, leaves: Stored[], levels: Uint8Array[][]) {
  const rows = connection
    .prepare<[], { position: number; entry: Buffer; logId: number | null }>(
      "select position, entry, log_id as logId from log_leaves order by position",
    )
    .iterate();
  const kept = connection
    .prepare<[number, number], Buffer>(
      "select hash from log_hashes where level = ? and position = ?",
    )
    .pluck();
  const hashes = function* () {
    for (const { position, entry, logId } of rows) {
      if (position !== leaves.length)
        throw new RefusedError(`Leaf ${position} stands in its place.`);
      leaves.push({ position, leaf: readLeaf(entry), logId });
      yield leafHash(entry);
    }
  };
  let count = 0;
  let wrong: string | undefined;
  for (const { level, position, hash } of grown(() => [], 0, hashes())) {
    levels[level] ??= [];
    levels[level].push(hash);
    const held = kept.get(level, position);
    if (!held || !isSame(held, hash)) wrong ??= `${position} at level ${level}`;
    count += 1;
  }
  if (wrong) yield problem(`Hash ${wrong} of the log of versions is not that of its leaves.`);
  const all = connection.prepare("select count(*) from log_hashes").pluck().get();
  if (all !== count) yield problem("The log of versions has other hashes than come of its leaves.");
}

/** Every leaf as the desk's own log says it, and none that it does not say. */
function* leafProblems({ connection }: Examined, leaves: Stored[]): Generator<Finding> {
  const entryOf = connection.prepare<[string], Omit<Written, "leaves">>(
    "select id, at from log_entries where hash = ?",
  );
  const lookUp = { after: 0, upTo: 0 };
  const said = (upTo: number, only?: "versions") =>
    saidOf(connection, { ...lookUp, upTo, only }, (place) => committedAt(connection, place) ?? "");
  let before = "";
  for (let at = 0; at < leaves.length; ) {
    const { chain } = (leaves[at] as Stored).leaf;
    let end = at + 1;
    while (leaves[end]?.leaf.chain === chain) end += 1;
    const group = leaves.slice(at, end);
    const entry = entryOf.get(chain);
    if (!entry || entry.id < lookUp.after) {
      yield problem(
        `Leaf ${at} of the log of versions names no entry of the desk’s log that follows.`,
      );
      return;
    }
    const expectedAt = entry.at > before ? entry.at : before;
    const expected = said(entry.id, at === 0 ? "versions" : undefined);
    yield* groupProblems(
      { connection } as Examined,
      { ...entry, at: expectedAt, leaves: group },
      expected,
    );
    before = (group.at(-1) as Stored).leaf.at;
    lookUp.after = entry.id;
    at = end;
  }
  const newest = Number(
    connection.prepare("select ifnull(max(id), 0) from log_entries").pluck().get(),
  );
  for (const { logId, said: missing } of said(newest))
    if (missing)
      yield problem(`The log of versions has no leaf for entry ${logId} of the desk’s log.`);
}

function* groupProblems(
  desk: Examined,
  { at, leaves }: Written,
  expected: Iterable<SaidOfEntry>,
): Generator<Finding> {
  const left = [...leaves];
  if (left[0]?.leaf.kind === "start") left.shift();
  for (const { logId, said } of expected) {
    const [next] = left;
    // A merge that was taken back left its leaf; where it was taken back at once, there is none.
    if (!said && next?.logId !== logId) continue;
    if (!next || next.logId !== logId) {
      yield problem(`The log of versions has no leaf for entry ${logId} of the desk’s log.`);
      continue;
    }
    left.shift();
    const { leaf, position } = next;
    const { chain, format } = leaf;
    const isAsSaid =
      leaf.kind === "merge"
        ? isMerge(desk, leaf, said)
        : canonicalJson(leaf) === canonicalJson({ ...said, at, chain, format });
    if (!isAsSaid)
      yield problem(
        `Leaf ${position} of the log of versions is not what entry ${logId} of the desk’s log says.`,
      );
  }
  for (const { leaf, logId, position } of left)
    if (logId !== null || !["head", "key", "restore"].includes(leaf.kind))
      yield problem(
        `Leaf ${position} of the log of versions tells of what the desk’s log does not.`,
      );
}

/** What a record went into may have gone into another since. */
function isMerge({ connection }: Examined, leaf: Leaf, said: SaidOfEntry["said"]): boolean {
  if (leaf.kind !== "merge" || !said) return leaf.kind === "merge";
  if (said.kind !== "merge" || said.table !== leaf.table || said.from !== leaf.from) return false;
  if (said.into === leaf.into) return true;
  const on = connection.prepare("select 1 from former_ids where former_id = ? and now_id = ?");
  return on.get(leaf.into, said.into) !== undefined;
}

/** Every checkpoint by its key and by its root; what was signed last is a beginning of the log. */
function* signedProblems(
  { connection }: Examined,
  dataFolder: string,
  leaves: Stored[],
  levels: Uint8Array[][],
): Generator<Finding> {
  const keys = leaves.flatMap(({ leaf }) =>
    leaf.kind === "start" || leaf.kind === "key" ? [readVkey(leaf.key)] : [],
  );
  const read: ReadHashes = (level, from, count) => (levels[level] ?? []).slice(from, from + count);
  const notes = connection
    .prepare<[], { size: number; note: string }>(
      "select size, note from log_checkpoints order by size",
    )
    .iterate();
  for (const { size, note } of notes) {
    try {
      const checkpoint = openCheckpoint(note, keys);
      const holds = checkpoint.size === size && size <= leaves.length;
      if (!holds || !isSame(checkpoint.root, rootOf(read, size)))
        yield problem(
          `The checkpoint of the log of versions at ${size} leaves is not of these leaves.`,
        );
    } catch (error) {
      if (!(error instanceof RefusedError)) throw error;
      yield problem(
        `The checkpoint of the log of versions at ${size} leaves does not hold. ${error.message}`,
      );
    }
  }
  const path = latestPath(dataFolder);
  if (existsSync(path) && !isKeptBeginning(connection, readFileSync(path, "utf8")))
    yield problem(
      `What was signed last of the log of versions, kept in ${path}, is not in this desk.db.`,
    );
}

function isKeptBeginning(connection: Examined["connection"], note: string): boolean {
  try {
    return isBeginning(connection, note);
  } catch (error) {
    if (error instanceof RefusedError) return false;
    throw error;
  }
}
