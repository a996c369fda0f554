/** What one version of a matter puts into the search index. Pure. */
import type { InferInsertModel } from "drizzle-orm";
import type { MatterDocument, SpeakerRecord } from "@/lib/document/document";
import { groupBy } from "@/lib/group";
import { once } from "@/lib/once";
import { isNamed } from "@/lib/people/unnamed";
import { speakerIdsOf } from "@/lib/people/voice";
import { stemsOfTexts } from "@/lib/search/stems";
import { indexed } from "@/lib/search/tokens";
import { withheldText } from "@/lib/versions/commitments";
import type { searchRows } from "./schema";

type SearchRow = Omit<InferInsertModel<typeof searchRows>, "id">;

const wordsOf = (...texts: (string | null | undefined)[]) =>
  indexed(texts.map((text) => (text === withheldText ? null : (text ?? null))));

/** Stems of texts, each with its language. */
const stemsOf = (...texts: [text: string | null | undefined, language: string][]) =>
  stemsOfTexts(
    texts.flatMap(([text, language]) =>
      text && text !== withheldText ? [{ text, language }] : [],
    ),
  );

/** What we write ourselves is English. */
const ours = (...texts: (string | null | undefined)[]) =>
  texts.map((text): [typeof text, string] => [text, "en"]);

const wordsOfNames = (speaker: SpeakerRecord | undefined) =>
  wordsOf(
    speaker?.name,
    speaker?.nativeName,
    ...(speaker?.otherNames ?? []),
    ...(speaker?.formerNames ?? []),
    speaker?.account?.handle,
  );

/** One row for the matter, each point, each speaker and each statement with all its quotations. */
export function searchRowsOf(document: MatterDocument): SearchRow[] {
  const { matter } = document;
  const empty = { matterId: null, title: "", words: "", notes: "", names: "", stems: "" };
  const quotations = groupBy(document.quotations, (row) => row.statementId);
  const speakers = new Map(document.speakers.map((row) => [row.id, row]));
  const namesOf = once((id: string) => wordsOfNames(speakers.get(id)));
  return [
    {
      ...empty,
      kind: "matter",
      recordId: matter.id,
      matterId: matter.id,
      title: wordsOf(matter.question),
      notes: wordsOf(matter.summary, ...matter.topics.map(({ name }) => name)),
      stems: stemsOf(...ours(matter.question, matter.summary)),
    },
    ...document.points.map((point) => ({
      ...empty,
      kind: "point",
      recordId: point.id,
      matterId: matter.id,
      title: wordsOf(point.proposition, point.opposite),
      notes: wordsOf(point.note),
      stems: stemsOf(...ours(point.proposition, point.opposite, point.note)),
    })),
    ...document.speakers.filter(isNamed).map((speaker) => ({
      ...empty,
      kind: "speaker",
      recordId: speaker.id,
      title: namesOf(speaker.id),
      notes: wordsOf(speaker.description),
      stems: stemsOf(...ours(speaker.description)),
    })),
    ...document.statements.map((statement) => ({
      ...empty,
      kind: "statement",
      recordId: statement.id,
      words: wordsOf(...(quotations.get(statement.id) ?? []).map(({ text }) => text)),
      notes: wordsOf(statement.summary),
      stems: stemsOf(
        ...(quotations.get(statement.id) ?? []).map(({ text, language }): [string, string] => [
          text,
          language,
        ]),
        ...ours(statement.summary),
      ),
      names: [...speakerIdsOf(statement), statement.attributedById ?? ""].map(namesOf).join(" "),
    })),
  ];
}
