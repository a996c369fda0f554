/** What asking an address again found out about the words that were taken from it. Pure. */
import { jsonTypes, mediaTypeOf, readableTypes } from "@/lib/capture/media-type";
import { findQuote } from "@/lib/quotes/gate";
import { nearestPassage } from "@/lib/quotes/nearest";
import type { RecheckOutcome } from "@/lib/vocabulary";

/** Words that are looked for: those of a quotation. */
export interface Wanted {
  /** Public id of the quotation. */
  id: string;
  text: string;
}

/** Words that were not found, and what stands there that comes near them; null where nothing does. */
export interface Missing {
  quotation: string;
  nearest: string | null;
}

/** How a site answered. */
export type Answer =
  | { kind: "page"; finalUrl: string; text: string }
  /** It says that the page is as it was when it was last asked. */
  | { kind: "unchanged" }
  | { kind: "refused"; status: number | null; reason: string };

export interface Found {
  outcome: RecheckOutcome;
  /** Where the page is now, if not where it was. */
  movedTo: string | null;
  /** Why nothing can be said. */
  reason: string | null;
  missing: Missing[];
  /** Public ids of all quotations that it says something of. */
  lookedFor: string[];
}

const nothing = { movedTo: null, reason: null, missing: [], lookedFor: [] };

/** Statuses by which a site says that the page is no more. */
const goneStatuses = new Set([404, 410]);

/**
 * What an answer says of the words of a capture that was made at `was`. That a site does not answer, or does not let
 * programs read, says nothing of them.
 */
export function outcomeOf(answer: Answer, was: string, wanted: Wanted[]): Found {
  const lookedFor = wanted.map(({ id }) => id);
  if (answer.kind === "unchanged") return { ...nothing, outcome: "still_there", lookedFor };
  if (answer.kind === "refused") {
    const isGone = answer.status !== null && goneStatuses.has(answer.status);
    return { ...nothing, outcome: isGone ? "gone" : "not_asked", reason: answer.reason };
  }
  const { text, finalUrl } = answer;
  const missing = wanted
    .filter((words) => findQuote(text, words.text).length === 0)
    .map((words) => ({ quotation: words.id, nearest: nearestPassage(text, words.text) }));
  if (!isSamePage(finalUrl, was)) {
    return { outcome: "moved", movedTo: finalUrl, reason: null, missing, lookedFor };
  }
  const outcome = missing.length > 0 ? "changed" : "still_there";
  return { ...nothing, outcome, missing, lookedFor };
}

/** Whether two addresses are one page: the scheme, "www." and a slash at the end make no other. */
function isSamePage(one: string, other: string): boolean {
  const plain = (address: string) => {
    const { hostname, port, pathname, search } = new URL(address);
    return `${hostname.replace(/^www\./, "")}:${port}${pathname.replace(/\/$/, "")}${search}`;
  };
  return plain(one) === plain(other);
}

type Finding = Omit<Found, "lookedFor">;

/** Whether two findings say the same, so that whoever looked at the one need not look at the other. */
export const isSameFinding = (one: Finding, other: Finding): boolean =>
  one.outcome === other.outcome &&
  one.movedTo === other.movedTo &&
  idsOf(one.missing) === idsOf(other.missing);

const idsOf = (missing: Missing[]) =>
  missing
    .map(({ quotation }) => quotation)
    .toSorted()
    .join();

/** Whether a person should look at it before readers are told. */
export const asksForALook = ({ outcome }: Pick<Found, "outcome">): boolean =>
  outcome === "changed" || outcome === "gone" || outcome === "moved";

/** Whether a capture is asked about again: it was fetched, and its text is of a kind that is read, not typed by us. */
export const isAskedAgain = (capture: {
  method: string;
  status: string;
  mediaType: string | null;
  transcribed?: string | null;
}): boolean => {
  const type = mediaTypeOf(capture.mediaType ?? "");
  return (
    capture.method === "fetched" &&
    capture.status === "captured" &&
    !capture.transcribed &&
    (readableTypes.has(type) || jsonTypes.has(type))
  );
};

/** What of a page's headers tells it apart from a later one. */
export interface Tags {
  etag?: string;
  lastModified?: string;
}

/** The headers that ask a site to answer only if the page changed. */
export const asksForChange = ({ etag, lastModified }: Tags): Record<string, string> => ({
  ...(etag && { "if-none-match": etag }),
  ...(lastModified && { "if-modified-since": lastModified }),
});

/** What of these headers is kept to ask with the next time. */
export function tagsOf(headers: Record<string, string | string[]>): Tags {
  const one = (name: string) => {
    const value = headers[name];
    return typeof value === "string" && value.length <= 500 ? value : undefined;
  };
  const [etag, lastModified] = [one("etag"), one("last-modified")];
  return { ...(etag && { etag }), ...(lastModified && { lastModified }) };
}
