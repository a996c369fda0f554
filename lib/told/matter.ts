/** What programs are told of a matter, or of a part of a long one. Pure. */
import { pairInShort, statementWords } from "@/lib/comparison/in-short";
import { pairTitle } from "@/lib/comparison/pair-title";
import type { ComparisonView, PairView, StatementView } from "@/lib/comparison/view";
import { gapsOf } from "@/lib/gaps";
import { voiceWithRoles } from "@/lib/people/voice";
import { urls } from "@/lib/urls";
import { rebuttalTypes, treatments } from "@/lib/vocabulary";
import { toldDate, toldQuotation, toldText, toldWords } from "./words";

type Absolute = (path: string) => string;

/** Statements, and pairs, of a part. */
const partSize = 40;

/** How many parts a matter is told in. */
export const partsOf = ({ statements, pairs }: Pick<ComparisonView, "statements" | "pairs">) =>
  Math.max(1, Math.ceil(Math.max(statements.length, pairs.length) / partSize));

const toldLine = (statement: StatementView, absolute: Absolute) => ({
  id: statement.record.id,
  name: statement.name,
  address: absolute(urls.statement(statement.record.id)),
  party: statement.party.name,
  by: voiceWithRoles(statement.voice),
  said: toldDate(statement.dating),
  occasion: toldText(statement.occasion.title),
  words:
    statement.quotations.length > 0
      ? statement.quotations.map(({ record }) =>
          toldQuotation(record, statement.record.language, statement.voice),
        )
      : [toldWords(statementWords(statement))],
});

function toldExchange(pair: PairView, absolute: Absolute) {
  const { record, claim, reply, rows, tally } = pair;
  const short = pairInShort(pair);
  return {
    id: record.id,
    address: absolute(urls.pair(record.id)),
    title: pairTitle(pair),
    type: record.type,
    typeMeans: rebuttalTypes[record.type].definition,
    claim: claim.name,
    reply: reply.name,
    interval: pair.gap,
    points: rows.length,
    treatments: Object.fromEntries(tally.map(([name, count]) => [name, count])),
    inShort: short && {
      point: toldText(short.row.point.proposition),
      treatment: treatments[short.row.treatment].label,
      claimWords: short.claim && toldWords(short.claim),
      replyWords: short.reply && toldWords(short.reply),
    },
  };
}

/** The matter, and of its statements and pairs the part of that number, from 1. */
export function toldMatter(view: ComparisonView, absolute: Absolute, part = 1) {
  const { document, statements, pairs } = view;
  const { matter, parties, points, events } = document;
  const from = (part - 1) * partSize;
  const parts = partsOf(view);
  return {
    question: toldText(matter.question),
    address: absolute(urls.matter(matter.slug)),
    summary: matter.summary ? { words: toldText(matter.summary), whose: "Gainsay’s own." } : null,
    topics: matter.topics.map(({ name }) => name),
    parties: parties.map(({ name, positionInShort }) => ({
      name,
      positionInShort: { words: toldText(positionInShort), whose: "Gainsay’s own." },
    })),
    points: points.map(({ id, proposition, opposite, note }, index) => ({
      ...{ id, number: index + 1, point: toldText(proposition) },
      ...{ opposite: opposite && toldText(opposite), note: note && toldText(note) },
    })),
    part,
    parts,
    statementsInAll: statements.length,
    pairsInAll: pairs.length,
    statements: statements.slice(from, from + partSize).map((row) => toldLine(row, absolute)),
    pairs: pairs.slice(from, from + partSize).map((row) => toldExchange(row, absolute)),
    events: events.map(({ title, edtf, phrase, quotation }) => ({
      title: toldText(title),
      when: toldDate({ edtf, phrase }),
      sourceSays: quotation && toldText(quotation),
    })),
    missingOrInDoubt: gapsOf(document).map(({ title, sentence }) => `${title}: ${sentence}`),
  };
}

export type ToldMatter = ReturnType<typeof toldMatter>;
