/** Gaps and doubts of a record: what nobody answered, what is not held, what is dated two ways. */
import { custodyLadder } from "@/lib/custody";
import { formatEdtf, formatInstant } from "@/lib/dates/format";
import { groupBy } from "@/lib/group";
import type { MatterDocument } from "@/lib/record/document";
import type { SignName } from "@/lib/vocabulary";

export interface Gap {
  kind: "reply" | "primary" | "dating" | "source";
  /** The record it is about. */
  recordId: string;
  sign: SignName;
  title: string;
  sentence: string;
}

const inWords = new Intl.ListFormat("en-GB", { type: "conjunction" });

/** Everything a reader should know is missing or in doubt, in the order: replies, primaries, dates, sources. */
export function gapsOf(document: MatterDocument): Gap[] {
  return [
    ...replyGaps(document),
    ...primaryGaps(document),
    ...datingDoubts(document),
    ...sourceGaps(document),
  ];
}

/** Searches that found nothing, and requests that were not answered, as of when they were last made. */
function replyGaps(document: MatterDocument): Gap[] {
  const parties = new Map(document.parties.map((row) => [row.id, row.name]));
  const speakers = new Map(document.speakers.map((row) => [row.id, row.name]));
  const numbers = new Map(document.statements.map((row) => [row.id, `S${row.number}`]));
  const asked = new Set(document.commentRequests.map((row) => row.statementId));
  const searches = document.replySearches
    .filter((row) => row.outcome !== "replied")
    .map((row) => ({
      recordId: row.id,
      title: `Reply of ${parties.get(row.partyId)} to ${numbers.get(row.statementId)}`,
      sentence: `None found in ${row.where} as of ${formatInstant(row.searchedAt)}.${asked.has(row.statementId) ? "" : " Nobody was asked."}`,
    }));
  const requests = document.commentRequests
    .filter((row) => row.outcome !== "replied")
    .map((row) => ({
      recordId: row.id,
      title: `${speakers.get(row.speakerId)} on ${numbers.get(row.statementId)}`,
      sentence: requestSentence(row),
    }));
  return [...searches, ...requests].map((gap) => ({ ...gap, kind: "reply", sign: "none" }));
}

function requestSentence(row: MatterDocument["commentRequests"][number]): string {
  const asked = `Asked on ${formatInstant(row.askedAt)} by ${row.channel}`;
  const until = row.deadline ? `, until ${formatInstant(row.deadline)}` : "";
  if (row.outcome === "declined") return `${asked}${until}; declined to answer.`;
  return `${asked}${until}; no reply as of ${formatInstant(row.checkedAt ?? row.askedAt)}.`;
}

/** Words whose first publication is not held: one gap for each source or occasion they came from. */
function primaryGaps(document: MatterDocument): Gap[] {
  const numbers = new Map(document.statements.map((row) => [row.id, row.number]));
  const missing = document.quotations.flatMap((quotation) => {
    const rung = custodyLadder(document, quotation).find(
      (row) =>
        row.kind === "missing_primary" || (row.kind === "source" && row.source.level === "primary"),
    );
    if (!rung || rung.held) return [];
    const number = numbers.get(quotation.statementId) ?? 0;
    return rung.kind === "source"
      ? [{ key: rung.source.id, title: rung.source.title, named: true, number }]
      : [{ key: "", title: "Where the words were first published", named: false, number }];
  });
  return [...groupBy(missing, (row) => row.key)].map(([key, rows]) => {
    const names = [...new Set(rows.map((row) => row.number))]
      .sort((a, b) => a - b)
      .map((number) => `S${number}`);
    const [first] = rows;
    const what = first?.named ? "Known of and not held" : "Not stated";
    return {
      ...{ kind: "primary", recordId: key, sign: "none", title: first?.title ?? "" },
      sentence: `${what}. The words of ${inWords.format(names)} are on record as another source gives them.`,
    };
  });
}

/** Occasions that more than one dating dates. */
function datingDoubts(document: MatterDocument): Gap[] {
  return document.occasions
    .filter((row) => row.datings.length > 1)
    .map((occasion) => {
      const names = document.statements
        .filter((row) => row.occasionId === occasion.id)
        .map((row) => `S${row.number}`);
      const readings = occasion.datings.map(({ edtf, phrase }) =>
        phrase ? `“${phrase}” (${formatEdtf(edtf)})` : formatEdtf(edtf),
      );
      const preferred = occasion.datings.find((row) => row.preferred);
      return {
        ...{ kind: "dating", recordId: occasion.id, sign: "qualifies" },
        title: `${inWords.format(names)}: dated ${occasion.datings.length === 2 ? "two" : occasion.datings.length} ways`,
        sentence: `On record are ${inWords.format(readings)}.${preferred ? ` Shown as ${formatEdtf(preferred.edtf)}; all readings are kept.` : ""}`,
      };
    });
}

/** What a captured source does not say of itself. */
function sourceGaps(document: MatterDocument): Gap[] {
  const held = new Set(document.captures.map((row) => row.sourceId));
  return document.sources
    .filter((row) => held.has(row.id))
    .flatMap((source) => {
      const lacking = [
        source.url ? "" : "address",
        source.publisher ? "" : "publisher",
        source.byline ? "" : "byline",
        source.publishedAt ? "" : "date",
        source.publishedAt && !source.publishedZone ? "time zone" : "",
      ].filter(Boolean);
      if (lacking.length === 0) return [];
      const sentence = `Not stated in the copy held: ${inWords.format(lacking)}.`;
      return [
        {
          kind: "source" as const,
          recordId: source.id,
          sign: "none" as const,
          title: `The ${source.kind}`,
          sentence,
        },
      ];
    });
}
