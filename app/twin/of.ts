/** What the twins of pages are put together with. */
import { findGone } from "@/db/public/queries/gone";
import { findLeadsTo } from "@/db/public/queries/led-on";
import { absolute } from "@/lib/absolute";
import { formatInstant } from "@/lib/dates/format";
import { readSettings } from "@/lib/env";
import { nowhere } from "@/lib/nowhere";
import type { Twin } from "@/lib/told/markdown/page";
import { line, link, quoted } from "@/lib/told/markdown/text";
import type { ToldVersion } from "@/lib/told/words";
import { asShown } from "@/lib/turns";
import { urls } from "@/lib/urls";

/** A twin; or the page whose twin stands for it now. */
export type Found = Twin | { leadsTo: string };

export interface TwinRoute {
  /** The address of its pages, as docs/addresses.md writes it. */
  at: string;
  /** What they are, for lists of addresses. */
  is: string;
  /** What of its query it is narrowed by; all else is left aside, and makes no text of its own. */
  takes?: readonly string[];
  /** It may change while the head of the record stands: made anew each time. */
  isLive?: true;
  /** Throws `NowhereError` where nothing is there. */
  read: (parts: Record<string, string>, query: URLSearchParams) => Promise<Found>;
}

/** The whole address of the twin of a page. */
export function twinAt(address: string): string {
  const { pathname, search, hash } = new URL(address, readSettings().url);
  return absolute(urls.twin(pathname) + search + hash);
}

export const toldVersion = (
  slug: string,
  { number, publishedAt, hash }: { number: number; publishedAt: string; hash: string },
): ToldVersion => ({
  ...{ number, publishedAt, sha256: hash },
  pinned: absolute(urls.matterVersion(slug, number)),
});

/** What stands where no record does: where it leads on, what became of it, or nothing. */
export async function elsewhere(
  kind: Parameters<typeof findGone>[0],
  key: string,
  addressOf: (key: string) => string,
): Promise<Found> {
  const now = await findLeadsTo(kind, key);
  if (now !== undefined) return { leadsTo: addressOf(now) };
  const gone = asShown(await findGone(kind, key)) ?? nowhere();
  const last = urls.matterVersion(gone.matter.slug, gone.lastVersion);
  return {
    title: "No longer on the record",
    path: addressOf(key),
    blocks: [
      `It was taken off the record, ${line(formatInstant(gone.goneAt))}. The reason given:`,
      quoted(gone.reason),
      `The last version that showed it: ${link(gone.matter.question, twinAt(last))}`,
    ],
  };
}

/** A line that leads on in a long list. */
export const more = (path: string | null | undefined | false): string | false =>
  path ? `The list goes on: ${link(twinAt(path), twinAt(path))}` : false;
