/**
 * What one request costs the others, on a large record (scripts/make-record.ts): npm run bench [front|publish|export …]
 * What files of exports cost, by format: npm run bench -- exports, see bench-exports.ts
 * Absolute figures move with the machine; what counts is the ratio to what is measured beside it, round by round.
 */
import { type ChildProcess, spawn } from "node:child_process";
import { monitorEventLoopDelay } from "node:perf_hooks";
import { setTimeout as wait } from "node:timers/promises";
import { eq } from "drizzle-orm";
import { request } from "undici";
import { changeMatter } from "@/db/desk/mutations/matters";
import { changeSpeaker } from "@/db/desk/mutations/people";
import { publishMatter } from "@/db/desk/mutations/publish";
import { submitForReview } from "@/db/desk/mutations/review";
import { processDesk } from "@/db/desk/process";
import { matters, speakers } from "@/db/desk/schema";
import { publicReader } from "@/db/public/files";
import { countMatters, listMatters } from "@/db/public/queries/lists";
import { carryOver, planning, publishing, takeRenewals, workOffPending } from "@/db/publisher";
import { readSettings } from "@/lib/env";
import { exportsCost } from "./bench-exports";

const { dataFolder } = readSettings();
const change = { kind: "update", what: "The summary.", reason: "Measured." } as const;
const ms = (value: number) => `${value.toFixed(1)} ms`;
const median = (values: number[]) => values.toSorted((a, b) => a - b)[values.length >> 1] ?? 0;
const quantile = (values: number[], part: number) =>
  values.toSorted((a, b) => a - b)[Math.min(values.length - 1, Math.floor(values.length * part))] ??
  0;

/** Time on the processors, of all threads: on a busy machine, what the wall clock says is others' doing. */
async function cpu(work: () => unknown): Promise<number> {
  const before = process.cpuUsage();
  await work();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000;
}

async function timed(work: () => unknown): Promise<number> {
  const start = performance.now();
  await work();
  return performance.now() - start;
}

/** The lists of the front page, the largest matter of the record among them. */
async function front(): Promise<void> {
  const record = publicReader(dataFolder);
  const largest = record.connection
    .prepare(
      "select max(v.statements) from matters m join versions v on v.matter_id = m.id and v.number = m.version",
    )
    .pluck()
    .get();
  console.log(
    `front: ${await countMatters(null, record)} matters, the largest of ${largest} statements`,
  );
  for (const [name, options] of [
    ["newest", { limit: 10 }],
    ["active", { order: "active", limit: 5 }],
  ] as const) {
    const times: number[] = [];
    const loads: number[] = [];
    for (let round = 0; round < 7; round += 1) {
      loads.push(
        await cpu(async () => {
          times.push(await timed(() => listMatters(options, record)));
        }),
      );
    }
    console.log(`  ${name}: median ${ms(median(times))}, ${ms(median(loads))} of processor`);
  }
}

/** How long the event loop stands while something runs: at most, and by the wall. */
async function loopDelay(work: () => unknown): Promise<{ worst: number; took: number }> {
  const delay = monitorEventLoopDelay({ resolution: 1 });
  await wait(200);
  delay.enable();
  const took = await timed(work);
  await wait(50);
  delay.disable();
  return { worst: delay.max / 1e6, took };
}

/** A matter of about so many statements. */
function matterOf(statements: number): { id: string; slug: string } {
  return publicReader(dataFolder)
    .connection.prepare(
      `select m.id, m.slug from matters m join versions v on v.matter_id = m.id and v.number = m.version
       order by abs(v.statements - ?), m.id limit 1`,
    )
    .get(statements) as { id: string; slug: string };
}

const context = () => ({ desk: processDesk(), actorId: "record-maker", solo: true });

function touch(matter: string): void {
  const { db } = processDesk();
  const row = db.select().from(matters).where(eq(matters.publicId, matter)).get();
  const fields = { summary: `${row?.summary} Measured at ${Date.now()}.`.slice(-900) };
  changeMatter(context(), { record: matter, revision: row?.revision ?? 0, fields });
}

async function publish(): Promise<void> {
  console.log("publish: how long the event loop stands");
  processDesk(); // migrates
  await carryOver(dataFolder);
  await takeRenewals(dataFolder);
  await planning.call("nextPending", dataFolder);
  for (const [name, statements, rounds] of [
    ["ordinary matter", 20, 5],
    ["matter of 2,000", 2_000, 1],
  ] as const) {
    const { id } = matterOf(statements);
    for (let round = 0; round < rounds; round += 1) {
      touch(id);
      submitForReview(context(), { matter: id, change });
      const plan = await loopDelay(() =>
        planning.call("plan", dataFolder, id, { approvedBy: null }),
      );
      // It holds the loop from beginning to end.
      let desk = 0;
      const load = await cpu(async () => {
        desk = await timed(() => publishMatter(context(), { matter: id }));
      });
      const carried = await loopDelay(async () => {
        await carryOver(dataFolder);
        await takeRenewals(dataFolder);
      });
      console.log(
        `  ${name}: plan ${ms(plan.took)} (loop ${ms(plan.worst)}), desk's transaction ${ms(desk)} (${ms(load)} of processor), to readers ${ms(carried.took)} (loop ${ms(carried.worst)})`,
      );
    }
  }
  const { db } = processDesk();
  const shown = publicReader(dataFolder)
    .connection.prepare(
      `select record_id as id, count(*) as matters from matter_records where record_table = 'speakers'
       group by record_id having matters between 15 and 40 order by matters desc limit 1`,
    )
    .get() as { id: string; matters: number };
  const speaker = db.select().from(speakers).where(eq(speakers.publicId, shown.id)).get();
  changeSpeaker(context(), {
    ...{ record: shown.id, revision: speaker?.revision ?? 0 },
    fields: { description: `Measured at ${Date.now()}.` },
  });
  const matter = publicReader(dataFolder)
    .connection.prepare(
      `select matter_id from matter_records r join versions v using (matter_id)
       where record_table = 'speakers' and record_id = ? order by v.statements limit 1`,
    )
    .pluck()
    .get(shown.id) as string;
  submitForReview(context(), { matter, change });
  publishMatter(context(), { matter });
  const { worst, took } = await loopDelay(async () => {
    await carryOver(dataFolder);
    await workOffPending(dataFolder);
    await carryOver(dataFolder);
    await takeRenewals(dataFolder);
  });
  console.log(
    `  a speaker of ${shown.matters} matters: all versions with readers after ${ms(took)} (loop ${ms(worst)})`,
  );
  await Promise.all([planning.end(), publishing.end()]);
}

const readers = 8;
const roundMs = 10_000;

/** Readers of hot pages for some seconds: how long each waited. */
async function read(origin: string, addresses: string[]): Promise<number[]> {
  const waited: number[] = [];
  const until = performance.now() + roundMs;
  await Promise.all(
    Array.from({ length: readers }, async (_, reader) => {
      for (let turn = reader; performance.now() < until; turn += 1) {
        const address = addresses[turn % addresses.length];
        waited.push(
          await timed(async () => (await request(`${origin}${address}`)).body.dump({ limit: 1e9 })),
        );
      }
    }),
  );
  return waited;
}

/** Reads an export as fast as it comes, again and again, in a process of its own; tells how many rows came. */
function exportClient(address: string): ChildProcess {
  const script = `
    const http = require("node:http");
    let lines = 0, files = 0;
    const start = Date.now();
    const again = () => http.get(process.argv[1], (response) => {
      response.on("data", (chunk) => { for (const byte of chunk) if (byte === 10) lines += 1; });
      response.on("end", () => { files += 1; again(); });
    });
    process.on("SIGTERM", () => {
      const seconds = (Date.now() - start) / 1000;
      console.log("    export: " + lines + " rows in " + seconds.toFixed(1) + " s, " + Math.round(lines / seconds) + " rows/s");
      process.exit(0);
    });
    again();`;
  return spawn(process.execPath, ["-e", script, address], {
    stdio: ["ignore", "inherit", "inherit"],
  });
}

async function exports(): Promise<void> {
  const port = process.env.PORT ?? "4117";
  const origin = `http://127.0.0.1:${port}`;
  const server = spawn(process.execPath, ["node_modules/next/dist/bin/next", "start", "-p", port], {
    stdio: ["ignore", "ignore", "inherit"],
    env: { ...process.env, NODE_ENV: "production" },
  });
  try {
    for (let tries = 0; tries < 200; tries += 1) {
      const up = await request(origin).then(
        ({ body }) => body.dump(),
        () => false,
      );
      if (up !== false) break;
      await wait(200);
    }
    const { matters } = await listMatters({ limit: 20 }, publicReader(dataFolder));
    const slugs = matters.map(({ slug }) => slug);
    const addresses = ["/", ...slugs.map((slug) => `/matters/${slug}`)];
    for (const address of addresses) await (await request(`${origin}${address}`)).body.dump();
    await wait(31_000); // until nothing is rendered once more
    for (const address of addresses) await (await request(`${origin}${address}`)).body.dump();
    console.log(
      `export: ${readers} readers of ${addresses.length} hot pages, rounds of ${roundMs / 1000} s`,
    );
    const ratios: number[] = [];
    for (let round = 1; round <= 3; round += 1) {
      const without = await read(origin, addresses);
      const client = exportClient(`${origin}/api/v1/export/answers.csv`);
      const during = await read(origin, addresses);
      client.kill("SIGTERM");
      await wait(500);
      const line = (values: number[]) =>
        `p50 ${ms(quantile(values, 0.5))}, p95 ${ms(quantile(values, 0.95))}, worst ${ms(Math.max(...values))}, ${Math.round(values.length / (roundMs / 1000))} req/s`;
      const ratio = quantile(during, 0.95) / quantile(without, 0.95);
      ratios.push(ratio);
      console.log(
        `  round ${round}: without ${line(without)}; with ${line(during)}; p95 ratio ${ratio.toFixed(2)}`,
      );
    }
    console.log(`  median ratio of p95: ${median(ratios).toFixed(2)}`);
  } finally {
    server.kill("SIGTERM");
  }
}

const parts = { front, publish, export: exports };
const asked = process.argv.slice(2);
// On records of its own, and by itself: it takes minutes.
if (asked[0] === "exports") await exportsCost(asked.slice(1));
else
  for (const [name, run] of Object.entries(parts)) {
    if (asked.length === 0 || asked.includes(name)) await run();
  }
