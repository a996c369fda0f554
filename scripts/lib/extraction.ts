/** Measures how well articles are read from saved pages against what each is expected to hold. */
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { gunzipSync } from "node:zlib";
import { extract } from "@/lib/capture/extract";
import { CaptureFailure } from "@/lib/capture/failure";
import { segmentsOf } from "@/lib/segments";

interface Expected {
  title: string | null;
  authors: string[];
  publishing_date: string | null;
  body: { summary: string[]; sections: { headline: string[]; paragraphs: string[] }[] } | null;
}

export interface Measured {
  /** "us/Reuters_2024_03_07". */
  page: string;
  title: boolean;
  date: boolean;
  authors: boolean;
  /** From 0 to 1. */
  body: number;
  /** Share of the expected words that were read, and of the words read that were expected. */
  recall: number;
  precision: number;
  /** Why nothing was read. */
  failure?: string;
  /** Whether that was an inner error, which no page may end in. */
  crashed: boolean;
  found: { title: string; date: string; authors: string[] };
  expected: { title: string; date: string; authors: string[] };
}

/** Reads every page of a folder of folders of `NAME_DATE.html.gz` beside `NAME.json`; the n-th page by date answers to the n-th entry. */
export async function measureFolder(folder: string): Promise<Measured[]> {
  const measured: Measured[] = [];
  for (const group of readdirSync(folder, { withFileTypes: true })) {
    if (!group.isDirectory()) continue;
    const files = readdirSync(join(folder, group.name)).sort();
    for (const file of files.filter((name) => name.endsWith(".json"))) {
      const name = file.replace(/\.json$/, "");
      const entries: Record<string, Expected> = JSON.parse(
        readFileSync(join(folder, group.name, file), "utf8"),
      );
      const pages = files.filter(
        (each) => each.startsWith(`${name}_`) && each.endsWith(".html.gz"),
      );
      for (const [at, key] of Object.keys(entries).sort().entries()) {
        const [page, expected] = [pages[at], entries[key]];
        if (!page || !expected) throw new Error(`${file} expects ${key}, which has no page.`);
        const bytes = gunzipSync(readFileSync(join(folder, group.name, page)));
        measured.push(
          await measure(`${group.name}/${page.replace(".html.gz", "")}`, bytes, expected),
        );
      }
    }
  }
  return measured;
}

async function measure(page: string, bytes: Uint8Array, expected: Expected): Promise<Measured> {
  const result = await extract(bytes, "text/html").catch((error: unknown) => {
    // A page that breaks the reader is missed like any other, and must not end the measuring.
    const failure = error instanceof Error ? error.message : String(error);
    return { failure, crashed: !(error instanceof CaptureFailure) };
  });
  const { text, metadata } = "failure" in result ? { text: "", metadata: {} } : result;
  const found = {
    title: metadata.title?.value ?? "",
    date: metadata.published?.value.at.slice(0, 10) ?? "",
    authors: metadata.authors?.value ?? [],
  };
  const wanted = {
    title: expected.title ?? "",
    date: expected.publishing_date?.slice(0, 10) ?? "",
    authors: expected.authors ?? [],
  };
  return {
    page,
    title: folded(found.title) === folded(wanted.title),
    date: found.date === wanted.date,
    authors: setOf(found.authors) === setOf(wanted.authors),
    ...overlap(bodyOf(expected), text),
    crashed: false,
    ...("failure" in result && result),
    found,
    expected: wanted,
  };
}

/** Without what typesetting changes: case, white space, kinds of quotation marks and dashes, joiners that nobody sees. */
function folded(text: string): string {
  return text
    .normalize("NFKC")
    .replace(/[\u00ad\u200b-\u200d\u2060\ufeff]/g, "")
    .replace(/[‘’‚‛′`´]/g, "'")
    .replace(/[“”„‟«»″]/g, '"')
    .replace(/[‐-―−]/g, "-")
    .replace(/\s+/g, " ")
    .trim()
    .toLowerCase();
}

const setOf = (names: string[]) => [...new Set(names.map(folded))].sort().join("\n");

const bodyOf = ({ body }: Expected) =>
  [
    ...(body?.summary ?? []),
    ...(body?.sections ?? []).flatMap((section) => [...section.headline, ...section.paragraphs]),
  ].join("\n");

const segmenter = new Intl.Segmenter("und", { granularity: "word" });

function wordsOf(text: string): string[] {
  return [...segmentsOf(folded(text), segmenter)].filter((word) => /[\p{L}\p{N}]/u.test(word));
}

/** F1 of the words, each as often as it stands there: the harmonic mean of recall and precision. */
function overlap(expected: string, read: string) {
  const [wanted, got] = [wordsOf(expected), wordsOf(read)];
  const left = new Map<string, number>();
  for (const word of wanted) left.set(word, (left.get(word) ?? 0) + 1);
  let both = 0;
  for (const word of got) {
    const count = left.get(word) ?? 0;
    if (count > 0) both++;
    left.set(word, count - 1);
  }
  const share = (of: number) => (of === 0 ? 1 : both / of);
  return {
    body: share((wanted.length + got.length) / 2),
    recall: share(wanted.length),
    precision: share(got.length),
  };
}

export function medianOf(values: number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  const middle = sorted.length / 2;
  return ((sorted[Math.ceil(middle) - 1] ?? 0) + (sorted[Math.floor(middle)] ?? 0)) / 2;
}

export function shareOf(measured: Measured[], field: "title" | "date" | "authors"): number {
  return measured.filter((each) => each[field]).length / measured.length;
}
