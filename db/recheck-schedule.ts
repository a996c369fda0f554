/** Asks captured addresses again while the server runs: a few at a time, those that are due. */
import { existsSync } from "node:fs";
import { deskPath } from "./desk/desk";
import { rechecker } from "./desk/machine-accounts";
import { processDesk } from "./desk/process";
import { recheckDue } from "./desk/recheck";

/** In ms: how often it looks for what is due. So many sources are asked each time. */
const lookEvery = 10 * 60_000;
const most = 20;

/** Looks from now on; on a machine without a desk, it does nothing. */
export function recheckOnSchedule(dataFolder: string, everyDays: number, contact: string): void {
  if (!existsSync(deskPath(dataFolder))) return;
  const look = async () => {
    try {
      const found = recheckDue(rechecker(processDesk()), { contact, everyDays, limit: most });
      while (!(await found.next()).done);
    } catch (error) {
      console.error("Captured addresses could not be asked again; it is tried again.", error);
    }
    setTimeout(look, lookEvery).unref();
  };
  setTimeout(look, lookEvery).unref();
}
