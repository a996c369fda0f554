/** A matter is put away at the desk and taken out again: what that keeps from happening, and that readers see nothing. */
import { expect, test } from "vitest";
import { contextOf, demoHouse, thrownBy } from "@/db/test-support";
import { verify } from "@/db/verify";
import { ConflictError, InputError, NotAllowedError } from "@/lib/errors";
import { archiveMatter, reopenMatter } from "./mutations/archive";
import { changeMatter } from "./mutations/matters";
import { submitForReview } from "./mutations/review";
import { getMatterDocument } from "./queries/document";
import { listDeskMatters } from "./queries/matter-list";
import { logEntries, matters } from "./schema";

function house() {
  const { desk, folder } = demoHouse();
  const editor = contextOf(desk, "editor");
  const reporter = contextOf(desk, "reporter");
  const row = () => {
    const found = desk.db.select().from(matters).get();
    if (!found) throw new Error("The demo has a matter.");
    return { record: found.publicId, revision: found.revision };
  };
  const change = { kind: "update", what: "The summary.", reason: "It was wrong." } as const;
  const send = () => submitForReview(reporter, { matter: row().record, change });
  const holds = () => expect([...verify(folder)]).toEqual([]);
  return { desk, editor, reporter, row, send, holds };
}

test("it leaves the list, is sent to no review, and comes back as it was", () => {
  const { desk, editor, reporter, row, send, holds } = house();
  const { record } = row();
  const before = getMatterDocument(desk.db, record);
  archiveMatter(editor, row());
  expect(listDeskMatters(desk.db)).toEqual([]);
  expect(listDeskMatters(desk.db, undefined, 50, "archived")).toMatchObject([{ id: record }]);
  expect(getMatterDocument(desk.db, record)).toEqual(before);
  changeMatter(reporter, { ...row(), fields: { summary: "Otherwise." } });
  expect(thrownBy(InputError, send).message).toContain("Reopen it first");
  reopenMatter(editor, row());
  expect(listDeskMatters(desk.db)).toMatchObject([{ id: record }]);
  send();
  const actions = desk.db.select().from(logEntries).all();
  expect(actions.map(({ action }) => action)).toEqual(
    expect.arrayContaining(["archive matter", "reopen matter"]),
  );
  holds();
});

test("a reporter puts nothing away; what waits in review stays; of two the second is told", () => {
  const { editor, reporter, row, send } = house();
  thrownBy(NotAllowedError, () => archiveMatter(reporter, row()));
  thrownBy(InputError, () => reopenMatter(editor, row()));
  const read = row();
  changeMatter(reporter, { ...read, fields: { summary: "Otherwise." } });
  thrownBy(ConflictError, () => archiveMatter(editor, read));
  archiveMatter(editor, row());
  expect(thrownBy(InputError, () => archiveMatter(editor, row())).message).toBe(
    "This matter is archived already.",
  );
  reopenMatter(editor, row());
  send();
  expect(thrownBy(InputError, () => archiveMatter(editor, row())).message).toContain(
    "waits in review",
  );
});
