/**
 * The log of a server: lines of JSON on standard error, each with the request that it belongs to. What it must not hold,
 * and why, is in docs/decisions/068-what-is-logged.md.
 */
import { AsyncLocalStorage } from "node:async_hooks";
import { formatWithOptions } from "node:util";
import pino from "pino";
import { ofProcess } from "@/lib/of-process";

/** The request that is being answered, by its id. */
export const requestId = (): AsyncLocalStorage<string> =>
  ofProcess("request id", () => new AsyncLocalStorage<string>());

/** A writer of such lines: what a request says waits up to a second for others, an error is written at once. */
export function openLog(to: number | string = 2) {
  const destination = pino.destination({
    dest: to,
    sync: false,
    minLength: 4096,
    periodicFlush: 1000,
  });
  // What is still waiting when the process ends.
  process.on("exit", () => flush());
  const flush = () => {
    try {
      destination.flushSync();
    } catch {
      // It was never opened, or is gone.
    }
  };
  const log = pino(
    {
      base: null,
      timestamp: pino.stdTimeFunctions.isoTime,
      formatters: { level: (level) => ({ level }) },
      mixin: () => {
        const id = requestId().getStore();
        return id ? { id } : {};
      },
      // What a line says of itself holds.
      mixinMergeStrategy: (said, added) => ({ ...added, ...said }),
    },
    destination,
  );
  return { log, flush };
}

export type Log = ReturnType<typeof openLog>;

/** Has what this process says of errors and warnings written to the log: our own sentences and the framework's. */
export function logConsole({ log, flush }: Log): void {
  const say =
    (level: "error" | "warn") =>
    (...said: unknown[]) => {
      const error = said.find((part) => part instanceof Error);
      const words = said.filter((part) => part !== error);
      const message = formatWithOptions({ colors: false }, ...words).trim();
      log[level](error ? { err: error } : {}, message || undefined);
      flush();
    };
  console.error = say("error");
  console.warn = say("warn");
}
