/** Takes in what no program can fetch: a post that somebody pastes, words that somebody hears or reads. */
import { captureSource } from "@/db/desk/mutations/captures";
import { heldAside, type SourceFields } from "@/db/desk/mutations/sources";
import { takeInTyped } from "@/db/desk/type-words";
import type { DeskContext } from "@/db/desk/write";
import { pictureType } from "@/lib/capture/picture";
import { stampOf } from "@/lib/desk/stamp";
import { InputError } from "@/lib/errors";
import { withLineFeeds } from "@/lib/line-ends";
import { authorOf } from "@/lib/posts/post";
import { problemOfMediaSpan, readMediaTime } from "@/lib/quotes/media-time";
import type { CaptureExtent } from "@/lib/vocabulary";

interface Given {
  /** Public id of the source that it is a capture of; without one, a source is made. */
  source: string | null;
  url: string;
  text: string;
}

export interface PastedPost extends Given {
  extent: CaptureExtent;
  platform: string;
  /** What the account calls itself, and its handle. */
  author: string;
  handle: string;
  /** When, as the platform shows it. */
  posted: string;
  screenshot: Uint8Array | null;
  suppliedBy: string;
}

const wrong = (field: string, message: string) => new InputError([{ field, message }]);

/** Keeps a post as somebody pasted it; a screenshot is kept beside it, and proves nothing of its words. */
export async function takeInPost(context: DeskContext, post: PastedPost) {
  const { source: given, url, platform, author, extent, screenshot, suppliedBy } = post;
  const text = withLineFeeds(post.text).trim().toWellFormed();
  const name = post.handle.trim().replace(/^@?/, "@");
  if (!text) throw wrong("text", "Paste the words of the post.");
  if (name === "@" || /\s/.test(name))
    throw wrong("handle", "Give the account’s handle, such as @name.");
  const by = authorOf({ name: author.trim() || null, handle: name });
  const stamp = post.posted.trim() ? stampOf(post.posted, "", "posted") : null;
  const found: SourceFields = {
    ...{ kind: "post", level: "primary", title: `Post by ${by}`, byline: by, publisher: platform },
    ...{ url, publishedAt: stamp?.at ?? null, publishedZone: stamp?.zone || null },
  };
  const picture = screenshot && (await heldPicture(context, screenshot, suppliedBy.trim()));
  const way = { method: "pasted", extent, mediaType: "text/plain; charset=utf-8", text } as const;
  const words = await heldAside(context, Buffer.from(text, "utf8"), way);
  // The words come last: the newest capture is what is logged from.
  const beside = picture && captureSource(context, { source: given, found, outcome: picture });
  const source = beside?.source.publicId ?? given;
  return captureSource(context, { source, found, outcome: words });
}

async function heldPicture(context: DeskContext, bytes: Uint8Array, suppliedBy: string) {
  const mediaType = pictureType(bytes);
  if (!mediaType) throw wrong("screenshot", "This is no PNG, JPEG or WebP picture.");
  const who = suppliedBy ? `supplied by ${suppliedBy}` : "made by the newsroom";
  const note = `Screenshot ${who}; it proves nothing of the words.`;
  const way = { method: "uploaded", extent: "excerpt", mediaType, text: "", note } as const;
  return heldAside(context, bytes, way);
}

export interface HeardWords extends Given {
  title: string;
  transcribed: "recording" | "page";
  begins: string;
  ends: string;
}

/** Keeps words as somebody typed them who heard or read them, under the time at which they are heard. */
export function takeInHeard(context: DeskContext, heard: HeardWords) {
  const { source, url, transcribed } = heard;
  if (!heard.text.trim()) throw wrong("text", "Type the words.");
  const [begins, ends] = ["begins", "ends"].map((field) => timeIn(field, heard[field as "begins"]));
  const amiss = problemOfMediaSpan(begins ?? null, ends ?? null);
  if (amiss) throw wrong("ends", amiss);
  const time = [heard.begins.trim(), heard.ends.trim()].filter(Boolean).join(" to ");
  const { hostname } = new URL(url);
  const what = transcribed === "recording" ? "Recording" : "Page";
  return takeInTyped(context, {
    ...{ source, transcribed },
    text: time ? `[${time}] ${heard.text.trim()}` : heard.text,
    found: {
      title: heard.title.trim() || `${what} at ${hostname}`,
      kind: transcribed === "recording" ? "recording" : "article",
      level: transcribed === "recording" ? "primary" : "secondary",
      url,
    },
  });
}

function timeIn(field: string, typed: string): number | null {
  if (!typed.trim()) return null;
  const time = readMediaTime(typed);
  if (time === null) throw wrong(field, "Give the time as 12:31 or 1:02:03.");
  return time;
}
