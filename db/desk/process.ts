import { serverBusyTimeout } from "@/db/connect";
import { readSettings } from "@/lib/env";
import { type Desk, openDesk } from "./desk";

// Next loads a module more than once in a process; the one writer connection must not be.
const kept = globalThis as { gainsayDesk?: { folder: string; desk: Desk } };

/** The desk of this process, with its one writer connection; opened when first asked for. */
export function processDesk(): Desk {
  const { dataFolder: folder } = readSettings();
  if (kept.gainsayDesk?.folder !== folder) {
    const desk = openDesk(folder);
    desk.connection.pragma(`busy_timeout = ${serverBusyTimeout}`);
    kept.gainsayDesk = { folder, desk };
  }
  return kept.gainsayDesk.desk;
}
