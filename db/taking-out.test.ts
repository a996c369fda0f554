/** What readers have is taken out of a matter, and points change their order: what is said before, and what stays. */
import { eq } from "drizzle-orm";
import { describe, expect, test } from "vitest";
import { catchUp } from "@/db/catch-up";
import { startDraft } from "@/db/desk/mutations/drafts";
import { saveEntry } from "@/db/desk/mutations/entry";
import { lookAtRemovals } from "@/db/desk/mutations/looks";
import {
  addParty,
  addPoint,
  changeMembership,
  movePoint,
  openMatter,
  placeStatement,
} from "@/db/desk/mutations/matters";
import { lookAtMove, moveStatement, moveStatements } from "@/db/desk/mutations/moves";
import { publishMatter } from "@/db/desk/mutations/publish";
import { rehearse } from "@/db/desk/mutations/rehearse";
import { removals, removeStatements } from "@/db/desk/mutations/removals";
import { approveSubmission, submitForReview } from "@/db/desk/mutations/review";
import { takeStance } from "@/db/desk/mutations/stances";
import { logStatement } from "@/db/desk/mutations/statements";
import { getMatterDocument } from "@/db/desk/queries/document";
import { getEntry } from "@/db/desk/queries/entry";
import { planRemoval } from "@/db/desk/queries/removals";
import { listUnplaced } from "@/db/desk/queries/unplaced";
import * as t from "@/db/desk/schema";
import { publicReader } from "@/db/public/files";
import { findGone } from "@/db/public/queries/gone";
import { getMatter, getMatterVersion } from "@/db/public/queries/matters";
import { contextOf, demoHouse, holdAllChecks, thrownBy } from "@/db/test-support";
import { verify } from "@/db/verify";
import type { RemovableKind } from "@/lib/desk/removal";
import { InputError } from "@/lib/errors";
import { compareDocuments } from "@/lib/versions/compare";

/** The demo, which readers have. */
function house() {
  const { desk, folder } = demoHouse();
  const reporter = contextOf(desk, "reporter", "Ann");
  const editor = contextOf(desk, "editor", "Ed");
  const { db } = desk;
  const readers = publicReader(folder);
  const matter = db.select().from(t.matters).get()?.publicId ?? "";
  const read = () => getMatterDocument(db, matter);
  const given = (kind: RemovableKind, record: string, seen = "") => ({
    ...{ matter, point: record, party: record, statement: record, also: [] },
    seen: seen || planRemoval(db, kind, matter, record, new Map()).seen,
  });
  const remove = (kind: RemovableKind, record: string) =>
    removals[kind](reporter, given(kind, record));
  const look = (kind: RemovableKind, record: string) =>
    rehearse(reporter, [matter], (writer) => {
      removals[kind].within(writer, given(kind, record));
    });
  function publish() {
    const change = { kind: "correction", what: "It was taken out.", reason: "A slip." } as const;
    submitForReview(reporter, { matter, change });
    holdAllChecks(editor, matter);
    approveSubmission(editor, { matter });
    const { number } = publishMatter(editor, { matter });
    catchUp(desk, folder);
    return number;
  }
  const versions = () =>
    db
      .select({ number: t.versions.number, hash: t.versions.hash, document: t.versions.document })
      .from(t.versions)
      .all();
  const order = () => read().points.map(({ id }) => id);
  const move = (point: string, to: number, seen = order()) =>
    movePoint(reporter, { matter, point, to, seen });
  const holds = () => expect([...verify(folder)]).toEqual([]);
  return {
    ...{
      db,
      readers,
      reporter,
      matter,
      read,
      given,
      remove,
      look,
      publish,
      versions,
      order,
      move,
      holds,
    },
  };
}

describe("a point that readers have", () => {
  test("goes from the next version; what readers see is said before and nothing is written by looking", () => {
    const { db, read, remove, look, publish, versions, holds } = house();
    const before = read();
    const [point] = before.points;
    const logged = db.select().from(t.logEntries).all().length;
    const [effect] = look("point", point?.id ?? "");
    expect(effect?.version).toBe(1);
    expect(effect?.changes).toContain("Goes: Point 1: Talks, or negotiations, have begun");
    expect(effect?.addresses).toContainEqual({
      address: "/matters/us-cuba-negotiations",
      fate: "changed",
    });
    expect(db.select().from(t.logEntries).all()).toHaveLength(logged);
    expect(read()).toEqual(before);

    const [first] = versions();
    remove("point", point?.id ?? "");
    expect(publish()).toBe(2);
    expect(read().points).toEqual(before.points.slice(1));
    expect(versions()[0]).toEqual(first);
    holds();
  });

  test("that two people take out at once goes once; the second is told", () => {
    const { reporter, read, given, holds } = house();
    const seen = given("point", read().points[0]?.id ?? "");
    removals.point(reporter, seen);
    const after = read();
    expect(thrownBy(InputError, () => removals.point(reporter, seen)).message).toBe(
      "Somebody took it out meanwhile. Load the page again to see what stands now.",
    );
    expect(read()).toEqual(after);
    holds();
  });
});

describe("points in another order", () => {
  test("come down, go up, and leave the others as they were among themselves", () => {
    const { db, order, move, read, holds } = house();
    const before = read();
    const [a = "", b = "", c = "", ...rest] = order();
    move(a, 3);
    expect(order()).toEqual([b, c, a, ...rest]);
    move(a, 2);
    expect(order()).toEqual([b, a, c, ...rest]);
    const fields = compareDocuments(before, read()).flatMap((change) => change.fields);
    expect(fields.map(({ label }) => label)).toEqual(["Order of the points"]);
    const places = db.select().from(t.points).all();
    expect(new Set(places.map((row) => row.order)).size).toBe(places.length);
    move(a, 1);
    expect(order()).toEqual([a, b, c, ...rest]);
    holds();
  });

  test("stay where somebody moved or added one since; a place that there is not is none", () => {
    const { reporter, matter, order, move } = house();
    const seen = order();
    const [a = "", b = ""] = seen;
    move(a, 2);
    const refusal = thrownBy(InputError, () => move(b, 3, seen));
    expect(refusal.message).toBe(
      "Somebody changed the points since you looked. Look at their order again.",
    );
    const now = order();
    addPoint(reporter, { matter, proposition: "A new one" });
    thrownBy(InputError, () => move(b, 3, now));
    for (const to of [0, 99, 1.5]) thrownBy(InputError, () => move(b, to));
    expect(order().slice(0, 2)).toEqual([b, a]);
  });
});

describe("a statement that readers have", () => {
  test("is taken out of the matter and keeps its words; its number is given to no other", async () => {
    const { db, readers, reporter, matter, read, remove, look, publish, versions, holds } = house();
    const before = read();
    const last = before.statements.at(-1);
    const [effect] = look("statement", last?.id ?? "");
    expect(effect?.addresses).toContainEqual({ address: `/statements/${last?.id}`, fate: "gone" });
    const plan = planRemoval(db, "statement", matter, last?.id ?? "", new Map());
    expect(plan.stays).toContain(
      "The statement itself, with its words: it stands in no matter then, and can be put into one",
    );
    expect(plan.stays).toContain("The number S6: no other statement of this matter gets it");
    const [first] = versions();
    remove("statement", last?.id ?? "");
    publish();
    expect(read().statements).toEqual(before.statements.slice(0, -1));
    expect(versions()[0]).toEqual(first);
    const slug = before.matter.slug;
    const now = await getMatter(slug, readers);
    expect(now?.version.document.statements).toEqual(read().statements);
    const then = await getMatterVersion(slug, 1, readers);
    expect(then?.version.document.statements).toEqual(before.statements);
    expect(await findGone("statements", last?.id ?? "", readers)).toMatchObject({
      ...{ lastVersion: 1, reason: "It was taken out. A slip." },
    });
    const { partyId = "", speakerId = "", occasionId = "" } = before.statements[0] ?? {};
    const said = { speaker: speakerId, occasion: occasionId, summary: "Another." };
    const statement = logStatement(reporter, said).publicId;
    const placed = placeStatement(reporter, { matter, statement, party: partyId });
    expect(placed.number).toBe(7);
    const row = db
      .select()
      .from(t.statements)
      .where(eq(t.statements.publicId, last?.id ?? ""));
    expect(row.get()?.summary).toBe(last?.summary);
    holds();
  });

  test("from the middle leaves its number empty; its link stays at the desk", () => {
    const { db, matter, read, remove } = house();
    const [, second] = read().statements;
    const links = db.select().from(t.rebuttals).all();
    expect(planRemoval(db, "statement", matter, second?.id ?? "", new Map()).goes).not.toContain(
      "link",
    );
    remove("statement", second?.id ?? "");
    expect(read().statements.map(({ number }) => number)).toEqual([1, 3, 4, 5, 6]);
    expect(read().rebuttals).toHaveLength(1);
    expect(db.select().from(t.rebuttals).all()).toEqual(links);
  });
});

describe("a statement that is moved", () => {
  /** The demo, and a matter beside it that nobody published. */
  function two() {
    const all = house();
    const { reporter } = all;
    const to = openMatter(reporter, {
      ...{ slug: "tariffs", question: "Did the tariffs bite?", summary: "They differ." },
    }).publicId;
    const party = addParty(reporter, { matter: to, name: "Cuba", positionInShort: "No." }).publicId;
    return { ...all, to, party };
  }

  test("leaves its matter and comes into the other with its words; both are told of before", () => {
    const { db, reporter, matter, read, publish, versions, to, party, holds } = two();
    const before = read();
    const statement = before.statements[1]?.id ?? "";
    const looked = lookAtMove(reporter, { statements: [statement], from: matter, to, party });
    expect(read()).toEqual(before);
    expect(looked.goes[0]).toContain("(its place in this matter)");
    expect(looked.stays[0]).toContain("it stands in Did the tariffs bite?");
    expect(looked.readers.map(({ question }) => question)).toEqual([before.matter.question]);
    expect(looked.readers[0]?.changes).toContainEqual(expect.stringContaining("Goes: statement"));
    const [first] = versions();
    moveStatement(reporter, { statement, from: matter, to, party, seen: looked.seen.join() });
    publish();
    expect(read().statements.map(({ id }) => id)).not.toContain(statement);
    const there = getMatterDocument(db, to);
    expect(there.statements).toMatchObject([{ id: statement, number: 1 }]);
    const wordsOf = (document: typeof before) =>
      document.quotations.filter((row) => row.statementId === statement).map(({ text }) => text);
    expect(wordsOf(there)).toEqual(wordsOf(before));
    expect(versions()[0]).toEqual(first);
    holds();
  });

  test("only comes into the other where that is wanted; of two at once the second is told", () => {
    const { db, reporter, read, to, party, holds } = two();
    const before = read();
    const statement = before.statements[0]?.id ?? "";
    moveStatement(reporter, { statement, from: null, to, party });
    expect(read()).toEqual(before);
    expect(getMatterDocument(db, to).statements).toHaveLength(1);
    const again = () => moveStatement(reporter, { statement, from: null, to, party });
    expect(thrownBy(InputError, again).message).toContain("already, as S1.");
    holds();
  });

  test("stays where what it leaves behind is not what was looked at, or the party is another matter’s", () => {
    const { db, reporter, matter, read, to, party } = two();
    const before = read();
    const statement = before.statements[1]?.id ?? "";
    const { seen } = lookAtMove(reporter, { statements: [statement], from: matter, to, party });
    const point = before.points.at(-1)?.id ?? "";
    takeStance(reporter, { statement, point, position: "asserts" });
    const move = { statement, from: matter, to, party, seen: seen.join() };
    expect(thrownBy(InputError, () => moveStatement(reporter, move)).message).toContain(
      "since you looked",
    );
    const other = before.parties[0]?.id ?? "";
    thrownBy(InputError, () => moveStatement(reporter, { ...move, party: other }));
    thrownBy(InputError, () => moveStatement(reporter, { ...move, to: matter }));
    expect(getMatterDocument(db, to).statements).toEqual([]);
    expect(read().statements).toEqual(before.statements);
  });

  test("go and come together, or not at all; what is said before is what several would do", () => {
    const { db, reporter, matter, read, to, party, holds } = two();
    const before = read();
    const statements = before.statements.slice(4, 6).map(({ id }) => id);
    const looked = lookAtMove(reporter, { statements, from: matter, to, party });
    expect(looked.seen).toHaveLength(2);
    expect(
      looked.readers[0]?.changes.filter((line) => line.startsWith("Goes: statement")),
    ).toHaveLength(2);
    const move = { statements, from: matter, to, party, seen: [looked.seen[0] ?? "", "another"] };
    thrownBy(InputError, () => moveStatements(reporter, move));
    expect(read()).toEqual(before);
    moveStatements(reporter, { ...move, seen: looked.seen });
    expect(read().statements).toHaveLength(before.statements.length - 2);
    expect(getMatterDocument(db, to).statements.map(({ id }) => id)).toEqual(statements);

    const left = lookAtRemovals(reporter, "statement", to, statements);
    expect(left.refused).toBe(null);
    removeStatements(reporter, { matter: to, statements, seen: left.seen });
    expect(getMatterDocument(db, to).statements).toEqual([]);
    holds();
  });

  test("that stands in no matter is listed, and put in again with its link", () => {
    const { db, reporter, matter, read, remove, holds } = house();
    const before = read();
    const { id: statement = "", partyId: party = "" } = before.statements[1] ?? {};
    remove("statement", statement);
    expect(listUnplaced(db)).toMatchObject([{ id: statement }]);
    moveStatement(reporter, { statement, from: null, to: matter, party });
    expect(listUnplaced(db)).toEqual([]);
    const placed = read().statements.find(({ id }) => id === statement);
    expect(placed?.number).toBe(7);
    expect(
      read()
        .rebuttals.map(({ id }) => id)
        .sort(),
    ).toEqual(before.rebuttals.map(({ id }) => id).sort());
    holds();
  });

  test("is not put back by a draft that was opened before it was taken out", () => {
    const { db, reporter, matter, read, remove } = house();
    const { id: statement = "" } = read().statements[1] ?? {};
    const { entry, revisions } = getEntry(db, statement, matter);
    const body = { entry: { ...entry, summary: "Otherwise." }, base: entry, revisions };
    const draft = startDraft(reporter, { matter, statement, body });
    remove("statement", statement);
    const { problems } = thrownBy(InputError, () => saveEntry(reporter, { draft, revision: 1 }));
    expect(problems).toMatchObject([{ field: "matter" }]);
    expect(read().statements.map(({ id }) => id)).not.toContain(statement);
  });
});

test("a party that readers have goes once its statements are moved", () => {
  const { db, reporter, read, remove, look, publish, holds } = house();
  const [usa, cuba] = read().parties;
  for (const row of db.select().from(t.memberships).all()) {
    const { publicId: membership, revision } = row;
    changeMembership(reporter, { membership, revision, party: cuba?.id ?? "" });
  }
  const [effect] = look("party", usa?.id ?? "");
  expect(effect?.changes).toEqual([
    `Goes: party ${usa?.name}`,
    expect.stringContaining("Goes: search for a reply To S2"),
  ]);
  remove("party", usa?.id ?? "");
  publish();
  expect(read().parties.map(({ id }) => id)).toEqual([cuba?.id]);
  holds();
});
