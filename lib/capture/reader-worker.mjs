// Reads sources of strangers in a thread of its own, which read-source.ts stops when it takes too long.
import { parentPort } from "node:worker_threads";
import { tsImport } from "tsx/esm/api";

const { extract } = await tsImport("./extract.ts", import.meta.url);

parentPort?.on("message", async ({ bytes, mediaType }) => {
  try {
    parentPort?.postMessage({ extracted: await extract(bytes, mediaType) });
  } catch (error) {
    if (!(error instanceof Error)) throw error;
    // What a page breaks in the reader is the page's fault, as far as a reporter is concerned.
    const failure =
      error.name === "CaptureFailure"
        ? error.message
        : `The source could not be read (${error.message}).`;
    parentPort?.postMessage({ failure });
  }
});
