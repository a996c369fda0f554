import type { Metadata, Origin } from "@/lib/capture/found";
import { sourceFieldsOf } from "@/lib/capture/source-fields";
import type { FormAnswer } from "@/lib/desk/form";
import { eachOf } from "@/lib/each-of";

/**
 * What a source says of itself, row by row as its form shows it. Form, action and mutation are typed by this list: a
 * field that one of them leaves out, or has alone, does not compile.
 */
export const sourceRows = [
  ["title"],
  ["publisher", "byline"],
  ["publishedAt", "publishedZone"],
  ["url"],
  ["language", "kind"],
  ["level", "upstreamHop"],
  ["upstreamSource"],
] as const;
export type SourceName = (typeof sourceRows)[number][number];
export const sourceNames: readonly SourceName[] = sourceRows.flat();

export type SourceValues = Record<SourceName, string>;

const textFields = sourceNames.filter(
  (name) => name !== "upstreamSource" && name !== "upstreamHop",
);
type TextField = (typeof textFields)[number];

/** The fields of the record; what it has its words from is one, of two in the form. */
export type SourceField = TextField | "upstream";

/** What became of saving a source, and its revision since; `standing`: what somebody else saved in the meantime. */
export type SourceState =
  | (FormAnswer<{ told: string; revision: number }> & { standing?: Partial<SourceValues> })
  | null;

/** What a source says, as its form shows it; what is not stated is blank. */
export function textValuesOf(row: Record<string, unknown>): Record<TextField, string> {
  return eachOf(textFields, (name) => {
    const value = row[name] ?? "";
    return name === "language" && value === "und" ? "" : String(value);
  });
}

/** What a page says of itself, by the field it belongs to, and where it says so. */
export type FoundFields = Partial<Record<TextField, { value: string; from: Origin }>>;

export function foundFieldsOf(metadata: Metadata): FoundFields {
  const fields = sourceFieldsOf({ metadata }, "");
  const found = (from: Origin | undefined, value: string | null) =>
    from && value ? { value, from } : undefined;
  return {
    title: found(metadata.title?.from, fields.title),
    publisher: found(metadata.publisher?.from, fields.publisher),
    byline: found(metadata.authors?.from, fields.byline),
    publishedAt: found(metadata.published?.from, fields.publishedAt),
    publishedZone: found(metadata.published?.from, fields.publishedZone),
    language: found(metadata.language?.from, fields.language),
    url: found(metadata.canonicalUrl?.from, metadata.canonicalUrl?.value ?? null),
  };
}
