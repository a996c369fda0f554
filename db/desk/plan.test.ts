/** What a publication is planned to make is what it makes. */
import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { contextOf, demoHouse, holdAllChecks, soloEditor } from "@/db/test-support";
import { makeAllPending } from "./mutations/carry";
import { addParty, openMatter, placeStatement } from "./mutations/matters";
import { changeSpeaker } from "./mutations/people";
import { publishMatter } from "./mutations/publish";
import { approveSubmission, submitForReview } from "./mutations/review";
import { getMatterDocument } from "./queries/document";
import { planPublication } from "./queries/plan";
import { getReview } from "./queries/review";
import { logEntries, matters, versions } from "./schema";

const change = { kind: "correction", what: "The name.", reason: "It was misspelt." } as const;

/** The demo, and a second matter that shows one statement of it. */
function twoMatters() {
  const house = demoHouse();
  const solo = soloEditor(house);
  const first = house.desk.db.select().from(matters).get()?.publicId ?? "";
  const statement = getMatterDocument(house.desk.db, first).statements[0];
  const second = openMatter(solo, {
    slug: "second",
    question: "Is a deal wanted?",
    summary: "One says so.",
  }).publicId;
  const party = addParty(solo, { matter: second, name: "U.S.", positionInShort: "Yes." }).publicId;
  placeStatement(solo, { matter: second, statement: statement?.id ?? "", party });
  submitForReview(solo, { matter: second });
  publishMatter(solo, { matter: second });
  return { ...house, first, second, speaker: statement?.speakerId ?? "" };
}

test("the plan names the versions of all matters that share what changes, and writes nothing", () => {
  const { desk, first, second, speaker } = twoMatters();
  const reporter = contextOf(desk, "reporter", "reporter");
  const editor = contextOf(desk, "editor", "second editor");
  changeSpeaker(reporter, { record: speaker, revision: 1, fields: { name: "Donald J. Trump" } });
  submitForReview(reporter, { matter: second, change });
  const entries = desk.db.select().from(logEntries).all().length;
  const plan = planPublication(desk.db, second, { approvedBy: "second editor" });
  expect(desk.db.select().from(logEntries).all()).toHaveLength(entries);
  expect(plan.versions.map(({ slug, number }) => [slug, number])).toEqual([
    ["second", 2],
    ["us-cuba-negotiations", 2],
  ]);
  const lines = plan.addresses.map(({ fate, address }) => `${fate} ${address}`);
  expect(lines).toContain("new /matters/us-cuba-negotiations/v/2");
  expect(lines).toContain("changed /people/donald-trump");
  expect(lines).toContain("stays /matters/second/v/1");

  holdAllChecks(editor, second);
  approveSubmission(editor, { matter: second });
  const before = desk.db.select().from(versions).all().length;
  publishMatter(editor, { matter: second });
  makeAllPending(desk);
  const made = desk.db
    .select({ slug: matters.slug, number: versions.number })
    .from(versions)
    .innerJoin(matters, eq(matters.id, versions.matterId))
    .orderBy(versions.id)
    .all();
  expect(made.slice(before).map(({ slug, number }) => [slug, number])).toEqual(
    plan.versions.map(({ slug, number }) => [slug, number]),
  );
  expect(getReview(desk.db, first, editor.actorId)).toMatchObject({
    isChanged: false,
    published: { number: 2, approvedBy: "second editor" },
  });
});

test("of a withdrawal, what another matter shows as well stays", () => {
  const { desk, second, speaker } = twoMatters();
  const { slug } =
    getMatterDocument(desk.db, second).speakers.find(({ id }) => id === speaker) ?? {};
  const statement = getMatterDocument(desk.db, second).statements[0]?.id;
  const lines = planPublication(desk.db, second, "withdraw").addresses.map(
    ({ fate, address }) => `${fate} ${address}`,
  );
  expect(lines).toContain("gone /matters/second");
  expect(lines).toContain(`changed /statements/${statement}`);
  expect(lines).toContain(`changed /people/${slug}`);
  expect(lines.filter((line) => line.startsWith("gone "))).toHaveLength(1);
});

test("a review says whose work it is, and whether what was sent still stands", () => {
  const { desk } = demoHouse();
  const matter = desk.db.select().from(matters).get()?.publicId ?? "";
  const reporter = contextOf(desk, "reporter");
  const speaker = getMatterDocument(desk.db, matter).speakers[0]?.id ?? "";
  const read = (who: string) => getReview(desk.db, matter, who);
  expect(read(reporter.actorId)).toMatchObject({ state: "published", isChanged: false });
  changeSpeaker(reporter, { record: speaker, revision: 1, fields: { name: "Donald J. Trump" } });
  submitForReview(reporter, { matter, change });
  expect(read(reporter.actorId)).toMatchObject({
    ...{ state: "in_review", isChanged: true, isOwn: true, problems: [] },
    submission: { stands: true, change, by: { name: "reporter" } },
  });
  expect(read("somebody").isOwn).toBe(false);
  changeSpeaker(reporter, { record: speaker, revision: 2, fields: { name: "D. Trump" } });
  expect(read("somebody").submission?.stands).toBe(false);
});
