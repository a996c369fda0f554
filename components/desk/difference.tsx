import { differenceBetween } from "@/lib/quotes/difference";

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
  const parts = differenceBetween(from, to).map((part, index) => ({ ...part, id: index }));
  return parts.map(({ kind, text, id }) => {
    if (kind === "same") return text;
    if (kind === "added") {
      return (
        <ins key={id} className="w">
          {text}
        </ins>
      );
    }
    return onlyNew ? null : (
      <del key={id} className="w">
        {text}
      </del>
    );
  });
}
