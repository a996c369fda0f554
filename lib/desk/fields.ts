/** The fields of the record screen, by the names that people read, wherever one is spoken of outside its place. */
import type { Entry } from "./entry";
import type { FieldProblem } from "./entry-problems";

const names: Record<string, string> = {
  matter: "Matter",
  party: "Speaks for",
  speaker: "Speaker",
  speakerRole: "Speaking as",
  coSpeakers: "Together with",
  "coSpeakers.role": "Speaking as",
  onBehalfOf: "On behalf of",
  attributedBy: "Words attributed by",
  occasion: "Occasion",
  occasionTitle: "Occasion",
  occasionKind: "Kind of occasion",
  occasionVenue: "Place",
  summary: "In short, in your words",
  language: "Language spoken",
  firstPublished: "First published",
  firstPublishedTitle: "First published",
  datings: "Said",
  "datings.edtf": "Said, date",
  "datings.phrase": "Said, the source’s phrase",
  quotations: "Words in the source",
  "quotations.language": "Language of these words",
  "quotations.mediaTime": "Where the words begin in the recording",
  "quotations.mediaEnd": "Where they end in it",
  "quotations.translatedBy": "Translated by",
  "quotations.original": "Words in the language they were said in",
  "quotations.originalLanguage": "Language they were said in",
  answers: "Type of rebuttal",
  "answers.heading": "Heading of the pair",
  "answers.note": "Note on the answer",
  "answers.rating": "Rating, as given",
  "answers.ratingScale": "Its scale",
  stances: "Stance",
  "stances.quotation": "Stance, shown by",
  "stances.words": "Stance, only these of the words",
  "stances.reason": "Stance, why we read it so",
};

/** What the field at a path is called: "quotations.k1.language" is "Language of these words". */
export function fieldName(path: string): string {
  const [name = "", , inner] = path.split(".");
  return names[`${name}.${inner}`] ?? names[name] ?? "";
}

/** A problem at the field of the form, whichever part of the record it was found in. */
export function atField({ field, message }: FieldProblem): FieldProblem {
  const path = field.split(".").filter((part) => part !== "fields");
  const most = ["coSpeakers", "quotations", "datings", "answers", "stances"].includes(path[0] ?? "")
    ? 3
    : 1;
  return { field: path.slice(0, most).join("."), message };
}

/** What stands in the field at a path; nothing where the form has none. */
export function valueAt(entry: Entry, path: string): unknown {
  const [name = "", key = "", inner = ""] = path.split(".");
  const held = (entry as unknown as Record<string, unknown>)[name];
  if (!key || typeof held !== "object" || held === null) return held;
  const item = Array.isArray(held)
    ? held.find((one: { key: string }) => one.key === key)
    : (held as Record<string, unknown>)[key];
  return inner ? (item as Record<string, unknown> | undefined)?.[inner] : item;
}
