/** References in two styles, by templates of our own for the few kinds of things that are cited here. Pure. */
import { formatEdtf } from "@/lib/dates/format";
import { ended } from "@/lib/wording";
import { onOneLine } from "./note";
import { publisher, type Work, workKinds } from "./work";

const monthsAndDays = new Intl.DateTimeFormat("en-US", {
  ...{ month: "long", day: "numeric", timeZone: "UTC" },
});
const monthAndDay = (day: string) => monthsAndDays.format(new Date(`${day}T00:00Z`));

/** What kind of thing it is, and of words when they were said. */
function described({ kind, said }: Work): string {
  if (!said) return workKinds[kind];
  return `${workKinds[kind]}; ${said.edtf === null ? "" : "said "}${formatEdtf(said.edtf)}`;
}

/** Marks within marks are single ones. */
const within = (text: string) => onOneLine(text).replaceAll("“", "‘").replaceAll("”", "’");

const address = ({ doi, href }: Work) => (doi ? `https://doi.org/${doi}` : href);

/** APA, seventh edition: a page by a group that publishes itself. */
export function apa(work: Work): string {
  const { title, partOf, version, published } = work;
  const numbered = version ? ` (Version ${version.number})` : "";
  const named = `${onOneLine(title)}${partOf === null ? numbered : ""} [${described(work)}].`;
  const whole = partOf === null ? "" : ` In “${within(partOf)}”${numbered}.`;
  const date = `${published.slice(0, 4)}, ${monthAndDay(published)}`;
  return `${publisher}. (${date}). ${named}${whole} ${address(work)}`;
}

/**
 * The Chicago Manual, in a bibliography. Marks are for titles: a statement has none, and is described without them, since
 * what describes it may be our summary, which nobody said.
 */
export function chicago(work: Work): string {
  const { kind, title, partOf, version, published } = work;
  const numbered = version ? `version ${version.number}` : null;
  const whole =
    partOf === null
      ? [numbered && `Version ${version?.number}`]
      : [[`In “${within(partOf)}”`, numbered].filter(Boolean).join(", ")];
  const date = `${monthAndDay(published)}, ${published.slice(0, 4)}`;
  const named = kind === "statement" ? ended(onOneLine(title)) : `“${endedWithin(title)}”`;
  const parts = [`${publisher}.`, named, `${described(work)}.`];
  return [...parts, ...whole.map((part) => part && ended(part)), `${date}.`, `${address(work)}.`]
    .filter(Boolean)
    .join(" ");
}

/** A title ends once, also where it ends with somebody's words. */
const endedWithin = (title: string) => {
  const text = within(title);
  return /[.!?…。؟]’?$/u.test(text) ? text : `${text}.`;
};

export const styles = { APA: apa, Chicago: chicago };
