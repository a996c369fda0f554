/** What asks for pages again and again, as many readers do, and keeps count of what it got. */
import { setTimeout as wait } from "node:timers/promises";
import { Agent, request } from "undici";

export interface Asked {
  answers: number;
  /** What was no page: a status and how it begins, or why nothing came. */
  errors: string[];
  /** When each text that was looked for was first seen, and last missed, by address, in ms since the beginning. */
  seen: Map<string, { first: number | null; lastWithout: number }>;
}

export interface Readers {
  asked: Asked;
  /** From now on they look for these words. */
  lookFor(words: string): void;
  /** Resolves once every address was seen with the words and not without them since; in ms, or null where it takes longer than that. */
  allSaw(within: number): Promise<number | null>;
  end(): Promise<Asked>;
}

/** Starts as many readers of each address, each asking anew when it was answered. */
export function startReaders(addresses: string[], each: number): Readers {
  const agent = new Agent({ connections: 2 * each });
  const asked: Asked = { answers: 0, errors: [], seen: new Map() };
  let words = "";
  let began = performance.now();
  let isOver = false;

  const read = async (address: string) => {
    while (!isOver) {
      const [sought, at] = [words, performance.now()];
      try {
        const { statusCode, body } = await request(address, { dispatcher: agent });
        const text = await body.text();
        asked.answers += 1;
        if (statusCode !== 200) asked.errors.push(`${address}: ${statusCode} ${text.slice(0, 80)}`);
        else if (sought && sought === words) keep(address, text.includes(sought), at - began);
      } catch (error) {
        asked.errors.push(`${address}: ${String(error)}`);
        await wait(20);
      }
      await wait(5);
    }
  };
  const keep = (address: string, has: boolean, at: number) => {
    const known = asked.seen.get(address) ?? { first: null, lastWithout: -1 };
    if (has) known.first ??= at;
    else known.lastWithout = Math.max(known.lastWithout, at);
    asked.seen.set(address, known);
  };
  const loops = addresses.flatMap((address) => Array.from({ length: each }, () => read(address)));

  return {
    asked,
    lookFor(sought) {
      asked.seen.clear();
      words = sought;
      began = performance.now();
    },
    async allSaw(within) {
      while (performance.now() - began < within) {
        const found = [...asked.seen.values()];
        if (found.length === addresses.length && found.every(({ first }) => first !== null))
          return Math.max(
            ...found.map(({ first, lastWithout }) => Math.max(first ?? 0, lastWithout)),
          );
        await wait(20);
      }
      return null;
    },
    async end() {
      isOver = true;
      await Promise.all(loops);
      await agent.close();
      return asked;
    },
  };
}
