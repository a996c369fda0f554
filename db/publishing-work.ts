/**
 * What the publishing thread does, see db/thread.ts. In a process that serves pages it alone writes the public record;
 * its connections stay open, since opening one checks the whole file.
 */
import { existsSync } from "node:fs";
import { addressesToRenew } from "@/lib/review/addresses";
import { urls } from "@/lib/urls";
import { rebuild } from "./catch-up";
import { type Desk, deskPath, openDeskReader } from "./desk/desk";
import { recheckedBetween } from "./desk/queries/told-rechecks";
import {
  isFrontChosenSince,
  isWithheldSince,
  publishedSince,
  stepsSince,
} from "./desk/queries/versions";
import { keptOpen } from "./kept-open";
import { openPublicWriter, type PublicRecord, publicPath } from "./public/files";
import { isOutdated, projectedHead, projectSteps } from "./public/project";

/** From so many versions or addresses on, every page is rendered anew. */
const most = { versions: 200, addresses: 10_000 };

const record = keptOpen<PublicRecord>(openPublicWriter, ({ connection }) => connection.close());
const desk = keptOpen<Pick<Desk, "connection" | "db">>(openDeskReader, ({ connection }) =>
  connection.close(),
);

/** Applies every version and choice that the public record lacks. Returns how many there were. */
export function carryOver(dataFolder: string): number {
  try {
    const writer = record.get(publicPath(dataFolder));
    const reader = desk.get(deskPath(dataFolder));
    if (isOutdated(writer)) {
      record.forget();
      return rebuild(reader, dataFolder);
    }
    return projectSteps(writer, publishedSince(reader.db, projectedHead(writer)));
  } catch (error) {
    // What could not be written may have left its connection of no use.
    record.forget();
    desk.forget();
    throw error;
  }
}

/**
 * The addresses that the versions and choices after one log entry up to another touched; "all" where they are too many to
 * name, where a text was withheld, or where this machine has no desk to ask.
 */
export function addressesBetween(dataFolder: string, from: number, to: number): string[] | "all" {
  const path = deskPath(dataFolder);
  if (from > to || !existsSync(path)) return "all";
  const { db } = desk.get(path);
  // Any page may show what must not be shown.
  if (isWithheldSince(db, from)) return "all";
  const steps = stepsSince(db, from, most.versions).filter((it) => it.logId <= to);
  const chosen = isFrontChosenSince(db, from) ? [urls.front()] : [];
  const { sources, statements, pairs, matters } = recheckedBetween(db, from, to);
  const asked = [
    ...sources.map(({ id }) => urls.source(id)),
    ...statements.map(({ id }) => urls.statement(id)),
    ...pairs.map(({ id }) => urls.pair(id)),
    ...matters.map(({ slug }) => urls.matter(slug)),
  ];
  const addresses = [...new Set([...steps.flatMap(addressesToRenew), ...chosen, ...asked])];
  return steps.length === most.versions || addresses.length > most.addresses ? "all" : addresses;
}
