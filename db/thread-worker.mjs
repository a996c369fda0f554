// Runs the functions of one module in a thread of its own, see thread.ts.
import { readlinkSync } from "node:fs";
import { setPriority } from "node:os";
import { basename } from "node:path";
import { parentPort, workerData } from "node:worker_threads";
import { tsImport } from "tsx/esm/api";

try {
  // Whoever waits for a page goes first. Linux alone has priorities of threads.
  if (workerData.yields) setPriority(Number(basename(readlinkSync("/proc/thread-self"))), 5);
} catch {}

const work = await tsImport(workerData.module, import.meta.url);
const encoder = new TextEncoder();
/**
 * Whether bytes share their memory with no others, so that they can be handed over without a copy.
 * @param {Uint8Array | null} piece
 */
const isOwn = (piece) => piece !== null && piece.byteLength === piece.buffer.byteLength;
/** What is streamed, by the number of its question. */
const streams = new Map();

parentPort?.on("message", async ({ id, run, args, asked }) => {
  try {
    if (asked === "stop") {
      const given = streams.get(id);
      streams.delete(id);
      await given?.return();
    } else if (asked === "next") {
      if (!streams.has(id)) streams.set(id, work[run](...args));
      const { done, value } = await streams.get(id).next();
      if (done) streams.delete(id);
      const piece = done ? null : typeof value === "string" ? encoder.encode(value) : value;
      parentPort?.postMessage({ id, value: piece }, isOwn(piece) ? [piece.buffer] : []);
    } else {
      parentPort?.postMessage({ id, value: await work[run](...args) });
    }
  } catch (error) {
    streams.delete(id);
    // The driver's errors do not survive the way between threads; what they say does.
    parentPort?.postMessage({
      id,
      error: new Error(error instanceof Error ? error.message : String(error)),
    });
  }
});
