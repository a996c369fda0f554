/**
 * Publication at a time (embargo): an editor says when, after the approval; the server publishes when it is due, whoever
 * is there then. What was approved is published, or nothing: then the submission says why, and waits.
 */
import { and, asc, eq, inArray, isNotNull, isNull, lte } from "drizzle-orm";
import { z } from "zod";
import { whyUnwritable } from "@/db/connect";
import { type Desk, inTransaction, type Tx } from "@/db/desk/desk";
import { requireRecord } from "@/db/desk/logged-tables";
import { latestSubmission, type Submission } from "@/db/desk/queries/submissions";
import { latestVersionLine } from "@/db/desk/queries/versions";
import { matters, submissions, users } from "@/db/desk/schema";
import { type DeskContext, mutation, type Writer, writerAs } from "@/db/desk/write";
import { instantIn, isZoneName } from "@/lib/dates/zoned";
import { GateError, InputError, NotAllowedError, NotFoundError } from "@/lib/errors";
import { knownOf } from "./facts";
import { id, maybeId, oneLine } from "./fields";
import { publishMatter } from "./publish";
import { mayPublishAlone, noTime, permits, refuse } from "./review";

/** The newest submission of a matter, where it may be published now, and as it was read. Throws GateError. */
function requireApproved(
  writer: Writer,
  { matter, submission: read }: { matter: string; submission?: string | null | undefined },
): Submission {
  const submission = latestSubmission(writer.tx, requireRecord(writer.tx, "matters", matter).id);
  const may = submission && permits(writer, "schedule", { state: submission.state });
  if (!submission || !(may || mayPublishAlone(writer, submission))) {
    refuse(matter, "review", "The matter is not approved; a second person checks it first.");
  }
  if (read && read !== submission.publicId) {
    refuse(
      matter,
      "review",
      "It was sent to review again since you read it; read what stands now.",
    );
  }
  return submission;
}

/** A withdrawn matter comes back before somebody's eyes, and not at a time. Throws GateError. */
function refuseWithdrawn(writer: Writer, matter: string): void {
  const newest = latestVersionLine(writer.tx, requireRecord(writer.tx, "matters", matter).id);
  if (!newest?.withdrawal) return;
  refuse(matter, "review", "The matter is withdrawn. Somebody publishes it again by hand, or not.");
}

/**
 * Says when an approved matter is published, or another time than was said. Throws GateError where it is not approved, or
 * changed since; InputError for a time that is over or that there is not.
 */
export const schedulePublication = mutation(
  "schedule publication",
  "schedule",
  z.object({
    matter: id("The matter"),
    submission: maybeId("The submission"),
    day: oneLine("The day", 10),
    time: oneLine("The time", 5),
    zone: oneLine("The zone", 60),
  }),
  (writer, { day, time, zone, ...given }) => {
    const submission = requireApproved(writer, given);
    refuseWithdrawn(writer, given.matter);
    if (submission.contentHash !== knownOf(writer, given.matter).sealed().hash) {
      refuse(
        given.matter,
        "review",
        "The matter changed since it was sent to review; send it again.",
      );
    }
    const wrong = (field: string, message: string) => new InputError([{ field, message }]);
    if (!isZoneName(zone)) {
      throw wrong("zone", "This is no zone, such as UTC, Europe/Berlin or America/New_York.");
    }
    const read = instantIn(day, time, zone);
    if (!read.ok) throw wrong("time", read.message);
    if (read.instant <= writer.at) throw wrong("time", "This time is over.");
    return writer.change("submissions", submission.publicId, submission.revision, {
      ...{
        publishAt: read.instant,
        publishZone: zone,
        scheduledBy: writer.actorId,
        heldBack: null,
      },
    });
  },
);

/** Takes the time back: the matter stays approved, and is published when somebody does it. */
export const cancelPublication = mutation(
  "cancel publication",
  "cancel_schedule",
  z.object({ matter: id("The matter"), submission: maybeId("The submission") }),
  (writer, given) => {
    const submission = requireApproved(writer, given);
    if (!submission.publishAt) refuse(given.matter, "review", "No time is set, or not any more.");
    return writer.change("submissions", submission.publicId, submission.revision, noTime);
  },
);

/** What became of a matter that was due. */
export interface Due {
  /** Public id. */
  matter: string;
  /** The version; null where it was held back. */
  number: number | null;
  /** Why it was held back. */
  why: string | null;
}

/**
 * Publishes everything that is due by `now`, each in a transaction of its own: two processes that do so at once publish
 * nothing twice. What cannot be published is held back with the reason, and keeps nothing else from its time. Throws
 * where nothing can be written; then it is still due.
 */
export function publishDue(
  desk: Desk,
  { now = () => new Date(), solo = false }: { now?: () => Date; solo?: boolean } = {},
): Due[] {
  const rows = desk.db
    .select({ submission: submissions.publicId })
    .from(submissions)
    .where(
      and(
        isNotNull(submissions.publishAt),
        lte(submissions.publishAt, now().toISOString()),
        isNull(submissions.heldBack),
        inArray(submissions.state, ["approved", "in_review"]),
      ),
    )
    .orderBy(asc(submissions.publishAt), asc(submissions.id))
    .all();
  return rows.flatMap(({ submission }) => publishOne(desk, submission, { now, solo }) ?? []);
}

const isDue = ({ publishAt, heldBack, state }: Submission, at: string) =>
  publishAt !== null && publishAt <= at && heldBack === null && state !== "published";

/** As the one who set the time; returns null where somebody published it, moved the time or took it back meanwhile. */
const publishAtItsTime = mutation(
  "publish at its time",
  "publish",
  z.object({ matter: id("The matter"), submission: id("The submission") }),
  (writer, given) => {
    const submission = requireRecord(writer.tx, "submissions", given.submission);
    if (!isDue(submission, writer.at)) return null;
    refuseWithdrawn(writer, given.matter);
    return publishMatter.within(writer, given).number;
  },
);

function publishOne(desk: Desk, submission: string, how: Pick<DeskContext, "now" | "solo">) {
  const { scheduledBy, matterId } = requireRecord(desk.db, "submissions", submission);
  const matter = desk.db.select().from(matters).where(eq(matters.id, matterId)).get()?.publicId;
  if (!matter || !scheduledBy) return;
  const context: DeskContext = { desk, actorId: scheduledBy, ...how };
  try {
    const number = publishAtItsTime(context, { matter, submission });
    return number === null ? undefined : { matter, number, why: null };
  } catch (error) {
    // What cannot be written cannot be held back either: it is tried again.
    if (whyUnwritable(error)) throw error;
    const why = whyHeldBack(error);
    const isHeld = inTransaction(desk, (tx) => holdBack(tx, context, submission, why));
    return isHeld ? { matter, number: null, why } : undefined;
  }
}

/** What went wrong, for whoever decides what becomes of it now. */
function whyHeldBack(error: unknown): string {
  if (error instanceof GateError || error instanceof NotAllowedError) return error.message;
  if (error instanceof InputError) return error.message;
  if (error instanceof NotFoundError)
    return "Whoever set the time does not see all of it any more.";
  console.error("A matter could not be published at its time.", error);
  return "Something went wrong that nobody foresaw; the server’s own log says what. Publish it by hand.";
}

/** Keeps why something was not published, under whoever set the time, whatever became of their account. */
function holdBack(tx: Tx, context: DeskContext, submission: string, why: string): boolean {
  const row = requireRecord(tx, "submissions", submission);
  const scheduler = tx.select().from(users).where(eq(users.id, context.actorId)).get();
  if (!scheduler || !isDue(row, context.now?.().toISOString() ?? "")) return false;
  const writer = writerAs(tx, "hold back publication", context, scheduler.role);
  writer.change("submissions", submission, row.revision, { heldBack: why });
  return true;
}
