import type { Extracted } from "./found";
import { isPast, isZone } from "./printed-date";

/** What a page says of itself, in the fields of a source. Without a title it goes by what it was asked for as. */
export function sourceFieldsOf({ metadata }: Pick<Extracted, "metadata">, name: string) {
  const { title, authors, publisher, published, language } = metadata;
  // What a page says amiss of itself is not stated: it must not keep the page from being captured.
  const day = published && isPast(published.value.at) ? published.value : null;
  return {
    title: cut(title?.value ?? name, 1_000),
    byline: authors ? cut(authors.value.join(", "), 300) : null,
    publisher: publisher ? cut(publisher.value, 300) : null,
    publishedAt: day?.at ?? null,
    publishedZone: day?.zone && isZone(day.zone) ? day.zone : null,
    language: language?.value ?? "und",
  };
}

/** As much of a text as a field takes. */
const cut = (text: string, length: number) =>
  text.length <= length ? text : `${text.slice(0, length - 1).toWellFormed()}…`;
