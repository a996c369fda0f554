/** What a search is timed in: some 22,000 claims that were really made, and what may be typed to find some of them. */
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { parse } from "csv-parse/sync";
import { searchRecord } from "@/db/public/search";
import { countFacets } from "@/db/public/search-facets";
import { findMeant, isLittle } from "@/db/public/search-meant";
import type { recordOfTexts } from "@/db/public/texts.fixture";
import { readQuery } from "@/lib/search/query";
import { readClaims } from "./search-quality";

const columns: [file: string, column: string][] = [
  ["factopolis/factopolis-statements.csv", "quote"],
  ["euvsdisinfo-posts/posts.csv", "title"],
];
const clef = "clef2020-verified-claims";

/** Whether a folder has the data: factopolis, EUvsDisinfo and CLEF 2020, each in a folder of its own. */
export const hasTexts = (folder: string): boolean =>
  [...columns.map(([file]) => file), clef].every((path) => existsSync(join(folder, path)));

/** The claims of such a folder. */
export function readTexts(folder: string): string[] {
  const read = columns.flatMap(([file, column]) =>
    (parse(readFileSync(join(folder, file), "utf8"), { columns: true }) as Record<string, string>[])
      .map((row) => row[column] ?? "")
      .filter(Boolean),
  );
  return [...new Set(read), ...readClaims(join(folder, clef)).map(({ text }) => text)];
}

/** Numbers from 0 to 1, the same ones every time. */
export function chance(seed = 7): () => number {
  let state = seed;
  return () => {
    state = (state * 48_271) % 2_147_483_647;
    return state / 2_147_483_647;
  };
}

/** Texts of made-up words, few of them in nearly all and most in few. */
export function* madeUpTexts(many: number): Generator<string> {
  const random = chance();
  for (let at = 0; at < many; at += 1)
    yield Array.from({ length: 14 }, () => `word${Math.floor(random() ** 4 * 5000)}`).join(" ");
}

export type Searched = ReturnType<typeof recordOfTexts>["record"];

/** All that the page of a search reads, and how long that kept a processor, in ms. */
export async function timedSearch(typed: string, record: Searched): Promise<number> {
  const before = process.cpuUsage();
  const query = readQuery(typed);
  if (query && query.phrases.length > 0) {
    const found = await searchRecord(query, "", record, { folds: true });
    await countFacets(query, {}, record);
    if (isLittle(found)) await findMeant(query, found, {}, record);
  }
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000;
}
