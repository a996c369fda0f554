/** Tells hooks what is published, while the server runs: makes their messages as the record changes, and sends what is due. */
import { existsSync } from "node:fs";
import { patiently } from "@/db/connect";
import { absolute } from "@/lib/absolute";
import type { Network } from "@/lib/capture/network";
import { messagesFor } from "@/lib/hooks/messages";
import { postMessage } from "@/lib/hooks/post";
import { isDelivered } from "@/lib/hooks/schedule";
import { signedHeaders } from "@/lib/hooks/signature";
import { ofProcess } from "@/lib/of-process";
import { type Desk, deskPath } from "./desk/desk";
import { beginAt, dueHooks, hookCursor, keepAttempt, queueNews, takeDue } from "./desk/hook-queue";
import { ofHooks } from "./desk/machine-accounts";
import { hooksAbout, moveHook } from "./desk/mutations/hooks";
import { processDesk } from "./desk/process";
import { publicPath } from "./public/files";
import { longReads } from "./public/long-reads";
import { newestChange } from "./public/queries/changes";
import { listHookNews } from "./public/queries/hook-news";
import type { Reader } from "./public/reader";

/** In ms. */
const lookEvery = 1_000;
const tryAgainAfter = 10_000;
/** Versions that are looked at in one step, and hooks that are written to at once. */
const mostNews = 20;
const mostAtOnce = 8;

/** Makes the messages of what became of the public record since the last time. */
export async function queueForHooks(
  desk: Desk,
  { record = longReads(), now = () => new Date() }: { record?: Reader; now?: () => Date } = {},
): Promise<void> {
  const since = hookCursor(desk);
  const newest = (await newestChange(record)) ?? "";
  if (since === newest) return;
  const page =
    since === undefined ? undefined : await listHookNews(since || undefined, mostNews, record);
  // Nobody looked before, or the record is another one, as after a restore: what comes next is told.
  if (since === undefined || !page) return beginAt(desk, newest);
  for (const { from, into } of page.merged) followMerge(desk, from, into);
  await patiently(desk.connection, () =>
    queueNews(desk, { since, upTo: page.since, news: page.news, at: now() }, (hook, item) =>
      messagesFor(hook, item, absolute),
    ),
  );
}

/** A hook of what went into another record is of that one from then on. */
function followMerge(desk: Desk, from: string, into: string): void {
  for (const hook of hooksAbout(desk.db, from)) moveHook(ofHooks(desk), { hook, into });
}

interface Sending {
  contact: string;
  network?: Network;
  now?: () => Date;
}

/** Sends a hook what is due for it, one message after another, until one does not get through. */
async function sendTo(desk: Desk, hookId: number, how: Sending): Promise<void> {
  const { contact, network, now = () => new Date() } = how;
  for (;;) {
    const taken = await patiently(desk.connection, () => takeDue(desk, hookId, now()));
    if (!taken) return;
    const { url, messageId, body, secret, former } = taken;
    const secrets = former ? [secret, former] : [secret];
    const headers = signedHeaders({ id: messageId, body }, now(), secrets);
    const attempt = await postMessage(url, { headers, body, contact, network });
    await patiently(desk.connection, () => keepAttempt(desk, taken, attempt, now()));
    if (!isDelivered(attempt)) return;
  }
}

/** Begins to send to hooks that something is due for and that nothing is being sent to. Resolves when all are done. */
export async function sendDue(desk: Desk, how: Sending): Promise<void> {
  const busy = ofProcess("hooks-in-flight", () => new Set<number>());
  const due = dueHooks(desk, how.now?.() ?? new Date()).filter((hook) => !busy.has(hook));
  await Promise.all(
    due.slice(0, Math.max(0, mostAtOnce - busy.size)).map(async (hook) => {
      busy.add(hook);
      try {
        await sendTo(desk, hook, how);
      } finally {
        busy.delete(hook);
      }
    }),
  );
}

/** From now on; on a machine without a desk, it does nothing. */
export function tellHooks(dataFolder: string, contact: string): void {
  if (!existsSync(deskPath(dataFolder))) return;
  let failing = "";
  const complain = (error: unknown) => {
    if (String(error) !== failing)
      console.error("Hooks could not be told; it is tried again.", error);
    failing = String(error);
  };
  const look = async () => {
    let wait = lookEvery;
    try {
      if (existsSync(publicPath(dataFolder))) await queueForHooks(processDesk());
      // A receiver that takes its time holds up nobody else.
      void sendDue(processDesk(), { contact }).catch(complain);
      failing = "";
    } catch (error) {
      complain(error);
      wait = tryAgainAfter;
    }
    setTimeout(look, wait).unref();
  };
  void look();
}
