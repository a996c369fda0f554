// Loaded into a server that is measured: answers over the channel to whoever started it how long its event loop stood
// at most since it was asked last, how much memory it takes, and how long it was on the processors, all threads
// together; and has pages rendered anew as publishing does (lib/renewal.ts).
import { monitorEventLoopDelay } from "node:perf_hooks";
import { isMainThread } from "node:worker_threads";

if (isMainThread && process.send) {
  const resolution = 1;
  const delay = monitorEventLoopDelay({ resolution });
  delay.enable();
  const told = {
    how() {
      const { user, system } = process.cpuUsage();
      const hold = Math.max(0, delay.max / 1e6 - resolution);
      delay.reset();
      return {
        hold,
        resident: process.memoryUsage.rss() / 2 ** 20,
        processor: (user + system) / 1e6,
      };
    },
    async renew(/** @type {string[]} */ addresses) {
      const held = /** @type {{ gainsay?: Map<string, Buffer> }} */ (globalThis).gainsay;
      const secret = held?.get("renewal")?.toString("hex") ?? "";
      const { status } = await fetch(`http://127.0.0.1:${process.env.PORT}/api/renew`, {
        method: "POST",
        headers: { "content-type": "application/json", "x-gainsay-renewal": secret },
        body: JSON.stringify(addresses),
      });
      return { status };
    },
  };
  process.on("message", async (/** @type {any} */ { bench, asked, given }) => {
    if (!bench) return;
    const value = await told[/** @type {keyof typeof told} */ (asked)](given);
    process.send?.({ bench, value });
  });
  process.channel?.unref();
}
