import { wordDiff } from "@/lib/versions/word-diff";

/** A text before: what went is struck. */
export function Before({ before, after }: { before: string; after: string }) {
  return keyed(before, after, "new").map(({ key, kind, text }) =>
    kind === "old" ? (
      <del className="w" key={key}>
        {text}
      </del>
    ) : (
      text
    ),
  );
}

/** A text after: what came is double-underlined. */
export function After({ before, after }: { before: string; after: string }) {
  return keyed(before, after, "old").map(({ key, kind, text }) =>
    kind === "new" ? (
      <ins className="w" key={key}>
        {text}
      </ins>
    ) : (
      text
    ),
  );
}

function keyed(before: string, after: string, without: "old" | "new") {
  return wordDiff(before, after)
    .map((part, key) => ({ ...part, key }))
    .filter(({ kind }) => kind !== without);
}
