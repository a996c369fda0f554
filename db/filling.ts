/** Fills a desk while another thread makes the public record of what is published there: two processors, half the time. */
import { unsynced } from "./connect";
import { withDeskAside } from "./desk/aside";
import type { Desk } from "./desk/desk";
import { deskIs, places } from "./projecting-work";
import { threadOf } from "./thread";

/** How often it is told how far the public record has come, in milliseconds. */
const often = 200;

/**
 * Runs `fill`, which writes many records at a desk that nobody else has open, and makes the public record of them. Returns
 * how many versions and choices that has. Once the desk is filled, `tell` is told by log entries how far the public record
 * has come. Should the machine fail meanwhile, both are lost; a process that is killed leaves what it had written, of
 * which the public record is made when it is opened the next time.
 */
export async function fillAndProject(
  desk: Desk,
  dataFolder: string,
  fill: () => void,
  tell: (head: number) => void,
): Promise<number> {
  const shared = new SharedArrayBuffer(2 * Int32Array.BYTES_PER_ELEMENT);
  const told = new Int32Array(shared);
  const thread = threadOf<typeof import("./projecting-work")>("./projecting-work.ts");
  const end = (state: number) => {
    Atomics.store(told, places.desk, state);
    Atomics.notify(told, places.desk);
  };
  const projected = thread.call("project", dataFolder, shared);
  // Answered for below; meanwhile this thread is busy.
  projected.catch(() => {});
  try {
    unsynced(desk.connection, () => withDeskAside(desk.connection, fill));
    end(deskIs.filled);
  } catch (error) {
    end(deskIs.givenUp);
    await projected.catch(() => {});
    throw error;
  }
  const timer = setInterval(() => tell(Atomics.load(told, places.head)), often);
  try {
    return await projected;
  } finally {
    clearInterval(timer);
    await thread.end();
  }
}
