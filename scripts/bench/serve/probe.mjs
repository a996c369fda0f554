// Loaded into a server that is measured: answers over the channel to whoever started it how long its event loop stood
// at most since it was asked last, how much memory it takes, and how long it was on the processors, all threads together.
import { monitorEventLoopDelay } from "node:perf_hooks";
import { isMainThread } from "node:worker_threads";

if (isMainThread && process.send) {
  const delay = monitorEventLoopDelay({ resolution: 1 });
  delay.enable();
  process.on("message", (asked) => {
    if (asked !== "gainsay-bench") return;
    const { user, system } = process.cpuUsage();
    process.send?.({
      hold: delay.max / 1e6,
      resident: process.memoryUsage.rss() / 2 ** 20,
      processor: (user + system) / 1e6,
    });
    delay.reset();
  });
  process.channel?.unref();
}
