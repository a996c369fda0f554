/** What readers open, by one reader, rendered anew each time, on both records. */
import type { Context } from "../context";
import { busiest, mattersOf, pairs, people, sources, statements, words } from "../examples";
import { page } from "../load";
import type { Group, Operation, Times } from "../row";
import { gainsay } from "../serve/next";
import type { Server } from "../serve/server";

/** In seconds: no more is asked for after that. */
const longest = 15;

/** Opens pages one by one; each as if nobody had opened it since it changed. */
export async function visited(
  { isQuick }: Context,
  server: Server,
  paths: readonly string[],
  headers: Record<string, string> = {},
): Promise<Times> {
  const times = isQuick ? 5 : 25;
  const took: number[] = [];
  const open = async (turn: number) => {
    const path = paths[turn % paths.length] ?? "/";
    if (!headers.cookie) await server.renew([path]);
    return (await page(server.origin + path, headers)).ms;
  };
  for (let turn = 0; turn < 2; turn += 1) await open(turn);
  await server.how();
  const until = performance.now() + longest * 1000;
  for (let turn = 0; turn < times && (turn < 3 || performance.now() < until); turn += 1)
    took.push(await open(turn));
  return { took, hold: (await server.how()).hold };
}

const visit = (
  name: string,
  what: string,
  pathsIn: (folder: string) => string[],
  alsoIn?: (folder: string) => string,
): Operation => ({
  ...{ name: `visit-${name}`, what, growth: 1.2 },
  async measure(context, record) {
    const server = await gainsay(context, record);
    const times = await visited(context, server, pathsIn(record.folder));
    return alsoIn ? { ...times, also: alsoIn(record.folder) } : times;
  },
});

const search = (word: string) => [`/search?q=${encodeURIComponent(word)}`];

export const visits: Group = {
  operations: [
    visit("front", "front page", () => ["/"]),
    visit("comparison", "comparison of 20 statements", (it) => mattersOf(it, 20, 10)),
    visit("largest", "comparison of the largest matter", (it) => mattersOf(it, 2_000)),
    visit("pair", "pair", (it) => pairs(it, 10)),
    visit("statement", "statement", (it) => statements(it, 10)),
    visit("source", "source", (it) => sources(it, 10)),
    visit("person", "person", (it) => people(it, 10)),
    visit(
      "busiest",
      "person who said most",
      (it) => [busiest(it).address],
      (it) => `of ${busiest(it).statements} statements`,
    ),
    visit("ledger", "all statements of that person", (it) => [`${busiest(it).address}/statements`]),
    visit("people", "people", () => ["/people"]),
    visit("matters", "matters", () => ["/matters"]),
    visit("search-rare", "search for a rare word", (it) => search(words(it).rare)),
    visit("search-common", "search for the commonest word", (it) => search(words(it).common)),
    visit("search-phrase", "search for a phrase", (it) => search(words(it).phrase)),
  ],
};
