/** Turns one version of a matter into the rows that it puts on the public record. Pure. */
import type { InferInsertModel } from "drizzle-orm";
import { pairTitle } from "@/lib/comparison/pair-title";
import { daysOf } from "@/lib/dates/edtf";
import { preferredDating } from "@/lib/datings";
import type {
  DatingRecord,
  MatterDocument,
  PublishedVersion,
  RebuttalRecord,
  StatementRecord,
} from "@/lib/document/document";
import { exchangesOf } from "@/lib/exchanges";
import { matterInLists } from "@/lib/matter-in-lists";
import { namesInText, rolesIn, voiceOf } from "@/lib/people/voice";
import { mediaFragment } from "@/lib/quotes/media-time";
import { ledgersOf } from "@/lib/treatments";
import { turnAddressesIn } from "@/lib/views/transcript";
import * as t from "./schema";

/** Tables whose rows belong to one matter: they go and come with its versions. */
export const matterTables = {
  matterTopics: t.matterTopics,
  parties: t.parties,
  points: t.points,
  memberships: t.memberships,
  stances: t.stances,
  pairings: t.pairings,
  answers: t.answers,
  exchanges: t.exchanges,
  events: t.events,
  replySearches: t.replySearches,
  commentRequests: t.commentRequests,
  reportedNonReplies: t.reportedNonReplies,
};

/** Tables of records that matters share, each with the column that names its record for `matter_records`. */
export const sharedTables = {
  speakers: { table: t.speakers, owner: t.speakers.id, record: "speakers" },
  occasions: { table: t.occasions, owner: t.occasions.id, record: "occasions" },
  statements: { table: t.statements, owner: t.statements.id, record: "statements" },
  statementSpeakers: {
    table: t.statementSpeakers,
    owner: t.statementSpeakers.statementId,
    record: "statements",
  },
  quotations: { table: t.quotations, owner: t.quotations.statementId, record: "statements" },
  rebuttals: { table: t.rebuttals, owner: t.rebuttals.id, record: "rebuttals" },
  sources: { table: t.sources, owner: t.sources.id, record: "sources" },
  takedowns: { table: t.takedowns, owner: t.takedowns.sourceId, record: "sources" },
  captures: { table: t.captures, owner: t.captures.sourceId, record: "sources" },
} as const;

type MatterRows = {
  [K in keyof typeof matterTables]: InferInsertModel<(typeof matterTables)[K]>[];
};
type SharedRows = {
  [K in keyof typeof sharedTables]: InferInsertModel<(typeof sharedTables)[K]["table"]>[];
};

const upstreamColumns = (upstream: { sourceId: string; hop: string } | null) => ({
  upstreamId: upstream?.sourceId ?? null,
  upstreamHop: upstream?.hop ?? null,
});

/** Rows that belong to the matter. `place` counts from 1 in the document's order. */
export function matterRowsOf(
  document: MatterDocument,
  { publishedAt, activity }: Pick<ReturnType<typeof matterRowOf>, "publishedAt" | "activity">,
): MatterRows {
  const matterId = document.matter.id;
  const ledgerOf = ledgersOf(document);
  const titleOf = pairTitles(document);
  const placed = <T>(rows: T[]) =>
    rows.map((row, index) => ({ ...row, matterId, place: index + 1 }));
  return {
    matterTopics: document.matter.topics.map(({ id, slug, name }) => ({
      matterId,
      topicId: id,
      slug,
      name,
      publishedAt,
      activity,
    })),
    parties: placed(document.parties),
    points: placed(document.points),
    memberships: document.statements.map(({ id, partyId, number }) => ({
      matterId,
      statementId: id,
      partyId,
      number,
    })),
    stances: placed(document.stances).map(({ span, ...row }) => ({
      ...row,
      spanStart: span?.start ?? null,
      spanEnd: span?.end ?? null,
    })),
    pairings: document.rebuttals.map((record, index) => ({
      matterId,
      place: index + 1,
      rebuttalId: record.id,
      heading: record.heading,
      title: titleOf(record),
    })),
    answers: document.rebuttals.flatMap((rebuttal, pair) =>
      ledgerOf(rebuttal.id).map((row, index) => ({
        matterId,
        pairing: pair + 1,
        place: index + 1,
        rebuttalId: rebuttal.id,
        pointId: row.point.id,
        treatment: row.treatment,
        claimStanceId: row.claimStance?.id ?? null,
        replyStanceId: row.replyStance?.id ?? null,
      })),
    ),
    exchanges: exchangesOf(document).map(({ awaited, ...row }) => ({
      ...row,
      matterId,
      awaitedFrom: awaited?.from ?? null,
      soughtAt: awaited?.at ?? null,
      sentence: awaited?.sentence ?? null,
    })),
    events: placed(document.events),
    replySearches: placed(document.replySearches),
    commentRequests: placed(document.commentRequests),
    reportedNonReplies: placed(document.reportedNonReplies ?? []).map((row, index) => ({
      ...row,
      ...row.position,
      json: JSON.stringify(document.reportedNonReplies?.[index]),
    })),
  };
}

function pairTitles(document: MatterDocument) {
  const speakers = new Map(document.speakers.map((row) => [row.id, row]));
  const voices = new Map(document.statements.map((row) => [row.id, voiceOf(row, speakers)]));
  return (record: RebuttalRecord) => {
    const [claim, reply] = [voices.get(record.claimId), voices.get(record.replyId)];
    return claim && reply
      ? pairTitle({ record, claim: { voice: claim }, reply: { voice: reply } })
      : "";
  };
}

const datingColumns = (shown: DatingRecord | null | undefined) => ({
  edtf: shown?.edtf ?? null,
  phrase: shown?.phrase ?? null,
  earliest: shown?.earliest ?? null,
  latest: shown?.latest ?? null,
});

/** A record whole, beside whatever of its fields its table has columns for. */
const whole = <T extends object>(record: T) => ({ ...record, json: JSON.stringify(record) });

/** Rows of the records that this matter shares with others. */
export function sharedRowsOf(document: MatterDocument): SharedRows {
  const turnAddressOf = turnAddressesIn(document);
  const quotations = new Map<string, number>();
  const captures = new Map<string, number>();
  const next = (counts: Map<string, number>, key: string) => {
    const place = (counts.get(key) ?? 0) + 1;
    counts.set(key, place);
    return place;
  };
  const datings = new Map(document.occasions.map((row) => [row.id, preferredDating(row)]));
  const speakers = new Map(document.speakers.map((row) => [row.id, row]));
  const names = (row: StatementRecord) => {
    const voice = voiceOf(row, speakers);
    return voice ? namesInText(voice) : "";
  };
  return {
    speakers: document.speakers.map(whole),
    occasions: document.occasions.map(whole),
    statements: document.statements.map((statement) => {
      const { number: _, partyId: __, ...row } = statement;
      const shown = datingColumns(datings.get(row.occasionId));
      const { earliest: firstDay, latest: lastDay } = daysOf(shown);
      return { ...whole(row), ...shown, firstDay, lastDay, speakers: names(statement) };
    }),
    statementSpeakers: document.statements.flatMap((row) =>
      rolesIn(row).map(({ speakerId, speakerRole }, index) => ({
        ...{ statementId: row.id, place: index + 1, speakerId, role: speakerRole },
      })),
    ),
    quotations: document.quotations.map((row) => ({
      ...whole(row),
      ...upstreamColumns(row.upstream),
      ...row.position,
      mediaFragment: mediaFragment(row),
      turnAddress: turnAddressOf(row),
      place: next(quotations, row.statementId),
    })),
    rebuttals: document.rebuttals.map(({ heading: _, ...row }) => ({
      ...whole(row),
      reviewerRating: row.reviewerRating?.rating ?? null,
      reviewerScale: row.reviewerRating?.scale ?? null,
    })),
    sources: document.sources.map((row) => ({ ...whole(row), ...upstreamColumns(row.upstream) })),
    takedowns: document.sources.flatMap(({ id, takedowns = [] }) =>
      takedowns.map(({ earliest: _, latest: __, ...row }) => ({ ...row, sourceId: id })),
    ),
    captures: document.captures.map((row) => ({
      ...whole(row),
      place: next(captures, row.sourceId),
    })),
  };
}

/** The matter's own row. */
export function matterRowOf(
  document: MatterDocument,
  version: Pick<PublishedVersion, "number" | "publishedAt">,
) {
  const { id, slug, question, summary } = document.matter;
  const { activity, mostSaid, said, recent } = matterInLists(document);
  return {
    ...{ id, slug, question, summary },
    ...{ version: version.number, publishedAt: version.publishedAt, activity, mostSaid },
    ...{ saidFrom: said.earliest, saidTo: said.latest, recent: JSON.stringify(recent) },
  };
}
