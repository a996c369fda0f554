/** Posts against the claims that they make: how often the search shows the right one among its first. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { parse } from "csv-parse/sync";
import { openScratch } from "@/db/connect";
import { publicRecordIn } from "@/db/public/files";
import { sqliteReader } from "@/db/public/reader";
import * as t from "@/db/public/schema";
import { foundBy } from "@/db/public/search-found";
import { rankedWindow } from "@/db/public/search-ranked";
import { readQuery } from "@/lib/search/query";
import { stemsOfTexts } from "@/lib/search/stems";
import { indexed } from "@/lib/search/tokens";

export interface Claim {
  id: string;
  text: string;
}

export interface Post {
  text: string;
  /** Ids of the claims that it makes. */
  right: Set<string>;
}

/** The claims of a folder of the CLEF 2020 CheckThat! lab, task 2. */
export const readClaims = (folder: string): Claim[] =>
  readRows(join(folder, "verified_claims.docs.tsv")).map(([id = "", text = ""]) => ({ id, text }));

/** The posts of one of its sets. */
export function readPosts(folder: string, set: string): Post[] {
  const right = new Map<string, Set<string>>();
  for (const line of readFileSync(join(folder, set, "tweet-vclaim-pairs.qrels"), "utf8").split(
    "\n",
  )) {
    const [post = "", , claim = ""] = line.split("\t");
    if (claim) right.set(post, (right.get(post) ?? new Set()).add(claim));
  }
  return readRows(join(folder, set, "tweets.queries.tsv")).map(([id = "", text = ""]) => ({
    ...{ text, right: right.get(id) ?? new Set() },
  }));
}

const readRows = (path: string): string[][] =>
  parse(readFileSync(path, "utf8"), { delimiter: "\t", relax_quotes: true, from_line: 2 });

/** Answers a text with the ids of claims, best first. */
export type Search = (text: string) => Promise<string[]>;

/** Plain FTS5: any of the words, by bm25. */
export function plainSearch(claims: readonly Claim[]): Search {
  const index = openScratch(":memory:");
  index.exec("create virtual table claims using fts5(text, tokenize = 'unicode61')");
  const insert = index.prepare("insert into claims (rowid, text) values (?, ?)");
  index.transaction(() => {
    for (const [at, { text }] of claims.entries()) insert.run(at, text);
  })();
  const find = index
    .prepare("select rowid from claims where claims match ? order by rank limit 5")
    .pluck();
  return async (text) => {
    const words = [...new Set(text.match(/[\p{L}\p{N}]+/gu))].map((word) => `"${word}"`);
    return (find.all(words.join(" OR ")) as number[]).map((at) => claims[at]?.id ?? "");
  };
}

/** The search of the record, over the claims as words of statements. */
export function ourSearch(claims: readonly Claim[]): Search {
  const { connection, db } = publicRecordIn(openScratch(":memory:"));
  const empty = { matterId: null, title: "", notes: "", names: "" };
  connection.transaction(() => {
    for (const { id, text } of claims) {
      const stems = stemsOfTexts([{ text, language: "en" }]);
      db.insert(t.searchRows)
        .values({ ...empty, kind: "statement", recordId: id, words: indexed([text]), stems })
        .run();
    }
  })();
  const record = sqliteReader(connection);
  return async (text) => {
    const query = readQuery(text);
    if (!query) return [];
    const found = await foundBy(query, {}, record);
    const window = await rankedWindow(
      ...([found, { rank: Number.MIN_SAFE_INTEGER, row: 0, limit: 5 }] as const),
      ...([{ order: "best", folds: false }, record] as const),
    );
    return window.groups.slice(0, 5).flatMap(([first]) => first?.id ?? []);
  };
}

export interface Measured {
  recall: number;
  mrr: number;
}

/** Recall and mean reciprocal rank among the first five. */
export async function measure(search: Search, posts: readonly Post[]): Promise<Measured> {
  let recall = 0;
  let mrr = 0;
  for (const { text, right } of posts) {
    const place = (await search(text)).slice(0, 5).findIndex((id) => right.has(id));
    if (place < 0) continue;
    recall += 1;
    mrr += 1 / (place + 1);
  }
  return { recall: recall / posts.length, mrr: mrr / posts.length };
}
