/** Threads that read what strangers wrote: with a limit of time and memory, one thing after the other. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { Worker } from "node:worker_threads";
import { ofProcess } from "@/lib/of-process";
import { CaptureFailure } from "./failure";

/** What a thread is for: the bytes of a source, or what a text suggests. One never waits for the other. */
export type Reads = "source" | "suggestions";

type Message = { ready: string | null } | { result: unknown } | { failure: string };

/** A thread; `ready` settles once it has loaded what it reads with, and says where its time is counted. */
interface Reader {
  worker: Worker;
  ready: Promise<string | null>;
}

const script = join(/* turbopackIgnore: true */ process.cwd(), "lib/capture/reader-worker.mjs");

/** One thread of a kind is enough for a process. */
const keeperOf = (reads: Reads) =>
  ofProcess(`reader of ${reads}`, (): { reader?: Reader; last: Promise<unknown> } => ({
    last: Promise.resolve(),
  }));

/** Starts a thread before it is needed. */
export function warmReader(reads: Reads): void {
  const keeper = keeperOf(reads);
  keeper.reader ??= newReader(reads);
}

/**
 * What a thread makes of what it is given. Throws a CaptureFailure where that cannot be read, or not in `time` ms of
 * work: the time for the thread to start, and to be given a processor, does not count.
 */
export function readInThread<T>(reads: Reads, given: object, time: number): Promise<T> {
  const keeper = keeperOf(reads);
  const reading = keeper.last.then(() => readNow(reads, given, time));
  keeper.last = reading.catch(() => {});
  return reading as Promise<T>;
}

async function readNow(reads: Reads, given: object, time: number): Promise<unknown> {
  const keeper = keeperOf(reads);
  keeper.reader ??= newReader(reads);
  const { worker, ready } = keeper.reader;
  // A process may end while its reader waits for work, and not while it reads.
  worker.ref();
  try {
    const answer = await answerOf(worker, await ready, given, time);
    if ("failure" in answer) throw new CaptureFailure(answer.failure);
    return answer.result;
  } catch (error) {
    if (error instanceof Stopped) {
      worker.terminate();
      // The next one starts at once, so that whoever tries again does not wait for it.
      keeper.reader = newReader(reads);
    }
    throw error;
  } finally {
    worker.unref();
  }
}

/** The thread was ended, or has to be. */
class Stopped extends CaptureFailure {}

function newReader(reads: Reads): Reader {
  const worker = new Worker(script, {
    workerData: { reads },
    resourceLimits: { maxOldGenerationSizeMb: 512 },
  });
  const ready = new Promise<string | null>((done, fail) => {
    worker.once("message", ({ ready: thread }) => done(thread));
    worker.once("error", (cause) => fail(new Stopped("The reader did not start.", { cause })));
    worker.once("exit", () => fail(new Stopped("The reader did not start; try again.")));
  });
  // Whoever waits for it is told; where nobody does, the next one starts another.
  ready.catch(() => {});
  // A damaged file can make its reader fail once more, later, when nobody waits: that ends the thread, not the process.
  worker.on("error", () => {});
  worker.once("exit", () => {
    const keeper = keeperOf(reads);
    if (keeper.reader?.worker === worker) keeper.reader = undefined;
  });
  worker.unref();
  return { worker, ready };
}

/** How often, in ms, a reader's time is looked at; and how many times its limit it may take by the clock. */
const every = 50;
const patience = 12;

function answerOf(
  worker: Worker,
  thread: string | null,
  given: object,
  time: number,
): Promise<Exclude<Message, { ready: unknown }>> {
  return new Promise((answer, fail) => {
    const worked = clockOf(thread);
    const began = performance.now();
    const end = (settle: () => void) => {
      clearInterval(timer);
      worker.off("message", answered).off("error", failed).off("exit", exited);
      settle();
    };
    const stop = (sentence: string, cause?: Error) =>
      end(() => fail(new Stopped(sentence, { cause })));
    const timer = setInterval(() => {
      if (worked() < time && performance.now() - began < patience * time) return;
      stop(`It took longer than ${time / 1000} seconds to read the source.`);
    }, every);
    const tangled = "The source is too large or too tangled to be read.";
    const answered = (message: Exclude<Message, { ready: unknown }>) => end(() => answer(message));
    const failed = (error: Error) => stop(tangled, error);
    const exited = () => stop(tangled);
    worker.on("message", answered).on("error", failed).on("exit", exited);
    worker.postMessage(given);
  });
}

/** Clock ticks of the kernel in ms: 100 a second wherever Node runs on Linux. */
const tick = 10;

/** The ms that a thread has worked from now on: its processor time where the system tells, else time by the clock. */
function clockOf(thread: string | null): () => number {
  const byClock = () => performance.now();
  const used = () => {
    try {
      // utime and stime, after the name in brackets, which may hold anything.
      const stat = readFileSync(`/proc/${thread}/stat`, "latin1");
      const fields = stat.slice(stat.lastIndexOf(")") + 2).split(" ");
      return tick * (Number(fields[11]) + Number(fields[12]));
    } catch {
      return Number.NaN;
    }
  };
  const read = thread === null || Number.isNaN(used()) ? byClock : used;
  const before = read();
  return () => read() - before;
}
