/** What a thread worked out of a matter beforehand makes the same versions, and counts only until somebody writes. */
import { expect, test } from "vitest";
import { demoHouse, soloEditor, type TestHouse, thrownBy } from "@/db/test-support";
import { GateError } from "@/lib/errors";
import { changeMatter } from "./mutations/matters";
import { publishMatter } from "./mutations/publish";
import { submitForReview } from "./mutations/review";
import { type Fact, prepareFacts } from "./queries/matter-facts";
import { latestVersion, versionDocument } from "./queries/versions";
import { matters } from "./schema";

const change = { kind: "update", what: "The summary.", reason: "It was put anew." } as const;
const toSubmit: Fact[] = ["sealed", "problems", "ticks"];
const toPublish: Fact[] = ["sealed", "shown", "problems", "elsewhere", "named"];

function changed(house: TestHouse, summary: string) {
  const editor = soloEditor(house);
  const row = house.desk.db.select().from(matters).get();
  const matter = row?.publicId ?? "";
  changeMatter(editor, { record: matter, revision: row?.revision ?? 0, fields: { summary } });
  const prepared = (wanted: Fact[]) =>
    prepareFacts(house.desk.db, matter, editor.actorId, wanted) ?? expect.fail("Not prepared.");
  return { editor, matter, prepared };
}

test("a matter is sent and published by what was prepared as it is without", () => {
  const publish = (isPrepared: boolean) => {
    const house = demoHouse();
    const { editor, matter, prepared } = changed(house, "Put anew.");
    const as = (wanted: Fact[]) =>
      isPrepared ? { ...editor, prepared: prepared(wanted) } : editor;
    submitForReview(as(toSubmit), { matter, change });
    publishMatter(as(toPublish), { matter });
    const { db } = house.desk;
    const shown = db.$client
      .prepare("select record_id, fingerprint from published_records order by 1, 2")
      .all();
    const version = latestVersion(db, 1) ?? expect.fail("Nothing is published.");
    expect(version.number).toBe(2);
    return { document: versionDocument(db, version.document), shown };
  };
  expect(publish(true)).toEqual(publish(false));
});

test("what was prepared is believed, and not once anybody wrote", () => {
  const house = demoHouse();
  const { editor, matter, prepared } = changed(house, "Put anew.");
  const known = prepared(toSubmit);
  const problems = [{ recordId: matter, rule: "test", message: "Known before." }];
  const knowing = { ...editor, prepared: { ...known, facts: { ...known.facts, problems } } };
  const submit = () => submitForReview(knowing, { matter, change });
  expect(thrownBy(GateError, submit).message).toContain("Known before.");
  changed(house, "Put anew again.");
  expect(submit().contentHash).not.toBe(known.facts.sealed?.hash);
});

test("of a matter that is not there nothing is prepared", () => {
  const { desk } = demoHouse();
  expect(prepareFacts(desk.db, "nothingthere", "somebody", toSubmit)).toBeUndefined();
});
