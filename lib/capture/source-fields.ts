import type { Extracted } from "./extract";

/** What a page says of itself, in the fields of a source. Without a title it goes by what it was asked for as. */
export function sourceFieldsOf({ metadata }: Pick<Extracted, "metadata">, name: string) {
  const { title, authors, publisher, published, language } = metadata;
  return {
    title: cut(title?.value ?? name, 1_000),
    byline: authors ? cut(authors.value.join(", "), 300) : null,
    publisher: publisher ? cut(publisher.value, 300) : null,
    publishedAt: published?.value.at ?? null,
    publishedZone: published?.value.zone ?? null,
    language: language?.value ?? "und",
  };
}

/** As much of a text as a field takes. */
const cut = (text: string, length: number) =>
  text.length <= length ? text : `${text.slice(0, length - 1).toWellFormed()}…`;
