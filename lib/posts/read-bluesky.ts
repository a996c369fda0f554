/** Posts of the AT Protocol, as app.bsky.feed.getPosts gives them (https://docs.bsky.app/docs/api/app-bsky-feed-get-posts). */
import { languageTag } from "@/lib/capture/language-tag";
import { at, lineAt, listAt, momentAt, textAt } from "./json";
import { authorOf, firstSeen, type Post } from "./post";

/** The first post of an answer; null where it holds none. */
export function readBluesky(json: unknown): Post | null {
  const [view] = listAt(json, "posts");
  const handle = lineAt(view, "author", "handle");
  if (!handle || typeof at(view, "record", "text") !== "string") return null;
  const [, did, key] = partsOf(textAt(view, "uri"));
  const [language] = listAt(view, "record", "langs");
  const postedAt = momentAt(view, "record", "createdAt");
  const parent = addressOf(textAt(view, "record", "reply", "parent", "uri"));
  return {
    platform: "Bluesky",
    handle: `@${handle}`,
    name: lineAt(view, "author", "displayName"),
    words: textAt(view, "record", "text").trim(),
    apart: [...apartIn(view), ...seenIn(view, postedAt)],
    postedAt,
    language: languageTag(typeof language === "string" ? language : null) ?? null,
    url: did ? `https://bsky.app/profile/${handle}/post/${key}` : null,
    replyTo: parent,
  };
}

const partsOf = (uri: string) =>
  /^at:\/\/(did:[\w.:%-]+)\/app\.bsky\.feed\.post\/([\w.~:-]+)$/.exec(uri) ?? [];

/** The address of a post for people, by its at:// address. */
function addressOf(uri: string): string | null {
  const [, did, key] = partsOf(uri);
  return did ? `https://bsky.app/profile/${did}/post/${key}` : null;
}

/** Milliseconds after which a post reaches the platform at the latest, as a rule. */
const usualDelay = 5 * 60_000;

/** When the platform first saw a post that gives another time: that one is whatever its author’s program wrote. */
function seenIn(view: unknown, postedAt: string | null): Post["apart"] {
  const seenAt = momentAt(view, "indexedAt");
  if (!seenAt || !postedAt) return [];
  const isUsual = Math.abs(Date.parse(seenAt) - Date.parse(postedAt)) <= usualDelay;
  return isUsual ? [] : [{ label: firstSeen, text: seenAt }];
}

function apartIn(view: unknown): Post["apart"] {
  const labels = listAt(view, "record", "labels", "values").flatMap(
    (one) => lineAt(one, "val") ?? [],
  );
  const embed = at(view, "embed");
  const media = at(embed, "media") ?? embed;
  const pictures = listAt(media, "images").map((image) => textAt(image, "alt").trim());
  const quoted = quotedIn(at(embed, "record", "record") ?? at(embed, "record"));
  const apart = [
    { label: "Warning that the author put on it", text: labels.join(", ") },
    ...longLinks(at(view, "record")),
    ...pictures.map((text, index) => ({
      label: `Picture ${index + 1}, as the author describes it`,
      text,
    })),
    { label: "Video, as the author describes it", text: textAt(media, "alt").trim() },
    { label: "Linked page, as its site describes it", text: linkedPage(at(media, "external")) },
    ...quoted,
  ];
  return apart.filter(({ text }) => text);
}

/** Where links lead that are shown under other words. */
function longLinks(record: unknown): Post["apart"] {
  const bytes = Buffer.from(textAt(record, "text"), "utf8");
  return listAt(record, "facets").flatMap((facet) => {
    const [start, end] = [at(facet, "index", "byteStart"), at(facet, "index", "byteEnd")];
    if (typeof start !== "number" || typeof end !== "number" || start >= end) return [];
    const shown = bytes.subarray(Math.max(0, start), end).toString("utf8");
    const links = listAt(facet, "features").map((feature) => textAt(feature, "uri").trim());
    return links
      .filter((uri) => uri && uri !== shown)
      .map((uri) => ({ label: `Link under “${shown.trim()}”`, text: uri }));
  });
}

const linkedPage = (external: unknown) =>
  [textAt(external, "title"), textAt(external, "uri")].filter(Boolean).join(" ").trim();

/** The post that is quoted: another’s words, and said to be. */
function quotedIn(record: unknown): Post["apart"] {
  const type = textAt(record, "$type");
  const gone = {
    viewNotFound: "deleted",
    viewBlocked: "blocked",
    viewDetached: "detached by its author",
  };
  for (const [name, why] of Object.entries(gone)) {
    if (type.endsWith(`#${name}`)) return [{ label: "Quoted post", text: `Not shown: ${why}.` }];
  }
  const handle = lineAt(record, "author", "handle");
  const text = textAt(record, "value", "text").trim();
  if (!handle || !text) return [];
  const author = authorOf({ name: lineAt(record, "author", "displayName"), handle: `@${handle}` });
  return [{ label: `Quoted post, by ${author}`, text }];
}
