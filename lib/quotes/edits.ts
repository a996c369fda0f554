/** What changed between two lists of words, in time that does not run away where they share little. */
import { diffArrays } from "diff";

export interface EditPart {
  kind: "same" | "old" | "new";
  words: string[];
}

/** Lists that differ in more words, between what they begin and end with alike, are shown as one replaced by the other. */
const mostEdits = 1_000;
const mostWords = 20_000;

/** The parts in reading order: what was taken out stands before what came in its place. `plain` says what counts as equal. */
export function editsBetween(
  before: string[],
  after: string[],
  plain: (word: string) => string = (word) => word,
): EditPart[] {
  const [old, now] = [before.map(plain), after.map(plain)];
  const most = Math.min(old.length, now.length);
  let head = 0;
  while (head < most && old[head] === now[head]) head += 1;
  let tail = 0;
  while (tail < most - head && old.at(-1 - tail) === now.at(-1 - tail)) tail += 1;
  const parts: EditPart[] = [
    { kind: "same", words: after.slice(0, head) },
    ...between(
      {
        words: before.slice(head, before.length - tail),
        plain: old.slice(head, old.length - tail),
      },
      { words: after.slice(head, after.length - tail), plain: now.slice(head, now.length - tail) },
    ),
    { kind: "same", words: after.slice(after.length - tail) },
  ];
  return joined(parts);
}

interface Side {
  words: string[];
  /** The same words as they are compared. */
  plain: string[];
}

function between(before: Side, after: Side): EditPart[] {
  const isLong = before.words.length + after.words.length > mostWords;
  const changes = isLong
    ? undefined
    : diffArrays(before.plain, after.plain, { maxEditLength: mostEdits });
  if (!changes) {
    return [
      { kind: "old", words: before.words },
      { kind: "new", words: after.words },
    ];
  }
  let [old, now] = [0, 0];
  return changes.map(({ added, removed, value: { length } }): EditPart => {
    const [from, at] = [old, now];
    if (!added) old += length;
    if (!removed) now += length;
    if (removed) return { kind: "old", words: before.words.slice(from, old) };
    return { kind: added ? "new" : "same", words: after.words.slice(at, now) };
  });
}

/** Without empty parts, and those of one kind that follow each other as one. */
function joined(parts: EditPart[]): EditPart[] {
  const result: EditPart[] = [];
  for (const part of parts) {
    const last = result.at(-1);
    if (part.words.length === 0) continue;
    if (last?.kind === part.kind) last.words = last.words.concat(part.words);
    else result.push({ ...part });
  }
  return result;
}
