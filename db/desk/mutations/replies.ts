import { z } from "zod";
import { requireRecord } from "@/db/desk/logged-tables";
import { mutation, type Writer } from "@/db/desk/write";
import { requestOutcomes } from "@/lib/vocabulary";
import { id, instant, listed, maybeId, oneLine, revision } from "./fields";
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
