/** Pages that everybody opens at once: the app alone beside a bare page that is kept as well. */
import { mattersOf, pairs } from "../examples";
import { page, rateOf } from "../load";
import type { Group, Row } from "../row";
import { bareNext } from "../serve/bare";
import { gainsay } from "../serve/next";
import { inTurn } from "../turns";

const hotRow = (name: string, what: string, pathIn: (folder: string) => string): Row => ({
  ...{ name, what, unit: "req/s", needs: ["wrk"], goal: { atLeast: 0.95 } },
  limit: "a bare Next page of the same size, rendered once and kept",
  async measure(context) {
    const [ours, bare] = [await gainsay(context), await bareNext(context)];
    const address = ours.origin + pathIn(context.main.folder);
    await page(address);
    const { bytes } = await page(address);
    const beside = await bare.same(bytes.length);
    await page(beside);
    const measured = await inTurn(
      context,
      () => rateOf(ours, address, context.seconds),
      () => rateOf(bare, beside, context.seconds),
    );
    return { ...measured, also: `${Math.round(bytes.length / 1000)} KB` };
  },
});

/** Measured before, on 2 cores of another machine: its program cannot be had from a registry. */
const pocketBase = { reads: 1_017, on: "2026-11-30" };

const besidePocketBase: Row = {
  ...{ name: "hot-pocketbase", what: "hot comparison, the app alone", unit: "req/s" },
  ...{ needs: ["wrk"], goal: { atLeast: 3 } },
  limit: `PocketBase's read of one record as JSON, not measured here (${pocketBase.on}, 2 cores)`,
  async measure(context) {
    const ours = await gainsay(context);
    const address = ours.origin + mattersOf(context.main.folder, 20)[0];
    await page(address);
    const rates: number[] = [];
    for (let round = 0; round < context.rounds; round += 1)
      rates.push((await rateOf(ours, address, context.seconds)).value);
    return { ours: rates, limit: [pocketBase.reads] };
  },
};

export const hot: Group = {
  rows: [
    hotRow("hot-comparison", "hot comparison, the app alone", (it) => mattersOf(it, 20)[0] ?? ""),
    hotRow("hot-pair", "hot pair, the app alone", (it) => pairs(it)[0] ?? ""),
    hotRow("hot-front", "hot front page, the app alone", () => "/"),
    besidePocketBase,
  ],
};
