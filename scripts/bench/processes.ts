/** Programs that a run starts: each in a group of its own, so that whatever it starts ends with it. */
import { type ChildProcess, type SpawnOptions, spawn } from "node:child_process";
import type { AddressInfo } from "node:net";
import { createServer } from "node:net";
import { setTimeout as wait } from "node:timers/promises";
import { request } from "undici";

/** In ms: how long an ended program may take before it is killed, and how long a server to answer. */
const patience = { end: 5_000, start: 120_000 };

const groups = new Set<number>();

/** Ends a group at once; one that is gone already is fine. */
function kill(group: number, signal: NodeJS.Signals): void {
  try {
    process.kill(-group, signal);
  } catch {
    // Gone already.
  }
}

/** Ends all that was started: nothing outlives a run, however that ends. */
export function killAll(): void {
  for (const group of groups) kill(group, "SIGKILL");
  groups.clear();
}

export interface Started {
  child: ChildProcess;
  /** What it said on both, the last of it. */
  said(): string;
  /** Resolves to its exit code; one ended by a signal has null. */
  ended: Promise<number | null>;
  end(): Promise<void>;
}

export function start(
  program: string,
  args: readonly string[],
  options: SpawnOptions = {},
): Started {
  const child = spawn(program, args, {
    stdio: ["ignore", "pipe", "pipe"],
    ...options,
    detached: true,
  });
  const group = child.pid;
  if (group) groups.add(group);
  let said = "";
  for (const stream of [child.stdout, child.stderr]) {
    stream?.setEncoding("utf8").on("data", (text: string) => {
      said = (said + text).slice(-20_000);
    });
  }
  const ended = new Promise<number | null>((resolve) => {
    child.once("error", (error) => {
      said += error.message;
      resolve(127);
    });
    child.once("close", (code) => resolve(code));
  });
  return {
    child,
    ended,
    said: () => said,
    async end() {
      if (!group) return;
      kill(group, "SIGTERM");
      const isGone = await Promise.race([ended.then(() => true), wait(patience.end, false)]);
      if (!isGone) kill(group, "SIGKILL");
      await ended;
      groups.delete(group);
    },
  };
}

/** Runs a program to its end; throws what it said where it fails. Returns what it wrote on stdout. */
export async function run(
  program: string,
  args: readonly string[],
  options: SpawnOptions = {},
): Promise<{ stdout: string; stderr: string }> {
  const { child, ended, said, end } = start(program, args, options);
  const written = { stdout: "", stderr: "" };
  for (const name of ["stdout", "stderr"] as const)
    child[name]?.on("data", (text: string) => {
      written[name] += text;
    });
  const code = await ended;
  await end();
  if (code !== 0) throw new Error(`${program} failed: ${said().trim().slice(-1_000)}`);
  return written;
}

export async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as AddressInfo;
  await new Promise((resolve) => server.close(resolve));
  return port;
}

/** Waits until a server answers, whatever it answers; throws what it said where it ends before. */
export async function answers(address: string, server: Started): Promise<void> {
  let isOver = false;
  void server.ended.then(() => {
    isOver = true;
  });
  for (const until = performance.now() + patience.start; performance.now() < until; ) {
    const isUp = await request(address).then(
      ({ body }) => body.dump().then(() => true),
      () => false,
    );
    if (isUp) return;
    if (isOver) break;
    await wait(100);
  }
  throw new Error(`No server answers: ${server.said().trim().slice(-1_000)}`);
}
