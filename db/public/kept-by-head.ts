/** Keeps what was made of the public record as long as that stands as it is: whatever goes from it goes from here. */
import { LRUCache } from "lru-cache";
import { readSettings } from "@/lib/env";
import { ofProcess } from "@/lib/of-process";
import { getHead } from "./queries/head";

/** Makes what belongs to an address, and keeps the last `most` of them in the process. What throws is not kept. */
export function keptByHead<T extends object>(
  name: string,
  most: number,
  make: (address: string) => Promise<T>,
): (address: string) => Promise<T> {
  const kept = () => ofProcess(name, () => new LRUCache<string, T>({ max: most }));
  return async (address) => {
    const { dataFolder, url } = readSettings();
    const key = JSON.stringify([dataFolder, url, await getHead(), address]);
    const known = kept().get(key);
    if (known) return known;
    const made = await make(address);
    kept().set(key, made);
    return made;
  };
}
