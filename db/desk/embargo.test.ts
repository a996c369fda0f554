/** Publication at a time: the clock is moved, nobody waits. */
import { eq } from "drizzle-orm";
import { describe, expect, test, vi } from "vitest";
import { catchUp } from "@/db/catch-up";
import { excerpt } from "@/db/demo/article";
import { enterDemo } from "@/db/demo/load";
import { restrictedMatter } from "@/db/restricted.fixture";
import { contextOf, emptyHouse, holdAllChecks, thrownBy } from "@/db/test-support";
import { verify } from "@/db/verify";
import { GateError, InputError, NotAllowedError, StaleSignInError } from "@/lib/errors";
import { openDesk } from "./desk";
import { requireRecord } from "./logged-tables";
import { archiveMatter } from "./mutations/archive";
import { cancelPublication, publishDue, schedulePublication } from "./mutations/embargo";
import { changeMatter } from "./mutations/matters";
import { publishMatter, withdrawMatter } from "./mutations/publish";
import { nameMember, takeMemberOff } from "./mutations/restrictions";
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

/** What a second process publishes, where something happens after it found what is due and before it publishes. */
function publishedAfter<T>(folder: string, work: () => T) {
  const other = openDesk(folder);
  const begin = other.connection.transaction.bind(other.connection);
  let meanwhile: T | undefined;
  vi.spyOn(other.connection, "transaction").mockImplementationOnce((run) => {
    meanwhile = work();
    return begin(run);
  });
  const outcome = publishAt(other, due);
  other.connection.close();
  return { outcome, meanwhile };
}

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

  test("by one of two processes, that both found it due", () => {
    const { desk, folder, editor, matter } = house();
    schedulePublication(editor, { matter, ...time });
    const { outcome, meanwhile } = publishedAfter(folder, () => publishAt(desk, due));
    expect(meanwhile).toEqual([{ matter, number: 1, why: null }]);
    expect(outcome).toEqual([]);
    expect(desk.db.select().from(t.versions).all()).toHaveLength(1);
  });

  test.each([
    ["taken back", (editor: DeskContext, matter: string) => cancelPublication(editor, { matter })],
    [
      "moved",
      (editor: DeskContext, matter: string) =>
        schedulePublication(editor, { matter, ...time, time: "18:30" }),
    ],
  ])("not where the time was %s after a process found it due", (_, act) => {
    const { folder, editor, matter, sent, version } = house();
    schedulePublication(editor, { matter, ...time });
    expect(publishedAfter(folder, () => act(editor, matter)).outcome).toEqual([]);
    expect(version()).toBeUndefined();
    expect(sent()).toMatchObject({ state: "approved", heldBack: null });
  });

  test("what cannot be published holds up nothing that is due with it", () => {
    const { desk, author, editor, matter, sent, version } = house();
    schedulePublication(editor, { matter, ...time });
    const { matter: other } = restrictedMatter(desk, author);
    nameMember(author, { matter: other, account: editor.actorId });
    submitForReview(author, { matter: other });
    holdAllChecks(editor, other);
    approveSubmission(editor, { matter: other });
    schedulePublication(editor, { matter: other, ...time, time: "08:30" });
    takeMemberOff(author, { matter: other, account: editor.actorId });
    expect(publishAt(desk, due)).toEqual([
      { matter: other, number: null, why: expect.stringContaining("does not see all of it") },
      { matter, number: 1, why: null },
    ]);
    expect(publishAt(desk, due)).toEqual([]);
    expect([sent().state, version()?.number]).toEqual(["published", 1]);
  });

  test("held back for what nobody foresaw, which the server says", () => {
    const { desk, editor, matter, sent } = house();
    schedulePublication(editor, { matter, ...time });
    const said = vi.spyOn(console, "error").mockImplementation(() => {});
    const unforeseen = new TypeError("Of no use to an editor");
    vi.spyOn(publishMatter, "within").mockImplementationOnce(() => {
      throw unforeseen;
    });
    expect(publishAt(desk, due)).toMatchObject([{ number: null, why: /nobody foresaw/ }]);
    expect(sent().heldBack).toContain("nobody foresaw");
    expect(said).toHaveBeenCalledWith(expect.any(String), unforeseen);
    vi.restoreAllMocks();
  });

  test("never a matter that was withdrawn since: neither the time nor the approval outlives that", () => {
    const { desk, author, editor, matter, sent, version } = house();
    publishMatter(editor, { matter });
    const { revision } = requireRecord(desk.db, "matters", matter);
    changeMatter(author, { record: matter, revision, fields: { summary: "Something else." } });
    const change = { kind: "correction", what: "A was B.", reason: "A slip." } as const;
    submitForReview(author, { matter, change });
    holdAllChecks(editor, matter);
    approveSubmission(editor, { matter });
    schedulePublication(editor, { matter, ...time });
    const { id, state, publishAt: when, scheduledBy, approvedBy, approvedAt } = sent();
    withdrawMatter(editor, { matter, reason: "A court said so." });
    expect(sent()).toMatchObject({ state: "in_review", publishAt: null, approvedBy: null });
    expect(publishAt(desk, due)).toEqual([]);
    // As a desk of an earlier release left it: with its time.
    desk.db
      .update(t.submissions)
      .set({ state, publishAt: when, publishZone: "UTC", scheduledBy, approvedBy, approvedAt })
      .where(eq(t.submissions.id, id))
      .run();
    expect(publishAt(desk, due)).toMatchObject([{ number: null, why: /is withdrawn/ }]);
    expect(version()?.withdrawal).toBe("A court said so.");
    expect(() => schedulePublication(editor, { matter, ...time, time: "18:30" })).toThrow(
      GateError,
    );
    // By hand, before somebody's eyes, it comes back.
    expect(publishMatter(editor, { matter }).number).toBe(3);
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
