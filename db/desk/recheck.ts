/**
 * Asks captured addresses again whether the quoted words are still there: one after the other, with a pause between two
 * requests to one host. What was found is kept at once, so that whatever stops it, the next run goes on.
 */
import { setTimeout as wait } from "node:timers/promises";
import { whyUnwritable } from "@/db/connect";
import { findRecord } from "@/db/desk/logged-tables";
import { recordRecheck } from "@/db/desk/mutations/rechecks";
import { type DueSource, listAskedAgain } from "@/db/desk/queries/rechecks";
import { seenIn } from "@/db/desk/visible";
import type { DeskContext } from "@/db/desk/write";
import { CaptureFailure } from "@/lib/capture/failure";
import type { Network } from "@/lib/capture/network";
import { readSource } from "@/lib/capture/read-source";
import { fetchSource } from "@/lib/posts/fetch-source";
import {
  type Answer,
  asksForChange,
  type Found,
  outcomeOf,
  type Tags,
  tagsOf,
} from "@/lib/recheck/outcome";

export interface RecheckOptions {
  contact: string;
  /** An address that answered is asked again after so many days. */
  everyDays: number;
  /** At most so many sources. */
  limit: number;
  /** Public id of the only source to ask, whether it is due or not. */
  source?: string;
  /** Milliseconds between two requests to one host. */
  pause?: number;
  network?: Network;
  /** Milliseconds that one request may take. */
  time?: number;
  signal?: AbortSignal;
}

/** What was found at one source, each capture by itself. */
export interface Rechecked {
  source: Pick<DueSource, "id" | "title" | "url">;
  found: Found[];
}

const pauseBetween = 2_000;

/**
 * Asks what is due, and yields what was found at each source once it is kept. What the account does not see is not asked:
 * a request is seen by whoever has the site, and machine accounts are members of no restricted matter. What goes wrong at
 * one source keeps nothing else from being asked; of the only source, it is thrown.
 */
export async function* recheckDue(
  context: DeskContext,
  { pause = pauseBetween, ...options }: RecheckOptions,
): AsyncGenerator<Rechecked> {
  const { source, everyDays, limit, signal } = options;
  const now = context.now?.().getTime() ?? Date.now();
  const listed = listAskedAgain(seenIn(context), { everyDays, limit, source });
  const due = source ? listed : listed.filter((one) => one.dueAt <= now);
  const askedAt = new Map<string, number>();
  const refusing = new Set<string>();
  for (const one of due) {
    if (signal?.aborted) return;
    const host = hostOf(one.url);
    // A host that does not answer, or not us, is not asked for its other pages in the same run.
    if (refusing.has(host)) continue;
    const rest = (askedAt.get(host) ?? 0) + pause - Date.now();
    if (rest > 0) await wait(rest);
    // It may have become a restricted matter's own since it was listed.
    if (!findRecord(seenIn(context), "sources", one.id)) continue;
    const { answer, tags } = await ask(one, options);
    askedAt.set(host, Date.now());
    const found = kept(context, one, { answer, tags }, source !== undefined);
    if (!found) continue;
    if (found.some(({ outcome }) => outcome === "not_asked")) refusing.add(host);
    yield { source: { id: one.id, title: one.title, url: one.url }, found };
  }
}

/** What an answer says of each capture, once it is kept; nothing where that went wrong, which is thrown of the only source. */
function kept(
  context: DeskContext,
  { captures }: DueSource,
  { answer, tags }: { answer: Answer; tags: Tags },
  isOnly: boolean,
): Found[] | undefined {
  try {
    return captures.map(({ id, finalUrl, wanted }) => {
      const found = outcomeOf(answer, finalUrl, wanted);
      recordRecheck(context, { capture: id, found, tags });
      return found;
    });
  } catch (error) {
    if (isOnly || whyUnwritable(error)) throw error;
    console.error("What was found at a captured address could not be kept.", error);
  }
}

const hostOf = (url: string) => (URL.canParse(url) ? new URL(url).host : url);

/** The same extraction as that of a capture. */
async function ask(
  { url, tags }: DueSource,
  { contact, network, time }: RecheckOptions,
): Promise<{ answer: Answer; tags: Tags }> {
  try {
    const page = await fetchSource(url, { contact, network, time, headers: asksForChange(tags) });
    const { text } = await readSource(page.bytes, page.mediaType);
    return {
      answer: { kind: "page", finalUrl: page.finalUrl, text },
      tags: tagsOf(page.headers),
    };
  } catch (error) {
    if (!(error instanceof CaptureFailure)) {
      // Kept like any other, so that it is asked again as seldom as what refuses.
      console.error("The page at a captured address could not be read.", error);
      const reason = "Something went wrong that nobody foresaw.";
      return { answer: { kind: "refused", status: null, reason }, tags: {} };
    }
    const { status, message } = error;
    if (status === 304) return { answer: { kind: "unchanged" }, tags };
    return { answer: { kind: "refused", status, reason: message }, tags: {} };
  }
}
