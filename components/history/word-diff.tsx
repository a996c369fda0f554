import { Deleted, Inserted } from "@/components/ui/edited";
import { type WordPart, wordDiff } from "@/lib/versions/word-diff";

/** A text before: what went is struck. */
export function Before({ before, after }: { before: string; after: string }) {
  return keyed(before, after, "new").map(({ key, kind, text }) =>
    kind === "old" ? <Marked key={key} as={Deleted} text={text} /> : text,
  );
}

/** A text after: what came is double-underlined. */
export function After({ before, after }: { before: string; after: string }) {
  return keyed(before, after, "old").map(({ key, kind, text }) =>
    kind === "new" ? <Marked key={key} as={Inserted} text={text} /> : text,
  );
}

/** The line runs from word to word, not into the space around them. */
function Marked({ as: Mark, text }: { as: typeof Deleted; text: string }) {
  const words = text.trim();
  if (words === "") return <Mark>{text}</Mark>;
  const start = text.indexOf(words);
  return (
    <>
      {text.slice(0, start)}
      <Mark>{words}</Mark>
      {text.slice(start + words.length)}
    </>
  );
}

function keyed(before: string, after: string, without: WordPart["kind"]) {
  return wordDiff(before, after)
    .map((part, key) => ({ ...part, key }))
    .filter(({ kind }) => kind !== without);
}
