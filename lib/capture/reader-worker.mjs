// Reads strangers' bytes and texts in a thread of its own, which reader.ts stops when it takes too long.
import { readlinkSync } from "node:fs";
import { parentPort, workerData } from "node:worker_threads";
import { tsImport } from "tsx/esm/api";

/** @type {Record<import("./reader").Reads, () => Promise<(given: any) => unknown>>} */
const load = {
  source: async () => {
    const { extract } = await tsImport("./extract.ts", import.meta.url);
    return (/** @type {{ bytes: Uint8Array, mediaType: string }} */ { bytes, mediaType }) =>
      extract(bytes, mediaType);
  },
  suggestions: async () => {
    const { suggestionsOf } = await tsImport("../desk/suggestions.ts", import.meta.url);
    return suggestionsOf;
  },
};

const reads = /** @type {import("./reader").Reads} */ (workerData.reads);
const read = await load[reads]();
// What is loaded on the first use is loaded now: reading is timed, and loading is not a source's fault.
if (reads === "source") await import("pdfjs-dist/legacy/build/pdf.mjs");
else read({ text: "“Yes,” said Ann Lee.", language: "en", publishedAt: null, publishedZone: null });

parentPort?.on("message", async (given) => {
  try {
    parentPort?.postMessage({ result: await read(given) });
  } catch (error) {
    if (!(error instanceof Error)) throw error;
    // What a page breaks in the reader is the page's fault, as far as a reporter is concerned.
    const isSentence = error.name === "CaptureFailure";
    const failure = isSentence ? error.message : "The source could not be read; it may be damaged.";
    parentPort?.postMessage({ failure });
  }
});
parentPort?.postMessage({ ready: ownThread() });

/** Where the system counts the time of this thread; null where it does not. */
function ownThread() {
  try {
    return readlinkSync("/proc/thread-self");
  } catch {
    return null;
  }
}
