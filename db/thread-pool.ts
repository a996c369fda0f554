/**
 * A few threads for one module's work, each piece within a time: SQLite here cannot be told to stop, so a thread that is
 * over its time is left to end by itself, and another one takes its place.
 */
import { ofProcess } from "@/lib/of-process";
import { type Arguments, type Functions, type Result, type Thread, threadOf } from "./thread";

/** A piece of work was over its time, or so much was waiting that it was not begun. */
class OverTimeError extends Error {
  override name = "OverTimeError";
}

export const isOverTime = (error: unknown) =>
  error instanceof Error && error.name === "OverTimeError";

interface Options<M> {
  threads: number;
  /** In ms, from when the work is begun; so long, and as a thread may need to start, it waits before. */
  within: number;
  /** The same of those functions that may take longer. */
  longer?: { [K in keyof Functions<M>]?: number };
  /** Work that others must not wait for: all of it together has so many of the threads at most. */
  bounded?: { runs: (keyof Functions<M>)[]; threads: number };
  /** Pieces that wait for a thread at most: more are refused at once. */
  waiting: number;
}

interface Pool<M> {
  /** Rejects with what the function throws, and with an OverTimeError. */
  call<K extends keyof Functions<M> & string>(
    run: K,
    ...args: Arguments<M[K]>
  ): Promise<Result<M[K]>>;
  /** Ends the threads that are there. */
  end(): Promise<void>;
}

interface State {
  /** By their names, those that have nothing to do. */
  free: string[];
  started: number;
  /** Over their time and not yet ended. */
  leaving: number;
  /** Threads that are at bounded work. */
  bounded: number;
  queue: { isBounded: boolean; begin: () => void }[];
}

/** The threads of a module, named by its path from db/; each is started when it is first needed. */
export function poolOf<M>(
  module: `./${string}.ts`,
  { threads, within, longer = {}, bounded, waiting }: Options<M>,
): Pool<M> {
  const state = ofProcess<State>(`pool of ${module}`, () => ({
    free: [],
    started: 0,
    leaving: 0,
    bounded: 0,
    queue: [],
  }));
  const named = (name: string) => threadOf<M>(module, { name });

  const mayBegin = (isBounded: boolean) =>
    !isBounded || state.bounded < (bounded?.threads ?? threads);
  const next = () => {
    const at = state.queue.findIndex(({ isBounded }) => mayBegin(isBounded));
    if (at >= 0) state.queue.splice(at, 1)[0]?.begin();
  };
  /** Waits for a thread, no longer than one takes that has to be started first. */
  const turn = (isBounded: boolean) =>
    new Promise<void>((begin, fail) => {
      const called = {
        isBounded,
        begin() {
          clearTimeout(timer);
          begin();
        },
      };
      const timer = setTimeout(() => {
        state.queue.splice(state.queue.indexOf(called), 1);
        fail(new OverTimeError("Too much is being read just now."));
      }, within + starting);
      state.queue.push(called);
    });
  const taken = async (isBounded: boolean): Promise<{ name: string; isNew: boolean }> => {
    for (;;) {
      const free = mayBegin(isBounded) ? state.free.pop() : undefined;
      const isNew = !free && mayBegin(isBounded) && state.started < threads;
      if (free || isNew) {
        if (isNew) state.started += 1;
        if (isBounded) state.bounded += 1;
        return { name: free ?? `#${nameless()}`, isNew };
      }
      if (state.queue.length >= waiting)
        throw new OverTimeError("Too much is being read just now.");
      await turn(isBounded);
    }
  };
  const give = (name: string | null) => {
    if (name) state.free.push(name);
    else state.started -= 1;
    next();
  };

  // It ends when SQLite next lets it. As many as work may be on their way out; beyond that each keeps its place until then.
  const leave = (thread: Thread<M>) => {
    const kept = state.leaving >= threads;
    state.leaving += 1;
    const gone = () => {
      state.leaving -= 1;
      if (kept) give(null);
    };
    thread.end().then(gone, gone);
    if (!kept) give(null);
  };

  return {
    async call(run, ...args) {
      const isBounded = bounded?.runs.includes(run) ?? false;
      const { name, isNew } = await taken(isBounded);
      const thread = named(name);
      let timer: NodeJS.Timeout | undefined;
      const over = new Promise<never>((_, fail) => {
        timer = setTimeout(
          () => fail(new OverTimeError("It took too long.")),
          (longer[run] ?? within) + (isNew ? starting : 0),
        );
      });
      try {
        const value = await Promise.race([thread.call(run, ...args), over]);
        if (isBounded) state.bounded -= 1;
        give(name);
        return value;
      } catch (error) {
        if (isBounded) state.bounded -= 1;
        if (error instanceof OverTimeError) leave(thread);
        else give(name);
        throw error;
      } finally {
        clearTimeout(timer);
      }
    },
    async end() {
      const free = state.free.splice(0);
      state.started -= free.length;
      await Promise.all(free.map((name) => named(name).end()));
    },
  };
}

/** How much longer the first work of a thread may take, in ms: it is started for it. */
const starting = 10_000;

const names = ofProcess("names of pool threads", () => ({ given: 0 }));
function nameless(): number {
  names.given += 1;
  return names.given;
}
