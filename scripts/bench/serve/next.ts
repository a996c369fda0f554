/** Servers of Next: the product as it is built for production, and others beside it. */
import { setTimeout as wait } from "node:timers/promises";
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
): Promise<Server> {
  const port = await freePort();
  const server = start(
    process.execPath,
    [nextBin, "start", folder, "-H", "127.0.0.1", "-p", String(port)],
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
  const server = await serveNext(".", { GAINSAY_BUILD: build, GAINSAY_DATA: folder }, "/method");
  await wait(2_000);
  return server;
}
