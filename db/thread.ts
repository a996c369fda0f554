/**
 * Threads of their own for work that would keep readers waiting. A thread runs the functions of one module, with
 * connections of its own: `call` answers with what one returns, `stream` with the pieces that a generator yields.
 */
import { join } from "node:path";
import { Worker } from "node:worker_threads";
import { ofProcess } from "@/lib/of-process";

export type Functions<M> = {
  [K in keyof M as M[K] extends (...args: never[]) => unknown ? K : never]: M[K];
};
export type Arguments<F> = F extends (...args: infer A) => unknown ? A : never;
export type Result<F> = F extends (...args: never[]) => infer R ? Awaited<R> : never;
/** The functions that yield text or bytes. */
type Streams<M> = {
  [K in keyof M as M[K] extends (...args: never[]) => AsyncIterator<string | Uint8Array>
    ? K
    : never]: M[K];
};

export interface Thread<M> {
  /** Rejects with what the function throws, and where the thread ends before it answers. */
  call<K extends keyof Functions<M> & string>(
    run: K,
    ...args: Arguments<M[K]>
  ): Promise<Result<M[K]>>;
  /**
   * Bytes, text as UTF-8, a piece each time the reader wants one: a slow reader holds nothing but its piece, a stream that is
   * given up does no more work, and several go on piece by piece in turn.
   */
  stream<K extends keyof Streams<M> & string>(
    run: K,
    ...args: Arguments<M[K]>
  ): ReadableStream<Uint8Array>;
  /** Ends the thread; asked again, it starts anew. */
  end(): Promise<void>;
}

interface Answer {
  id: number;
  value?: unknown;
  error?: unknown;
}
type Waiting = { answer: (value: never) => void; fail: (reason: unknown) => void };

interface Running {
  worker: Worker;
  waiting: Map<number, Waiting>;
}

const script = join(/* turbopackIgnore: true */ process.cwd(), "db/thread-worker.mjs");

/** One thread for each module and name is enough for a process. */
const threads = ofProcess("threads", () => ({
  running: new Map<string, Running>(),
  questions: 0,
}));

/**
 * The thread of a module, named by its path from db/; started when first asked. One that `yields` leaves the processor
 * to whoever serves pages; a `name` sets several of one module apart.
 */
export function threadOf<M>(
  module: `./${string}.ts`,
  { yields = false, name = "" } = {},
): Thread<M> {
  const key = module + name;
  const ask = <T>(question: object, id = newId()): Promise<T> => {
    const { worker, waiting } = running(module, key, yields);
    // A process may end while its threads wait for work, and not while they work.
    if (waiting.size === 0) worker.ref();
    return new Promise<T>((answer, fail) => {
      waiting.set(id, { answer, fail });
      worker.postMessage({ id, ...question });
    });
  };
  return {
    call: (run, ...args) => ask({ run, args }),
    stream(run, ...args) {
      const id = newId();
      // A default stream: small pooled buffers in a byte stream broke later responses of the process.
      // Nothing is read ahead: one that nobody reads has begun nothing.
      const pieces: UnderlyingDefaultSource<Uint8Array> = {
        async pull(controller) {
          const piece = await ask<Uint8Array | null>({ asked: "next", run, args }, id);
          if (piece === null) controller.close();
          else if (piece.length > 0) controller.enqueue(piece);
          else await this.pull?.(controller);
        },
        cancel() {
          threads.running.get(key)?.worker.postMessage({ id, asked: "stop" });
        },
      };
      return new ReadableStream(pieces, { highWaterMark: 0 });
    },
    async end() {
      await threads.running.get(key)?.worker.terminate();
    },
  };
}

function newId(): number {
  threads.questions += 1;
  return threads.questions;
}

function running(module: string, key: string, yields: boolean): Running {
  const held = threads.running.get(key);
  if (held) return held;
  const worker = new Worker(script, { workerData: { module, yields } });
  const waiting: Running["waiting"] = new Map();
  const started = { worker, waiting };
  const end = (reason: unknown) => {
    if (threads.running.get(key) === started) threads.running.delete(key);
    for (const { fail } of waiting.values()) fail(reason);
    waiting.clear();
  };
  worker.on("message", ({ id, value, error }: Answer) => {
    const asked = waiting.get(id);
    waiting.delete(id);
    if (waiting.size === 0) worker.unref();
    if (error === undefined) asked?.answer(value as never);
    else asked?.fail(error);
  });
  worker.on("error", end);
  worker.on("exit", (code) => end(new Error(`The thread of ${module} ended with ${code}.`)));
  threads.running.set(key, started);
  return started;
}
