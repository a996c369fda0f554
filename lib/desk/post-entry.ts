/** What a post, or words that the newsroom typed, says of the statement that is logged from it: the form is filled in with it. Pure. */
import { boundsOf } from "@/lib/dates/edtf";
import { otherMomentIn } from "@/lib/posts/post";
import { type Entry, entrySchema } from "./entry";
import { takeWords } from "./entry-changes";
import { ownPassages } from "./own-words";
import type { ScreenCapture } from "./screen";

/** Longer ones are chosen from by hand. */
const longest = 2_000;

/** The entry with what the capture tells: its words where they are one passage, its language, and of a post the occasion. */
export function withOwnWords(
  entry: Entry,
  capture: Pick<ScreenCapture, "id" | "text" | "source" | "transcribed">,
): Entry {
  const { source, transcribed, text } = capture;
  const passages = ownPassages({ text, kind: source.kind, transcribed });
  if (!passages) return entry;
  const spoken = source.language === "und" ? "" : source.language;
  const filled = source.kind === "post" ? asPost(entry, source, text) : entry;
  const [only, ...others] = passages;
  const said = { ...filled, language: spoken };
  if (!only || others.length > 0 || only.text.length > longest) return said;
  const { start, end, own } = only;
  const taken = takeWords(said, "own", capture, { start, end, isQuoted: true, time: own?.time });
  const [, to] = /^\[[\d:.]+\s+to\s+([\d:.]+)\]/.exec(text) ?? [];
  return to ? withEnd(taken, to) : taken;
}

const withEnd = (entry: Entry, mediaEnd: string): Entry => ({
  ...entry,
  quotations: entry.quotations.map((one) => ({ ...one, mediaEnd })),
});

/**
 * A post is an occasion of its own, at the time that it gives. Words that were edited since, or that the platform saw at
 * another time, are of some moment between: somebody decides whether that is what is shown.
 */
function asPost(
  entry: Entry,
  { publisher, publishedAt, publishedZone }: ScreenCapture["source"],
  text: string,
): Entry {
  const posted = publishedAt && edtfOf(publishedAt, publishedZone);
  const other = otherMomentIn(text);
  return entrySchema.parse({
    ...entry,
    occasionKind: "post",
    occasionTitle: publisher ? `Post on ${publisher}` : "Post",
    datings: posted
      ? [{ key: "posted", edtf: other ? between(posted, other) : posted, preferred: !other }]
      : [],
  });
}

/** A time of day counts with its zone alone; of one that is not known, the day. */
function edtfOf(at: string, zone: string | null): string {
  const [day = "", time = ""] = at.split("T");
  if (!time || !zone || !/^(?:UTC|Z|[+-]\d\d:\d\d)$/.test(zone)) return day;
  const seconds = time.length === 5 ? `${time}:00` : time;
  return `${day}T${seconds}${/^[+-]/.test(zone) ? zone : "Z"}`;
}

/** Some moment between two; a post may give a time after the one at which it was there. */
function between(posted: string, other: string): string {
  const isLater = (boundsOf(other).latest ?? 0) >= (boundsOf(posted).earliest ?? 0);
  return isLater ? `[${posted}..${other}]` : `[${other}..${posted}]`;
}
