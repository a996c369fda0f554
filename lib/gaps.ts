/** What a reader should know is missing or in doubt. Derived from one document, as of the times that stand in it. */

import { isHeld, isTranslation, upstreamChain } from "@/lib/custody";
import { formatEdtf } from "@/lib/dates/format";
import { boundsOfStatement, datingDoubts, preferredDating } from "@/lib/datings";
import type { MatterDocument, SourceRecord, StatementRecord } from "@/lib/document/document";
import type { Gap } from "@/lib/gap";
import { groupBy } from "@/lib/group";
import { notStatedBy, type SourceDetail } from "@/lib/not-stated";
import { replyGaps } from "@/lib/reply-gaps";
import type { SignName } from "@/lib/vocabulary";
import { inList, statementNames } from "@/lib/wording";

/** Gaps and doubts, alike ones merged: replies, primary sources, dates, translators, details of sources. */
export function gapsOf(document: MatterDocument): Gap[] {
  return [
    ...replyGaps(document),
    ...primaryGaps(document),
    ...datingGaps(document),
    ...undatedGaps(document),
    ...translatorGaps(document),
    ...sourceGaps(document),
  ];
}

/** Primary sources that one gap names; more are counted. */
const mostNamed = 3;

/** Words whose primary source is known of and not held, or is not named at all. */
function primaryGaps(document: MatterDocument): Gap[] {
  const missing = document.quotations.flatMap((quotation) => {
    const root = upstreamChain(document, quotation)[0]?.source ?? null;
    const primary = root?.level === "primary" ? root : null;
    return primary && isHeld(document, primary.id)
      ? []
      : [{ primary, statementId: quotation.statementId }];
  });
  if (missing.length === 0) return [];
  const namesOf = (rows: typeof missing) =>
    statementNames(
      statementsOf(
        document,
        rows.map((row) => row.statementId),
      ),
    );
  const byPrimary = [...groupBy(missing, (row) => row.primary)];
  const known = byPrimary.filter(([primary]) => primary !== null);
  const sentences = byPrimary
    .filter(([primary]) => primary === null)
    .map(([, rows]) => `The sources name none for ${namesOf(rows)}.`);
  for (const [primary, rows] of known.slice(0, mostNamed)) {
    sentences.push(`${primary?.title}: known of, not captured (${namesOf(rows)}).`);
  }
  if (known.length > mostNamed) {
    sentences.push(`And ${known.length - mostNamed} more, known of and not captured.`);
  }
  const statements = statementsOf(
    document,
    missing.map((row) => row.statementId),
  );
  return [gap("primary", "none", statements, "Primary sources not captured", sentences.join(" "))];
}

/** Occasions that their sources date in more than one way. */
function datingGaps(document: MatterDocument): Gap[] {
  return document.occasions.flatMap((occasion) => {
    const doubts = datingDoubts(occasion);
    const preferred = preferredDating(occasion);
    const statements = document.statements.filter((row) => row.occasionId === occasion.id);
    if (doubts.length === 0 || statements.length === 0) return [];
    const others = inList(doubts.map(({ dating }) => reading(dating)));
    const given = preferred
      ? `Recorded as ${reading(preferred)}; also given: ${others}.`
      : `Given: ${others}; none is preferred.`;
    const clash = doubts.some(({ contradicts }) => contradicts) ? " They cannot all be true." : "";
    return [
      {
        ...gap(
          "dating",
          "qualifies",
          statements,
          `More than one date for ${statementNames(statements)}`,
          `${given}${clash} All readings are kept.`,
        ),
        recordId: occasion.id,
      },
    ];
  });
}

/** "1 Feb 2026 (“February 1”)". */
function reading({ edtf, phrase }: { edtf: string | null; phrase: string | null }): string {
  if (edtf === null) return phrase === null ? formatEdtf(null) : `“${phrase}”`;
  return phrase === null ? formatEdtf(edtf) : `${formatEdtf(edtf)} (“${phrase}”)`;
}

/** Statements that cannot be placed in time at all. */
function undatedGaps(document: MatterDocument): Gap[] {
  const undated = document.statements.filter((statement) => {
    const { earliest, latest } = boundsOfStatement(document.occasions, statement);
    return earliest === null && latest === null;
  });
  if (undated.length === 0) return [];
  const sentence = "No date on record says when, so no order with other statements is claimed.";
  return [gap("undated", "none", undated, `${statementNames(undated)} not dated`, sentence)];
}

/** Words in another language than was spoken, or where that is not known, with nobody named who translated them. */
function translatorGaps(document: MatterDocument): Gap[] {
  const words = document.quotations.filter(
    (row) => row.form !== "paraphrase" && row.translatedBy === null,
  );
  const translated = words.filter((row) => isTranslation(document, row));
  const sure = statementsOf(
    document,
    translated.map((row) => row.statementId),
  );
  const others = statementsOf(
    document,
    words.map((row) => row.statementId),
  );
  const possible = others.filter((row) => row.language === "und" && !sure.includes(row));
  if (sure.length + possible.length === 0) return [];
  const sentences = [
    sure.length > 0
      ? `The words of ${statementNames(sure)} are a translation; nobody is named who made it.`
      : "",
    possible.length > 0
      ? `The language spoken is not stated for ${statementNames(possible)}, nor whether the words were translated.`
      : "",
  ];
  const statements = document.statements.filter(
    (row) => sure.includes(row) || possible.includes(row),
  );
  const title = sure.length > 0 ? "Translator not stated" : "Language spoken not stated";
  return [gap("translator", "none", statements, title, sentences.filter(Boolean).join(" "))];
}

/** What the sources that carry the words do not say of themselves. */
function sourceGaps(document: MatterDocument): Gap[] {
  const quotations = groupBy(document.quotations, (row) => row.sourceId);
  const lacking = document.sources
    .filter((source) => quotations.has(source.id))
    .map((source) => ({ source, details: missingDetails(source) }))
    .filter(({ details }) => details !== "");
  const [first] = lacking;
  if (!first) return [];
  const sentences = [...groupBy(lacking, (row) => row.details)].map(
    ([details, [row, ...others]]) => {
      const more = others.length > 0 ? ` and ${others.length} more` : "";
      return `${row?.source.title.replace(/\.$/, "")}${more}: no ${details}.`;
    },
  );
  const carried = lacking.flatMap(({ source }) => quotations.get(source.id) ?? []);
  const statements = statementsOf(
    document,
    carried.map((row) => row.statementId),
  );
  const title = "Not stated by the source";
  return [
    { ...gap("source", "none", statements, title, sentences.join(" ")), recordId: first.source.id },
  ];
}

const details: SourceDetail[] = ["address", "publisher", "byline", "date", "time zone"];

const missingDetails = (source: SourceRecord) =>
  inList(notStatedBy(source, details), "disjunction");

function statementsOf(document: MatterDocument, ids: string[]): StatementRecord[] {
  const wanted = new Set(ids);
  return document.statements.filter((row) => wanted.has(row.id));
}

function gap(
  kind: Gap["kind"],
  sign: SignName,
  statements: StatementRecord[],
  title: string,
  sentence: string,
): Gap {
  const statementIds = statements.map((row) => row.id);
  return { kind, recordId: statementIds[0] ?? "", statementIds, sign, title, sentence };
}
