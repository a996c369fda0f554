/** How the words of a record differ from the words of a capture. */
import { diffArrays } from "diff";
import { normalise } from "./normalise";

/** "missing": the capture has it, the record does not; "added": the other way round. */
export interface DifferencePart {
  kind: "same" | "missing" | "added";
  text: string;
}

const words = /\p{White_Space}+|[\p{L}\p{M}\p{N}]+|./gsu;

/** Word by word, from the capture's words to the record's; what the gate takes for equal is the same. */
export function differenceBetween(held: string, recorded: string): DifferencePart[] {
  const comparator = (a: string, b: string) => a === b || normalise(a).text === normalise(b).text;
  const changes = diffArrays(held.match(words) ?? [], recorded.match(words) ?? [], { comparator });
  return changes.map(({ added, removed, value }) => ({
    kind: added ? "added" : removed ? "missing" : "same",
    text: value.join(""),
  }));
}

/** The first difference, with a word on either side: "The capture has “make a deal”, the record has “make the deal”." */
export function differenceInWords(held: string, recorded: string): string {
  const parts = differenceBetween(held, recorded);
  const first = parts.findIndex(({ kind }) => kind !== "same");
  if (first < 0) return "The capture and the record have the same words.";
  const rest = parts.slice(first);
  const length = rest.findIndex(({ kind, text }) => kind === "same" && text.trim().includes(" "));
  const changed = length < 0 ? rest : rest.slice(0, length);
  const lead = first > 0 ? lastWord(parts[first - 1]?.text ?? "") : "";
  // A trailing "same" part is context already.
  const tail = changed.at(-1)?.kind === "same" ? "" : firstWord(rest[changed.length]?.text ?? "");
  const without = (kind: DifferencePart["kind"]) =>
    quoted(
      lead +
        changed
          .filter((part) => part.kind !== kind)
          .map((part) => part.text)
          .join("") +
        tail,
    );
  const more = rest.slice(changed.length).some(({ kind }) => kind !== "same")
    ? " They differ further on, too."
    : "";
  return `The capture has ${without("added")}, the record has ${without("missing")}.${more}`;
}

const lastWord = (text: string) => /\S*\s*$/u.exec(text)?.[0] ?? "";
const firstWord = (text: string) => /^\s*(?:[\p{L}\p{M}\p{N}]+|\S)?/u.exec(text)?.[0] ?? "";

/** In quotation marks, and cut short where it is long. */
function quoted(text: string): string {
  const points = [...text.trim()];
  if (points.length === 0) return "nothing there";
  return `“${points.slice(0, 120).join("")}${points.length > 120 ? " …" : ""}”`;
}
