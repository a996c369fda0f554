/** Asks servers for pages: by wrk, as many as it gets, or one by one, each with the time that it took. */
import { Agent, request } from "undici";
import { run } from "./processes";
import type { Server } from "./serve/server";

/** Whoever waits longer than this has an error. */
const mostMs = 30_000;
const agent = new Agent({ connections: 64, headersTimeout: mostMs, bodyTimeout: mostMs });

/** Answered requests a second, by wrk with 32 connections; throws where any was answered otherwise than with 2xx or 3xx. */
export async function wrk(
  address: string,
  seconds: number,
  headers: Record<string, string> = {},
): Promise<number> {
  const { stdout } = await run("wrk", [
    ...["-t", "2", "-c", "32", "-d", `${Math.ceil(seconds)}s`, "--timeout", `${mostMs / 1000}s`],
    ...Object.entries(headers).flatMap(([name, value]) => ["-H", `${name}: ${value}`]),
    address,
  ]);
  const wrong = /Non-2xx or 3xx responses: (\d+)/.exec(stdout)?.[1];
  if (wrong) throw new Error(`${wrong} requests of ${new URL(address).pathname} were refused.`);
  const rate = /Requests\/sec:\s+([\d.]+)/.exec(stdout)?.[1];
  if (!rate) throw new Error(`wrk told no rate: ${stdout}`);
  return Number(rate);
}

/** The same of a server that says how long it was on the processors: requests a second, and a second of its processors. */
export async function rateOf(
  server: Server,
  address: string,
  seconds: number,
): Promise<{ value: number; processor: number }> {
  const before = (await server.how()).processor;
  const value = await wrk(address, seconds);
  const spent = (await server.how()).processor - before;
  return { value, processor: (value * Math.ceil(seconds)) / spent };
}

export interface Page {
  status: number;
  bytes: Buffer;
  headers: Record<string, string | string[] | undefined>;
  ms: number;
}

/** Reads a page whole. Throws where it is answered with an error. */
export async function page(address: string, headers: Record<string, string> = {}): Promise<Page> {
  const start = performance.now();
  const {
    statusCode,
    body,
    headers: given,
  } = await request(address, { dispatcher: agent, headers });
  const bytes = Buffer.from(await body.arrayBuffer());
  const ms = performance.now() - start;
  if (statusCode >= 400)
    throw new Error(`${new URL(address).pathname} is answered with ${statusCode}.`);
  return { status: statusCode, bytes, headers: given, ms };
}

/** Reads each page once, by so many readers at a time. Returns how long each took, in ms. */
export async function readEach(
  addresses: readonly string[],
  readers: number,
  headers: Record<string, string> = {},
): Promise<number[]> {
  const took: number[] = [];
  const left = addresses.values();
  await Promise.all(
    Array.from({ length: readers }, async () => {
      for (const address of left) took.push((await page(address, headers)).ms);
    }),
  );
  return took;
}

/** Reads pages again and again until some seconds are over. Returns how long each took, in ms. */
export async function readFor(
  addresses: readonly string[],
  readers: number,
  seconds: number,
): Promise<number[]> {
  const took: number[] = [];
  const until = performance.now() + seconds * 1000;
  await Promise.all(
    Array.from({ length: readers }, async (_, reader) => {
      for (let turn = reader; performance.now() < until; turn += 1)
        took.push((await page(addresses[turn % addresses.length] ?? "")).ms);
    }),
  );
  return took;
}
