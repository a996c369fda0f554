import { describeApi } from "@/app/api/v1/api";
import { absolute } from "@/lib/absolute";
import type { ApiDocument } from "@/lib/api-reference";
import { renderDictionary } from "@/lib/export/dictionary";
import { classes, ownLists, ownTerms } from "@/lib/export/rdf/definitions";
import { type GlossaryList, glossaryLists, recordList } from "@/lib/glossary";
import { heading, line, link, list } from "@/lib/told/markdown/text";
import { urls } from "@/lib/urls";
import { type Found, type TwinRoute, twinAt } from "./of";

/** Roles at the desk are nothing that readers meet. */
const termLists = [recordList, ...glossaryLists.filter(({ key }) => key !== "role")];

const termsOf = ({ heading: name, about, terms }: GlossaryList) => [
  heading(2, name),
  line(about),
  list(
    Object.entries(terms).map(
      ([key, { label, definition, example }]) =>
        `**${line(label)}** (\`${key}\`): ${line(definition)}${example ? ` For example: ${line(example)}` : ""}`,
    ),
  ),
];

const method = async (): Promise<Found> => ({
  title: "How records are made: every term",
  path: urls.method(),
  blocks: [
    `How each record comes about is told at length on ${link("the page for people", absolute(urls.method()))}. These are the words that all pages and files use.`,
    ...termLists.flatMap(termsOf),
  ],
});

const data = async (): Promise<Found> => ({
  title: "Data",
  path: urls.data(),
  blocks: [
    renderDictionary()
      .replace(/^# .*\n/, "")
      .replaceAll("](glossary.md)", `](${twinAt(urls.method())})`),
  ],
});

const api = async (): Promise<Found> => {
  const { paths } = JSON.parse(JSON.stringify(describeApi())) as ApiDocument;
  return {
    title: "API",
    path: urls.apiReference(),
    blocks: [
      `Read with GET, without a key. The whole description: ${link("OpenAPI document", absolute(urls.api("openapi.json")))}`,
      list(
        Object.entries(paths).flatMap(([path, { get }]) => {
          if (!get) return [];
          const asked = (get.parameters ?? []).map(({ name }) => name).join(", ");
          return `\`${path}\`: ${line(get.summary ?? "")}${asked && `. Takes ${line(asked)}`}`;
        }),
      ),
    ],
  };
};

const terms = async (): Promise<Found> => ({
  title: "Terms of linked data",
  path: urls.terms(),
  blocks: [
    `For programs: ${["terms.ttl", "terms.jsonld", "context.jsonld"].map((file) => link(file, absolute(urls.terms(file)))).join(", ")}`,
    heading(2, "Kinds of record"),
    list(Object.entries(classes).map(([name, meaning]) => `\`${name}\`: ${line(meaning)}`)),
    heading(2, "What is said of them"),
    list(
      ownTerms.map(
        ({ name, values, meanings }) =>
          `\`${name}\` (${line(values)}): ${meanings.map(line).join(" ")}`,
      ),
    ),
    ...ownLists.flatMap(termsOf),
  ],
});

export const referenceRoutes: TwinRoute[] = [
  { at: "/method", is: "every term, with its definition", read: method },
  { at: "/data", is: "every dataset, column, filter and format", read: data },
  { at: "/api", is: "what the API answers", read: api },
  { at: "/ns", is: "the terms of linked data", read: terms },
];
