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

type Searched = ReturnType<typeof recordOfTexts>["record"];

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
