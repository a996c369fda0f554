import { eq } from "drizzle-orm";
import { z } from "zod";
import type { Tx } from "@/db/desk/desk";
import { requireRecord } from "@/db/desk/logged-tables";
import { captures } from "@/db/desk/schema";
import { mutation, type Writer } from "@/db/desk/write";
import { boundsOf } from "@/lib/dates/edtf";
import { findQuote } from "@/lib/quotes/gate";
import { nonReplyKinds, requestOutcomes } from "@/lib/vocabulary";
import { removePart } from "./change";
import {
  edtf,
  id,
  instant,
  language,
  listed,
  maybeId,
  maybeSourceWords,
  oneLine,
  revision,
} from "./fields";
import { partyIn, statementIn } from "./places";
import { requireNamed } from "./unnamed";

const outcomeFields = z.object({
  outcome: listed("The outcome", requestOutcomes),
  reply: maybeId("The reply"),
});

const namesReply = {
  path: ["reply"],
  message: "A reply is named exactly where the outcome is that there was one.",
};

const replyOf = (writer: Writer, matterId: number, reply: string | null | undefined) =>
  reply ? statementIn(writer, matterId, reply, "reply") : null;

/** Records that an answer was looked for, when and where. */
export const addReplySearch = mutation(
  "add reply search",
  "record",
  outcomeFields
    .extend({
      matter: id("The matter"),
      statement: id("The statement"),
      party: id("The party"),
      searchedAt: instant("The time of the search"),
      where: oneLine("Where was looked", 500),
    })
    .refine(({ outcome, reply }) => (outcome === "replied") === Boolean(reply), namesReply),
  (writer, { matter, statement, party, reply, ...values }) => {
    const matterId = requireRecord(writer.tx, "matters", matter).id;
    return writer.add("reply_searches", {
      ...values,
      matterId,
      statementId: statementIn(writer, matterId, statement, "statement"),
      partyId: partyIn(writer, matterId, party),
      replyId: replyOf(writer, matterId, reply),
    });
  },
);

/** Records that somebody was asked for comment, how, until when, and what came of it. */
export const addCommentRequest = mutation(
  "add comment request",
  "record",
  outcomeFields
    .extend({
      matter: id("The matter"),
      statement: id("The statement"),
      speaker: id("The speaker"),
      askedAt: instant("The time of the request"),
      channel: oneLine("The channel", 200),
      deadline: instant("The deadline").nullish(),
      checkedAt: instant("The last check").nullish(),
    })
    .refine(({ outcome, reply }) => (outcome === "replied") === Boolean(reply), namesReply),
  (writer, { matter, statement, speaker, reply, ...values }) => {
    const matterId = requireRecord(writer.tx, "matters", matter).id;
    return writer.add("comment_requests", {
      ...values,
      matterId,
      statementId: statementIn(writer, matterId, statement, "statement"),
      speakerId: requireNamed(writer.tx, speaker, "speaker").id,
      replyId: replyOf(writer, matterId, reply),
    });
  },
);

/** Records what came of a comment request, as of a check. */
export const recordRequestOutcome = mutation(
  "record outcome of request",
  "record",
  outcomeFields
    .extend({ request: id("The request"), revision, checkedAt: instant("The last check") })
    .refine(({ outcome, reply }) => (outcome === "replied") === Boolean(reply), namesReply),
  (writer, { request, revision: read, outcome, reply, checkedAt }) => {
    const { matterId } = requireRecord(writer.tx, "comment_requests", request);
    return writer.change("comment_requests", request, read, {
      outcome,
      checkedAt,
      replyId: replyOf(writer, matterId, reply),
    });
  },
);

/** Records what a source says of an answer that was not given: its words, found in a capture where one is held. */
export const addReportedNonReply = mutation(
  "add reported non-reply",
  "record",
  z.object({
    matter: id("The matter"),
    statement: id("The statement"),
    speaker: id("Who did not answer"),
    kind: listed("What the source says", nonReplyKinds),
    source: id("The source"),
    words: z
      .string()
      .trim()
      .min(1, "The source’s words are missing.")
      .max(2_000, "The source’s words are longer than 2,000 characters."),
    language,
    edtf,
    phrase: maybeSourceWords("The source’s phrase", 300),
  }),
  (writer, { matter, statement, speaker, source, ...values }) => {
    const { tx } = writer;
    const matterId = requireRecord(tx, "matters", matter).id;
    const sourceId = requireRecord(tx, "sources", source).id;
    return writer.add("reported_non_replies", {
      ...values,
      ...(values.edtf ? boundsOf(values.edtf) : {}),
      ...placeOf(tx, sourceId, values.words),
      ...{ matterId, sourceId },
      statementId: statementIn(writer, matterId, statement, "statement"),
      speakerId: requireNamed(tx, speaker, "speaker").id,
    });
  },
);

/** Takes out what a source was said to report. */
export const removeReportedNonReply = removePart(
  "reported non-reply",
  "reported_non_replies",
  "The report",
  (row) => ["matters", row.matterId],
);

/** Where words stand in the captures of a source: nowhere, unless they stand in one of them once. */
function placeOf(tx: Tx, sourceId: number, words: string) {
  const held = tx.select().from(captures).where(eq(captures.sourceId, sourceId)).all();
  for (const { id: captureId, extractedText } of held) {
    const [place, ...others] = extractedText ? findQuote(extractedText, words) : [];
    if (place && others.length === 0) return { captureId, ...place };
  }
  return {};
}
