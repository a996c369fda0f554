/** Pages that are rendered for whoever asks first, or for each request, beside a bare page with the same markup. */
import { busiest, mattersOf, pairs, people, sources, statements, words } from "../examples";
import { page, readEach } from "../load";
import type { Group, Row } from "../row";
import { bareNext } from "../serve/bare";
import { gainsay } from "../serve/next";
import type { Server } from "../serve/server";
import { inTurn } from "../turns";

const readers = 8;

/** Parts within which no page stands twice: what is kept would be asked for and not rendered. */
function parts(paths: readonly string[]): string[][] {
  const isOne = new Set(paths).size < paths.length;
  return isOne ? paths.map((path) => [path]) : [[...paths]];
}

/** Pages a second, and a second of the server's processor; `before` is no part of either. */
async function rateOfEach(
  server: Server,
  parted: readonly string[][],
  before: (part: readonly string[]) => Promise<void> = async () => undefined,
) {
  const sum = { pages: 0, seconds: 0, processor: 0 };
  for (const part of parted) {
    await before(part);
    const { processor } = await server.how();
    const start = performance.now();
    await readEach(
      part.map((path) => server.origin + path),
      readers,
    );
    sum.seconds += (performance.now() - start) / 1000;
    sum.processor += (await server.how()).processor - processor;
    sum.pages += part.length;
  }
  return { value: sum.pages / sum.seconds, processor: sum.pages / sum.processor };
}

const render = (
  name: string,
  what: string,
  pathsIn: (folder: string, count: number) => string[],
): Row => ({
  ...{ name: `render-${name}`, what, unit: "pages/s", goal: { atLeast: 0.8 } },
  limit: "a bare Next page with the same markup and one prepared read",
  async measure(context) {
    const [ours, bare] = [await gainsay(context), await bareNext(context)];
    const count = context.isQuick ? 16 : 48;
    const paths = pathsIn(context.main.folder, count);
    const beside: string[] = [];
    for (const path of paths.slice(0, readers))
      beside.push(bare.like((await page(ours.origin + path)).bytes.toString()));
    const parted = parts(paths);
    const others = parted.map((part) => part.map((_, at) => beside[at % beside.length] ?? ""));
    await rateOfEach(bare, [beside]);
    return inTurn(
      context,
      () => rateOfEach(ours, parted, ours.renew),
      () => rateOfEach(bare, others),
    );
  },
});

/** One page again and again. */
const again = (path: string, count: number) => Array.from({ length: count }, () => path);
const search = (word: string) => `/search?q=${encodeURIComponent(word)}`;

export const renders: Group = {
  rows: [
    render("comparison", "first render of a comparison, 20 statements", (folder, count) =>
      mattersOf(folder, 20, count),
    ),
    render("pair", "first render of a pair", pairs),
    render("statement", "first render of a statement", statements),
    render("source", "first render of a source", sources),
    render("person", "first render of a person", people),
    render("busiest", "first render of the person who said most", (folder, count) =>
      again(busiest(folder).address, count),
    ),
    render("front", "render of the front page", (_, count) => again("/", count)),
    render("matters", "render of /matters", (_, count) => again("/matters", count)),
    render("people", "render of /people", (_, count) => again("/people", count)),
    render("search-rare", "/search for a rare word", (folder, count) =>
      again(search(words(folder).rare), count),
    ),
    render("search-common", "/search for the commonest word", (folder, count) =>
      again(search(words(folder).common), count),
    ),
  ],
};
