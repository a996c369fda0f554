/** What datasets and lists can be narrowed by: one grammar for exports, for the API and for the command line. Pure. */
import { z } from "zod";
import { isDay } from "@/lib/dates/as-of";
import { longestQuery, readTyped } from "@/lib/search/language";
import { keysOf, quotationForms, rebuttalTypes, treatments } from "@/lib/vocabulary";
import type { DatasetName } from "./datasets";

/** A value that is given once. */
const given = z
  .string({ error: "It is given twice." })
  .min(1, "It is empty; leave it out to have all.");

const slug = given.regex(
  /^[a-z0-9]+(?:-[a-z0-9]+)*$/,
  "It is the last part of an address: small letters, digits and hyphens.",
);

const publicId = given.regex(/^[0-9A-Za-z]{12}$/, "It is a public id: twelve letters and digits.");

const oneOf = (terms: [string, ...string[]]) =>
  z.enum(terms, {
    error: ({ input }) =>
      typeof input === "string" ? `It is one of ${terms.join(", ")}.` : "It is given twice.",
  });

const day = given.refine(
  (value) => /^\d{4}-\d\d-\d\d$/.test(value) && isDay(value),
  "It is a day, such as 2026-02-01.",
);

const languageTag = given.regex(
  /^[a-z]{2,8}(?:-[a-z0-9]{1,8})*$/i,
  "It is a language tag of BCP 47, such as en or pt-BR.",
);

/** Words alone: what operators would say has filters of its own. */
const words = given
  .refine(
    (value) => [...value].length <= longestQuery,
    `It is longer than ${longestQuery} characters.`,
  )
  .refine((value) => /[\p{L}\p{N}]/u.test(value), "It holds no letter and no digit.")
  .refine(
    (value) => readTyped(value).parts.every(({ kind }) => kind !== "operator"),
    "It has an operator, such as “speaker:”. Give that as a filter of its own.",
  );

/** Every filter, what it asks for, and what its value looks like. */
export const filters = {
  q: {
    asks: "With these words, as the search finds them; in quotation marks side by side, with a hyphen before them left out.",
    example: "talks",
    schema: words,
  },
  matter: { asks: "Of one matter: its slug.", example: "us-cuba-negotiations", schema: slug },
  pair: { asks: "Of one pair: its public id.", example: "3Vvq8aRzQm2K", schema: publicId },
  statement: {
    asks: "Of one statement, on either side: its public id.",
    example: "3Vvq8aRzQm2K",
    schema: publicId,
  },
  source: {
    asks: "With words from one source: its public id.",
    example: "3Vvq8aRzQm2K",
    schema: publicId,
  },
  topic: { asks: "Of matters on a topic: its slug.", example: "diplomacy", schema: slug },
  party: { asks: "By a party: its name, on either side.", example: "Cuba", schema: given },
  speaker: {
    asks: "By a speaker: its slug, on either side.",
    example: "donald-trump",
    schema: slug,
  },
  type: {
    asks: "Of one type of rebuttal; of statements, those at either end of one.",
    example: "denies",
    schema: oneOf(keysOf(rebuttalTypes)),
  },
  treatment: {
    asks: "With one treatment of a point; of statements, those at either end.",
    example: "denied",
    schema: oneOf(keysOf(treatments)),
  },
  form: {
    asks: "With words of one form, on either side.",
    example: "verbatim",
    schema: oneOf(keysOf(quotationForms)),
  },
  language: {
    asks: "With words in one language, on either side; capitals do not matter.",
    example: "en",
    schema: languageTag,
  },
  after: {
    asks: "Certainly said on that day or later; of pairs, the reply.",
    example: "2026-01-01",
    schema: day,
  },
  before: {
    asks: "Certainly said on that day or earlier; of pairs, the reply.",
    example: "2026-12-31",
    schema: day,
  },
};

export type FilterName = keyof typeof filters;

/** What people read in the place of their names, in the order in which they are offered. */
export const filterLabels: Record<FilterName, string> = {
  q: "Words",
  matter: "Matter",
  topic: "Topic",
  party: "Party",
  speaker: "Speaker",
  type: "Type of rebuttal",
  treatment: "Treatment",
  form: "Form of words",
  language: "Language",
  after: "Said on or after",
  before: "Said on or before",
  pair: "Pair",
  statement: "Statement",
  source: "Source",
};

/** What a list is narrowed to. */
export type Filters = Partial<Record<FilterName, string>>;

const everywhere = ["matter", "topic"] as const;
const said = ["party", "speaker", "after", "before"] as const;

const answered = ["type", "treatment"] as const;
const quoted = ["form", "language"] as const;
const ofPairs = [...everywhere, "pair", "statement", ...said, ...answered] as const;
const ofStatements = [
  "q",
  ...everywhere,
  "statement",
  "source",
  ...said,
  ...answered,
  ...quoted,
] as const;

/** Which filters each dataset has. */
export const filtersOf: Record<DatasetName, readonly FilterName[]> = {
  answers: [...ofPairs, ...quoted],
  pairs: ofPairs,
  statements: ofStatements,
  stances: ofStatements,
  matters: everywhere,
  speakers: ["matter", "speaker"],
  sources: ["matter", "source"],
};

/** Which the search has: what statements are narrowed by. By a matter or a topic, its points and questions are narrowed too. */
export const searchFilters: readonly FilterName[] = filtersOf.statements.filter(
  (name) => name !== "q",
);

/** How the filters of a dataset are read; `others` are what may stand beside them. */
export const filterSchema = <T extends z.ZodRawShape>(dataset: DatasetName, others: T) =>
  schemaOf(dataset, filtersOf[dataset], others);

/** How filters are read. An unknown name is a problem: nothing that was asked is passed over in silence. */
export function schemaOf<T extends z.ZodRawShape>(
  what: string,
  names: readonly FilterName[],
  others: T,
) {
  const shape = Object.fromEntries(
    names.map((name) => {
      const { schema, asks, example } = filters[name];
      return [name, schema.optional().meta({ description: asks, examples: [example] })];
    }),
  );
  const known = [...names, ...Object.keys(others)].join(", ");
  return z.strictObject(
    { ...(shape as { [K in FilterName]?: z.ZodOptional<z.ZodType<string>> }), ...others },
    {
      error: ({ code }) =>
        code === "unrecognized_keys"
          ? `There is no such filter. ${what} can be asked for with ${known}.`
          : undefined,
    },
  );
}

/** What is wrong with a value that was given. */
export interface FilterProblem {
  name: string;
  sentence: string;
}

/** The problems that zod found, each with the name of what it is about; of unknown names one for each. */
export const filterProblems = ({ issues }: z.core.$ZodError): FilterProblem[] =>
  issues.flatMap((issue) => {
    const names = issue.code === "unrecognized_keys" ? issue.keys : [issue.path.join(".")];
    return names.map((name) => ({ name, sentence: issue.message }));
  });

/** The filters that a command gives for a dataset. */
export function readFilters(
  dataset: DatasetName,
  given: Record<string, string>,
): { filters: Filters } | { problems: FilterProblem[] } {
  return readBy(filterSchema(dataset, {}), given);
}

function readBy(
  schema: z.ZodType,
  given: object,
): { filters: Filters } | { problems: FilterProblem[] } {
  const read = schema.safeParse(given);
  return read.success
    ? { filters: read.data as Filters }
    : { problems: filterProblems(read.error) };
}
