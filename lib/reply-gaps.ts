/** Statements that got no answer from those whose claim they answer, or of whom one was sought; and what was done. */
import { formatInstant } from "@/lib/dates/format";
import type {
  CommentRequestRecord,
  MatterDocument,
  PartyRecord,
  ReplySearchRecord,
  ReportedNonReplyRecord,
  SpeakerRecord,
  StatementRecord,
} from "@/lib/document/document";
import type { Gap } from "@/lib/gap";
import { groupBy } from "@/lib/group";
import { ownSpeakerIds } from "@/lib/people/voice";
import { nonReplyKinds } from "@/lib/vocabulary";
import { statementNames } from "@/lib/wording";

/** A party; or a speaker who was asked and has no statement in the matter. */
type Respondent = PartyRecord | SpeakerRecord;

/** One gap for each respondent and outcome: "Reply from United States to S2 and S4". */
export function replyGaps(document: MatterDocument): Gap[] {
  const sought = soughtIn(document);
  const unanswered = document.statements.flatMap((statement) =>
    respondentsTo(sought, statement).flatMap((respondent) => {
      const sentence = whatWasDone(sought, statement, respondent);
      return sentence === null ? [] : [{ statement, respondent, sentence }];
    }),
  );
  const alike = groupBy(unanswered, (row) => `${row.respondent.id} ${row.sentence}`);
  return [...alike.values()].flatMap((rows) => {
    const [first] = rows;
    if (!first) return [];
    const statements = rows.map((row) => row.statement);
    return [
      {
        kind: "reply",
        recordId: `${first.statement.id}-${first.respondent.id}`,
        statementIds: statements.map((row) => row.id),
        sign: "none",
        title: `Reply from ${first.respondent.name} to ${statementNames(statements)}`,
        sentence: first.sentence,
      },
    ];
  });
}

/** Whose answer could be looked for, by the statement: looked up once for all statements of a document. */
function soughtIn(document: MatterDocument) {
  const { parties, speakers, statements } = document;
  return {
    partyOf: new Map(statements.map((row) => [row.id, row.partyId])),
    // The first statement of a speaker tells for whom they speak.
    partyOfSpeaker: new Map(
      statements
        .toReversed()
        .flatMap((row) => ownSpeakerIds(row).map((id) => [id, row.partyId] as const)),
    ),
    nameOf: new Map(speakers.map((row) => [row.id, row.name])),
    respondents: new Map(
      [...parties, ...speakers].map((row: Respondent, place) => [row.id, { row, place }]),
    ),
    answering: groupBy(document.rebuttals, (row) => row.replyId),
    answers: groupBy(document.rebuttals, (row) => row.claimId),
    searches: groupBy(document.replySearches, (row) => row.statementId),
    requests: groupBy(document.commentRequests, (row) => row.statementId),
    reports: groupBy(document.reportedNonReplies ?? [], (row) => row.statementId),
    sources: new Map(document.sources.map((row) => [row.id, row])),
  };
}

type Sought = ReturnType<typeof soughtIn>;

/** Those whose claim the statement answers, and those searched or asked for an answer, unless they have answered. */
function respondentsTo(sought: Sought, { id, partyId }: StatementRecord): Respondent[] {
  const { partyOf, answering, answers, searches, requests, reports, respondents } = sought;
  const ids = new Set([
    ...(answering.get(id) ?? []).map((row) => partyOf.get(row.claimId)),
    ...(searches.get(id) ?? []).map((row) => row.partyId),
    ...(requests.get(id) ?? []).map((row) => respondentIdOf(sought, row)),
    ...(reports.get(id) ?? []).map((row) => respondentIdOf(sought, row)),
  ]);
  for (const { replyId } of answers.get(id) ?? []) ids.delete(partyOf.get(replyId));
  ids.delete(partyId);
  return [...ids]
    .flatMap((of) => (of === undefined ? [] : (respondents.get(of) ?? [])))
    .sort((a, b) => a.place - b.place)
    .map(({ row }) => row);
}

/** The party that whoever was asked speaks for in this matter, or they themselves. */
function respondentIdOf(
  { partyOfSpeaker }: Pick<Sought, "partyOfSpeaker">,
  { speakerId }: Pick<CommentRequestRecord, "speakerId">,
): string {
  return partyOfSpeaker.get(speakerId) ?? speakerId;
}

/** An answer that was looked for or asked for, and was not there when last looked. */
export interface AwaitedReply {
  statement: StatementRecord;
  from: Respondent;
  /** When it was last looked or asked. */
  at: string;
  /** What was done to find it. */
  sentence: string;
}

/** Answers that were sought and that nobody gave, declined or not: where none was sought, nothing is awaited. */
export function awaitedReplies(document: MatterDocument): AwaitedReply[] {
  const sought = soughtIn(document);
  return document.statements.flatMap((statement) =>
    respondentsTo(sought, statement).flatMap((from): AwaitedReply[] => {
      const { searches, requests } = attempts(sought, statement, from);
      const last = [
        ...searches.map(({ outcome, searchedAt: at }) => ({ outcome, at })),
        ...requests.map(({ outcome, checkedAt, askedAt }) => ({
          outcome,
          at: checkedAt ?? askedAt,
        })),
      ]
        .toSorted((a, b) => a.at.localeCompare(b.at))
        .at(-1);
      const sentence = whatWasDone(sought, statement, from);
      if (!last || last.outcome === "declined" || sentence === null) return [];
      return [{ statement, from, at: last.at, sentence }];
    }),
  );
}

/** What was done to find an answer of somebody to a statement. */
function attempts(sought: Sought, { id }: StatementRecord, respondent: Respondent) {
  return {
    searches: (sought.searches.get(id) ?? []).filter((row) => row.partyId === respondent.id),
    requests: (sought.requests.get(id) ?? []).filter(
      (row) => respondentIdOf(sought, row) === respondent.id,
    ),
  };
}

type Attempt = Pick<ReplySearchRecord | CommentRequestRecord, "outcome">;

/** Whether one of these searches and requests came upon an answer: then none is missing, it only waits to be paired. */
export const isReplyGiven = (attempts: readonly Attempt[]): boolean => attempts.some(gotReply);

export const gotReply = ({ outcome }: Attempt): boolean => outcome === "replied";

/** Null where an answer was given after all, see `isReplyGiven`. */
function whatWasDone(
  sought: Sought,
  statement: StatementRecord,
  respondent: Respondent,
): string | null {
  const { searches, requests } = attempts(sought, statement, respondent);
  if (isReplyGiven([...searches, ...requests])) return null;
  const asked = requests.map((request) =>
    requestInWords(sought.nameOf.get(request.speakerId) ?? "Somebody", request),
  );
  const reported = (sought.reports.get(statement.id) ?? [])
    .filter((row) => respondentIdOf(sought, row) === respondent.id)
    .map((row) => {
      const name = sought.nameOf.get(row.speakerId) ?? "Somebody";
      return nonReplyInWords(row, name, sought.sources.get(row.sourceId)?.title ?? "");
    });
  const ours = asked.length > 0 ? asked : ["We asked nobody."];
  return [...reported, searchInWords(searches), ...ours].join(" ");
}

function searchInWords(searches: ReplySearchRecord[]): string {
  const last = searches.toSorted((a, b) => a.searchedAt.localeCompare(b.searchedAt)).at(-1);
  if (!last) return "No search for one is on record.";
  const searched = searches.length > 1 ? "last searched" : "searched";
  return `None found in ${last.where}, ${searched} ${formatInstant(last.searchedAt)}.`;
}

/** Of a request what is said of it. */
export type RequestDone = Pick<
  CommentRequestRecord,
  "channel" | "askedAt" | "deadline" | "outcome" | "checkedAt"
>;

/** "A. Spokesman was asked by e-mail, 3 Feb 2026, 09:00 UTC; no reply as of …." */
export function requestInWords(name: string, request: RequestDone): string {
  const asked = `${name} was asked by ${request.channel}, ${formatInstant(request.askedAt)}`;
  if (request.outcome === "replied") return `${asked}, and replied.`;
  if (request.outcome === "declined") return `${asked}, and declined to answer.`;
  if (request.outcome === "no_reply") {
    return `${asked}; no reply as of ${formatInstant(request.checkedAt ?? request.askedAt)}.`;
  }
  return request.deadline
    ? `${asked}, for an answer by ${formatInstant(request.deadline)}.`
    : `${asked}, without a deadline.`;
}

/** "“A paper” reports that the Ferry Company did not respond: “…”": the source's, and said to be. */
export function nonReplyInWords(
  { kind, words }: Pick<ReportedNonReplyRecord, "kind" | "words">,
  name: string,
  source: string,
): string {
  return `“${source}” reports that ${name} ${nonReplyKinds[kind].label.toLowerCase()}: “${words}”${/[.!?]$/u.test(words) ? "" : "."}`;
}
