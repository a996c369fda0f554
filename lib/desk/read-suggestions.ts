/** What a captured text suggests, looked for in a thread of its own and kept while it is asked for again. */
import { createHash } from "node:crypto";
import { CaptureFailure } from "@/lib/capture/failure";
import { readInThread } from "@/lib/capture/reader";
import { ofProcess } from "@/lib/of-process";
import type { Suggestions, TextGiven } from "./suggestions";

/** Milliseconds of work, and how many texts' suggestions are kept. */
const time = 5_000;
const mostKept = 100;

const none: Suggestions = {
  ...{ quotes: [], dates: [], notices: [] },
  left: "This text takes too long to look through, so nothing is suggested; select its words by hand.",
};

/** The suggestions for a text; `textSha256` is the hash that its capture has. Never throws: without a result there are none. */
export function readSuggestions(given: TextGiven & { textSha256: string }): Promise<Suggestions> {
  const { textSha256, text, language, publishedAt, publishedZone } = given;
  const about = JSON.stringify([textSha256, language, publishedAt, publishedZone]);
  const key = createHash("sha256").update(about).digest("hex");
  const all = ofProcess("suggestions", () => new Map<string, Promise<Suggestions>>());
  const found = all.get(key) ?? read({ text, language, publishedAt, publishedZone });
  // The latest that was asked for stands last; the first goes.
  all.delete(key);
  all.set(key, found);
  const [oldest] = all.keys();
  if (all.size > mostKept && oldest !== undefined) all.delete(oldest);
  return found;
}

async function read(given: TextGiven): Promise<Suggestions> {
  try {
    return await readInThread("suggestions", given, time);
  } catch (error) {
    if (error instanceof CaptureFailure) return none;
    throw error;
  }
}
