/**
 * Asks captured addresses again whether the quoted words are still there: one after the other, with a pause between two
 * requests to one host. What was found is kept at once, so that whatever stops it, the next run goes on.
 */
import { setTimeout as wait } from "node:timers/promises";
import { recordRecheck } from "@/db/desk/mutations/rechecks";
import { type DueSource, listAskedAgain } from "@/db/desk/queries/rechecks";
import type { DeskContext } from "@/db/desk/write";
import { CaptureFailure } from "@/lib/capture/failure";
import type { Network } from "@/lib/capture/fetch-page";
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

/** Asks what is due, and yields what was found at each source once it is kept. */
export async function* recheckDue(
  context: DeskContext,
  { pause = pauseBetween, ...options }: RecheckOptions,
): AsyncGenerator<Rechecked> {
  const { source, everyDays, limit, signal } = options;
  const now = context.now?.().getTime() ?? Date.now();
  const listed = listAskedAgain(context.desk.db, { everyDays, limit, source });
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
    const { answer, tags } = await ask(one, options);
    askedAt.set(host, Date.now());
    const found = one.captures.map(({ id, finalUrl, wanted }) => {
      const outcome = outcomeOf(answer, finalUrl, wanted);
      recordRecheck(context, { capture: id, found: outcome, tags });
      return outcome;
    });
    if (found.some(({ outcome }) => outcome === "not_asked")) refusing.add(host);
    yield { source: { id: one.id, title: one.title, url: one.url }, found };
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
    if (!(error instanceof CaptureFailure)) throw error;
    const { status, message } = error;
    if (status === 304) return { answer: { kind: "unchanged" }, tags };
    return { answer: { kind: "refused", status, reason: message }, tags: {} };
  }
}
