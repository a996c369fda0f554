/** Reads sources of strangers: in a thread of its own, with a limit of time and memory, one after the other. */
import { join } from "node:path";
import { Worker } from "node:worker_threads";
import type { Extracted } from "./extract";
import { CaptureFailure } from "./failure";
import { limits } from "./limits";

type Answer = { extracted: Extracted } | { failure: string };

const script = join(/* turbopackIgnore: true */ process.cwd(), "lib/capture/reader-worker.mjs");

// Next loads a module more than once in a process; one thread is enough for it.
const kept = globalThis as { gainsayReader?: Worker; gainsayReading?: Promise<unknown> };

/** The text of a source and what it says of itself. Throws a CaptureFailure where it cannot be read, or not in time. */
export function readSource(
  bytes: Uint8Array,
  mediaType: string,
  time: number = limits.time,
): Promise<Extracted> {
  const before = kept.gainsayReading ?? Promise.resolve();
  const reading = before.then(() => readNow(bytes, mediaType, time));
  kept.gainsayReading = reading.catch(() => {});
  return reading;
}

async function readNow(bytes: Uint8Array, mediaType: string, time: number): Promise<Extracted> {
  const worker = kept.gainsayReader ?? newReader();
  // A process may end while its reader waits for work, and not while it reads.
  worker.ref();
  try {
    const answer = await answerOf(worker, { bytes, mediaType }, time);
    if ("failure" in answer) throw new CaptureFailure(answer.failure);
    return answer.extracted;
  } finally {
    worker.unref();
  }
}

function newReader(): Worker {
  const worker = new Worker(script, { resourceLimits: { maxOldGenerationSizeMb: 512 } });
  kept.gainsayReader = worker;
  // A damaged file can make its reader fail once more, later, when nobody waits: that ends the thread, not the process.
  worker.on("error", () => {});
  worker.once("exit", () => {
    if (kept.gainsayReader === worker) kept.gainsayReader = undefined;
  });
  return worker;
}

function answerOf(worker: Worker, question: object, time: number): Promise<Answer> {
  return new Promise((answer, fail) => {
    const end = (settle: () => void) => {
      clearTimeout(timer);
      worker.off("message", answered).off("error", failed);
      settle();
    };
    const stop = (sentence: string, cause?: Error) => {
      kept.gainsayReader = undefined;
      worker.terminate();
      fail(new CaptureFailure(sentence, { cause }));
    };
    const timer = setTimeout(
      () => end(() => stop(`It took longer than ${time / 1000} seconds to read the source.`)),
      time,
    );
    const answered = (message: Answer) => end(() => answer(message));
    const failed = (error: Error) =>
      end(() => stop("The source is too large or too tangled to be read.", error));
    worker.on("message", answered).on("error", failed);
    worker.postMessage(question);
  });
}
