/** Servers of Next: the product as it is built for production, and others beside it. */
import { setTimeout as wait } from "node:timers/promises";
import { memoryEnvironment, memoryFlags } from "../../lib/memory.mjs";
import type { Context } from "../context";
import { answers, freePort, start } from "../processes";
import type { BenchRecord } from "../records";
import { askHow, askToRenew, withChannel, withProbe } from "./asking";
import type { Server } from "./server";

/** Where scripts/bench.mjs has it built. */
const build = ".next-bench";
const nextBin = "node_modules/next/dist/bin/next";

/** Starts a server of Next in a folder of the project, and waits until it answers. */
export async function serveNext(
  folder: string,
  env: Record<string, string>,
  first = "/",
  flags: readonly string[] = [],
): Promise<Server> {
  const port = await freePort();
  const args = [...flags, nextBin, "start", folder, "-H", "127.0.0.1", "-p", String(port)];
  const server = start(process.execPath, args, {
    stdio: withChannel,
    env: {
      ...process.env,
      NODE_ENV: "production",
      NEXT_TELEMETRY_DISABLED: "1",
      PORT: String(port),
      ...withProbe,
      ...env,
    },
  });
  const origin = `http://127.0.0.1:${port}`;
  try {
    await answers(origin + first, server);
  } catch (error) {
    await server.end();
    throw error;
  }
  return {
    ...{ origin, port, end: server.end },
    how: () => askHow(server),
    renew: (addresses) => askToRenew(server, addresses),
  };
}

/** The product on a data folder, once it has looked at all that is to be carried over and renewed at its start. */
export async function serveGainsay(folder: string): Promise<Server> {
  const env = {
    ...{ ...memoryEnvironment, GAINSAY_BUILD: build, GAINSAY_DATA: folder },
    // Whoever asks is believed to come from where it says: limits count addresses.
    GAINSAY_TRUSTED_PROXIES: "127.0.0.1",
  };
  const server = await serveNext(".", env, "/method", memoryFlags);
  await wait(2_000);
  return server;
}

/** The one that the rows of a group share. */
export const gainsay = (context: Context, record: BenchRecord = context.main): Promise<Server> =>
  context.once(`gainsay ${record.folder}`, () => serveGainsay(record.folder));
