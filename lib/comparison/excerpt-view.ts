/** Statements taken out of their matters, looked up as pages show them. Pure. */
import { preferredDating } from "@/lib/datings";
import type { Excerpt } from "@/lib/document/excerpt";
import { groupBy } from "@/lib/group";
import { onceForEach } from "@/lib/once";
import { voiceOf } from "@/lib/people/voice";
import { ledgersOf } from "@/lib/treatments";
import type { PairView, StatementView } from "./view";

/** The statements of an excerpt by id, each with the party it speaks for in the first matter it stands in. */
export const excerptViews = onceForEach((excerpt: Excerpt): Map<string, StatementView> => {
  const speakers = new Map(excerpt.speakers.map((row) => [row.id, row]));
  const occasions = new Map(excerpt.occasions.map((row) => [row.id, row]));
  const quotations = groupBy(excerpt.quotations, (row) => row.statementId);
  return new Map(
    excerpt.statements.flatMap((record): [string, StatementView][] => {
      const voice = voiceOf(record, speakers);
      const occasion = occasions.get(record.occasionId);
      const [standing] = excerpt.standings.get(record.id) ?? [];
      if (!voice || !occasion || !standing) return [];
      const view = {
        record,
        voice,
        occasion,
        name: `S${standing.number}`,
        party: { id: record.partyId, name: standing.partyName, positionInShort: "" },
        partyIndex: standing.partyIndex,
        dating: preferredDating(occasion),
        quotations: (quotations.get(record.id) ?? []).map((row) => ({ record: row, markers: [] })),
      };
      return [[record.id, view]];
    }),
  );
});

/** A pair as an excerpt has it: of every matter that shows it, the points of all of them. */
export type ExcerptPair = Pick<PairView, "record" | "claim" | "reply" | "rows">;

/** The pairs of an excerpt whose two statements it has, by the rebuttal's id. */
export const excerptPairs = onceForEach((excerpt: Excerpt): Map<string, ExcerptPair> => {
  const views = excerptViews(excerpt);
  const rowsOf = ledgersOf(excerpt);
  const numbers = new Map(excerpt.points.map((row) => [row.id, row.number]));
  return new Map(
    excerpt.rebuttals.flatMap((record): [string, ExcerptPair][] => {
      const [claim, reply] = [views.get(record.claimId), views.get(record.replyId)];
      if (!claim || !reply) return [];
      const rows = rowsOf(record.id).map((row) => ({
        ...row,
        number: numbers.get(row.point.id) ?? row.number,
      }));
      return [[record.id, { record, claim, reply, rows }]];
    }),
  );
});
