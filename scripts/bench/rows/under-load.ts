/** Publishing while readers hammer: how long each goes on to get the version before, at the app and behind nginx. */
import { setImmediate as turn } from "node:timers/promises";
import type { Context } from "../context";
import { mattersOf } from "../examples";
import { page } from "../load";
import { programsHere } from "../machine";
import { start } from "../processes";
import { asking } from "../records";
import type { Group, Row } from "../row";
import { serveGainsay } from "../serve/next";
import { shippedNginx } from "../serve/nginx";
import { type Published, type Seen, staleness } from "../staleness";

const readers = 50;
const matters = 5;
const mark = "Measured ";

interface Load {
  seen: { app: Seen[]; nginx: Seen[] };
  published: Published[];
  errors: string[];
}

/** Which publication a page shows; 0: none of this run. */
function numberIn(bytes: Buffer): number {
  const at = bytes.indexOf(mark);
  return at < 0
    ? 0
    : Number.parseInt(bytes.toString("utf8", at + mark.length, at + mark.length + 6), 10);
}

async function hammer(
  load: Load,
  origin: { app: string; nginx: string | null },
  paths: readonly string[],
  isOver: () => boolean,
): Promise<void> {
  await Promise.all(
    Array.from({ length: readers }, async (_, reader) => {
      // Half of them come by nginx, where it is here.
      const by = reader % 2 === 1 && origin.nginx ? "nginx" : "app";
      for (let next = reader; !isOver(); next += 1) {
        const matter = next % paths.length;
        const asked = Date.now();
        await page(`${origin[by]}${paths[matter]}`).then(
          ({ bytes }) => load.seen[by].push({ matter, number: numberIn(bytes), asked }),
          (error: unknown) => load.errors.push(String(error)),
        );
        await turn();
      }
    }),
  );
}

async function underLoad(context: Context, hasNginx: boolean): Promise<Load> {
  const { folder } = context.main;
  const server = await serveGainsay(folder);
  const load: Load = { seen: { app: [], nginx: [] }, published: [], errors: [] };
  const nginx = hasNginx ? await shippedNginx(context, server) : null;
  const paths = mattersOf(folder, 20, matters);
  const ids = idsOf(folder, paths);
  const times = context.isQuick ? 10 : 100;
  const publisher = start(process.execPath, [
    ...["--import", "tsx", "scripts/bench/apart/publisher.ts"],
    ...[folder, String(times), "300", ...ids],
  ]);
  let rest = "";
  publisher.child.stdout?.on("data", (text: string) => {
    const lines = (rest + text).split("\n");
    rest = lines.pop() ?? "";
    for (const line of lines) load.published.push(JSON.parse(line) as Published);
  });
  let isOver = false;
  // Long enough after the last to see all of them.
  void publisher.ended.then(() => setTimeout(() => (isOver = true), 5_000));
  try {
    await hammer(load, { app: server.origin, nginx: nginx?.origin ?? null }, paths, () => isOver);
    if (load.published.length < times) throw new Error(publisher.said().slice(-500));
    return load;
  } finally {
    await publisher.end();
    await server.end();
  }
}

const idsOf = (folder: string, paths: readonly string[]): string[] =>
  asking(folder, (connection) => {
    const id = connection.prepare("select id from matters where slug = ?").pluck();
    return paths.map((path) => id.get(path.split("/").at(-1)) as string);
  });

/** One run for both rows. */
const loaded = (context: Context) =>
  context.once("under load", async () => ({
    load: await underLoad(context, programsHere().get("nginx") !== null),
    end: async () => undefined,
  }));

const fresh = (by: "app" | "nginx", what: string, seconds: number): Row => ({
  ...{ name: `under-load-${by}`, what: `longest that a reader got an older version, ${what}` },
  ...{ limit: `${seconds} s`, unit: "ms", goal: { atMost: 1 }, within: 300 },
  ...(by === "nginx" ? { needs: ["nginx"] as const } : {}),
  async measure(context) {
    const { load } = await loaded(context);
    const { seen, published, errors } = load;
    if (errors.length > 0) throw new Error(`${errors.length} errors, such as: ${errors[0]}`);
    const also = `${readers} readers, ${published.length} publications, ${seen[by].length} pages, 0 errors`;
    return { ours: [staleness(seen[by], published)], limit: [seconds * 1000], also };
  },
});

export const underLoadRows: Group = {
  rows: [fresh("app", "the app alone", 2), fresh("nginx", "behind nginx as shipped", 4)],
};
