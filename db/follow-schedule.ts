/** Tells followers by mail while the server runs: makes mails of what is new, and sends those that are due. */
import { existsSync } from "node:fs";
import { readSettings } from "@/lib/env";
import { handOver } from "@/lib/mail";
import {
  claimDue,
  type Delivery,
  moveNewsCursor,
  newsCursor,
  settle,
  tidyQueue,
} from "./desk/deliveries";
import { type Desk, deskPath } from "./desk/desk";
import { addressOf, followsOf, isAnybodyFollowing, tidyFollowers } from "./desk/following";
import { processDesk } from "./desk/process";
import { tellFollowers } from "./desk/tell-followers";
import type * as followWork from "./follow-work";
import { publicReader } from "./public/files";
import { listChanges, newestChange } from "./public/queries/changes";
import { threadOf } from "./thread";

export const following = threadOf<typeof followWork>("./follow-work.ts", { yields: true });

/** In ms: how often it looks for what is new and what is due; and for what is to be deleted. */
const lookEvery = 5_000;
const tidyEvery = 10 * 60_000;
/** Changes that are read at a time, and mails that are claimed at a time: what is claimed is sent within minutes. */
const changesAtOnce = 50;
const mailsAtOnce = 4;

type MailSettings = NonNullable<ReturnType<typeof readSettings>["mail"]>;

/** Makes the mails of everything that happened since the last time. */
export async function makeMails(desk: Desk, dataFolder: string): Promise<void> {
  for (;;) {
    const from = newsCursor(desk);
    const newest = await newestCursor(dataFolder);
    if (newest === from) return;
    if (from === undefined || !isAnybodyFollowing(desk)) {
      moveNewsCursor(desk, { from, to: newest });
      return;
    }
    const page = await following.call("happened", dataFolder, from, changesAtOnce);
    // A cursor that is none of this record: it begins with what comes next.
    if (!page) moveNewsCursor(desk, { from, to: newest });
    else if (page.since === from) return;
    else moveNewsCursor(desk, { from, to: page.since }, (tx) => tellFollowers(tx, page));
    if (!page?.isMore) return;
  }
}

async function newestCursor(dataFolder: string): Promise<string> {
  const record = publicReader(dataFolder);
  const newest = await newestChange(record);
  return newest ?? (await listChanges(undefined, 1, record))?.since ?? "";
}

/** Sends what is due, one after the other. */
export async function sendDue(
  desk: Desk,
  dataFolder: string,
  mail: MailSettings,
  now = () => new Date(),
): Promise<void> {
  for (;;) {
    const claimed = claimDue(desk, { limit: mailsAtOnce, now: now() });
    for (const delivery of claimed) await send(desk, dataFolder, mail, delivery, now);
    if (claimed.length < mailsAtOnce) return;
  }
}

async function send(
  desk: Desk,
  dataFolder: string,
  settings: MailSettings,
  delivery: Delivery,
  now: () => Date,
): Promise<void> {
  const follows = followsOf(desk, delivery.followerId);
  // Deleted since it was claimed, and its mail with it.
  if (follows.length === 0) return;
  try {
    const { email, token } = addressOf(desk, delivery.followerId);
    const written = await following.call("write", dataFolder, {
      told: delivery.told,
      follows: follows.map(({ id, subject, recordId, confirmedAt }) => ({
        ...{ id, subject, recordId, confirmed: confirmedAt !== null },
      })),
      sent: { email, token, messageId: delivery.messageId, origin: readSettings().url },
    });
    if (!written) {
      settle(desk, delivery, { is: "failed", outcome: "Nothing is left to tell" }, now());
      return;
    }
    const { is, outcome } = await handOver(written, settings);
    settle(desk, delivery, { is, outcome }, now());
  } catch (error) {
    console.error("A mail to a follower could not be written; it is tried again.", error);
    settle(desk, delivery, { is: "refused", outcome: "It could not be written" }, now());
  }
}

/** Looks from now on; does nothing where there is no desk, or no mail server. */
export function tellOnSchedule(dataFolder: string, mail: MailSettings): void {
  if (!existsSync(deskPath(dataFolder))) return;
  let tidied = 0;
  const look = async () => {
    try {
      const desk = processDesk();
      if (Date.now() - tidied >= tidyEvery) {
        tidied = Date.now();
        tidyQueue(desk);
        tidyFollowers(desk);
      }
      await makeMails(desk, dataFolder);
      await sendDue(desk, dataFolder, mail);
    } catch (error) {
      console.error("Followers could not be told; it is tried again.", error);
    }
    setTimeout(look, lookEvery).unref();
  };
  setTimeout(look, lookEvery).unref();
}
