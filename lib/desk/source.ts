import type { Metadata, Origin } from "@/lib/capture/found";
import { sourceFieldsOf } from "@/lib/capture/source-fields";
import type { FormAnswer } from "@/lib/desk/form";

/** The fields of a source that its form writes as text. */
const sourceTextFields = [
  "title",
  "publisher",
  "byline",
  "url",
  "publishedAt",
  "publishedZone",
  "language",
  "kind",
  "level",
] as const;
type TextField = (typeof sourceTextFields)[number];

export type SourceValues = Record<TextField | "upstreamSource" | "upstreamHop", string>;

/** What became of saving a source, and its revision since; `standing`: what somebody else saved in the meantime. */
export type SourceState =
  | (FormAnswer<{ told: string; revision: number }> & { standing?: Partial<SourceValues> })
  | null;

/** What a source says, as its form shows it; what is not stated is blank. */
export function textValuesOf(row: Record<TextField, string | null>): Record<TextField, string> {
  const shown = (name: TextField) => (name === "language" && row[name] === "und" ? "" : row[name]);
  return Object.fromEntries(sourceTextFields.map((name) => [name, shown(name) ?? ""])) as Record<
    TextField,
    string
  >;
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
