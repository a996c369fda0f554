/** Review as two people do it: what is checked, sent back, handed in again, approved and published. */
import { describe, expect, test } from "vitest";
import { contextOf, demoHouse, holdAllChecks, thrownBy } from "@/db/test-support";
import { ConflictError, GateError, InputError, NotAllowedError } from "@/lib/errors";
import {
  addTopic,
  changeHeading,
  changeMatter,
  changeMembership,
  changePoint,
  removeHeading,
  removeStance,
  removeTopic,
} from "./mutations/matters";
import { publishMatter, withdrawMatter } from "./mutations/publish";
import {
  approveSubmission,
  checkSubmission,
  sendBack,
  submitForReview,
  writeComment,
} from "./mutations/review";
import { removeDating } from "./mutations/statements";
import { getMatterDocument } from "./queries/document";
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

/** The same, handed in. */
function handedIn() {
  const house = changedDemo();
  const submission = submitForReview(house.reporter, { matter: house.matter, change }).publicId;
  return { ...house, submission, at: { matter: house.matter, submission } };
}

describe("handing in", () => {
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
  test("hold one by one, and only then is a submission approved", () => {
    const { editor, matter, at } = handedIn();
    checkSubmission(editor, { ...at, check: "date", outcome: "holds" });
    checkSubmission(editor, { ...at, check: "stances", outcome: "sent_back", comment: "Why?" });
    expect(
      thrownBy(GateError, () => approveSubmission(editor, { matter })).problems.map(
        ({ message }) => message,
      ),
    ).toEqual([
      "Attribution is not checked yet.",
      "Quotation is not checked yet.",
      "Type of rebuttal is not checked yet.",
      "Stances was sent back.",
    ]);
  });

  test("are sent back with a comment, never without", () => {
    const { editor, at } = handedIn();
    const error = thrownBy(InputError, () =>
      checkSubmission(editor, { ...at, check: "date", outcome: "sent_back", comment: "  " }),
    );
    expect(error.problems).toEqual([
      { field: "comment", message: "Say what does not hold, so that it can be mended." },
    ]);
  });

  test("may be changed by who read them as they are", () => {
    const { desk, editor, at } = handedIn();
    const first = checkSubmission(editor, { ...at, check: "date", outcome: "holds" });
    const other = contextOf(desk, "editor", "other");
    const again = { ...at, check: "date", outcome: "sent_back", comment: "No day." } as const;
    thrownBy(ConflictError, () => checkSubmission(other, again));
    const changed = checkSubmission(other, { ...again, revision: first.revision });
    expect(changed).toMatchObject({ outcome: "sent_back", checkedBy: other.actorId, revision: 2 });
    thrownBy(ConflictError, () => checkSubmission(editor, { ...again, revision: 1 }));
  });

  test("are not for those who wrote or handed in the change, nor for reporters", () => {
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

  test("are refused where the matter changed, or was handed in again, since it was read", () => {
    const { reporter, editor, matter, at } = handedIn();
    changeMatter(reporter, { record: matter, revision: 2, fields: { summary: "Put again." } });
    const check = { ...at, check: "date", outcome: "holds" } as const;
    expect(thrownBy(GateError, () => checkSubmission(editor, check)).message).toBe(
      "The matter changed since it was submitted; submit it again.",
    );
    submitForReview(reporter, { matter, change });
    expect(thrownBy(GateError, () => checkSubmission(editor, check)).message).toBe(
      "It was handed in again since you read it; read what stands now.",
    );
  });
});

describe("sending back", () => {
  test("needs a check that does not hold; what is handed in again is checked anew", () => {
    const { reporter, editor, matter, at } = handedIn();
    thrownBy(GateError, () => sendBack(editor, at));
    checkSubmission(editor, { ...at, check: "date", outcome: "sent_back", comment: "No day." });
    expect(sendBack(editor, at).state).toBe("sent_back");
    thrownBy(GateError, () => checkSubmission(editor, { ...at, check: "date", outcome: "holds" }));
    submitForReview(reporter, { matter, change });
    thrownBy(GateError, () => approveSubmission(editor, { matter }));
    holdAllChecks(editor, matter);
    expect(approveSubmission(editor, { matter }).state).toBe("approved");
  });

  test("takes an approval back, which needs the check mended before it is given again", () => {
    const { desk, reporter, editor, matter, at } = handedIn();
    holdAllChecks(editor, matter);
    approveSubmission(editor, at);
    const check = { ...at, check: "date", outcome: "sent_back", comment: "No day." } as const;
    thrownBy(NotAllowedError, () => checkSubmission(reporter, { ...check, revision: 1 }));
    checkSubmission(editor, { ...check, revision: 1 });
    expect(getReview(desk.db, matter, editor.actorId)).toMatchObject({
      state: "in_review",
      submission: { approvedBy: null, approvedAt: null },
    });
    thrownBy(GateError, () => publishMatter(editor, at));
    thrownBy(GateError, () => approveSubmission(editor, at));
    checkSubmission(editor, { ...at, check: "date", outcome: "holds", revision: 2 });
    expect(approveSubmission(editor, at).state).toBe("approved");
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
    const { desk, editor, matter, at } = handedIn();
    holdAllChecks(editor, matter);
    approveSubmission(editor, at);
    publishMatter(editor, { ...at, change: { ...change, what: "The summary is another." } });
    expect(desk.db.select().from(corrections).all()).toMatchObject([
      { kind: "correction", what: "The summary is another.", reason: change.reason },
    ]);
    expect(desk.db.select().from(submissions).all().at(-1)?.state).toBe("published");
  });

  test("is refused to reporters, and where it was handed in again since it was read", () => {
    const { reporter, editor, matter, at } = handedIn();
    holdAllChecks(editor, matter);
    approveSubmission(editor, at);
    thrownBy(NotAllowedError, () => publishMatter(reporter, at));
    submitForReview(reporter, { matter, change });
    holdAllChecks(editor, matter);
    approveSubmission(editor, { matter });
    expect(thrownBy(GateError, () => publishMatter(editor, at)).message).toBe(
      "It was handed in again since you read it; read what stands now.",
    );
  });

  test("a withdrawn matter may come back, saying why", () => {
    const { reporter, editor, matter } = handedIn();
    withdrawMatter(editor, { matter, reason: "A court ordered it." });
    submitForReview(reporter, { matter, change });
    holdAllChecks(editor, matter);
    approveSubmission(editor, { matter });
    expect(publishMatter(editor, { matter })).toMatchObject([{ number: 3 }]);
  });
});

test("anybody at the desk may comment", () => {
  const { desk, reporter, matter } = changedDemo();
  writeComment(reporter, { matter, text: "Is this the right day?" });
  expect(desk.db.select().from(comments).all()).toMatchObject([
    { text: "Is this the right day?", writtenBy: reporter.actorId, recordId: null },
  ]);
});
