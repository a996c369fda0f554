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
  /** BCP 47. */
  language: string | null;
  /** The address under which people read it. */
  url: string | null;
  /** Address of the post that it answers. */
  replyTo: string | null;
}

/** Labels of the moments beside that of the post, by which its words were there as they are held. */
export const lastEdited = "Last edited";
export const firstSeen = "First seen by the platform";

/** Such a moment, in the text that is held of a post; null where its words are of the time that it gives. */
export function otherMomentIn(text: string): string | null {
  const line = new RegExp(`\\n{3}\\[(?:${lastEdited}|${firstSeen})\\] (\\d{4}-\\S{14}Z)\\s*$`);
  const [, moment = ""] = line.exec(text) ?? [];
  return Number.isNaN(Date.parse(moment)) ? null : moment;
}

/** "Ann Lee (@ann.example)". */
export const authorOf = ({ name, handle }: Pick<Post, "name" | "handle">): string =>
  name ? `${name} (${handle})` : handle;

/** The text that is held of a post: its words, and below them what else it carries, each under its label. */
export function textOfPost({ words, apart }: Pick<Post, "words" | "apart">): string {
  const beneath = apart.map(({ label, text }) => `[${label}] ${text}`);
  return [words, ...beneath].filter((part) => part.trim()).join("\n\n\n");
}
