import { Deleted, Inserted } from "@/components/ui/edited";
import { type DifferencePart, differenceBetween } from "@/lib/quotes/difference";

/** What became of words: what was taken out is struck (or left out), what was put in is underlined twice. */
export function Difference({
  from,
  to,
  onlyNew = false,
}: {
  from: string;
  to: string;
  /** Leaves out what was taken out. */
  onlyNew?: boolean;
}) {
  const found = differenceBetween(from, to);
  const shared = found.filter(({ kind, text }) => kind === "same" && /\p{L}/u.test(text));
  const length = shared.reduce((sum, { text }) => sum + text.length, 0);
  // Of words that share hardly any, each is read whole: alternating them tells nothing.
  const parts: DifferencePart[] =
    length * 3 < Math.min(from.length, to.length)
      ? [
          { kind: "missing", text: from },
          { kind: "same", text: " " },
          { kind: "added", text: to },
        ]
      : found;
  return parts
    .map((part, index) => ({ ...part, id: index }))
    .map(({ kind, text, id }) => {
      if (kind === "same") return text;
      if (kind === "added") {
        return (
          <Inserted key={id} dir="auto">
            {text}
          </Inserted>
        );
      }
      return onlyNew ? null : (
        <Deleted key={id} dir="auto">
          {text}
        </Deleted>
      );
    });
}
