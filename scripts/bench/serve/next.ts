/** Servers of Next: the product as it is built for production, and others beside it. */
import { setTimeout as wait } from "node:timers/promises";
import { memoryEnvironment, memoryFlags } from "../../lib/memory.mjs";
import { answers, freePort, start } from "../processes";
import type { Ended } from "../services";
import { askHow, type Told, withChannel, withProbe } from "./probe";

/** Where scripts/bench.mjs has it built. */
export const build = ".next-bench";
const nextBin = "node_modules/next/dist/bin/next";

export interface Server extends Ended {
  origin: string;
  port: number;
  how(): Promise<Told>;
}

/** Starts a server of Next in a folder of the project, and waits until it answers. */
export async function serveNext(
  folder: string,
  env: Record<string, string>,
  first = "/",
  flags: readonly string[] = [],
): Promise<Server> {
  const port = await freePort();
  const server = start(
    process.execPath,
    [...flags, nextBin, "start", folder, "-H", "127.0.0.1", "-p", String(port)],
    {
      stdio: withChannel,
      env: {
        ...process.env,
        NODE_ENV: "production",
        NEXT_TELEMETRY_DISABLED: "1",
        PORT: String(port),
        ...withProbe,
        ...env,
      },
    },
  );
  const origin = `http://127.0.0.1:${port}`;
  try {
    await answers(origin + first, server);
  } catch (error) {
    await server.end();
    throw error;
  }
  return { origin, port, how: () => askHow(server), end: server.end };
}

/** The product on a data folder, once it has looked at all that is to be carried over and renewed at its start. */
export async function serveGainsay(folder: string): Promise<Server> {
  const env = { ...memoryEnvironment, GAINSAY_BUILD: build, GAINSAY_DATA: folder };
  const server = await serveNext(".", env, "/method", memoryFlags);
  await wait(2_000);
  return server;
}
