/** Asks a server how it is, see probe.mjs, which is loaded into it. */
import { pathToFileURL } from "node:url";
import type { Started } from "../processes";

export interface Told {
  /** In ms: how long the event loop stood at most since it was asked last. */
  hold: number;
  /** In MB. */
  resident: number;
  /** In seconds since it began. */
  processor: number;
}

export const withProbe = {
  NODE_OPTIONS: `--import ${pathToFileURL("scripts/bench/serve/probe.mjs").href}`,
};
export const withChannel: ["ignore", "pipe", "pipe", "ipc"] = ["ignore", "pipe", "pipe", "ipc"];

export const askHow = ({ child }: Started): Promise<Told> =>
  new Promise((resolve, reject) => {
    child.once("message", (told) => resolve(told as Told));
    child.send("gainsay-bench", (error) => error && reject(error));
  });
