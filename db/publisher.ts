/**
 * Brings what is published to readers, in the process that serves them: has it carried over to the public record, works
 * off the versions that are still to be made, and tells which pages are to be rendered anew, whoever published: an
 * editor here, the command line or a second instance.
 */
import { existsSync, statSync } from "node:fs";
import { isNull } from "drizzle-orm";
import { readSettings } from "@/lib/env";
import { ofProcess } from "@/lib/of-process";
import { deskPath } from "./desk/desk";
import { commandLine } from "./desk/machine-accounts";
import { makePending } from "./desk/mutations/carry";
import { publishDue } from "./desk/mutations/embargo";
import { processDesk } from "./desk/process";
import { pendingVersions } from "./desk/schema";
import { signLog } from "./desk/version-log/sign";
import type * as planningWork from "./planning-work";
import { publicPath, publicReader } from "./public/files";
import { getHead } from "./public/queries/head";
import type * as publishingWork from "./publishing-work";
import { indexMark } from "./releases/files";
import { reissueWithheld } from "./releases/reissue";
import { threadOf } from "./thread";

export const planning = threadOf<typeof planningWork>("./planning-work.ts", { yields: true });
export const publishing = threadOf<typeof publishingWork>("./publishing-work.ts");

export type Addresses = string[] | "all";

/** In ms: how often what others published is looked for; and after what failed. */
const lookEvery = 1_000;
const tryAgainAfter = 5_000;
/** From so many addresses on, every page is rendered anew. A matter of 2,000 statements has some 6,000. */
const mostAddresses = 10_000;

interface State {
  /** What of the public record the pages were last told of: which file, and how far it had come. */
  told?: { file: number; head: number };
  /** Addresses that pages could not be told of yet. */
  owed: Addresses[];
  /** What failed last, which is said once. */
  failing: Map<string, string>;
  isMaking: boolean;
  isReissuing: boolean;
  /** Up to where no release holds what is withheld: the head of the record, and the state of the list of releases. */
  clean?: string;
}

const state = () =>
  ofProcess(
    "publisher",
    (): State => ({ owed: [], failing: new Map(), isMaking: false, isReissuing: false }),
  );

/** For who runs the server: whether the record was looked at yet, how many lists of pages are owed, what fails. */
export function progress() {
  const { told, owed, failing } = state();
  return { hasBegun: told !== undefined, owed: owed.length, failing: failing.size };
}

/** Runs a step that is tried again and again; what goes wrong is said once. Returns whether it went well. */
async function attempt(what: string, work: () => unknown): Promise<boolean> {
  const { failing } = state();
  try {
    await work();
    failing.delete(what);
    return true;
  } catch (error) {
    if (failing.get(what) !== String(error)) console.error(`${what}; it is tried again.`, error);
    failing.set(what, String(error));
    return false;
  }
}

/**
 * Has the log of versions signed, and every version that the public record lacks carried over, signed or not. Returns
 * whether it could be; it is tried again.
 */
export async function carryOver(dataFolder: string): Promise<boolean> {
  await attempt("The log of versions could not be signed", () =>
    signLog(processDesk(), { dataFolder, logKey: readSettings().logKey }),
  );
  return attempt("The public record could not be written", () =>
    publishing.call("carryOver", dataFolder),
  );
}

/**
 * The addresses to render anew: those that the public record's versions since the last time touched, and those that are
 * owed. Of a file swapped in, and at the start, all. Once is enough: a page counts as old as the beginning of its
 * rendering (lib/page-cache.mjs).
 */
export async function takeRenewals(dataFolder: string): Promise<Addresses> {
  const held = state();
  const file = statSync(publicPath(dataFolder)).ino;
  const head = await getHead(publicReader(dataFolder));
  const { told } = held;
  held.told = { file, head };
  const touched = await addressesSince(dataFolder, told, { file, head });
  const all = [touched, ...held.owed.splice(0)];
  const addresses = new Set(all.filter((some) => some !== "all").flat());
  return all.includes("all") || addresses.size > mostAddresses ? "all" : [...addresses];
}

/**
 * Has the pages rendered anew by `renew` that what was carried over touched. What could not be told is owed, and told
 * the next time. Returns whether it went well.
 */
export function renewTouched(
  dataFolder: string,
  renew: (addresses: Addresses) => Promise<void>,
): Promise<boolean> {
  return attempt("Pages could not be rendered anew", async () => {
    const addresses = await takeRenewals(dataFolder);
    if (addresses.length === 0) return;
    try {
      await renew(addresses);
    } catch (error) {
      state().owed.push(addresses);
      throw error;
    }
  });
}

async function addressesSince(
  dataFolder: string,
  told: State["told"],
  { file, head }: NonNullable<State["told"]>,
): Promise<Addresses> {
  if (told?.file !== file) return "all";
  if (told.head === head) return [];
  return publishing
    .call("addressesBetween", dataFolder, told.head, head)
    .catch((): Addresses => "all");
}

/** Makes the versions that are still to be made: each is prepared in a thread, and written between other requests. */
export async function workOffPending(dataFolder: string): Promise<void> {
  const held = state();
  if (held.isMaking) return;
  held.isMaking = true;
  await attempt("A version that is to follow another could not be made", async () => {
    while (hasPending()) {
      const prepared = await planning.call("nextPending", dataFolder);
      if (!prepared) return;
      makePending(processDesk(), prepared);
      if (prepared.made.is === "impossible") {
        console.error(`A version does not follow another as it should: ${prepared.made.problem}`);
      }
    }
  });
  held.isMaking = false;
}

/** Issues releases anew that hold words which were withheld since; looks where the record or the releases changed. */
async function keepReleasesClean(dataFolder: string): Promise<void> {
  const held = state();
  const mark = `${await getHead(publicReader(dataFolder))} ${indexMark(dataFolder)}`;
  if (held.isReissuing || held.clean === mark) return;
  held.isReissuing = true;
  const went = await attempt("A release could not be issued anew", () =>
    reissueWithheld(commandLine(processDesk()), readSettings()),
  );
  if (went) held.clean = mark;
  held.isReissuing = false;
}

/** Publishes at their times what editors gave one; what is held back is in the queue with its reason. */
function publishWhatIsDue(): Promise<boolean> {
  return attempt("What is due could not be published", () => {
    publishDue(processDesk(), { solo: readSettings().solo });
  });
}

const hasPending = () =>
  processDesk()
    .db.select({ id: pendingVersions.id })
    .from(pendingVersions)
    .where(isNull(pendingVersions.problem))
    .limit(1)
    .get() !== undefined;

/** Keeps readers up to date from now on; `renew` has pages rendered anew. A reader, or who has no desk, only looks. */
export function keepReadersUpToDate(
  dataFolder: string,
  renew: (addresses: Addresses) => Promise<void>,
  { isReader = false } = {},
): void {
  const look = async () => {
    if (!isReader && existsSync(deskPath(dataFolder))) {
      await publishWhatIsDue();
      void workOffPending(dataFolder);
      await carryOver(dataFolder);
      void keepReleasesClean(dataFolder);
    }
    await renewTouched(dataFolder, renew);
    setTimeout(look, state().failing.size > 0 ? tryAgainAfter : lookEvery).unref();
  };
  void look();
}
