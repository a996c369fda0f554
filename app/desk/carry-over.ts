import { catchUp } from "@/db/catch-up";
import type { Desk } from "@/db/desk/desk";

/** How long, in ms, until a public record that could not be written is tried again. */
const retryAfter = 5_000;

/**
 * Carries what was published at the desk over to readers. Returns whether it was; where the public record cannot be
 * written just now (locked, disk full), it is tried again until it can.
 */
export function carryOver(desk: Desk, dataFolder: string): boolean {
  try {
    catchUp(desk, dataFolder);
    return true;
  } catch (error) {
    console.error("The public record could not be written; it is tried again.", error);
    setTimeout(() => carryOver(desk, dataFolder), retryAfter).unref();
    return false;
  }
}
