/** What programs are told of a pair: a claim, a reply, and what the reply does to each point. Pure. */
import { replyWords, wordsOn } from "@/lib/comparison/in-short";
import { voiceWithRoles } from "@/lib/people/voice";
import { urls } from "@/lib/urls";
import type { PairPageView, PairSide } from "@/lib/views/pair";
import { noPointsInWords, rebuttalTypes, stancePositions, treatments } from "@/lib/vocabulary";
import { toldWay } from "./custody";
import { toldDate, toldQuotation, toldText, toldWords } from "./words";

type Absolute = (path: string) => string;

const toldSide = (
  { record, name, voice, occasion, dating, quotations, ways }: PairSide,
  absolute: Absolute,
) => ({
  id: record.id,
  name,
  address: absolute(urls.statement(record.id)),
  by: voiceWithRoles(voice),
  isAttributed: voice.attributedBy !== null,
  occasion: toldText(occasion.title),
  said: toldDate(dating),
  language: record.language,
  summary: { words: toldText(record.summary), whose: "Gainsay’s own neutral summary." },
  quotations: quotations.map(({ record: quotation }) => ({
    id: quotation.id,
    ...toldQuotation(quotation, record.language, voice),
    custody: ways.filter((way) => way.quotations.includes(quotation.id)).flatMap(toldWay),
  })),
});

export function toldPair(view: PairPageView, absolute: Absolute) {
  const { record, matter, claim, reply, rows } = view;
  return {
    id: record.id,
    address: absolute(urls.pair(record.id)),
    title: view.title,
    matter: { question: matter.question, address: absolute(urls.matter(matter.slug)) },
    type: record.type,
    typeMeans: rebuttalTypes[record.type].definition,
    note: record.note && toldText(record.note),
    reviewerRating: record.reviewerRating,
    interval: view.gap,
    claim: toldSide(claim, absolute),
    reply: toldSide(reply, absolute),
    points: rows.map((row) => {
      const [claimed, replied] = [wordsOn(claim, row.claimStance), replyWords(reply, row)];
      return {
        number: row.number,
        point: toldText(row.point.proposition),
        note: row.point.note && toldText(row.point.note),
        treatment: row.treatment,
        treatmentMeans: treatments[row.treatment].definition,
        claimStance: row.claimStance && stancePositions[row.claimStance.position].label,
        claimWords: claimed && toldWords(claimed),
        replyStance: row.replyStance && stancePositions[row.replyStance.position].label,
        replyWords: replied && toldWords(replied),
        readSoBecause: toldText(row.why) || null,
      };
    }),
    pointsNotRead: rows.length === 0 ? noPointsInWords(record.type) : null,
  };
}

export type ToldPair = ReturnType<typeof toldPair>;
