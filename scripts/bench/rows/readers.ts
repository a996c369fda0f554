/** Readers of hot pages while somebody takes an export as fast as it comes. */
import { mattersOf } from "../examples";
import { quantile } from "../figures";
import { page, readFor } from "../load";
import { start } from "../processes";
import type { Group, Row } from "../row";
import { gainsay } from "../serve/next";
import { inTurn } from "../turns";

const readers = 8;

const duringExport = (format: string): Row => ({
  ...{ name: `readers-${format}`, what: `${readers} readers' p95 during an export as ${format}` },
  ...{ limit: "the same readers without it", unit: "ms", goal: { atMost: 2 } },
  async measure(context) {
    const { origin, how } = await gainsay(context);
    const addresses = ["/", ...mattersOf(context.main.folder, 20, 20)].map((path) => origin + path);
    for (const address of addresses) await page(address);
    const seconds = context.seconds * 1.5;
    const p95 = async () => quantile(await readFor(addresses, readers, seconds), 0.95);
    let hold = 0;
    const measured = await inTurn(
      context,
      async () => {
        const script = "scripts/bench/apart/client.ts";
        const address = `${origin}/api/v1/export/answers.${format}`;
        const client = start(process.execPath, ["--import", "tsx", script, address]);
        await how();
        const during = await p95();
        hold = Math.max(hold, (await how()).hold);
        await client.end();
        return during;
      },
      p95,
    );
    return { ...measured, also: `the event loop stood at most ${hold.toFixed(0)} ms` };
  },
});

export const readersMeanwhile: Group = {
  rows: [duringExport("csv"), duringExport("jsonl"), duringExport("parquet")],
};
