/** Asks a server how it is, see probe.mjs, which is loaded into it. */
import { pathToFileURL } from "node:url";
import type { Started } from "../processes";

export interface How {
  /** In ms: how long the event loop stood at most since it was asked last. */
  hold: number;
  /** In MB. */
  resident: number;
  /** In seconds since it began, of all threads. */
  processor: number;
}

export const withProbe = {
  NODE_OPTIONS: `--import ${pathToFileURL("scripts/bench/serve/probe.mjs").href}`,
};
export const withChannel: ["ignore", "pipe", "pipe", "ipc"] = ["ignore", "pipe", "pipe", "ipc"];

let questions = 0;

function ask<T>({ child, ended }: Started, asked: string, given?: unknown): Promise<T> {
  questions += 1;
  const bench = questions;
  return new Promise((resolve, reject) => {
    const answered = (message: { bench?: number; value?: unknown }) => {
      if (message.bench !== bench) return;
      child.off("message", answered);
      resolve(message.value as T);
    };
    child.on("message", answered);
    void ended.then(() => reject(new Error("The server has ended.")));
    child.send({ bench, asked, given }, (error) => error && reject(error));
  });
}

export const askHow = (server: Started) => ask<How>(server, "how");

/** Has these pages rendered when they are next asked for. */
export async function askToRenew(server: Started, addresses: readonly string[]): Promise<void> {
  const { status } = await ask<{ status: number }>(server, "renew", addresses);
  if (status !== 204) throw new Error(`Pages could not be renewed: ${status}.`);
}
