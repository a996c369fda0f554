/** What must hold from leaf to leaf: one start, times that never go back, numbers of versions without gap or double. */
import type { Leaf } from "./leaf";

type VersionLeaf = Extract<Leaf, { kind: "version" | "withdrawal" }>;

/** The last version of a matter. */
type Last = Pick<VersionLeaf, "kind" | "number" | "document"> & { position: number };

/** Walks the leaves of a log from its first; yields one sentence for each thing that is off, naming the leaf. */
export function* sequenceProblems(leaves: Iterable<Leaf>): Generator<string> {
  const versions = new Map<string, Last>();
  let position = 0;
  let adopted = 0;
  let at = "";
  for (const leaf of leaves) {
    const where = `Leaf ${position}`;
    if ((leaf.kind === "start") !== (position === 0))
      yield position === 0
        ? "The log does not begin with its start."
        : `${where} is a second start.`;
    if (leaf.kind === "start") adopted = leaf.adopted;
    else if (position <= adopted && !isVersion(leaf))
      yield `${where} is no version, and the start says that ${adopted} were adopted.`;
    if (leaf.at < at) yield `${where} is dated before the leaf in front of it.`;
    if (isVersion(leaf)) {
      yield* versionProblems(leaf, versions.get(leaf.matter), where);
      const { kind, number, document } = leaf;
      versions.set(leaf.matter, { kind, number, document, position });
    }
    if ((leaf.kind === "release" || leaf.kind === "restore") && leaf.size > position)
      yield `${where} speaks of ${leaf.size} leaves, and ${position} are before it.`;
    at = leaf.at;
    position += 1;
  }
  if (position > 0 && position <= adopted)
    yield `The start says that ${adopted} leaves were adopted, and ${position - 1} follow.`;
}

const isVersion = (leaf: Leaf): leaf is VersionLeaf =>
  leaf.kind === "version" || leaf.kind === "withdrawal";

function* versionProblems(leaf: VersionLeaf, last: Last | undefined, where: string) {
  const expected = (last?.number ?? 0) + 1;
  if (leaf.number !== expected)
    yield `${where} is version ${leaf.number} of matter ${leaf.matter}, where version ${expected} should stand.`;
  if (leaf.previous !== (last?.position ?? null))
    yield `${where} does not name the version of matter ${leaf.matter} that it follows.`;
  if (
    leaf.kind === "withdrawal" &&
    (!last || last.kind === "withdrawal" || last.document !== leaf.document)
  )
    yield `${where} withdraws what did not stand on the record.`;
}
