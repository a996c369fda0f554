/** What journalists open at the desk. */
import { request } from "undici";
import type { Context } from "../context";
import { matterOf } from "../examples";
import type { BenchRecord } from "../records";
import type { Group, Operation } from "../row";
import { gainsay } from "../serve/next";
import type { Server } from "../serve/server";
import { signedIn } from "../serve/session";
import { runWork } from "../work";
import { visited } from "./visits";

/** A server, and who is signed in there. */
const desk = async (context: Context, record: BenchRecord) => {
  const headers = await context.once(`session ${record.folder}`, async () => ({
    ...signedIn(record.folder),
    end: async () => undefined,
  }));
  return { server: await gainsay(context, record), headers: { cookie: headers.cookie } };
};

/** Where an address leads to. */
async function ledTo(address: string, headers: { cookie: string }): Promise<string> {
  const { headers: given, body } = await request(address, { headers });
  await body.dump();
  if (typeof given.location !== "string") throw new Error(`${address} leads nowhere.`);
  return new URL(given.location, address).pathname;
}

type PathIn = (record: BenchRecord, origin: string, headers: { cookie: string }) => Promise<string>;

const open = (
  name: string,
  what: string,
  pathIn: PathIn,
  growth: number | null = 1.2,
): Operation => ({
  ...{ name: `desk-${name}`, what, growth },
  async measure(context, record) {
    const { server, headers } = await desk(context, record);
    const path = await pathIn(record, server.origin, headers);
    return visited(context, server, [path], headers);
  },
});

/** The first after a start: all else that a start does is over by then. */
const firstQueue: Operation = {
  ...{ name: "desk-first-queue", what: "the desk's queue, first after a start", growth: null },
  async measure(context, record) {
    const { server, headers } = await desk(context, record);
    return firstOf(server, headers);
  },
};

async function firstOf(server: Server, headers: { cookie: string }) {
  await server.how();
  const start = performance.now();
  const { statusCode, body } = await request(`${server.origin}/desk`, { headers });
  await body.dump();
  if (statusCode !== 200) throw new Error(`The queue is answered with ${statusCode}.`);
  return { took: [performance.now() - start], hold: (await server.how()).hold };
}

const screen =
  (statements: number): PathIn =>
  (record, origin, headers) =>
    ledTo(`${origin}/desk/records/new?matter=${matterOf(record.folder, statements).id}`, headers);

const similar: Operation = {
  ...{ name: "desk-similar", what: "statements similar to what is typed", growth: 1.2 },
  measure: ({ isQuick }, record) => runWork("similar", [record.folder, isQuick ? 5 : 30]),
};

export const deskPages: Group = {
  operations: [
    firstQueue,
    open("queue", "the desk's queue", async () => "/desk"),
    open("screen", "record screen, matter of 20", screen(20)),
    open("screen-largest", "record screen, the largest matter", screen(2_000)),
    open("log", "the log, newest entries", async () => "/desk/log"),
    open("matters", "the desk's matters", async () => "/desk/matters"),
    open(
      "review",
      "review of the largest matter",
      async ({ folder }) => `/desk/review/${matterOf(folder, 2_000).id}`,
    ),
    similar,
  ],
};
