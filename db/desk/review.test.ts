/** Review as two people do it: what is checked, sent back, sent to review again, approved and published. */
import { describe, expect, test } from "vitest";
import { contextOf, demoHouse, holdAllChecks, thrownBy } from "@/db/test-support";
import { canonicalJson } from "@/lib/canonical";
import { ConflictError, GateError, InputError, NotAllowedError } from "@/lib/errors";
import { compareDocuments } from "@/lib/versions/compare";
import {
  addTopic,
  changeHeading,
  changeMatter,
  changeMembership,
  changePoint,
  removeHeading,
  removeTopic,
} from "./mutations/matters";
import { changeDating, removeDating } from "./mutations/occasions";
import { publishMatter, withdrawMatter } from "./mutations/publish";
import {
  approveSubmission,
  checkSubmission,
  sendBack,
  submitForReview,
  writeComment,
} from "./mutations/review";
import { changeStance, removeStance } from "./mutations/stances";
import { getMatterDocument } from "./queries/document";
import { getEvidence } from "./queries/evidence";
import { getReview } from "./queries/review";
import {
  comments,
  corrections,
  datings,
  matters,
  matterTopics,
  memberships,
  rebuttalHeadings,
  stances,
  submissions,
} from "./schema";
import type { DeskContext } from "./write";

const change = {
  kind: "correction",
  what: "The summary named the wrong day.",
  reason: "The article says February 1.",
} as const;

/** The demo, changed by a reporter. */
function changedDemo() {
  const { desk } = demoHouse();
  const reporter = contextOf(desk, "reporter");
  const editor = contextOf(desk, "editor");
  const matter = desk.db.select().from(matters).get()?.publicId ?? "";
  changeMatter(reporter, { record: matter, revision: 1, fields: { summary: "Newly put." } });
  return { desk, reporter, editor, matter };
}

/** The same, sent to review. */
function sentToReview() {
  const house = changedDemo();
  const submission = submitForReview(house.reporter, { matter: house.matter, change }).publicId;
  return { ...house, submission, at: { matter: house.matter, submission } };
}

describe("sending to review", () => {
  test("says what changed and why from the second version on, field by field", () => {
    const { reporter, matter } = changedDemo();
    expect(thrownBy(GateError, () => submitForReview(reporter, { matter })).message).toBe(
      "Say what changed since the last version, and why.",
    );
    const error = thrownBy(InputError, () =>
      submitForReview(reporter, { matter, change: { ...change, what: " ", reason: "" } }),
    );
    expect(error.problems).toEqual([
      { field: "change.what", message: "What changed is missing." },
      { field: "change.reason", message: "The reason is missing." },
    ]);
    expect(submitForReview(reporter, { matter, change })).toMatchObject({
      changeKind: "correction",
      changeWhat: change.what,
      changeReason: change.reason,
    });
  });

  test("is refused where nothing changed since the last version", () => {
    const { desk } = demoHouse();
    const matter = desk.db.select().from(matters).get()?.publicId ?? "";
    const reporter = contextOf(desk, "reporter");
    expect(thrownBy(GateError, () => submitForReview(reporter, { matter, change })).message).toBe(
      "Nothing changed since the last version.",
    );
  });
});

describe("the five checks", () => {
  test("are asked for of what the change touches, and hold one by one before it is approved", () => {
    const { desk, reporter, editor, matter } = changedDemo();
    const document = getMatterDocument(desk.db, matter);
    const dating = document.occasions[0]?.datings[0]?.id ?? "";
    changeDating(reporter, { dating, revision: 1, edtf: "2026-01-31", preferred: true });
    const stance = document.stances[0]?.id ?? "";
    changeStance(reporter, { stance, revision: 1, position: "asserts", reason: "Outright." });
    const at = { matter, submission: submitForReview(reporter, { matter, change }).publicId };
    const open = () =>
      thrownBy(GateError, () => approveSubmission(editor, at)).problems.map((row) => row.message);
    expect(open()).toEqual(["Date is not checked yet.", "Stances is not checked yet."]);
    checkSubmission(editor, { ...at, check: "date", outcome: "holds" });
    expect(open()).toEqual(["Stances is not checked yet."]);
    checkSubmission(editor, { ...at, check: "stances", outcome: "holds" });
    expect(approveSubmission(editor, at).state).toBe("approved");
  });

  test("are sent back with a comment, never without", () => {
    const { editor, at } = sentToReview();
    const error = thrownBy(InputError, () =>
      checkSubmission(editor, { ...at, check: "date", outcome: "sent_back", comment: "  " }),
    );
    expect(error.problems).toEqual([
      { field: "comment", message: "Say what does not hold, so that it can be mended." },
    ]);
  });

  test("may be changed by who read them as they are", () => {
    const { desk, editor, at } = sentToReview();
    const first = checkSubmission(editor, { ...at, check: "date", outcome: "holds" });
    const other = contextOf(desk, "editor", "other");
    const again = { ...at, check: "date", outcome: "sent_back", comment: "No day." } as const;
    thrownBy(ConflictError, () => checkSubmission(other, again));
    const changed = checkSubmission(other, { ...again, revision: first.revision });
    expect(changed).toMatchObject({ outcome: "sent_back", checkedBy: other.actorId, revision: 2 });
    thrownBy(ConflictError, () => checkSubmission(editor, { ...again, revision: 1 }));
  });

  test("are not for those who wrote or sent the change, nor for reporters", () => {
    const { desk, reporter, matter } = changedDemo();
    const author = contextOf(desk, "editor", "author");
    const point = getMatterDocument(desk.db, matter).points[0]?.id ?? "";
    changePoint(author, { record: point, revision: 1, fields: { opposite: "None have begun" } });
    const submission = submitForReview(reporter, { matter, change }).publicId;
    const check = { matter, submission, check: "date", outcome: "holds" } as const;
    expect(thrownBy(NotAllowedError, () => checkSubmission(author, check)).message).toBe(
      "A second person approves: you wrote part of this.",
    );
    thrownBy(NotAllowedError, () => checkSubmission(contextOf(desk, "reporter", "two"), check));
  });

  test("are refused where the matter changed, or was sent again, since it was read", () => {
    const { reporter, editor, matter, at } = sentToReview();
    changeMatter(reporter, { record: matter, revision: 2, fields: { summary: "Put again." } });
    const check = { ...at, check: "date", outcome: "holds" } as const;
    expect(thrownBy(GateError, () => checkSubmission(editor, check)).message).toBe(
      "The matter changed since it was sent to review; send it again.",
    );
    submitForReview(reporter, { matter, change });
    expect(thrownBy(GateError, () => checkSubmission(editor, check)).message).toBe(
      "It was sent to review again since you read it; read what stands now.",
    );
  });
});

describe("sending back", () => {
  test("is one act: the comment and the state", () => {
    const { desk, editor, matter, at } = sentToReview();
    checkSubmission(editor, { ...at, check: "date", outcome: "sent_back", comment: "No day." });
    const review = getReview(desk.db, matter, editor.actorId);
    expect(review.state).toBe("sent_back");
    expect(review.checks).toMatchObject([{ check: "date", comment: "No day." }]);
    thrownBy(GateError, () => approveSubmission(editor, at));
    thrownBy(GateError, () => publishMatter(editor, at));
  });

  test("may be for a reason that is none of the checks, said in a comment", () => {
    const { desk, editor, matter, at } = sentToReview();
    thrownBy(InputError, () => sendBack(editor, { ...at, comment: " " }));
    sendBack(editor, { ...at, comment: "The question takes a side." });
    const review = getReview(desk.db, matter, editor.actorId);
    expect(review.state).toBe("sent_back");
    expect(review.comments).toMatchObject([{ text: "The question takes a side.", sentBack: true }]);
  });

  test("takes more than one comment, and is taken back by ticking what was sent back", () => {
    const { desk, editor, matter, at } = sentToReview();
    const stateNow = () => getReview(desk.db, matter, editor.actorId).state;
    checkSubmission(editor, { ...at, check: "date", outcome: "sent_back", comment: "No day." });
    checkSubmission(editor, { ...at, check: "stances", outcome: "sent_back", comment: "Why?" });
    checkSubmission(editor, { ...at, check: "date", outcome: "holds", revision: 1 });
    expect(stateNow()).toBe("sent_back");
    checkSubmission(editor, { ...at, check: "stances", outcome: "holds", revision: 1 });
    expect(stateNow()).toBe("in_review");
  });

  test("takes an approval back, which needs the check mended before it is given again", () => {
    const { desk, reporter, editor, matter, at } = sentToReview();
    holdAllChecks(editor, matter);
    approveSubmission(editor, at);
    const check = { ...at, check: "date", outcome: "sent_back", comment: "No day." } as const;
    thrownBy(NotAllowedError, () => checkSubmission(reporter, { ...check, revision: 1 }));
    checkSubmission(editor, { ...check, revision: 1 });
    expect(getReview(desk.db, matter, editor.actorId)).toMatchObject({
      state: "sent_back",
      submission: { approvedBy: null, approvedAt: null },
    });
    thrownBy(GateError, () => publishMatter(editor, at));
    thrownBy(GateError, () => approveSubmission(editor, at));
    checkSubmission(editor, { ...at, check: "date", outcome: "holds", revision: 2 });
    expect(approveSubmission(editor, at).state).toBe("approved");
  });
});

describe("sending to review again", () => {
  /** The demo with a date and a stance changed, all but the date ticked, and the date sent back. */
  function sentBack() {
    const { desk } = demoHouse();
    const [reporter, editor] = [contextOf(desk, "reporter"), contextOf(desk, "editor")];
    const matter = desk.db.select().from(matters).get()?.publicId ?? "";
    const document = getMatterDocument(desk.db, matter);
    const dating = document.occasions[0]?.datings[0]?.id ?? "";
    const date = (by: DeskContext, revision: number, edtf: string) =>
      changeDating(by, { dating, revision, edtf, preferred: true });
    const stance = document.stances[0]?.id ?? "";
    const reason = (revision: number, given: string) =>
      changeStance(reporter, { stance, revision, position: "asserts", reason: given });
    date(reporter, 1, "2026-01-31");
    reason(1, "It is said outright.");
    const { publicId: submission } = submitForReview(reporter, { matter, change });
    const at = { matter, submission };
    const stances = checkSubmission(editor, { ...at, check: "stances", outcome: "holds" });
    const comment = "The article says February 1.";
    checkSubmission(editor, { ...at, check: "date", outcome: "sent_back", comment });
    const mendDate = (by: DeskContext) => date(by, 2, "2026-01-30");
    return { desk, reporter, editor, matter, stances, comment, mendDate, reason };
  }

  test("keeps the exchange: who sent what back, when, and what changed since", () => {
    const { desk, reporter, editor, matter, comment, mendDate } = sentBack();
    mendDate(reporter);
    submitForReview(reporter, { matter, change });
    const review = getReview(desk.db, matter, reporter.actorId);
    expect(review.earlier).toMatchObject([
      { check: "date", comment, by: { id: editor.actorId }, at: expect.stringMatching(/^20/) },
    ]);
    const since = compareDocuments(review.readBefore?.document ?? review.document, review.document);
    expect(since.map(({ kind }) => kind)).toEqual(["Date"]);

    const { publicId: submission } = desk.db.select().from(submissions).all().at(-1) ?? {};
    const again = { matter, submission: submission ?? "", check: "date" } as const;
    checkSubmission(editor, { ...again, outcome: "sent_back", comment: "Still not." });
    submitForReview(reporter, { matter, change });
    expect(getReview(desk.db, matter, editor.actorId).earlier).toMatchObject([
      { comment },
      { comment: "Still not." },
    ]);
  });

  test("keeps the ticks of what did not change, by whom and when they were made, and no others", () => {
    const { desk, reporter, editor, matter, stances, mendDate } = sentBack();
    mendDate(reporter);
    expect(getReview(desk.db, matter, editor.actorId).holding).toEqual(["stances"]);
    submitForReview(reporter, { matter, change });
    const { checks } = getReview(desk.db, matter, editor.actorId);
    expect(checks).toMatchObject([
      { check: "stances", outcome: "holds", by: { id: editor.actorId }, at: stances.checkedAt },
    ]);
    expect(
      thrownBy(GateError, () => approveSubmission(editor, { matter })).problems.map(
        ({ message }) => message,
      ),
    ).toEqual(["Date is not checked yet."]);
  });

  test("drops the tick of what changed, though nobody had sent it back", () => {
    const { desk, reporter, editor, matter, reason, mendDate } = sentBack();
    mendDate(reporter);
    reason(2, "It is said in passing.");
    expect(getReview(desk.db, matter, editor.actorId).holding).toEqual([]);
    submitForReview(reporter, { matter, change });
    expect(getReview(desk.db, matter, editor.actorId).checks).toEqual([]);
  });

  test("keeps which lines were ticked, where others of the same check changed", () => {
    const { desk, reporter, editor, matter } = sentBack();
    const { id, position } = getMatterDocument(desk.db, matter).stances[1] ?? {};
    if (!id || !position) throw new Error("The demo has more than one stance.");
    changeStance(reporter, { stance: id, revision: 1, position, reason: "It is said in passing." });
    submitForReview(reporter, { matter, change });
    const { tickedBefore, document, published } = getReview(desk.db, matter, editor.actorId);
    const [ticked] = tickedBefore.filter(({ check }) => check === "stances");
    expect(ticked?.by.id).toBe(editor.actorId);
    const { stances } = getEvidence(desk.db, published?.document ?? null, document);
    const unread = stances.filter((line) => !ticked?.lines.has(canonicalJson(line)));
    expect(stances).toHaveLength(2);
    expect(unread.map(({ recordId }) => recordId)).toEqual([id]);
  });

  test("drops the ticks of who wrote part of it since", () => {
    const { desk, reporter, editor, matter, mendDate } = sentBack();
    mendDate(editor);
    submitForReview(reporter, { matter, change });
    const review = getReview(desk.db, matter, reporter.actorId);
    expect([review.checks, review.tickedBefore]).toEqual([[], []]);
  });

  test("keeps no tick where what was sent before is not what its hash vouches for", () => {
    const { desk, reporter, matter, mendDate } = sentBack();
    mendDate(reporter);
    desk.connection.exec("update submission_documents set document = '{}'");
    submitForReview(reporter, { matter, change });
    const review = getReview(desk.db, matter, reporter.actorId);
    expect([review.checks, review.readBefore]).toEqual([[], null]);
  });

  test("starts a new exchange once it was published", () => {
    const { desk, reporter, editor, matter, mendDate } = sentBack();
    mendDate(reporter);
    submitForReview(reporter, { matter, change });
    holdAllChecks(editor, matter);
    approveSubmission(editor, { matter });
    publishMatter(editor, { matter });
    const { publicId: record, revision } = desk.db.select().from(matters).get() ?? {
      ...{ publicId: "", revision: 0 },
    };
    changeMatter(reporter, { record, revision, fields: { summary: "Newly put." } });
    submitForReview(reporter, { matter, change });
    expect(getReview(desk.db, matter, editor.actorId)).toMatchObject({
      ...{ checks: [], earlier: [], readBefore: null },
    });
  });
});

describe("a small change", () => {
  test("asks for the checks that it concerns, and none where it concerns none of the five", () => {
    const { desk, editor, at, matter } = sentToReview();
    expect(approveSubmission(editor, at).state).toBe("approved");
    publishMatter(editor, at);
    const reporter = contextOf(desk, "reporter");
    const [first] = getMatterDocument(desk.db, matter).stances;
    removeStance(reporter, { stance: first?.id ?? "", revision: 1 });
    submitForReview(reporter, { matter, change });
    expect(
      thrownBy(GateError, () => approveSubmission(editor, { matter })).problems.map(
        ({ message }) => message,
      ),
    ).toContain("Stances is not checked yet.");
  });
});

describe("who wrote any part of it", () => {
  const writing: Record<string, (by: DeskContext, matter: string) => unknown> = {
    heading(by) {
      const row = by.desk.db.select().from(rebuttalHeadings).get();
      const { publicId: record = "", revision = 0 } = row ?? {};
      changeHeading(by, { record, revision, fields: { heading: "Other" } });
    },
    "removed heading"(by) {
      const { publicId: record = "", revision = 0 } =
        by.desk.db.select().from(rebuttalHeadings).get() ?? {};
      removeHeading(by, { record, revision });
    },
    party(by, matter) {
      const { publicId: membership = "", revision = 0 } =
        by.desk.db.select().from(memberships).get() ?? {};
      const party = getMatterDocument(by.desk.db, matter).parties[1]?.id ?? "";
      changeMembership(by, { membership, revision, party });
    },
    "removed stance"(by) {
      const { publicId: stance = "", revision = 0 } = by.desk.db.select().from(stances).get() ?? {};
      removeStance(by, { stance, revision });
    },
    "removed dating"(by) {
      const { publicId: record = "", revision = 0 } = by.desk.db.select().from(datings).get() ?? {};
      removeDating(by, { record, revision });
    },
    "removed topic"(by) {
      const { publicId: record = "", revision = 0 } =
        by.desk.db.select().from(matterTopics).get() ?? {};
      removeTopic(by, { record, revision });
    },
    topic: (by, matter) => addTopic(by, { matter, name: "Shipping" }),
  };

  test.each(Object.keys(writing))("does not check it: %s", (part) => {
    const { desk, reporter, editor, matter } = changedDemo();
    const other = contextOf(desk, "editor", "third");
    writing[part]?.(editor, matter);
    submitForReview(reporter, { matter, change });
    const { publicId: submission = "" } = desk.db.select().from(submissions).all().at(-1) ?? {};
    const check = { matter, submission, check: "date", outcome: "holds" } as const;
    thrownBy(NotAllowedError, () => checkSubmission(editor, check));
    expect(checkSubmission(other, check).outcome).toBe("holds");
  });

  test("is still its author when a version was made that nobody reviewed here", () => {
    const { desk, reporter, editor, matter } = changedDemo();
    const [point] = getMatterDocument(desk.db, matter).points;
    const revision = 1;
    changePoint(editor, {
      record: point?.id ?? "",
      revision,
      fields: { note: "Put by an editor." },
    });
    withdrawMatter(editor, { matter, reason: "Mistaken." });
    submitForReview(reporter, { matter, change });
    thrownBy(NotAllowedError, () => holdAllChecks(editor, matter));
  });
});

describe("publishing", () => {
  test("issues the correction as proposed, or as the publisher mends it", () => {
    const { desk, editor, matter, at } = sentToReview();
    holdAllChecks(editor, matter);
    approveSubmission(editor, at);
    publishMatter(editor, { ...at, change: { ...change, what: "The summary is another." } });
    expect(desk.db.select().from(corrections).all()).toMatchObject([
      { kind: "correction", what: "The summary is another.", reason: change.reason },
    ]);
    expect(desk.db.select().from(submissions).all().at(-1)?.state).toBe("published");
  });

  test("is refused to reporters, and where it was sent again since it was read", () => {
    const { reporter, editor, matter, at } = sentToReview();
    holdAllChecks(editor, matter);
    approveSubmission(editor, at);
    thrownBy(NotAllowedError, () => publishMatter(reporter, at));
    submitForReview(reporter, { matter, change });
    holdAllChecks(editor, matter);
    approveSubmission(editor, { matter });
    expect(thrownBy(GateError, () => publishMatter(editor, at)).message).toBe(
      "It was sent to review again since you read it; read what stands now.",
    );
  });

  test("a withdrawn matter may come back, saying why", () => {
    const { reporter, editor, matter } = sentToReview();
    withdrawMatter(editor, { matter, reason: "A court ordered it." });
    submitForReview(reporter, { matter, change });
    holdAllChecks(editor, matter);
    approveSubmission(editor, { matter });
    expect(publishMatter(editor, { matter })).toMatchObject({ number: 3 });
  });
});

test("anybody at the desk may comment", () => {
  const { desk, reporter, matter } = changedDemo();
  writeComment(reporter, { matter, text: "Is this the right day?" });
  expect(desk.db.select().from(comments).all()).toMatchObject([
    { text: "Is this the right day?", writtenBy: reporter.actorId, recordId: null },
  ]);
});
