/** Work that is given to colleagues. */
import { describe, expect, test } from "vitest";
import { house as merging } from "@/db/merging.fixture";
import { restrictedMatter } from "@/db/restricted.fixture";
import { contextOf, demoHouse, thrownBy } from "@/db/test-support";
import { dueInWords } from "@/lib/desk/due";
import { ConflictError, InputError, NotAllowedError } from "@/lib/errors";
import { assign, endAssignment } from "./mutations/assignments";
import { placeStatement } from "./mutations/matters";
import { removeMatter, removeStatement } from "./mutations/removals";
import { nameMember } from "./mutations/restrictions";
import { undoMerge } from "./mutations/undo";
import { listAssignmentsIn, listAssignmentsOf } from "./queries/assignments";
import { getMatterDocument } from "./queries/document";
import { planRemoval } from "./queries/removals";
import * as t from "./schema";
import { visibleTo } from "./visible";

function house() {
  const { desk } = demoHouse();
  const giver = contextOf(desk, "editor", "Eve");
  const holder = contextOf(desk, "reporter", "Rob");
  const other = contextOf(desk, "reporter", "Olga");
  const { publicId: matter = "", id = 0 } = desk.db.select().from(t.matters).get() ?? {};
  const [statement] = getMatterDocument(desk.db, matter).statements;
  return { desk, giver, holder, other, matter, matterKey: id, statement: statement?.id ?? "" };
}

describe("giving", () => {
  test("seen by the one and by the other, what is due first before the rest", () => {
    const { desk, giver, holder, other, matter, statement } = house();
    assign(giver, { matter, account: holder.actorId, note: "Ask both sides." });
    assign(giver, { matter, statement, account: holder.actorId, dueOn: "3 February 2030" });
    const lists = [holder, giver].map(({ actorId }) => listAssignmentsOf(desk.db, actorId));
    expect(lists[0]).toEqual(lists[1]);
    expect(lists[0]).toMatchObject([
      { number: 1, dueOn: "2030-02-03", to: { name: "Rob" }, by: { name: "Eve" } },
      { number: null, dueOn: null, note: "Ask both sides." },
    ]);
    expect(listAssignmentsOf(desk.db, other.actorId)).toEqual([]);
  });

  test("to one at a time: given to another, it is taken off the first", () => {
    const { desk, giver, holder, other, matter, matterKey } = house();
    const { publicId: id } = assign(giver, { matter, account: holder.actorId });
    const instead = { matter, account: other.actorId };
    // Only as it was read, and by whom it may be taken off.
    expect(thrownBy(InputError, () => assign(giver, instead)).message).toContain("meanwhile");
    expect(() => assign(giver, { ...instead, read: [{ id, revision: 2 }] })).toThrow(ConflictError);
    const read = [{ id, revision: 1 }];
    expect(() => assign(other, { ...instead, read })).toThrow(NotAllowedError);
    assign(giver, { ...instead, read });
    expect(listAssignmentsIn(desk.db, matterKey).map(({ to }) => to.name)).toEqual(["Olga"]);
    expect(
      desk.db
        .select()
        .from(t.assignments)
        .all()
        .map(({ outcome }) => outcome),
    ).toEqual([...["taken_off", "open"]]);
  });

  test("not to a machine, not for a month, and not to whom the matter is hidden from", () => {
    const { desk, giver, holder, matter } = house();
    const wrong = (given: object) =>
      thrownBy(InputError, () => assign(giver, { matter, account: holder.actorId, ...given }));
    expect(wrong({ account: "gainsay-demo" }).problems[0]?.field).toBe("account");
    expect(wrong({ dueOn: "February 2030" }).problems[0]?.field).toBe("dueOn");
    const { matter: closed, member } = restrictedMatter(desk);
    const given = { matter: closed, account: holder.actorId };
    expect(thrownBy(InputError, () => assign(member, given)).message).toContain("do not see");
    nameMember(member, given);
    assign(member, given);
    expect(listAssignmentsOf(visibleTo(desk, giver.actorId), holder.actorId)).toEqual([]);
  });
});

test("done, by whoever has it or gave it, or an editor; once", () => {
  const { desk, giver, holder, other, matter, matterKey } = house();
  const { publicId: assignment } = assign(giver, { matter, account: holder.actorId });
  const given = { assignment, revision: 1, outcome: "done" as const };
  expect(() => endAssignment(other, given)).toThrow(NotAllowedError);
  expect(() => endAssignment(holder, { ...given, revision: 2 })).toThrow(ConflictError);
  endAssignment(holder, given);
  expect(() => endAssignment(giver, { ...given, revision: 2 })).toThrow(InputError);
  expect(listAssignmentsIn(desk.db, matterKey)).toEqual([]);
});

describe("where statements are put right", () => {
  test("two that become one are given to one person: to whoever has the one that stays", () => {
    const { reporter, desk, editor, ...held } = merging();
    const a = held.other();
    const speaker = held.speakerOf("Ana").publicId;
    const [one, two] = ["One of the two.", "Two of the two."].map((words) =>
      held.said(speaker, words, a),
    ) as [string, string];
    assign(editor, { matter: a.matter, statement: one, account: editor.actorId });
    assign(editor, { matter: a.matter, statement: two, account: reporter.actorId });
    expect(held.look("statements", one, two).goes).toContain("Given to: Ann (editor stays)");
    const { act } = held.merge("statements", one, two);
    const matterKey = held.row("matters", a.matter).id;
    const open = () => listAssignmentsIn(desk.db, matterKey).map(({ to }) => to.id);
    expect(open()).toEqual([editor.actorId]);
    undoMerge(editor, { act });
    expect(open().sort()).toEqual([editor.actorId, reporter.actorId].sort());
  });

  test("one that was moved since it was given goes with the matter that it is in", () => {
    const { reporter, desk, ...held } = merging();
    const [a, b] = [held.other(), held.other()];
    const statement = held.said(held.speakerOf("Ana").publicId, "Of a thing.", a);
    assign(reporter, { matter: a.matter, statement, account: reporter.actorId });
    placeStatement(reporter, { matter: b.matter, statement, party: b.party });
    const plan = (kind: "statement" | "matter", matter: string, record: string) =>
      planRemoval(desk.db, kind, matter, record, new Map()).seen;
    const { matter } = a;
    removeStatement(reporter, { matter, statement, seen: plan("statement", matter, statement) });
    removeMatter(reporter, { matter: b.matter, seen: plan("matter", b.matter, b.matter) });
    expect(desk.db.select().from(t.assignments).all()).toEqual([]);
    held.holds();
  });
});

test.each([
  [null, "no day set", false],
  ["2030-02-03", "overdue since 3 Feb 2030, 2 days", true],
  ["2030-02-04", "overdue since 4 Feb 2030, 1 day", true],
  ["2030-02-05", "due today, 5 Feb 2030", false],
  ["2030-02-06", "due tomorrow, 6 Feb 2030", false],
  ["2030-02-09", "due 9 Feb 2030", false],
])("a day of %s, in words", (dueOn, words, isOverdue) => {
  const now = new Date("2030-02-05T23:00:00Z");
  expect(dueInWords(dueOn, now)).toEqual({ words, isOverdue });
});
