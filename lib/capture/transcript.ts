/** Turns of a transcript, found in its text: who is said to speak, and when in the recording. Pure; time in proportion to the text. */
import { codePointLength } from "@/lib/quotes/code-points";
import { readMediaTime } from "@/lib/quotes/media-time";

/** Words that one speaker says in one go, or a paragraph of them; places in code points, half open. */
export interface Turn {
  start: number;
  end: number;
  text: string;
  /** As the transcript has it; null where it gives none. A paragraph without one is the speaker's before it. */
  label: { name: string; start: number; end: number } | null;
  /** Whether the label stands at the turn itself, not at one before it. */
  isLabelled: boolean;
  /** Seconds into the recording; null where none stands here. */
  time: number | null;
}

const time = String.raw`(?:\d{1,3}:)?\d{1,3}:\d{2}(?:[.,]\d{1,3})?`;
const bracketed = String.raw`([\[(]?)(${time})[\])]?`;
/** No head of a turn is longer. */
const headLength = 160;
const timeHead = new RegExp(
  String.raw`^\s*${bracketed}(?:\s*[-–—]+>?\s*${bracketed})?\s*[-–—]?\s*`,
);
/** ">>" is how captions mark that another speaks. */
const change = /^\s*>>+\s*/;
const labelHead = new RegExp(
  String.raw`^\s*(\p{L}[\p{L}\p{M}\p{N}.’'()\- ,&]{0,58}?)\s*(?:[\[(](${time})[\])]\s*)?(?::(?:\s*[\[(](${time})[\])])?(?=\s|$)|：)`,
  "u",
);
/** "Speaker 1 (00:12)" on a line of its own. */
const lineHead = new RegExp(
  String.raw`^\s*(\p{L}[\p{L}\p{M}\p{N}.’'\- ,&]{0,58}?)\s*[\[(](${time})[\])]\s*$`,
  "u",
);

interface Head {
  name: string | null;
  /** Of the name, and how long the head is, in UTF-16 units of the line. */
  nameAt: number;
  length: number;
  time: number | null;
  /** Without brackets: it may be a time of day, as live reports have it. */
  isBare: boolean;
  isChange: boolean;
}

/** What a line begins with, if it begins a turn. */
function headOf(line: string): Head | null {
  const whole = line.slice(0, headLength);
  const timed = timeHead.exec(whole);
  let at = timed?.[0].length ?? 0;
  const changed = change.exec(whole.slice(at));
  at += changed?.[0].length ?? 0;
  const rest = whole.slice(at);
  const named = labelHead.exec(rest) ?? (line.length <= headLength ? lineHead.exec(rest) : null);
  const name = named && isLabel(named[1] ?? "") ? (named[1] ?? "").trim() : null;
  if (!timed && !changed && !name) return null;
  const inName = name ? (named?.[2] ?? named?.[3]) : undefined;
  const shown = timed?.[2] ?? inName;
  return {
    name,
    nameAt: at + (name ? rest.indexOf(name) : 0),
    length: at + (name ? (named?.[0].length ?? 0) : 0),
    time: shown === undefined ? null : readMediaTime(shown),
    isBare: timed?.[1] === "",
    isChange: changed !== null,
  };
}

/** A name or an office: few words, and none but particles in small letters. Scripts without capitals pass. */
function isLabel(name: string): boolean {
  const words = name.trim().split(/\s+/);
  if (words.length > 7) return false;
  return words.every((word, at) => !/^\p{Ll}/u.test(word) || (at > 0 && word.length <= 4));
}

/**
 * Labels and times that a text must have to be read as a transcript, and the share of its lines that have a label: an
 * article has a line like that here and there.
 */
const least = { labelled: 4, labels: 2, share: 0.1, timed: 3 };
/** A recording begins within so many seconds; a time of day does not. */
const latestStart = 300;

/** The turns of a transcript, in order; none of a text that is none. */
export const turnsOf = (text: string): Turn[] => readTranscript(text).turns;

/** The turns, and what stands above the first one: a title, a date, whose transcript it is. */
export function readTranscript(text: string): { head: string; turns: Turn[] } {
  const lines = text.split("\n");
  const heads = withoutClocks(lines.map((line) => (line.trim() ? headOf(line) : null)));
  const counts = new Map<string, number>();
  for (const head of heads) if (head?.name) counts.set(head.name, (counts.get(head.name) ?? 0) + 1);
  const isNamed = ({ name, time: at, isChange }: Head) =>
    name !== null && ((counts.get(name) ?? 0) > 1 || at !== null || isChange || isCapitals(name));
  const begun = heads.flatMap((head) => head ?? []);
  const labelled = begun.filter(isNamed);
  const isTranscript =
    begun.filter((head) => head.time !== null).length >= least.timed ||
    (labelled.length >= least.labelled &&
      labelled.length >= least.share * lines.filter((line) => line.trim()).length &&
      new Set(labelled.map(({ name }) => name)).size >= least.labels);
  if (!isTranscript) return { head: "", turns: [] };

  const turns: Turn[] = [];
  let label: Turn["label"] = null;
  let open: { at: number; time: number | null; isLabelled: boolean; lines: string[] } | null = null;
  const close = () => {
    if (open) {
      const words = open.lines.join("\n");
      const lead = words.length - words.trimStart().length;
      const start = open.at + codePointLength(words.slice(0, lead));
      const held = words.trim();
      if (held)
        turns.push({
          start,
          end: start + codePointLength(held),
          text: held,
          label,
          isLabelled: open.isLabelled,
          time: open.time,
        });
    }
    open = null;
  };
  let at = 0;
  lines.forEach((line, index) => {
    const found = heads[index] ?? null;
    const head = found && (isNamed(found) || found.time !== null || found.isChange) ? found : null;
    if (!line.trim()) {
      // A head on a line of its own waits for its words.
      if (open?.lines.some((one) => one.trim())) close();
    } else if (head) {
      close();
      const name = isNamed(head) ? head.name : null;
      if (name !== null) {
        const from = at + codePointLength(line.slice(0, head.nameAt));
        label = { name, start: from, end: from + codePointLength(name) };
      } else if (head.isChange) label = null;
      const length = name !== null || head.name === null ? head.length : head.nameAt;
      const words = line.slice(length);
      const begins = at + codePointLength(line.slice(0, length));
      open = { at: begins, time: head.time, isLabelled: name !== null, lines: [words] };
    } else if (open) open.lines.push(line);
    else open = { at, time: null, isLabelled: false, lines: [line] };
    at += codePointLength(line) + 1;
  });
  close();
  // What stands above the first head is the transcript's own: its title, its date.
  const first = heads.findIndex((head) => head !== null && (isNamed(head) || head.time !== null));
  const head = lines.slice(0, first).join("\n");
  const above = codePointLength(head);
  return { head, turns: turns.filter(({ start }) => start >= above) };
}

/**
 * Times without brackets count where they run on from the start of a recording, or, in an excerpt of one, beside
 * labels; others are times of day.
 */
function withoutClocks(heads: (Head | null)[]): (Head | null)[] {
  const bare = heads.flatMap((head) => (head?.isBare ? head : []));
  const times = bare.flatMap(({ time: at }) => at ?? []);
  const runsOn = times.every((at, index) => index === 0 || at >= (times[index - 1] ?? 0));
  const areNamed = bare.filter(({ name }) => name !== null).length * 2 > bare.length;
  if (runsOn && ((times[0] ?? 0) <= latestStart || areNamed)) return heads;
  return heads.map((head) => {
    if (!head?.isBare) return head;
    return head.name || head.isChange ? { ...head, time: null } : null;
  });
}

const isCapitals = (name: string) => /\p{Lu}{2}/u.test(name) && !/\p{Ll}/u.test(name);
