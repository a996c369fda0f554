/** Lets keys of the API be asked about: what serves readers does not reach the desk, which knows them. */
import { existsSync } from "node:fs";
import { keyDoor } from "@/lib/auth/api-keys";
import { checkApiKey } from "./desk/api-keys";
import { deskPath } from "./desk/desk";
import { processDesk } from "./desk/process";

/** From now on, where a desk is on this machine. */
export function answerForKeys(dataFolder: string): void {
  if (existsSync(deskPath(dataFolder))) {
    keyDoor().check = (token) => checkApiKey(processDesk(), token);
  }
}
