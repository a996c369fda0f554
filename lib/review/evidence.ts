/** What a second person looks at for each of the five checks: of everything that a change touches, in words. Pure. */
import { canonicalJson } from "@/lib/canonical";
import { formatEdtf, formatSourceDate } from "@/lib/dates/format";
import type {
  DatingRecord,
  MatterDocument,
  QuotationRecord,
  StatementRecord,
} from "@/lib/document/document";
import { recordIdsOf } from "@/lib/document/ids";
import { groupBy } from "@/lib/group";
import { onceForEach } from "@/lib/once";
import { voiceOf, voiceWithRoles } from "@/lib/people/voice";
import { wordsAsQuoted } from "@/lib/quotes/as-quoted";
import { sliceCodePoints } from "@/lib/quotes/code-points";
import { checkQuote } from "@/lib/quotes/gate";
import { suggestRebuttalType } from "@/lib/rebuttal-type";
import { isOfSame, isOwnRetraction, ledgersOf } from "@/lib/treatments";
import {
  keysOf,
  type ReviewCheck,
  rebuttalTypes,
  reviewChecks,
  stanceLabel,
} from "@/lib/vocabulary";
import { capitalised, statementNames } from "@/lib/wording";
import { type Passage, passageAround, type TextOfCapture } from "./passage";

export interface Evidence {
  /** Public id of the record that is looked at. */
  recordId: string;
  /** Public id of the statement in which it is mended. */
  statementId: string;
  /** What it is about: "S2", "S2 to S1". */
  about: string;
  /** Whether readers have it, and it goes. */
  isGone: boolean;
  passage: Passage | null;
  /** What is to be seen there, or that there is nothing to see. */
  sentence: string;
}

/** Checks that compare all of a statement's or an occasion's lines: one that changed brings the others along. */
const together: ReviewCheck[] = ["quotation", "date"];

/**
 * The evidence for each check, of what reads otherwise than before, is new, or goes; all of it where nothing is public.
 * A list is empty where the change touches nothing of its kind: then the check is not asked for.
 */
export function evidenceOf(
  before: MatterDocument | null,
  after: MatterDocument,
  textOf: TextOfCapture,
): Record<ReviewCheck, Evidence[]> {
  const now = allEvidence(after, textOf);
  if (!before) return now;
  const known = allEvidence(before, textOf);
  const held = new Set(recordIdsOf(after));
  const written = onceForEach(canonicalJson);
  // Those lines that are not among the others.
  const unlike = (lines: Evidence[], others: Evidence[]) => {
    const among = new Set(others.map(written));
    return lines.filter((row) => !among.has(written(row)));
  };
  const touched = keysOf(reviewChecks).map((check) => {
    const fresh = unlike(now[check], known[check]);
    const gone = known[check]
      .filter((row) => !held.has(row.recordId))
      .map((row) => ({ ...row, isGone: true }));
    if (!together.includes(check)) return [check, [...fresh, ...gone]];
    const about = new Set([...fresh, ...unlike(known[check], now[check])].map((row) => row.about));
    return [check, [...now[check].filter((row) => about.has(row.about)), ...gone]];
  });
  return Object.fromEntries(touched) as Record<ReviewCheck, Evidence[]>;
}

function allEvidence(
  document: MatterDocument,
  textOf: TextOfCapture,
): Record<ReviewCheck, Evidence[]> {
  return {
    attribution: attributions(document, textOf),
    quotation: words(document, textOf),
    date: dates(document),
    rebuttal_type: types(document),
    stances: stances(document),
  };
}

const byId = <T extends { id: string }>(rows: T[]) => new Map(rows.map((row) => [row.id, row]));

/** The records of a document by their ids: each line looks up several. */
const recordsOf = onceForEach(({ statements, sources, quotations }: MatterDocument) => ({
  statements: byId(statements),
  sources: byId(sources),
  quotations: byId(quotations),
}));

const nameOf = (document: MatterDocument, statementId: string) =>
  `S${recordsOf(document).statements.get(statementId)?.number ?? "?"}`;
const titleOf = (document: MatterDocument, sourceId: string) =>
  `“${recordsOf(document).sources.get(sourceId)?.title ?? sourceId}”`;
const number = (count: number) => count.toLocaleString("en-GB");

/** Where a line about a statement itself belongs. */
const ofStatement = ({ id, number: own }: Pick<StatementRecord, "id" | "number">) => ({
  recordId: id,
  statementId: id,
  about: `S${own}`,
  isGone: false,
});

/** Who says it, in what office, for whom; and the source's words around the first quotation. */
function attributions(document: MatterDocument, textOf: TextOfCapture): Evidence[] {
  const speakers = new Map(document.speakers.map((row) => [row.id, row]));
  const parties = new Map(document.parties.map((row) => [row.id, row.name]));
  const quotations = groupBy(document.quotations, (row) => row.statementId);
  return document.statements.map((row) => {
    const principal = speakers.get(row.onBehalfOfId ?? "")?.name;
    const voice = voiceOf(row, speakers);
    const isAlone = voice?.speakers.length === 1;
    const who = [
      voice && voiceWithRoles(voice),
      isAlone && row.speakerRole === null && "no office given",
      principal && `on behalf of ${principal}`,
      `for ${parties.get(row.partyId)}`,
    ];
    const [placed] = (quotations.get(row.id) ?? []).filter((quotation) => quotation.position);
    return {
      ...ofStatement(row),
      passage: placed ? passageAround(placed, textOf, 160) : null,
      sentence: `${who.filter(Boolean).join(", ")}.`,
    };
  });
}

/** Our paraphrase of each statement, and the quotations that it must say no more than. */
function words(document: MatterDocument, textOf: TextOfCapture): Evidence[] {
  const quotations = groupBy(document.quotations, (row) => row.statementId);
  return document.statements.flatMap((row) => [
    { ...ofStatement(row), passage: null, sentence: `In our words: ${row.summary}` },
    ...(quotations.get(row.id) ?? []).map((quotation) =>
      quotationEvidence(document, quotation, textOf),
    ),
  ]);
}

function quotationEvidence(
  document: MatterDocument,
  quotation: QuotationRecord,
  textOf: TextOfCapture,
): Evidence {
  const { text, language } = quotation;
  return {
    recordId: quotation.id,
    statementId: quotation.statementId,
    about: nameOf(document, quotation.statementId),
    isGone: false,
    passage: passageAround(quotation, textOf, 48) ?? {
      before: "",
      words: text,
      after: "",
      language,
    },
    sentence: placeInWords(document, quotation, textOf),
  };
}

function placeInWords(
  document: MatterDocument,
  { form, text, position, sourceId, translatedBy, originalId }: QuotationRecord,
  textOf: TextOfCapture,
): string {
  const source = titleOf(document, sourceId);
  if (form === "paraphrase") return `Our own words for what ${source} gives; not looked up there.`;
  if (!position) {
    if (!translatedBy) return `No place in a capture of ${source} is chosen.`;
    const original = recordsOf(document).quotations.get(originalId ?? "");
    return `Translated by ${translatedBy}; ${original ? `the original is ${wordsAsQuoted(original)}.` : "the original is not held."}`;
  }
  const checked = checkQuote(textOf(position.captureId) ?? "", { text, ...position });
  const place = `at characters ${number(position.start)} to ${number(position.end)} of the capture of ${source}`;
  return checked.ok ? `Found ${place}, exact.` : `Not found ${place}: ${checked.message}`;
}

/** Each source's answer to "when?", once an occasion. */
function dates(document: MatterDocument): Evidence[] {
  const said = groupBy(document.statements, (row) => row.occasionId);
  return document.occasions.flatMap((occasion): Evidence[] => {
    const saidThen = said.get(occasion.id) ?? [];
    const own = {
      statementId: saidThen[0]?.id ?? "",
      about: statementNames(saidThen),
      isGone: false,
    };
    if (occasion.datings.length === 0) {
      const sentence = `No source says when this was said: ${occasion.title}.`;
      return [{ ...own, recordId: occasion.id, passage: null, sentence }];
    }
    return occasion.datings.map((dating) => ({
      ...own,
      recordId: dating.id,
      passage: dating.phrase
        ? {
            before: "",
            words: dating.phrase,
            after: "",
            language: sourceOf(document, dating)?.language ?? "und",
          }
        : null,
      sentence: datingInWords(document, dating),
    }));
  });
}

const sourceOf = (document: MatterDocument, { sourceId }: DatingRecord) =>
  recordsOf(document).sources.get(sourceId);

function datingInWords(document: MatterDocument, dating: DatingRecord): string {
  const source = sourceOf(document, dating);
  const published = source
    ? formatSourceDate(source.publishedAt, source.publishedZone)
    : "not stated";
  const read = dating.edtf
    ? `Read as ${formatEdtf(dating.edtf)} (EDTF ${dating.edtf})`
    : `Read as ${formatEdtf(null)}`;
  return [
    `${read}${dating.preferred ? ", shown first" : ", kept beside it"}.`,
    dating.phrase ? "" : "No words of the source were taken for it.",
    `${titleOf(document, dating.sourceId)}, published: ${published}.`,
    dating.note ?? "",
  ]
    .filter(Boolean)
    .join(" ");
}

/** The type that the stances suggest, beside the one that was chosen. */
function types(document: MatterDocument): Evidence[] {
  const ledgerOf = ledgersOf(document);
  const { statements } = recordsOf(document);
  return document.rebuttals.map((row) => {
    const [claim, reply] = [statements.get(row.claimId), statements.get(row.replyId)];
    const isOwn = claim && reply && isOwnRetraction(row.type, claim, reply);
    const stray =
      row.type === "retracts" && !isOwn
        ? " The reply is not by, nor on behalf of, whoever made the claim: nothing is taken back."
        : row.type === "denies_saying" && claim && reply && !isOfSame(claim, reply)
          ? " The reply is not by, nor on behalf of, those to whom the words are attributed: only they can deny having said them."
          : "";
    const suggested = suggestRebuttalType(ledgerOf(row.id));
    const chosen = rebuttalTypes[row.type].label;
    const because =
      suggested === "unclassified"
        ? "The stances suggest no type: the claim takes none."
        : `The stances suggest ${rebuttalTypes[suggested].label}.`;
    const verdict =
      suggested === "unclassified"
        ? ""
        : suggested === row.type
          ? " They agree."
          : " They differ, and whoever chose it may know more.";
    return {
      recordId: row.id,
      statementId: row.replyId,
      isGone: false,
      about: `${nameOf(document, row.replyId)} to ${nameOf(document, row.claimId)}`,
      passage: null,
      sentence: `${because} Chosen is ${chosen}.${verdict}${stray}${row.note ? ` ${row.note}` : ""}`,
    };
  });
}

/** Each stance with the words it rests on and why. */
function stances(document: MatterDocument): Evidence[] {
  const propositions = new Map(document.points.map((row) => [row.id, row.proposition]));
  const { quotations } = recordsOf(document);
  return document.stances.map((row) => {
    const quotation = row.quotationId === null ? undefined : quotations.get(row.quotationId);
    const shown = quotation && {
      before: "",
      words: row.span
        ? sliceCodePoints(quotation.text, row.span.start, row.span.end)
        : quotation.text,
      after: "",
      language: quotation.language,
    };
    const why = row.reason ? `Why: ${capitalised(row.reason)}` : "No reason is given.";
    return {
      recordId: row.id,
      statementId: row.statementId,
      about: nameOf(document, row.statementId),
      isGone: false,
      passage: shown ?? null,
      sentence: `${stanceLabel(row.position)}: ${propositions.get(row.pointId) ?? ""}. ${why}${shown ? "" : " No words are marked for it."}`,
    };
  });
}
