/** Pages that everybody opens at once: the app alone beside a bare page that is kept as well. */
import type { Context } from "../context";
import { mattersOf, pairs } from "../examples";
import { page, wrk } from "../load";
import type { Group, Row } from "../row";
import { bareNext } from "../serve/bare";
import { type Server, serveGainsay } from "../serve/next";
import { type Figure, inTurn } from "../turns";

const app = (context: Context): Promise<Server> =>
  context.once("app", () => serveGainsay(context.main.folder));

/** Requests a second, and a second of the server's processor. */
async function rate(server: Server, address: string, seconds: number): Promise<Figure> {
  const before = (await server.how()).processor;
  const value = await wrk(address, seconds);
  const spent = (await server.how()).processor - before;
  return { value, processor: (value * seconds) / spent };
}

/** PocketBase reads a record of JSON 1,017 times a second (measured before, on 2 cores: it cannot be had everywhere). */
const hotRow = (name: string, what: string, pathIn: (folder: string) => string): Row => ({
  name,
  what,
  limit: "a bare Next page of the same size, rendered once and kept",
  unit: "req/s",
  goal: { atLeast: 0.95 },
  needs: ["wrk"],
  async measure(context) {
    const [ours, bare] = [await app(context), await bareNext(context)];
    const address = ours.origin + pathIn(context.main.folder);
    await page(address);
    const { bytes } = await page(address);
    const beside = await bare.same(bytes.length);
    await page(beside);
    const measured = await inTurn(
      context,
      () => rate(ours, address, context.seconds),
      () => rate(bare, beside, context.seconds),
    );
    return { ...measured, also: `${Math.round(bytes.length / 1000)} KB` };
  },
});

export const hot: Group = {
  rows: [
    hotRow("hot-comparison", "hot comparison, the app alone", (it) => mattersOf(it, 20)[0] ?? ""),
    hotRow("hot-pair", "hot pair, the app alone", (it) => pairs(it)[0] ?? ""),
    hotRow("hot-front", "hot front page, the app alone", () => "/"),
  ],
};
