/** One release at a time in a process, and nobody waits long for it. */
import { setTimeout as delay } from "node:timers/promises";
import type { DeskContext } from "@/db/desk/write";
import { InputError } from "@/lib/errors";
import { ofProcess } from "@/lib/of-process";
import type { KeptRelease } from "@/lib/release/release";
import { type Installation, makeRelease } from "./make";

/** In ms: how long whoever asked waits before being told that it goes on without them. */
const patience = 20_000;

const state = () =>
  ofProcess("releasing", (): { making: Promise<KeptRelease> | null } => ({ making: null }));

/**
 * Makes a release of the record as it is now; null where that takes longer than somebody waits, and goes on. Throws
 * InputError where one is being made already.
 */
export async function beginRelease(
  context: DeskContext,
  installation: Installation,
): Promise<KeptRelease | null> {
  const held = state();
  if (held.making) {
    const message = "A release is being written already. It stands here when it is whole.";
    throw new InputError([{ field: "", message }]);
  }
  const making = makeRelease(context, installation);
  held.making = making;
  // What goes wrong after somebody stopped waiting is told to whoever keeps the machine.
  making
    .catch((error) => console.error("A release could not be made.", error))
    .finally(() => {
      held.making = null;
    });
  return Promise.race([making, delay(patience, null, { ref: false })]);
}
