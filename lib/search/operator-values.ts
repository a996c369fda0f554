/** The values of operators and filters, as people write them: "Partly denies", "4 March 2026", "Arabic". Pure. */
import { boundsOf } from "@/lib/dates/edtf";
import { readTypedDate } from "@/lib/dates/typed";
import { type FilterName, type Filters, filterLabels, filters } from "@/lib/export/filters";
import { languageGiven } from "@/lib/language";
import { plainLetters } from "@/lib/letters";
import { quotationForms, rebuttalTypes, rebuttalWord, treatments } from "@/lib/vocabulary";

/** What is found by its name on the record. */
export const byName = ["speaker", "party", "topic", "matter"] as const;
export type NamedFilter = (typeof byName)[number];

/** A value as somebody gave it, by an operator or in the address. */
export interface Given {
  name: FilterName;
  value: string;
}

/** What was given, as far as it can be read without the record. */
export interface ReadValues {
  filters: Filters;
  /** What the record must be asked for. */
  names: { name: NamedFilter; value: string }[];
  /** Sentences on what was left out. */
  remarks: string[];
}

/** Reads values; of a filter that is given twice the last one holds. Never throws. */
export function readValues(given: readonly Given[]): ReadValues {
  const read: ReadValues = { filters: {}, names: [], remarks: [] };
  const last = new Map(given.map(({ name, value }) => [name, value.trim()]));
  for (const name of new Set(given.map((each) => each.name))) {
    const times = given.filter((each) => each.name === name);
    if (new Set(times.map(({ value }) => value)).size > 1)
      read.remarks.push(`${filterLabels[name]} was given twice; the last one holds.`);
  }
  for (const [name, value] of last) {
    if (isNamed(name)) {
      read.names.push({ name, value });
      continue;
    }
    const known = readValue(name, value);
    if ("value" in known) read.filters[name] = known.value;
    else read.remarks.push(known.sentence);
  }
  return read;
}

const isNamed = (name: FilterName): name is NamedFilter =>
  (byName as readonly string[]).includes(name);

type Known = { value: string } | { sentence: string };

const termLists = {
  type: Object.entries(rebuttalTypes).map(([key, { label }]) => [
    key,
    label,
    rebuttalWord(key as keyof typeof rebuttalTypes),
  ]),
  treatment: Object.entries(treatments).map(([key, { label }]) => [key, label]),
  form: Object.entries(quotationForms).map(([key, { label }]) => [key, label]),
};

const plain = (text: string) =>
  plainLetters(text)
    .replace(/[\s_-]+/g, " ")
    .trim();
const shortened = (text: string) => [...text].slice(0, 80).join("");

function readValue(name: FilterName, value: string): Known {
  switch (name) {
    case "type":
    case "treatment":
    case "form": {
      const wanted = plain(value);
      const found = termLists[name].find((terms) => terms.some((term) => plain(term) === wanted));
      if (found?.[0]) return { value: found[0] };
      const labels = termLists[name].map(([, label]) => label).join(", ");
      return left(name, value, `It is one of: ${labels}.`);
    }
    case "language": {
      const tag = languageGiven(shortened(value));
      return tag ? { value: tag } : left(name, value, "It is no language that we know.");
    }
    case "after":
    case "before":
      return dayOf(name, value);
    default:
      return filters[name].schema.safeParse(value).success
        ? { value }
        : left(name, value, "It is a public id: twelve letters and digits.");
  }
}

/** "after" what is no day alone is from its first day on, "before" it up to its last. */
function dayOf(name: "after" | "before", value: string): Known {
  const read = readTypedDate(value, null);
  if (!read.ok) return { sentence: `${filterLabels[name]} was left out: ${read.message}` };
  const { earliest, latest } = boundsOf(read.edtf);
  const at = name === "after" ? (earliest ?? latest) : (latest ?? earliest);
  const day = at === null ? "" : new Date(at).toISOString().slice(0, 10);
  return filters[name].schema.safeParse(day).success
    ? { value: day }
    : left(name, value, "It has no day to go by.");
}

const left = (name: FilterName, value: string, why: string): Known => ({
  sentence: `${filterLabels[name]} “${shortened(value)}” was left out. ${why}`,
});
