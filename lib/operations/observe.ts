import type { Settings } from "@/lib/env";
import { logConsole, openLog } from "./log";
import { measureProcess } from "./metrics";
import { observeRequests } from "./requests";

/** Counts, times and names requests from now on, and writes the log where it is one of lines for programs. */
export function observe({
  trustedProxies,
  log: form,
}: Pick<Settings, "trustedProxies" | "log">): void {
  measureProcess();
  const log = form === "json" ? openLog() : undefined;
  if (log) logConsole(log);
  observeRequests(trustedProxies, log?.log);
}
