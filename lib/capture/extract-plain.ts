import { withLineFeeds } from "@/lib/line-ends";
import { CaptureFailure } from "./failure";
import { type Extracted, firstFound, type Metadata, type PrintedDate } from "./found";
import { writtenDate } from "./printed-date";
import { turnsOf } from "./transcript";

/** How many lines the head of a text has, at most, and how long a line of it is that is no sentence of the text. */
const headLines = 8;
const headLineLength = 100;
const titleLength = 150;

/** Plain text as it is, with what its first lines say: title, date, author. Throws a CaptureFailure on what is no text. */
export function extractPlain(text: string): Extracted {
  const whole = withLineFeeds(text);
  if (!whole.trim()) throw new CaptureFailure("The text is empty.");
  if (whole.includes("\0")) throw new CaptureFailure("This is not text: it holds bytes of zero.");
  const isTranscript = turnsOf(whole).length > 0;
  return { text: whole, metadata: headOf(whole), ...(isTranscript && { isTranscript }) };
}

/** What the first lines of a text say: title, date, author. */
export function headOf(text: string): Metadata {
  const lines = firstLines(text);
  const short = lines.filter((line) => line.length <= headLineLength && !/[.!?。]$/.test(line));
  return {
    title: firstFound(["text", cutTitle(lines[0] ?? "")]),
    published: firstFound<PrintedDate>(["text", firstOf(short, writtenDate)]),
    authors: firstFound<string[]>(["text", firstOf(short, authorsIn)]),
  };
}

function firstLines(text: string): string[] {
  // Far enough for any head, so that nothing has to look through the whole.
  const lines = text.trimStart().slice(0, 20_000).split("\n");
  return lines
    .map((line) => line.trim())
    .filter(Boolean)
    .slice(0, headLines);
}

/** The first line, or as much of it as makes a title. */
function cutTitle(line: string): string {
  const text = line.replace(/\s+/g, " ").trim();
  if (text.length <= titleLength) return text;
  const words = text.slice(0, titleLength).replace(/\s\S*$/, "");
  return `${words.toWellFormed()}…`;
}

function firstOf<T>(lines: string[], read: (line: string) => T | null): T | null {
  for (const line of lines) {
    const found = read(line);
    if (found) return found;
  }
  return null;
}

function authorsIn(line: string): string[] | null {
  const [, names] = /^by[:\s]\s*(\p{Lu}.{2,80})$/iu.exec(line) ?? [];
  return names && !/\d/.test(names)
    ? names.split(/,\s+|\s+and\s+/).map((name) => name.trim())
    : null;
}
