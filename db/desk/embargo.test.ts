/** Publication at a time: the clock is moved, nobody waits. */
import { eq } from "drizzle-orm";
import { describe, expect, test } from "vitest";
import { catchUp } from "@/db/catch-up";
import { excerpt } from "@/db/demo/article";
import { enterDemo } from "@/db/demo/load";
import { contextOf, emptyHouse, holdAllChecks, thrownBy } from "@/db/test-support";
import { verify } from "@/db/verify";
import { GateError, InputError, NotAllowedError, StaleSignInError } from "@/lib/errors";
import { openDesk } from "./desk";
import { requireRecord } from "./logged-tables";
import { archiveMatter } from "./mutations/archive";
import { cancelPublication, publishDue, schedulePublication } from "./mutations/embargo";
import { changeMatter } from "./mutations/matters";
import { publishMatter } from "./mutations/publish";
import {
  approveSubmission,
  checkSubmission,
  sendBack,
  submitForReview,
  takeBack,
} from "./mutations/review";
import { latestSubmission } from "./queries/submissions";
import { latestVersion } from "./queries/versions";
import * as t from "./schema";
import type { DeskContext } from "./write";

const morning = "2030-05-01T06:00:00.000Z";
const time = { day: "2030-05-01", time: "09:00", zone: "Europe/Berlin" };
const due = "2030-05-01T07:00:00.000Z";
const at = (instant: string) => () => new Date(instant);

/** A matter that was approved in the morning. */
function house() {
  const { desk, folder } = emptyHouse();
  const now = at(morning);
  const author = { ...contextOf(desk, "reporter", "author"), now };
  const editor = { ...contextOf(desk, "editor", "editor"), now };
  const matter = enterDemo(author, { text: excerpt, extent: "excerpt" });
  submitForReview(author, { matter });
  holdAllChecks(editor, matter);
  approveSubmission(editor, { matter });
  const sent = () => {
    const found = latestSubmission(desk.db, requireRecord(desk.db, "matters", matter).id);
    if (!found) throw new Error("Nothing was sent.");
    return found;
  };
  const version = () => latestVersion(desk.db, requireRecord(desk.db, "matters", matter).id);
  return { desk, folder, author, editor, matter, sent, version };
}

const publishAt = (desk: DeskContext["desk"], instant: string) =>
  publishDue(desk, { now: at(instant) });

describe("setting a time", () => {
  test("after the approval, by an editor who signed in just now; another time moves it", () => {
    const { editor, author, matter, sent } = house();
    expect(() => schedulePublication(author, { matter, ...time })).toThrow(NotAllowedError);
    const hourAgo = { ...editor, signedInAt: new Date(Date.parse(morning) - 3_600_000) };
    expect(() => schedulePublication(hourAgo, { matter, ...time })).toThrow(StaleSignInError);
    schedulePublication(editor, { matter, ...time });
    expect(sent()).toMatchObject({
      ...{ publishAt: due, publishZone: "Europe/Berlin", scheduledBy: editor.actorId },
    });
    schedulePublication(editor, { matter, ...time, time: "18:30", zone: "UTC" });
    expect(sent().publishAt).toBe("2030-05-01T18:30:00.000Z");
  });

  test("not before, not for a time that is over, and for no zone that there is not", () => {
    const { desk, editor, matter } = house();
    const wrong = (given: Partial<typeof time>) =>
      thrownBy(InputError, () => schedulePublication(editor, { matter, ...time, ...given }));
    expect(wrong({ time: "07:59" }).problems).toMatchObject([{ field: "time" }]);
    expect(wrong({ zone: "Berlin" }).problems).toMatchObject([{ field: "zone" }]);
    desk.db.update(t.submissions).set({ state: "in_review" }).run();
    expect(() => schedulePublication(editor, { matter, ...time })).toThrow(GateError);
    schedulePublication({ ...editor, solo: true }, { matter, ...time });
  });

  test("what is scheduled is not put away, and what is sent back has no time any more", () => {
    const { desk, editor, matter, sent } = house();
    schedulePublication(editor, { matter, ...time });
    const { revision } = requireRecord(desk.db, "matters", matter);
    expect(() => archiveMatter(editor, { record: matter, revision })).toThrow(InputError);
    sendBack(editor, { matter, submission: sent().publicId, comment: "Wait." });
    expect(sent()).toMatchObject({ state: "sent_back", publishAt: null, scheduledBy: null });
    expect(publishAt(desk, due)).toEqual([]);
  });
});

describe("when it is due", () => {
  test("not a moment before; then once, under whoever set the time, with the time of its publication", () => {
    const { desk, folder, editor, matter, sent, version } = house();
    schedulePublication(editor, { matter, ...time });
    expect(publishAt(desk, "2030-05-01T06:59:59.999Z")).toEqual([]);
    expect(publishAt(desk, "2030-05-01T07:00:01.000Z")).toEqual([{ matter, number: 1, why: null }]);
    expect(version()).toMatchObject({
      ...{ publishedAt: "2030-05-01T07:00:01.000Z", publishedBy: editor.actorId },
      approvedBy: editor.actorId,
    });
    expect(sent().state).toBe("published");
    expect(publishAt(desk, "2030-05-02T07:00:00.000Z")).toEqual([]);
    catchUp(desk, folder);
    expect([...verify(folder)]).toEqual([]);
  });

  test("by one of two processes, and after a restart", () => {
    const { desk, folder, editor, matter } = house();
    schedulePublication(editor, { matter, ...time });
    const other = openDesk(folder);
    const outcomes = [...publishAt(other, due), ...publishAt(desk, due)];
    expect(outcomes).toEqual([{ matter, number: 1, why: null }]);
    expect(desk.db.select().from(t.versions).all()).toHaveLength(1);
    other.connection.close();
  });

  test("never what changed since: it says why, and waits until a time is set anew", () => {
    const { desk, author, editor, matter, sent, version } = house();
    schedulePublication(editor, { matter, ...time });
    const { revision } = requireRecord(desk.db, "matters", matter);
    changeMatter(author, { record: matter, revision, fields: { summary: "Something else." } });
    expect(publishAt(desk, due)).toMatchObject([{ number: null, why: /changed since/ }]);
    expect(sent().heldBack).toContain("changed since it was sent to review");
    expect(version()).toBeUndefined();
    expect(publishAt(desk, due)).toEqual([]);
    // The change is taken back: what stands is what was approved again, and somebody sets another time.
    const { summary } = JSON.parse(
      desk.db.select().from(t.submissionDocuments).get()?.document ?? "{}",
    ).matter;
    const text = desk.db
      .select()
      .from(t.commitments)
      .where(eq(t.commitments.commitment, summary.text))
      .get()?.text;
    const now = requireRecord(desk.db, "matters", matter);
    changeMatter(author, {
      ...{ record: matter, revision: now.revision, fields: { summary: text ?? "" } },
    });
    schedulePublication(editor, { matter, ...time, time: "10:00" });
    expect(sent().heldBack).toBeNull();
    expect(publishAt(desk, "2030-05-01T08:00:00.000Z")).toMatchObject([{ number: 1 }]);
  });

  test("not for somebody who may not publish any more", () => {
    const { desk, editor, matter, sent, version } = house();
    schedulePublication(editor, { matter, ...time });
    desk.db
      .update(t.users)
      .set({ suspendedAt: new Date() })
      .where(eq(t.users.id, editor.actorId))
      .run();
    expect(publishAt(desk, due)).toMatchObject([{ number: null, why: /suspended/ }]);
    expect(sent().heldBack).toBe("This account is suspended.");
    expect(version()).toBeUndefined();
  });

  test("not what was cancelled, sent again, or published by hand", () => {
    const { desk, author, editor, matter } = house();
    schedulePublication(editor, { matter, ...time });
    cancelPublication(editor, { matter });
    expect(publishAt(desk, due)).toEqual([]);
    schedulePublication(editor, { matter, ...time });
    submitForReview(author, { matter });
    expect(publishAt(desk, due)).toEqual([]);
    takeBack(author, { matter });
    submitForReview(author, { matter });
    holdAllChecks(editor, matter);
    approveSubmission(editor, { matter });
    schedulePublication(editor, { matter, ...time });
    publishMatter(editor, { matter });
    expect(publishAt(desk, due)).toEqual([]);
    expect(desk.db.select().from(t.versions).all()).toHaveLength(1);
  });
});

test("what was ticked and said goes along when the author takes it back and sends it again", () => {
  const { desk, author, editor, matter, sent } = house();
  submitForReview(author, { matter });
  const { publicId: submission } = sent();
  const [held] = desk.db
    .select()
    .from(t.submissionChecks)
    .where(eq(t.submissionChecks.submissionId, sent().id))
    .all();
  checkSubmission(editor, {
    ...{ matter, submission, check: "date", outcome: "holds", revision: held ? 1 : undefined },
  });
  takeBack(author, { matter, submission });
  expect(sent().state).toBe("taken_back");
  submitForReview(author, { matter });
  const ticks = desk.db
    .select()
    .from(t.submissionChecks)
    .where(eq(t.submissionChecks.submissionId, sent().id))
    .all();
  expect(ticks.map(({ check }) => check)).toContain("date");
  expect(ticks.every(({ checkedBy }) => checkedBy === editor.actorId)).toBe(true);
});
