/** Captions as text: VTT (https://www.w3.org/TR/webvtt1/) and SRT. A paragraph a turn, headed by its time and its speaker. */
import { withLineFeeds } from "@/lib/line-ends";
import { formatMediaTime, readMediaTime } from "@/lib/quotes/media-time";
import { CaptureFailure } from "./failure";
import type { Extracted } from "./found";

interface Cue {
  from: number;
  to: number;
  /** As a voice tag gives it. */
  voice: string | null;
  lines: string[];
}

const timing = /^\s*([\d:.,]{4,14})\s+-->\s+([\d:.,]{4,14})(?:\s|$)/;
/** A turn without end is cut where a sentence ends, once it has lasted so many seconds. */
const longestTurn = 30;

/** The kind of captions that a text is, by its beginning; undefined where it is none. */
export function captionsType(text: string): string | undefined {
  const head = text.slice(0, 500).replace(/^\uFEFF/, "");
  if (/^WEBVTT(?:\s|$)/.test(head)) return "text/vtt";
  return /^\s*\d+\s*\n\s*[\d:]{7,9}[,.]\d{3} --> /.test(head) ? "application/x-subrip" : undefined;
}

/** The words of captions. Throws a CaptureFailure where there are none. */
export function extractCaptions(given: string): Extracted {
  const cues = cuesOf(withLineFeeds(given).replace(/^\uFEFF/, ""));
  const text = turns(cues).join("\n\n").toWellFormed();
  if (!text) throw new CaptureFailure("These captions hold no words with their times.");
  return { text, metadata: {}, isTranscript: true };
}

function cuesOf(text: string): Cue[] {
  const cues: Cue[] = [];
  let cue: Cue | null = null;
  for (const line of text.split("\n")) {
    const [, from = "", to = ""] = timing.exec(line.slice(0, 200)) ?? [];
    const times = [readMediaTime(from), readMediaTime(to)];
    const [begins, ends] = times;
    if (begins != null && ends != null) {
      cue = { from: begins, to: ends, voice: null, lines: [] };
      cues.push(cue);
    } else if (!line.trim()) cue = null;
    else if (cue) {
      cue.voice ??= voiceOf(line);
      const words = plain(line);
      if (words) cue.lines.push(words);
    }
  }
  return cues;
}

/** "<v.loud Ann Lee>" gives "Ann Lee". */
function voiceOf(line: string): string | null {
  const [, name = ""] = /<v(?:\.[^\s<>]{0,60})?\s{1,5}([^<>:\n]{1,60})>/.exec(line) ?? [];
  return plain(name) || null;
}

const entities: Record<string, string> = {
  amp: "&",
  lt: "<",
  gt: ">",
  nbsp: " ",
  lrm: "",
  rlm: "",
};

/** A line without tags, settings and entities. */
const plain = (line: string): string =>
  line
    .replace(/<[^<>]{0,200}>/g, "")
    .replace(/\{\\[^{}]{0,60}\}/g, "")
    .replace(/&(amp|lt|gt|nbsp|lrm|rlm);/g, (_, name: string) => entities[name] ?? "")
    .replace(/[\0\s]+/g, " ")
    .trim();

/** Cues put together: a paragraph until another speaks, or a sentence ends after a while. */
function turns(cues: Cue[]): string[] {
  const paragraphs: { from: number; voice: string | null; words: string[] }[] = [];
  let last: string | undefined;
  for (const { from, voice, lines } of cues) {
    // Captions that roll upwards show each line twice.
    const fresh = lines[0] !== undefined && lines[0] === last ? lines.slice(1) : lines;
    last = lines.at(-1) ?? last;
    for (const line of fresh) {
      const open = paragraphs.at(-1);
      const ended = open && /[.?!…。？！]["”’»)]*$/u.test(open.words.at(-1) ?? "");
      const isNew =
        !open ||
        (voice !== null && voice !== open.voice) ||
        beginsTurn.test(line) ||
        (ended && from - open.from >= longestTurn);
      if (isNew) paragraphs.push({ from, voice: voice ?? null, words: [line] });
      else open.words.push(line);
    }
  }
  return paragraphs.map(({ from, voice, words }) => {
    const label = voice ? `${voice}: ` : "";
    return `[${formatMediaTime(from)}] ${label}${words.join(" ")}`;
  });
}

/** A line that names who speaks from here, or says that another does. */
const beginsTurn = /^(?:>>|\p{Lu}[\p{Lu}\p{M}\p{N}.’' -]{1,40}:\s|-\s?\p{Lu})/u;
