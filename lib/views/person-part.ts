/** What one matter adds to the page of somebody who speaks in it. Pure. */
import { excerptViews } from "@/lib/comparison/excerpt-view";
import type { StatementView } from "@/lib/comparison/view";
import type { MatterDocument } from "@/lib/document/document";
import type { Excerpt } from "@/lib/document/excerpt";
import { groupBy } from "@/lib/group";
import { once } from "@/lib/once";
import { byLineOf } from "./by-line";
import { exchangesIn } from "./exchange";

/** The parts of a document's speakers, by the speaker's id. */
export function personParts(
  excerpt: Excerpt,
  document: MatterDocument,
): (speakerId: string) => unknown {
  const { slug, question } = document.matter;
  const views = [...excerptViews(excerpt).values()];
  const exchanges = exchangesIn(excerpt);
  const speakers = new Map(document.speakers.map((row) => [row.id, row]));
  const parties = new Map(document.parties.map((row) => [row.id, row.name]));
  const points = new Map(document.points.map((row, index) => [row.id, { ...row, index }]));
  const stances = groupBy(document.stances, (row) => row.statementId);
  const searches = groupBy(document.replySearches, (row) => row.statementId);
  const saidBy = groupBy(views, ({ speaker }) => speaker.id);
  const held = new Set(
    document.captures.filter((row) => row.status === "captured").map((row) => row.sourceId),
  );
  const wordsOf = ({ quotations, record }: StatementView) =>
    quotations.length === 0
      ? record.summary
      : quotations.map(({ record: { form, text, language, translatedBy } }) => [
          ...[form, text, language, translatedBy],
        ]);
  const brief = once((view: StatementView) => [
    ...[byLineOf(view), view.speaker.slug, view.dating?.phrase, wordsOf(view)],
  ]);
  const said = (view: StatementView) => {
    const { id, speakerRole } = view.record;
    return [
      ...[question, slug, speakerRole, brief(view)],
      ...[exchanges.answers(id), exchanges.answeredBy(id)],
      (stances.get(id) ?? []).map(({ position, quotationId, pointId }) => [
        ...[position, quotationId, points.get(pointId)?.index, points.get(pointId)?.proposition],
      ]),
      (searches.get(id) ?? []).map((row) => [row, parties.get(row.partyId)]),
      view.quotations.map(({ record }) => [record.sourceId, held.has(record.sourceId)]),
    ];
  };
  return (speakerId) => [speakers.get(speakerId), (saidBy.get(speakerId) ?? []).map(said)];
}
