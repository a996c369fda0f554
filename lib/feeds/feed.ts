/** Feeds as Atom (RFC 4287) and as JSON Feed 1.1. Pure. */
import { generateAtomFeed, generateJsonFeed } from "feedsmith";
import { escapeHtml } from "@/lib/escape-html";
import type { FeedFormat } from "./formats";

export interface FeedItem {
  /** Its whole address, by which a reader knows it again. */
  href: string;
  title: string;
  /** ISO 8601. */
  at: string;
  /** A paragraph each; a link where the paragraph leads somewhere. */
  lines: { text: string; href?: string }[];
}

export interface Feed {
  title: string;
  about: string;
  /** Whole addresses of the page that it goes with, and of itself. */
  home: string;
  self: string;
  items: FeedItem[];
}

/** The text of a feed. */
export const writeFeed = (feed: Feed, format: FeedFormat): string => writers[format](feed);

const writers: Record<FeedFormat, (feed: Feed) => string> = { atom, json };

/** Letters that XML 1.0 has none for. */
const clean = (text: string) =>
  text.replace(/[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu, "\uFFFD");

const html = ({ lines }: FeedItem) =>
  lines
    .map(({ text, href }) => {
      const shown = escapeHtml(text);
      return `<p dir="auto">${href ? `<a href="${escapeHtml(href)}">${shown}</a>` : shown}</p>`;
    })
    .join("");

const textOf = ({ lines }: FeedItem) => lines.map(({ text }) => text).join("\n");

/** Of an empty feed, the beginning of time. */
const newestOf = ({ items }: Feed) =>
  items
    .map(({ at }) => at)
    .toSorted()
    .at(-1) ?? "1970-01-01T00:00:00.000Z";

function atom(feed: Feed): string {
  const { title, about, home, self, items } = feed;
  return generateAtomFeed({
    id: self,
    title: { value: clean(title) },
    subtitle: { value: clean(about) },
    updated: new Date(newestOf(feed)),
    authors: [{ name: "Gainsay" }],
    links: [
      { href: self, rel: "self", type: "application/atom+xml" },
      { href: home, rel: "alternate", type: "text/html" },
    ],
    entries: items.map((item) => ({
      id: item.href,
      title: { value: clean(item.title) },
      updated: new Date(item.at),
      links: [{ href: item.href, rel: "alternate", type: "text/html" }],
      content: { type: "html", value: clean(html(item)) },
    })),
  });
}

function json({ title, about, home, self, items }: Feed): string {
  const feed = generateJsonFeed({
    title,
    description: about,
    home_page_url: home,
    feed_url: self,
    authors: [{ name: "Gainsay" }],
    items: items.map((item) => ({
      id: item.href,
      url: item.href,
      title: item.title,
      content_text: textOf(item),
      content_html: html(item),
      date_modified: new Date(item.at),
    })),
  });
  return `${JSON.stringify(feed)}\n`;
}
