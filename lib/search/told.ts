/** What a search found, as the API tells it: every kind in one shape, with plain texts and where the words stand in them. */
import { textOfPieces } from "@/lib/pieces";
import { urls } from "@/lib/urls";
import type { QuotationForm } from "@/lib/vocabulary";
import type { Piece } from "./passage";
import type { SearchHit } from "./results";

/** A text, and from which to which of its code points stands what was looked for. */
export interface ToldText {
  text: string;
  ranges: [from: number, to: number][];
}

/** What a text is of its record. */
export const textKinds = {
  question: "the question of a matter",
  proposition: "what a point says",
  opposite: "what denies it",
  note: "our note on it",
  name: "a name",
  other_name: "another spelling of it",
  description: "who somebody is",
  quotation: "words of the statement",
  summary: "our summary",
  topic: "a topic",
} as const;
type TextKind = keyof typeof textKinds;

export interface ToldPassage extends ToldText {
  of: TextKind;
  /** Of a quotation. */
  form: QuotationForm | null;
  /** BCP 47; of our own words null. */
  language: string | null;
}

export interface ToldHit {
  kind: SearchHit["kind"];
  id: string;
  /** Its page, as a path. */
  page: string;
  passages: ToldPassage[];
  /** Of a statement: who made it, or to whom its words are attributed. */
  speakers: ToldText[];
  attributedBy: string | null;
  /** EDTF; null where it is not stated, and of what is not said. */
  date: string | null;
  matters: { slug: string; question: string }[];
}

/** Pieces joined, with the place of each that was looked for. A text in code points is counted alike in every language. */
export function toldText(pieces: readonly Piece[]): ToldText {
  const ranges: ToldText["ranges"] = [];
  let at = 0;
  for (const { text, hit } of pieces) {
    const end = at + [...text].length;
    if (hit) ranges.push([at, end]);
    at = end;
  }
  return { text: textOfPieces(pieces), ranges };
}

const ours = (of: TextKind, pieces: readonly Piece[] | null): ToldPassage[] =>
  pieces ? [{ of, ...toldText(pieces), form: null, language: null }] : [];

const nobody = { speakers: [], attributedBy: null, date: null };

/** A hit in the shape of all. */
export function toldHit(hit: SearchHit): ToldHit {
  const { kind, id } = hit;
  switch (hit.kind) {
    case "matter": {
      const passages = [
        ...ours("question", hit.question),
        ...ours("summary", hit.summary),
        ...hit.topics
          .filter((topic) => topic.some((piece) => piece.hit))
          .flatMap((topic) => ours("topic", topic)),
      ];
      const question = toldText(hit.question).text;
      const matters = [{ slug: hit.slug, question }];
      return { kind, id, page: urls.matter(hit.slug), passages, ...nobody, matters };
    }
    case "point": {
      const passages = [
        ...ours("proposition", hit.proposition),
        ...ours("opposite", hit.opposite),
        ...ours("note", hit.note),
      ];
      const page = `${urls.matter(hit.matter.slug)}#p${hit.number}`;
      return { kind, id, page, passages, ...nobody, matters: [hit.matter] };
    }
    case "speaker": {
      const passages = [
        ...ours("name", hit.name),
        ...hit.alsoWritten.flatMap((name) => ours("other_name", name)),
        ...ours("description", hit.description),
      ];
      return { kind, id, page: urls.person(hit.slug), passages, ...nobody, matters: [] };
    }
    case "statement": {
      const passages = hit.passages.map(
        ({ form, language, pieces }): ToldPassage =>
          form === null
            ? { of: "summary", ...toldText(pieces), form, language: null }
            : { of: "quotation", ...toldText(pieces), form, language },
      );
      return {
        ...{ kind, id, page: urls.statement(id), passages },
        speakers: hit.speakers.map(toldText),
        ...{ attributedBy: hit.attributedBy, date: hit.edtf },
        matters: hit.matters.map(({ slug, question }) => ({ slug, question })),
      };
    }
  }
}
