/** How the words of a record differ from the words of a capture. */

import { sliceCodePoints } from "./code-points";
import { editsBetween } from "./edits";
import { normalise } from "./normalise";

/** "missing": the capture has it, the record does not; "added": the other way round. */
export interface DifferencePart {
  kind: "same" | "missing" | "added";
  text: string;
}

const words = /\p{White_Space}+|[\p{L}\p{M}\p{N}]+|./gsu;

/** Word by word, from the capture's words to the record's; what the gate takes for equal is the same. */
export function differenceBetween(held: string, recorded: string): DifferencePart[] {
  const plain = (word: string) => normalise(word).text;
  const edits = editsBetween(held.match(words) ?? [], recorded.match(words) ?? [], plain);
  return edits.map(({ kind, words }) => ({ kind: kinds[kind], text: words.join("") }));
}

const kinds = { same: "same", old: "missing", new: "added" } as const;

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

/** So far, in UTF-16 units, a word is looked for beside a difference. */
const wordRoom = 200;
const lastWord = (text: string) => /\S*\s*$/u.exec(text.slice(-wordRoom))?.[0].toWellFormed() ?? "";
const firstWord = (text: string) =>
  /^\s*(?:[\p{L}\p{M}\p{N}]+|\S)?/u.exec(text.slice(0, wordRoom))?.[0].toWellFormed() ?? "";

/** In quotation marks, and cut short where it is long. */
function quoted(text: string): string {
  const trimmed = text.trim();
  if (trimmed === "") return "nothing there";
  const shown = sliceCodePoints(trimmed, 0, 120);
  return `“${shown}${shown.length < trimmed.length ? " …" : ""}”`;
}
