/** Where a version was put right: what stood there before, as long as what was put there still stands. Pure. */
import { formatEdtf } from "@/lib/dates/format";
import { preferredDating } from "@/lib/datings";
import type { MatterDocument } from "@/lib/document/document";
import { voiceInText, voiceOf } from "@/lib/people/voice";
import { ledgersOf } from "@/lib/treatments";
import { type CorrectionKind, rebuttalWord, stancePositions, treatments } from "@/lib/vocabulary";
import { withheldText } from "./commitments";

/** A version that corrects, clarifies or retracts something of the one before. */
export interface Step {
  number: number;
  kind: CorrectionKind;
  before: MatterDocument;
  after: MatterDocument;
}

export interface Amendment {
  /** What stood there before, as readers saw it. */
  was: string;
  /** The version that put it right. */
  number: number;
}

/** By the place on the page, see `spot`. */
export type Amendments = ReadonlyMap<string, Amendment>;

export interface Amended {
  marks: Amendments;
  /** Numbers of the versions that put right what is no longer shown at all. */
  past: ReadonlySet<number>;
}

export const nothingAmended: Amended = { marks: new Map(), past: new Set() };

/** The places on a page that are marked. */
type Place =
  | ("question" | "summary" | "name" | "position" | "proposition" | "note" | "when")
  | ("speaker" | "role" | "words" | "type" | "stance");

/** A place on the page: a field of a record; of a pair, also what it does to a point. */
export const spot = (recordId: string, place: Place | { point: string }) =>
  `${recordId} ${typeof place === "string" ? place : place.point}`;

/** What was put right by `steps`, oldest first, as the version `shown` still has it. */
export function amendedBy(steps: readonly Step[], shown: MatterDocument): Amended {
  const now = spotsOf(shown);
  const marks = new Map<string, Amendment>();
  const past = new Set<number>();
  for (const { number, before, after } of steps) {
    const [old, made] = [spotsOf(before), spotsOf(after)];
    const touched = [...made].filter(([place, text]) => old.get(place) !== text);
    const hasRemoved = [...old.keys()].some((place) => !made.has(place));
    if (touched.length > 0 && !hasRemoved && !touched.some(([place]) => now.has(place)))
      past.add(number);
    for (const [place, text] of touched) {
      const was = old.get(place);
      const isHidden = was === withheldText || text === withheldText;
      if (was !== undefined && !isHidden && now.get(place) === text)
        marks.set(place, { was, number });
    }
  }
  return { marks, past };
}

/** Every place that can be marked, with what stands there. Nothing that is empty has one. */
function spotsOf(document: MatterDocument): Map<string, string> {
  const spots = new Map<string, string>();
  const add = (id: string, place: Parameters<typeof spot>[1], text: string | null | undefined) => {
    if (text) spots.set(spot(id, place), text);
  };
  const { matter } = document;
  add(matter.id, "question", matter.question);
  add(matter.id, "summary", matter.summary);
  for (const { id, name, positionInShort } of document.parties) {
    add(id, "name", name);
    add(id, "position", positionInShort);
  }
  for (const { id, proposition, note } of document.points) {
    add(id, "proposition", proposition);
    add(id, "note", note);
  }
  for (const occasion of document.occasions)
    add(occasion.id, "when", formatEdtf(preferredDating(occasion)?.edtf ?? null));
  const speakers = new Map(document.speakers.map((row) => [row.id, row]));
  for (const statement of document.statements) {
    const voice = voiceOf(statement, speakers);
    add(statement.id, "speaker", voice && voiceInText(voice));
    add(statement.id, "role", statement.speakerRole);
  }
  for (const { id, text } of document.quotations) add(id, "words", text);
  for (const { id, position } of document.stances)
    add(id, "stance", stancePositions[position].label);
  const ledgerOf = ledgersOf(document);
  for (const { id, type } of document.rebuttals) {
    add(id, "type", rebuttalWord(type));
    for (const { point, treatment } of ledgerOf(id))
      add(id, { point: point.id }, treatments[treatment].label);
  }
  return spots;
}
