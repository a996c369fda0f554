import { languageTag } from "@/lib/capture/language-tag";
import { plainLetters } from "./letters";

const names = new Intl.DisplayNames("en", { type: "language" });

/** A language by its English name: "Arabic" for "ar"; "not stated" for "und". */
export function languageName(tag: string): string {
  return tag === "und" ? "not stated" : (names.of(tag) ?? tag);
}

export interface NamedLanguage {
  tag: string;
  /** In English. */
  name: string;
  /** As its speakers call it. */
  own: string;
}

let known: NamedLanguage[] | undefined;

/** The languages that have two letters (ISO 639-1) and a name, in the order of their names. */
export function namedLanguages(): NamedLanguage[] {
  known ??= twoLetters()
    .flatMap((tag): NamedLanguage[] => {
      const name = english.of(tag);
      return name ? [{ tag, name, own: ownName(tag) ?? name }] : [];
    })
    .sort((a, b) => a.name.localeCompare(b.name, "en"))
    // Akan and Twi have two codes and one name.
    .filter(({ name }, index, all) => name !== all[index - 1]?.name);
  return known;
}

function twoLetters(): string[] {
  const letters = [..."abcdefghijklmnopqrstuvwxyz"];
  const pairs = letters.flatMap((first) => letters.map((second) => first + second));
  // "iw" is Hebrew's old code, and would stand in the list a second time.
  return pairs.filter((pair) => Intl.getCanonicalLocales(pair)[0] === pair);
}

const english = new Intl.DisplayNames("en", { type: "language", fallback: "none" });
const ownName = (tag: string) => new Intl.DisplayNames(tag, { type: "language" }).of(tag);

let byName: Map<string, string> | undefined;

/** The tag (BCP 47) of a language that is given by its name, in English or its own, or by its tag; "" for none. */
export function languageGiven(text: string): string | undefined {
  const wanted = plainLetters(text).trim();
  if (!wanted || wanted === "not stated") return "";
  byName ??= new Map(
    namedLanguages().flatMap(({ tag, name, own }) => [
      [plainLetters(own), tag],
      [plainLetters(name), tag],
    ]),
  );
  return byName.get(wanted) ?? languageTag(text);
}
