/** Posts against the claims that they make: how often the search shows the right one among its first. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { parse } from "csv-parse/sync";
import { openScratch } from "@/db/connect";
import { publicRecordIn } from "@/db/public/files";
import { type Reader, sqliteReader } from "@/db/public/reader";
import * as t from "@/db/public/schema";
import { foundBy } from "@/db/public/search-found";
import { rankedWindow } from "@/db/public/search-ranked";
import { type Asked, askedOf } from "@/lib/search/asked";
import { looseExpressionOf } from "@/lib/search/expression";
import { wordsOfPost } from "@/lib/search/post";
import { readQuery } from "@/lib/search/query";
import { stemsOfTexts } from "@/lib/search/stems";
import { indexed, tokensOf } from "@/lib/search/tokens";

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

/** The claims as words of statements, in an index like that of the public record. */
export function recordOf(claims: readonly Claim[]): Reader {
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
  return sqliteReader(connection);
}

/** The search of the record; by words alone, as it weighs what holds all of them. */
export const ourSearch =
  (record: Reader, isByWords = false): Search =>
  async (text) => {
    const query = readQuery(text);
    if (!query) return [];
    const found = await foundBy(query, {}, record);
    return firstOf(isByWords ? { ...found, holds: "all" } : found, record);
  };

/** Parts of it, each with what is before it: what is asked for, in the order of the index. */
export const partialSearches: Record<string, (text: string) => Asked[]> = {
  "any word, folded": (text) => wordsIn(text),
  "without addresses, dates and signs of posts": (text) => wordsIn(wordsOfPost(text)),
  "without common words": (text) => telling(text).map((word) => ({ ...word, stems: [] })),
  "with stems": telling,
};

function telling(text: string): Asked[] {
  const query = readQuery(text);
  return query ? askedOf(query) : [];
}

const wordsIn = (text: string): Asked[] =>
  [...new Set(tokensOf(text).map(({ term }) => term))].map((term) => ({
    ...{ terms: [term], exact: false, prefix: false, stems: [], isCommon: false },
  }));

/** Such a part over the same index. */
export const partialSearch =
  (record: Reader, asked: (text: string) => Asked[]): Search =>
  async (text) => {
    const expression = looseExpressionOf(asked(text), { excluded: [] });
    const found = { where: "search match :expression", values: { expression }, sought: [] };
    return expression ? firstOf({ ...found, holds: "all" }, record) : [];
  };

async function firstOf(
  found: Parameters<typeof rankedWindow>[0],
  record: Reader,
): Promise<string[]> {
  const start = { rank: Number.MIN_SAFE_INTEGER, row: 0, limit: 5 };
  const { groups } = await rankedWindow(found, start, { order: "best", folds: false }, record);
  return groups.slice(0, 5).flatMap(([first]) => first?.id ?? []);
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
