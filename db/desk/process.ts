import { serverBusyTimeout } from "@/db/connect";
import { readSettings } from "@/lib/env";
import { ofProcess } from "@/lib/of-process";
import { type Desk, openDesk } from "./desk";

/** The desk of this process, with its one writer connection; opened when first asked for. Throws at a reader, who has none. */
export function processDesk(): Desk {
  const { dataFolder: folder, isReader } = readSettings();
  if (isReader) throw new Error("This server shows what is published; it has no desk.");
  const kept = ofProcess("desk", (): { opened?: { folder: string; desk: Desk } } => ({}));
  if (kept.opened?.folder !== folder) {
    const desk = openDesk(folder);
    desk.connection.pragma(`busy_timeout = ${serverBusyTimeout}`);
    kept.opened = { folder, desk };
  }
  return kept.opened.desk;
}
