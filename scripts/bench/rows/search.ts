/** Search: in the database beside a raw query, and over HTTP beside a bare server that asks one. */
import { type Words, words } from "../examples";
import { quantile } from "../figures";
import { page } from "../load";
import type { Goal, Group, Measured, Row } from "../row";
import { gainsay } from "../serve/next";
import { bareSearch } from "../serve/search";
import { inTurn } from "../turns";
import { runWork } from "../work";

type Figures = { value: number; processor: number }[];

const inDatabase = (
  word: keyof Words,
  what: string,
  goal: Goal = { atMost: 1.2 },
  isLarge = false,
): Row => ({
  ...{ name: `search-${word}${isLarge ? "-large" : ""}`, unit: "ms" },
  ...{ what: `search for ${what}, in the database: p95`, goal, needsLarge: isLarge },
  limit: "raw FTS5, best 20 by bm25 with snippets, and a join",
  async measure({ main, large, rounds, isQuick }): Promise<Measured> {
    const { folder } = (isLarge ? large : main) ?? main;
    const times = isQuick ? 10 : isLarge ? 5 : 30;
    const typed = words(folder)[word];
    const { ours, limit } = await runWork<Record<"ours" | "limit", Figures>>("search", [
      ...[folder, typed, rounds, times],
    ]);
    const both = (key: "value" | "processor") => ({
      ours: ours.map((figure) => figure[key]),
      limit: limit.map((figure) => figure[key]),
    });
    return { ...both("value"), processor: both("processor") };
  },
});

/** The API counts what comes from an address: each request comes from another one. */
let asked = 0;
function fromElsewhere(): Record<string, string> {
  asked += 1;
  return { "x-forwarded-for": `10.${(asked >> 16) & 255}.${(asked >> 8) & 255}.${asked & 255}` };
}

const overHttp = (word: keyof Words, what: string): Row => ({
  ...{ name: `search-http-${word}`, what: `search for ${what}, over HTTP as JSON: p95` },
  ...{ limit: "a bare server of Node with the raw query", unit: "ms", goal: { atMost: 2 } },
  async measure(context) {
    const [ours, bare] = [await gainsay(context), await bareSearch(context)];
    const query = `?q=${encodeURIComponent(words(context.main.folder)[word])}`;
    const p95 = async (address: string) => {
      const took: number[] = [];
      const readers = Array.from({ length: 4 }, async () => {
        for (let turn = 0; turn < (context.isQuick ? 10 : 40); turn += 1)
          took.push((await page(address, fromElsewhere())).ms);
      });
      await Promise.all(readers);
      return quantile(took, 0.95);
    };
    const [here, there] = [`${ours.origin}/api/v1/search${query}`, `${bare.origin}/${query}`];
    for (const address of [here, there]) await p95(address);
    return inTurn(
      context,
      () => p95(here),
      () => p95(there),
    );
  },
});

export const search: Group = {
  rows: [
    inDatabase("rare", "a rare word"),
    inDatabase("common", "the commonest word"),
    inDatabase("phrase", "a phrase"),
    inDatabase("rare", "a rare word on the large record", { atMost: 1.2 }, true),
    inDatabase("common", "the commonest word on the large record", { atMost: 2 }, true),
    inDatabase("phrase", "a phrase on the large record", { atMost: 1.2 }, true),
    overHttp("rare", "a rare word"),
    overHttp("common", "the commonest word"),
    overHttp("phrase", "a phrase"),
  ],
};
