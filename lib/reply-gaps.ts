/** Replies that nobody answered in their turn, and what was done to find an answer. */
import { formatInstant } from "@/lib/dates/format";
import type { Gap } from "@/lib/gaps";
import { groupBy } from "@/lib/group";
import type {
  CommentRequestRecord,
  MatterDocument,
  PartyRecord,
  ReplySearchRecord,
  StatementRecord,
} from "@/lib/record/document";
import { statementNames } from "@/lib/words";

interface Unanswered {
  reply: StatementRecord;
  /** Whose claim the reply answered, and who might answer it now. */
  party: PartyRecord;
  sentence: string;
}

/** One gap for each party and outcome: "Reply from United States to S2 and S4". */
export function replyGaps(document: MatterDocument): Gap[] {
  const alike = groupBy(
    unansweredReplies(document),
    ({ party, sentence }) => `${party.id} ${sentence}`,
  );
  return [...alike.values()].flatMap((rows) => {
    const [first] = rows;
    if (!first) return [];
    return [
      {
        kind: "reply",
        recordId: `${first.reply.id}-${first.party.id}`,
        statementIds: rows.map(({ reply }) => reply.id),
        sign: "none",
        title: `Reply from ${first.party.name} to ${statementNames(rows.map(({ reply }) => reply))}`,
        sentence: first.sentence,
      },
    ];
  });
}

/** Statements that answer another party's claim and that no rebuttal answers, by number; each once for each party. */
function unansweredReplies(document: MatterDocument): Unanswered[] {
  const statements = new Map(document.statements.map((row) => [row.id, row]));
  const answered = new Set(document.rebuttals.map((row) => row.claimId));
  return document.statements
    .filter((reply) => !answered.has(reply.id))
    .flatMap((reply) => {
      const claims = document.rebuttals.filter((row) => row.replyId === reply.id);
      const partyIds = new Set(claims.map((row) => statements.get(row.claimId)?.partyId));
      return document.parties
        .filter((party) => partyIds.has(party.id) && party.id !== reply.partyId)
        .flatMap((party) => {
          const sentence = whatWasDone(document, reply, party);
          return sentence === null ? [] : [{ reply, party, sentence }];
        });
    });
}

/** Null where an answer was found or given after all, and only waits to be paired. */
function whatWasDone(
  document: MatterDocument,
  reply: StatementRecord,
  party: PartyRecord,
): string | null {
  const searches = document.replySearches.filter(
    (row) => row.statementId === reply.id && row.partyId === party.id,
  );
  // A request to somebody of whom the matter has no statement may be for any of its parties.
  const otherSpeakers = new Set(
    document.statements.filter((row) => row.partyId !== party.id).map((row) => row.speakerId),
  );
  const requests = document.commentRequests.filter(
    (row) => row.statementId === reply.id && !otherSpeakers.has(row.speakerId),
  );
  if ([...searches, ...requests].some((row) => row.outcome === "replied")) return null;
  const asked = requests.map((request) => requestInWords(document, request));
  return [searchInWords(searches), ...(asked.length > 0 ? asked : ["Nobody was asked."])].join(" ");
}

function searchInWords(searches: ReplySearchRecord[]): string {
  const last = searches.toSorted((a, b) => a.searchedAt.localeCompare(b.searchedAt)).at(-1);
  if (!last) return "No search for one is on record.";
  const searched = searches.length > 1 ? "last searched" : "searched";
  return `None found in ${last.where}, ${searched} ${formatInstant(last.searchedAt)}.`;
}

function requestInWords(document: MatterDocument, request: CommentRequestRecord): string {
  const name = document.speakers.find((row) => row.id === request.speakerId)?.name ?? "Somebody";
  const asked = `${name} was asked by ${request.channel}, ${formatInstant(request.askedAt)}`;
  if (request.outcome === "declined") return `${asked}, and declined to answer.`;
  if (request.outcome === "no_reply") {
    return `${asked}; no reply as of ${formatInstant(request.checkedAt ?? request.askedAt)}.`;
  }
  return request.deadline
    ? `${asked}, for an answer by ${formatInstant(request.deadline)}.`
    : `${asked}, without a deadline.`;
}
