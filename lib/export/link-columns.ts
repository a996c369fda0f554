/**
 * Columns by which records are linked, for formats that hold links and not only rows: who answers whom, RDF. No table
 * has them.
 */
import { type Column, text } from "./column";
import type { DatasetName } from "./datasets";

/** Somebody whose words a statement is: one of those who make it, or who attributes its words to others. */
export interface LinkedVoice {
  id: string;
  slug: string;
  kind: string;
  name: string;
  /** The name as a line of text has it: marked where it is none, or what an account calls itself. */
  label: string;
  /** Title at the time. */
  role: string | null;
}

const ofStatement = (prefix: string) => [
  text(`${prefix}voices`, "JSON: each LinkedVoice, in their order."),
  text(`${prefix}speaker_slug`, "The speaker in its address."),
];

const ofWords = (prefix: string) => [
  text(`${prefix}quotation_id`, "Public id of the quotation that has the words."),
  text(`${prefix}quotation`, "All of that quotation."),
  text(`${prefix}source_kind`, "Kind of source."),
  text(`${prefix}source_byline`, "Who wrote it."),
];

export const linkColumns: Record<DatasetName, Column[]> = {
  answers: ["claim_", "reply_"].flatMap((side) => [...ofStatement(side), ...ofWords(side)]),
  pairs: ["claim_", "reply_"].flatMap(ofStatement),
  statements: ofStatement(""),
  stances: [...ofStatement(""), ...ofWords("")],
  matters: [],
  speakers: [],
  sources: [],
};
