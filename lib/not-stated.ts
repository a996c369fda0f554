import type { SourceRecord } from "@/lib/document/document";

type Given = Pick<SourceRecord, "publisher" | "byline" | "url" | "publishedAt" | "publishedZone">;

const given = {
  publisher: ({ publisher }: Given) => publisher,
  byline: ({ byline }: Given) => byline,
  address: ({ url }: Given) => url,
  date: ({ publishedAt }: Given) => publishedAt,
  // A day without a time needs none.
  "time zone": ({ publishedAt, publishedZone }: Given) =>
    publishedZone || !publishedAt?.includes("T"),
};
export type SourceDetail = keyof typeof given;

/** Those of the details that a source does not say of itself. */
export const notStatedBy = (source: Given, details: SourceDetail[]): SourceDetail[] =>
  details.filter((detail) => !given[detail](source));
