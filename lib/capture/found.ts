/** What a source says of itself, and where it says so. */
import type { Post } from "@/lib/posts/post";
import type { PageMark } from "./pages";

export const origins = {
  "json-ld": "JSON-LD",
  opengraph: "OpenGraph",
  meta: "meta tags",
  page: "the page",
  text: "the text’s head",
  pdf: "the PDF’s properties",
  post: "the post’s data",
} as const;
export type Origin = keyof typeof origins;

export interface Found<T = string> {
  value: T;
  from: Origin;
}

/** A date as printed: "2026-02-02" or "2026-02-02T23:52[:07]", and its zone; null: not stated. */
export interface PrintedDate {
  at: string;
  zone: string | null;
}

export interface Metadata {
  title?: Found;
  authors?: Found<string[]>;
  publisher?: Found;
  published?: Found<PrintedDate>;
  /** BCP 47. */
  language?: Found;
  /** The address that the page gives as its own. */
  canonicalUrl?: Found;
}

export interface Extracted {
  /** Paragraphs parted by blank lines; the pages of a PDF by two. Well-formed; "" of a picture and of a scan, else never blank. */
  text: string;
  metadata: Metadata;
  /** Whether it is spoken words written down. */
  isTranscript?: boolean;
  /** Where it is a post, what it says. */
  post?: Post;
  /** Of a PDF, where its pages begin in the text. */
  pages?: PageMark[];
  /** Of a PDF, how many it has. */
  pageCount?: number;
}

/** The first of several candidates that has something to say. */
export function firstFound<T>(
  ...candidates: [Origin, T | null | undefined][]
): Found<T> | undefined {
  for (const [from, value] of candidates) {
    if (value != null && value !== "" && !(Array.isArray(value) && value.length === 0)) {
      return { value, from };
    }
  }
}

/** What one reading found, and where it found nothing what the other did. */
export function foundFirst(one: Metadata, other: Metadata): Metadata {
  const said = Object.entries(one).filter(([, found]) => found !== undefined);
  return { ...other, ...Object.fromEntries(said) };
}
