/** Changing what was entered: each mutation changes what it is given, at the revision that was read, and nothing else. */
import { describe, expect, test } from "vitest";
import { contextOf, demoHouse, thrownBy } from "@/db/test-support";
import { ConflictError, InputError } from "@/lib/errors";
import { changeMatter, changeParty, changePoint } from "./mutations/matters";
import { addCommentRequest } from "./mutations/replies";
import { changeStance, removeStance } from "./mutations/stances";
import { changeRebuttal, changeStatement } from "./mutations/statements";
import { getMatterDocument } from "./queries/document";
import { matters } from "./schema";

function demo() {
  const { desk } = demoHouse();
  const matter = desk.db.select().from(matters).get()?.publicId ?? "";
  return {
    reporter: contextOf(desk, "reporter"),
    matter,
    read: () => getMatterDocument(desk.db, matter),
  };
}

const idOf = (row: { id: string } | undefined) => row?.id ?? "";

describe("changing a record", () => {
  test("changes the fields it is given and no others", () => {
    const { reporter, matter, read } = demo();
    const before = read();
    const at = (id: string) => ({ record: id, revision: 1 });
    changeMatter(reporter, { ...at(matter), fields: { summary: "Newly put." } });
    changeParty(reporter, { ...at(idOf(before.parties[0])), fields: { name: "U.S." } });
    changePoint(reporter, {
      ...at(idOf(before.points[0])),
      fields: { opposite: "None have begun" },
    });
    changeStatement(reporter, {
      ...at(idOf(before.statements[1])),
      fields: { summary: "Not yet." },
    });
    changeRebuttal(reporter, { ...at(idOf(before.rebuttals[0])), fields: { type: "denies" } });
    const after = read();
    expect(after.matter).toEqual({ ...before.matter, summary: "Newly put." });
    expect(after.parties[0]).toEqual({ ...before.parties[0], name: "U.S." });
    expect(after.points[0]).toEqual({ ...before.points[0], opposite: "None have begun" });
    expect(after.statements[1]).toEqual({ ...before.statements[1], summary: "Not yet." });
    expect(after.rebuttals[0]).toEqual({ ...before.rebuttals[0], type: "denies" });
  });

  test("of a stance replaces it; taking it back needs the revision that was read", () => {
    const { reporter, read } = demo();
    const stance = idOf(read().stances[0]);
    changeStance(reporter, { stance, revision: 1, position: "leaves_open", reason: "Read again." });
    expect(read().stances.find((row) => row.id === stance)).toMatchObject({
      position: "leaves_open",
      quotationId: null,
      span: null,
      reason: "Read again.",
    });
    thrownBy(ConflictError, () => removeStance(reporter, { stance, revision: 1 }));
    removeStance(reporter, { stance, revision: 2 });
    expect(read().stances.some((row) => row.id === stance)).toBe(false);
  });
});

test("a request for comment names a reply exactly where there was one", () => {
  const { reporter, matter, read } = demo();
  const { statements, speakers } = read();
  const request = {
    matter,
    statement: idOf(statements[1]),
    speaker: idOf(speakers[0]),
    askedAt: "2026-02-03T10:00:00+01:00",
    channel: "e-mail",
  };
  const error = thrownBy(InputError, () =>
    addCommentRequest(reporter, { ...request, outcome: "replied" }),
  );
  expect(error.problems.map(({ field }) => field)).toEqual(["reply"]);
  addCommentRequest(reporter, { ...request, outcome: "declined" });
  expect(read().commentRequests).toMatchObject([
    { askedAt: "2026-02-03T09:00:00.000Z", channel: "e-mail", outcome: "declined", replyId: null },
  ]);
});
