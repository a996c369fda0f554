/** A post as its platform gives it. What it does not say is null. */
export interface Post {
  /** "Bluesky"; of the fediverse, the site. */
  platform: string;
  /** As the account is called there, with its @. */
  handle: string;
  /** What the account calls itself, which may be anything. */
  name: string | null;
  /** The author’s words, and no others. */
  words: string;
  /** What else the post carries, each with what it is: never part of the words. */
  apart: { label: string; text: string }[];
  /** When it says it was posted, in UTC: "2026-02-02T23:52:07Z". */
  postedAt: string | null;
  /** When its platform first saw it, where it says so. */
  seenAt: string | null;
  /** BCP 47. */
  language: string | null;
  /** The address under which people read it. */
  url: string | null;
  /** Address of the post that it answers. */
  replyTo: string | null;
}

/** "Ann Lee (@ann.example)". */
export const authorOf = ({ name, handle }: Pick<Post, "name" | "handle">): string =>
  name ? `${name} (${handle})` : handle;

/** The text that is held of a post: its words, and below them what else it carries, each under its label. */
export function textOfPost({ words, apart }: Pick<Post, "words" | "apart">): string {
  const beneath = apart.map(({ label, text }) => `[${label}] ${text}`);
  return [words, ...beneath].filter((part) => part.trim()).join("\n\n\n");
}
