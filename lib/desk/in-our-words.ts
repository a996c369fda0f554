/** What may be offered in our words, from what was entered already. Nothing of it is filled in by itself. */
import { type StancePosition, stanceLabel } from "@/lib/vocabulary";
import { ended } from "@/lib/wording";
import type { Entry } from "./entry";
import type { ScreenMatter } from "./screen";

/** What the stances say in short: "Asserts: talks have begun. Denies: a deal is near."; "" without any. */
export function summaryOffer(
  { stances }: Pick<Entry, "stances">,
  matter: Pick<ScreenMatter, "points"> | null,
): string {
  const said = new Map<StancePosition, string[]>();
  for (const { id, proposition } of matter?.points ?? []) {
    const position = stances[id]?.position;
    if (position) said.set(position, [...(said.get(position) ?? []), proposition]);
  }
  const sentences = [...said].map(([position, points]) =>
    ended(`${stanceLabel(position)}: ${points.map(withoutEnd).join("; ")}`),
  );
  return sentences.join(" ");
}

/** A position in short of somebody who asserts points: the first of them, for all sides have equal room; "" without any. */
export function positionOffer(
  { stances }: Pick<Entry, "stances">,
  matter: Pick<ScreenMatter, "points"> | null,
): string {
  const asserted = matter?.points.find(({ id }) => stances[id]?.position === "asserts");
  return asserted ? ended(asserted.proposition) : "";
}

const withoutEnd = (proposition: string) => proposition.replace(/[.。]$/u, "");

/** A label of a transcript as a name, and the office that it gives: "ANN LEE, MAYOR" is Ann Lee, Mayor. */
export function nameOfLabel(label: string): { name: string; title: string } {
  const [name = "", ...rest] = label.split(/,\s*|\s*\(|\)/).filter((part) => part.trim());
  return { name: inLetters(name.trim()), title: inLetters(rest.join(", ").trim()) };
}

/** Words in capitals alone, as names are written; short forms ("USA", "J.") stay as they are. */
function inLetters(words: string): string {
  if (/\p{Ll}/u.test(words)) return words;
  return words
    .replace(/\p{Lu}[\p{Lu}\p{M}’']{2,}/gu, (word) => {
      const [first = "", ...rest] = word;
      return first + rest.join("").toLocaleLowerCase();
    })
    .replace(/(?<= )(?:OF|TO|IN|AND|DE|LA|DU|DI)(?= )/g, (word) => word.toLowerCase());
}
