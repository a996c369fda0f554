/** A twin as a whole: its title, what it tells, and at its end where it stands and that nobody judges. Pure. */
import { formatInstant } from "@/lib/dates/format";
import { noVerdict, type ToldVersion } from "../words";
import { facts, heading, line, link, list } from "./text";

export interface Twin {
  title: string;
  /** The page that it is the twin of, from “/”. */
  path: string;
  /** What it was taken from; a list of many matters names none. */
  versions?: ToldVersion[];
  /** Markdown. */
  blocks: (string | null | false | undefined)[];
}

const versionLine = ({ number, publishedAt, sha256, pinned }: ToldVersion) =>
  `${link(`version ${number}`, pinned)}, published ${line(formatInstant(publishedAt))}, SHA-256 ${sha256}`;

/** The text; `absolute` makes addresses whole. */
export function twinText(
  { title, path, versions = [], blocks }: Twin,
  absolute: (path: string) => string,
): string {
  const [only] = versions;
  const pinned =
    versions.length > 1
      ? `Taken from:\n\n${list(versions.map(versionLine))}`
      : only && facts([["Taken from", versionLine(only)]]);
  return `${[
    heading(1, title),
    ...blocks,
    "---",
    `Page for people: ${link(absolute(path), absolute(path))}`,
    pinned,
    line(noVerdict),
    "Quoted words are the words of those who are named, exactly as the source gives them; all else is Gainsay’s.",
  ]
    .filter(Boolean)
    .join("\n\n")}\n`;
}
