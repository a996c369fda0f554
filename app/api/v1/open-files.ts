/** How many files are sent at once, so that nobody who takes many, or takes one slowly, keeps others from theirs. */
import { clientAddress } from "@/lib/client-address";
import { countLimit } from "@/lib/operations/metrics";
import { openFiles } from "@/lib/operations/open-files";
import { problem } from "@/lib/problem";

/** Files at once to one address and to all; ms after which one that nobody reads on is given up. */
export const most = { address: 4, all: 24, idle: 60_000 };

/**
 * A file to whoever asked, piece by piece as `begin` has it, or why not now: too many go to that address (429), or to all
 * (503). It counts until it is read to its end, given up, or not read on for long.
 */
export function sent(
  headers: Headers,
  begin: () => ReadableStream<Uint8Array>,
  idle = most.idle,
): ReadableStream<Uint8Array> | Response {
  const files = openFiles();
  const address = clientAddress(headers);
  const its = files.get(address) ?? 0;
  if (its >= most.address)
    return later(
      429,
      "Too many files at once",
      `${most.address} files are on their way to this address. Ask again when one is there.`,
    );
  if ([...files.values()].reduce((sum, one) => sum + one, 0) >= most.all)
    return later(
      503,
      "Too many files at once",
      `${most.all} files are on their way just now. Ask again in a while.`,
    );
  files.set(address, its + 1);
  return counted(begin(), idle, () => {
    const left = (files.get(address) ?? 1) - 1;
    if (left > 0) files.set(address, left);
    else files.delete(address);
  });
}

function later(status: number, title: string, detail: string): Response {
  countLimit("files");
  const answer = problem(status, title, detail);
  answer.headers.set("retry-after", "10");
  return answer;
}

/** The same stream, which says once that it ended, however it did. */
function counted(
  body: ReadableStream<Uint8Array>,
  idle: number,
  end: () => void,
): ReadableStream<Uint8Array> {
  const reader = body.getReader();
  let timer: ReturnType<typeof setTimeout> | undefined;
  let isOver = false;
  const over = () => {
    clearTimeout(timer);
    if (!isOver) end();
    isOver = true;
  };
  const wait = (controller: ReadableStreamDefaultController<Uint8Array>) => {
    clearTimeout(timer);
    timer = setTimeout(() => {
      over();
      controller.error(new Error("Nobody read on."));
      void reader.cancel();
    }, idle);
    timer.unref();
  };
  return new ReadableStream<Uint8Array>(
    {
      start: wait,
      async pull(controller) {
        clearTimeout(timer);
        try {
          const { done, value } = await reader.read();
          if (!done) {
            controller.enqueue(value);
            return wait(controller);
          }
          over();
          controller.close();
        } catch (error) {
          over();
          controller.error(error);
        }
      },
      cancel(reason) {
        over();
        return reader.cancel(reason);
      },
    },
    { highWaterMark: 0 },
  );
}
