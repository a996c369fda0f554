/**
 * npm run readers: proves on this machine that readers on copies of the public record do without the desk. Two of them
 * stand behind nginx with the shipped configuration; the desk is stopped; a copy of what was published meanwhile is swapped
 * in under them, while readers ask all the time. Needs a build (npm run build) and nginx; ends what it starts.
 */
import { type ChildProcess, spawn } from "node:child_process";
import { copyFileSync, mkdirSync, mkdtempSync, renameSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { projectPublished } from "@/db/catch-up";
import { demoPage, loadDemo } from "@/db/demo/load";
import { type Desk, openDesk } from "@/db/desk/desk";
import { ensureAccount } from "@/db/desk/machine-accounts";
import { addPoint } from "@/db/desk/mutations/matters";
import { publishMatter } from "@/db/desk/mutations/publish";
import { submitForReview } from "@/db/desk/mutations/review";
import { matters } from "@/db/desk/schema";
import { copyForReaders } from "@/db/public/copy-for-readers";
import { publicPath, publicReader } from "@/db/public/files";
import { freePort } from "./bench/processes";
import { startNginx } from "./lib/nginx";
import { startReaders } from "./lib/try-reader";

const folder = mkdtempSync(join(tmpdir(), "gainsay-readers-"));
const running: ChildProcess[] = [];
const publications = Number(process.env.PUBLICATIONS ?? 5);
const problems: string[] = [];

/** Says what was found, and keeps what is not as it should be. */
function tell(what: string, holds: boolean): void {
  console.log(`${holds ? "✓" : "✗"} ${what}`);
  if (!holds) problems.push(what);
}

/** A server of the build on data of its own, once readers can be sent there. */
async function serve(dataFolder: string, role: "all" | "reader") {
  const port = await freePort();
  const env = { ...process.env, GAINSAY_DATA: dataFolder, GAINSAY_ROLE: role, PORT: String(port) };
  const args = ["node_modules/next/dist/bin/next", "start", "-H", "127.0.0.1", "-p", String(port)];
  const server = spawn(process.execPath, args, {
    env: { ...env, NODE_ENV: "production" },
    stdio: ["ignore", "ignore", "inherit"],
  });
  running.push(server);
  const at = `127.0.0.1:${port}`;
  while ((await statusOf(`http://${at}/ready`)) !== 200) {
    if (server.exitCode !== null) throw new Error(`The server on ${dataFolder} did not start.`);
    await wait(100);
  }
  return { at, server };
}

const statusOf = (address: string) =>
  fetch(address).then(
    ({ status }) => status,
    () => 0,
  );

async function stop(server: ChildProcess) {
  const ended = new Promise((resolve) => server.once("close", resolve));
  server.kill("SIGTERM");
  await ended;
}

/** Publishes the matter with one point more, which its page then names. */
function publishPoint(desk: Desk, dataFolder: string, proposition: string): void {
  const context = { desk, actorId: "trial", solo: true };
  const matter = desk.db.select().from(matters).get()?.publicId ?? "";
  addPoint(context, { matter, proposition });
  const change = { kind: "update", what: proposition, reason: "A trial." } as const;
  submitForReview(context, { matter, change });
  publishMatter(context, { matter });
  projectPublished(desk, dataFolder);
}

/** Brings a copy as rsync does: beside, and then by its name. */
function bring(copy: string, reader: string): void {
  copyFileSync(copy, join(reader, "brought"));
  renameSync(join(reader, "brought"), publicPath(reader));
}

async function main(): Promise<void> {
  const newsroom = join(folder, "newsroom");
  mkdirSync(newsroom);
  const desk = openDesk(newsroom);
  loadDemo(desk);
  ensureAccount(desk, { id: "trial", name: "Trial", email: "t@example.org", role: "editor" });
  projectPublished(desk, newsroom);
  const page = (await demoPage(publicReader(newsroom))) ?? "";
  const copy = join(folder, "copies/public.db");
  await copyForReaders(newsroom, copy);
  const folders = ["one", "two"].map((name) => join(folder, name));
  for (const reader of folders) {
    mkdirSync(reader);
    bring(copy, reader);
  }
  const servers = await Promise.all([
    serve(newsroom, "all"),
    ...folders.map((reader) => serve(reader, "reader")),
  ]);
  const [own, ...others] = servers;
  if (!own) return;
  const nginx = await startNginx({
    ...{ folder: join(folder, "nginx"), port: await freePort() },
    ...{ app: others.map(({ at }) => at), desk: own.at },
  });

  const atApp = startReaders([`http://${own.at}${page}`], 10);
  for (let n = 1; n <= publications; n += 1) {
    const words = `Trial point ${n}.`;
    atApp.lookFor(words);
    publishPoint(desk, newsroom, words);
    const took = await atApp.allSaw(10_000);
    tell(`publication ${n} is seen after ${took?.toFixed(0)} ms`, took !== null && took <= 2000);
  }
  const { answers, errors } = await atApp.end();
  tell(
    `${answers} answers meanwhile, ${errors.length} errors ${errors[0] ?? ""}`,
    errors.length === 0,
  );

  const addresses = [nginx.origin, ...others.map(({ at }) => `http://${at}`)].map(
    (at) => at + page,
  );
  const readers = startReaders(addresses, 4);
  await wait(1000);
  tell("the desk is reached by way of nginx", (await statusOf(`${nginx.origin}/sign-in`)) === 200);
  await stop(own.server);
  await wait(2000);
  tell("and is not, once it is stopped", (await statusOf(`${nginx.origin}/sign-in`)) === 503);
  tell("a reader has no desk", (await statusOf(`http://${others[0]?.at}/desk`)) === 404);
  const before = readers.asked.errors.length;
  tell(`readers notice nothing: ${readers.asked.answers} answers, ${before} errors`, before === 0);

  publishPoint(desk, newsroom, "Swapped in.");
  await copyForReaders(newsroom, copy);
  readers.lookFor("Swapped in.");
  for (const reader of folders) bring(copy, reader);
  const took = await readers.allSaw(15_000);
  tell(`a copy swapped in is seen everywhere after ${took?.toFixed(0)} ms`, took !== null);
  await wait(1000);
  const all = await readers.end();
  tell(
    `${all.answers} answers, ${all.errors.length} errors ${all.errors[0] ?? ""}`,
    all.errors.length === 0,
  );
  await nginx.end();
  desk.connection.close();
}

main()
  .catch((error) => problems.push(String(error?.stack ?? error)))
  .finally(async () => {
    await Promise.all(
      running
        .filter(({ exitCode, signalCode }) => exitCode === null && signalCode === null)
        .map(stop),
    );
    rmSync(folder, { recursive: true, force: true });
    if (problems.length > 0) console.error(problems.join("\n"));
    process.exitCode = problems.length > 0 ? 1 : 0;
  });
