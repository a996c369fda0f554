/** The queues: what each person finds there, as work goes from hand to hand. */
import { describe, expect, test } from "vitest";
import { contextOf, demoHouse, holdAllChecks } from "@/db/test-support";
import { changeMatter } from "./mutations/matters";
import { changeSpeaker } from "./mutations/people";
import { publishMatter, withdrawMatter } from "./mutations/publish";
import { approveSubmission, checkSubmission, sendBack, submitForReview } from "./mutations/review";
import { removeStance } from "./mutations/stances";
import { getMatterDocument } from "./queries/document";
import { listDeskMatters } from "./queries/matter-list";
import { listQueues } from "./queries/queues";
import { matters } from "./schema";
import type { DeskContext } from "./write";

const change = { kind: "update", what: "Newly put.", reason: "It reads better." } as const;

function demo() {
  const { desk } = demoHouse();
  const matter = desk.db.select().from(matters).get()?.publicId ?? "";
  return {
    desk,
    matter,
    reporter: contextOf(desk, "reporter", "reporter"),
    editor: contextOf(desk, "editor", "editor"),
    document: getMatterDocument(desk.db, matter),
  };
}

/** How many of each queue somebody finds; empty ones left out. */
function found({ desk, actorId }: DeskContext): Record<string, number> {
  const lists = Object.entries(listQueues(desk.db, actorId));
  return Object.fromEntries(
    lists.flatMap(([name, rows]) => (rows.length ? [[name, rows.length]] : [])),
  );
}

describe("the queues", () => {
  test("are empty where all that was written is published", () => {
    const { reporter, editor } = demo();
    expect([found(reporter), found(editor)]).toEqual([{}, {}]);
  });

  test("follow a change from who wrote it to who publishes it", () => {
    const { reporter, editor, matter, desk, document } = demo();
    changeMatter(reporter, { record: matter, revision: 1, fields: { summary: "Newly put." } });
    expect([found(reporter), found(editor)]).toEqual([{ mine: 1 }, { changed: 1 }]);

    const { publicId: submission } = submitForReview(reporter, { matter, change });
    expect([found(reporter), found(editor)]).toEqual([{ toReview: 1 }, { toReview: 1 }]);
    expect(listQueues(desk.db, reporter.actorId).toReview[0]).toMatchObject({
      ...{ isOwn: true, isStale: false, what: "Newly put.", holding: 0 },
    });

    const sent = { matter, submission, check: "date", outcome: "sent_back" } as const;
    const record = document.statements[0]?.id ?? "";
    checkSubmission(editor, { ...sent, comment: "Which day?", record });
    expect([found(reporter), found(editor)]).toEqual([{ sentBack: 1 }, { changed: 1 }]);
    expect(listQueues(desk.db, reporter.actorId).sentBack[0]?.sentBack).toEqual([
      {
        ...{ check: "date", comment: "Which day?", statementId: record },
        by: { id: editor.actorId, name: "editor" },
      },
    ]);
    sendBack(editor, { matter, submission, comment: "And the summary is long." });
    expect(listQueues(desk.db, reporter.actorId).sentBack[0]?.sentBack).toMatchObject([
      { check: "date" },
      { check: null, comment: "And the summary is long.", statementId: null },
    ]);

    submitForReview(reporter, { matter, change });
    changeMatter(reporter, { record: matter, revision: 2, fields: { summary: "Put again." } });
    expect(listQueues(desk.db, editor.actorId).toReview[0]?.isStale).toBe(true);

    submitForReview(reporter, { matter, change });
    holdAllChecks(editor, matter);
    approveSubmission(editor, { matter });
    expect([found(reporter), found(editor)]).toEqual([{ approved: 1 }, { approved: 1 }]);
    publishMatter(editor, { matter });
    expect([found(reporter), found(editor)]).toEqual([{}, {}]);
  });

  test("and the list of matters say that a matter is withdrawn, and since when", () => {
    const { reporter, editor, matter, desk } = demo();
    const now = () => new Date("2030-05-04T10:00:00Z");
    withdrawMatter({ ...editor, now }, { matter, reason: "It was logged twice." });
    const withdrawnAt = "2030-05-04T10:00:00.000Z";
    expect(listDeskMatters(desk.db)).toMatchObject([{ version: 2, withdrawnAt }]);
    changeMatter(reporter, { record: matter, revision: 1, fields: { summary: "Newly put." } });
    expect(listQueues(desk.db, reporter.actorId).mine).toMatchObject([{ withdrawnAt }]);
    submitForReview(reporter, { matter, change });
    expect(listQueues(desk.db, editor.actorId).toReview).toMatchObject([{ withdrawnAt }]);
    holdAllChecks(editor, matter);
    approveSubmission(editor, { matter });
    publishMatter({ ...editor, now }, { matter });
    expect(listDeskMatters(desk.db)).toMatchObject([{ version: 3, withdrawnAt: null }]);
  });

  test("see a matter changed by a record that it shares, and by one that was removed", () => {
    const { reporter, editor, matter, document, desk } = demo();
    const speaker = document.speakers[0]?.id ?? "";
    changeSpeaker(reporter, {
      record: speaker,
      revision: 1,
      fields: { description: "Spoken of." },
    });
    expect(found(editor)).toEqual({ changed: 1 });
    submitForReview(reporter, { matter, change });
    holdAllChecks(editor, matter);
    approveSubmission(editor, { matter });
    publishMatter(editor, { matter });
    expect(found(editor)).toEqual({});
    removeStance(reporter, { stance: document.stances[0]?.id ?? "", revision: 1 });
    expect(found(editor)).toEqual({ changed: 1 });
    expect(listQueues(desk.db, editor.actorId).changed[0]).toMatchObject({ version: 2 });
  });
});
