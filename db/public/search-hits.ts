/** Turns what the search query read into what the page shows: passages with the words that were looked for. Pure. */
import { type Passage, passageOf } from "@/lib/search/passage";
import type { Phrase } from "@/lib/search/query";
import type {
  MatterHit,
  PointHit,
  SearchHit,
  SpeakerHit,
  StatementHit,
} from "@/lib/search/results";
import { withheldText } from "@/lib/versions/commitments";
import type { QuotationForm, Transcription } from "@/lib/vocabulary";

interface FoundMatter extends Omit<MatterHit, "question" | "summary" | "topics"> {
  question: string;
  summary: string;
  topics: string[];
}

interface FoundPoint extends Omit<PointHit, "proposition" | "opposite" | "note"> {
  proposition: string;
  opposite: string | null;
  note: string | null;
}

interface FoundSpeaker extends Omit<SpeakerHit, "name" | "alsoWritten" | "description"> {
  name: string;
  nativeName: string | null;
  otherNames: string[];
  description: string | null;
}

interface FoundStatement extends Omit<StatementHit, "speakers" | "passages"> {
  speakers: string[];
  summary: string;
  quotations: {
    form: QuotationForm;
    text: string;
    language: string;
    transcribed: Transcription | null;
  }[];
}

/** A record as the search query reads it, texts whole. */
export type FoundDetail = FoundMatter | FoundPoint | FoundSpeaker | FoundStatement;

/** A found record with its texts cut to what was looked for. */
export function hitOf(found: FoundDetail, phrases: readonly Phrase[]): SearchHit {
  switch (found.kind) {
    case "matter":
      return matterHit(found, phrases);
    case "point":
      return pointHit(found, phrases);
    case "speaker":
      return speakerHit(found, phrases);
    case "statement":
      return statementHit(found, phrases);
  }
}

/** The passage, where it shows something that the others do not. */
function adding(passage: Passage, ...others: Passage[]) {
  const shown = new Set(others.flatMap((other) => [...other.phrases]));
  return [...passage.phrases].some((phrase) => !shown.has(phrase)) ? passage.pieces : null;
}

function matterHit(found: FoundMatter, phrases: readonly Phrase[]): MatterHit {
  const question = passageOf(found.question, phrases, Number.POSITIVE_INFINITY);
  return {
    ...found,
    question: question.pieces,
    summary: adding(passageOf(found.summary, phrases), question),
    topics: found.topics.map((topic) => passageOf(topic, phrases).pieces),
  };
}

function pointHit(found: FoundPoint, phrases: readonly Phrase[]): PointHit {
  const proposition = passageOf(found.proposition, phrases, Number.POSITIVE_INFINITY);
  const opposite = passageOf(found.opposite ?? "", phrases);
  return {
    ...found,
    proposition: proposition.pieces,
    opposite: adding(opposite, proposition),
    note: adding(passageOf(found.note ?? "", phrases), proposition, opposite),
  };
}

function speakerHit(found: FoundSpeaker, phrases: readonly Phrase[]): SpeakerHit {
  const { nativeName, otherNames, description, ...rest } = found;
  const name = passageOf(found.name, phrases);
  const others = [nativeName ?? "", ...otherNames].map((other) => passageOf(other, phrases));
  return {
    ...rest,
    name: name.pieces,
    alsoWritten: others.filter((other) => other.phrases.size > 0).map(({ pieces }) => pieces),
    description: description ? passageOf(description, phrases).pieces : null,
  };
}

function statementHit(found: FoundStatement, phrases: readonly Phrase[]): StatementHit {
  const { quotations, summary, ...rest } = found;
  const shown = (row: {
    text: string;
    form: QuotationForm | null;
    language: string;
    transcribed?: Transcription | null;
  }) => ({
    ...row,
    passage: passageOf(row.text, phrases),
  });
  // Sorting keeps the order of equals. Quoted words stand before ours.
  const words = quotations
    // What stands for withheld words is nobody’s words.
    .filter(({ text }) => text !== withheldText)
    .map(shown)
    .sort(
      (a, b) =>
        b.passage.phrases.size - a.passage.phrases.size || b.passage.asTyped - a.passage.asTyped,
    );
  const candidates = [...words, shown({ form: null, text: summary, language: "en" })];
  const first = candidates.find(({ passage }) => passage.phrases.size > 0) ?? candidates[0];
  const second = first && candidates.find(({ passage }) => adding(passage, first.passage));
  return {
    ...rest,
    speakers: found.speakers.map((name) => passageOf(name, phrases).pieces),
    passages: [first, second].flatMap((row) =>
      row
        ? [
            {
              ...{ form: row.form, language: row.language, pieces: row.passage.pieces },
              ...(row.transcribed && { transcribed: row.transcribed }),
            },
          ]
        : [],
    ),
  };
}
