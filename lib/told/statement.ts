/** What programs are told of a statement. Pure. */
import { namesInText, voiceInText, voiceWithRoles } from "@/lib/people/voice";
import { urls } from "@/lib/urls";
import { withheldText } from "@/lib/versions/commitments";
import type { ExchangeView } from "@/lib/views/exchange";
import type { StatementPageView } from "@/lib/views/statement";
import { nonReplyKinds, rebuttalTypes, stancePositions, treatments } from "@/lib/vocabulary";
import { toldWay } from "./custody";
import { toldDate, toldQuotation, toldText, toldWords } from "./words";

/** An exchange, from one of its ends; `absolute` makes addresses whole. */
const toldExchange =
  (absolute: (path: string) => string) =>
  ({ id, type, other, point, words }: ExchangeView) => ({
    pair: id,
    address: absolute(urls.pair(id)),
    type,
    typeMeans: rebuttalTypes[type].definition,
    statement: other.record.id,
    by: voiceInText(other.voice),
    said: toldDate(other.dating),
    onPoint: point && toldText(point.row.point.proposition),
    treatment: point && treatments[point.row.treatment].label,
    words: words && toldWords(words),
  });

export function toldStatement(view: StatementPageView, absolute: (path: string) => string) {
  const { record, voice, quotations, ways } = view;
  return {
    id: record.id,
    address: absolute(urls.statement(record.id)),
    by: voiceWithRoles(voice),
    speakers: namesInText(voice),
    isAttributed: voice.attributedBy !== null,
    onBehalfOf: view.onBehalfOf?.name ?? null,
    occasion: toldText(view.occasion.title),
    said: toldDate(view.dating),
    datings: view.datings.map(({ edtf, phrase, note, source, place }) => ({
      ...toldDate({ edtf, phrase }),
      ...{ phrase, note, place },
      source: source?.title ?? null,
    })),
    language: record.language,
    summary: { words: toldText(record.summary), whose: "Gainsay’s own neutral summary." },
    quotations: quotations.map(({ record: quotation, sources, position }) => ({
      id: quotation.id,
      ...toldQuotation(quotation, record.language, voice),
      sources: sources.map(({ id, title, publisher, url }) => ({
        ...{ title, publisher, url },
        address: absolute(urls.source(id)),
      })),
      position,
      custody: ways.filter((way) => way.quotations.includes(quotation.id)).flatMap(toldWay),
    })),
    positions: view.positions.flat().map(({ stance, point }) => ({
      point: toldText(point.proposition),
      stance: stance.position,
      stanceMeans: stancePositions[stance.position].definition,
      readSoBecause: stance.reason,
      matter: absolute(urls.matter(point.matter.slug)),
    })),
    answers: view.answers.map(toldExchange(absolute)),
    answeredBy: view.answeredBy.map(toldExchange(absolute)),
    reportedNonReplies: view.nonReplies.map(({ name, kind, words, language, edtf, source }) => ({
      who: name,
      kind: nonReplyKinds[kind].label,
      words: { words: words === withheldText ? null : words, language },
      said: toldDate({ edtf }),
      source: source.title,
    })),
    matters: view.standings.map(({ matter }) => ({
      question: matter.question,
      address: absolute(urls.matter(matter.slug)),
    })),
  };
}

export type ToldStatement = ReturnType<typeof toldStatement>;
