/** Restricted matters: the rule itself. That no page or action slips past it is held by app/desk/restricted.test.ts. */
import { sql } from "drizzle-orm";
import { describe, expect, test } from "vitest";
import { catchUp } from "@/db/catch-up";
import { canary, restrictedMatter } from "@/db/restricted.fixture";
import { contextOf, demoHouse, thrownBy } from "@/db/test-support";
import { verify } from "@/db/verify";
import { InputError, NotAllowedError, NotFoundError, StaleSignInError } from "@/lib/errors";
import type { DeskDatabase } from "./desk";
import { hiddenRows, openTables } from "./hidden-rows";
import { loggedTables, requireRecord } from "./logged-tables";
import { changeMatter, openMatter, placeStatement } from "./mutations/matters";
import { addSpeaker } from "./mutations/people";
import { publishMatter } from "./mutations/publish";
import { removeMatter, removeStatement } from "./mutations/removals";
import {
  enterRestricted,
  liftRestriction,
  nameMember,
  restrictMatter,
  takeMemberOff,
} from "./mutations/restrictions";
import { submitForReview } from "./mutations/review";
import { addSource } from "./mutations/sources";
import { changeStatement } from "./mutations/statements";
import { getMatterDocument } from "./queries/document";
import { planRemoval } from "./queries/removals";
import { getRestriction, listClosedMatters, listRestricted } from "./queries/restrictions";
import { listSpeakers } from "./queries/screen-choices";
import { latestVersion } from "./queries/versions";
import * as t from "./schema";
import { uses } from "./shared-uses";
import { visibleTo } from "./visible";

function house() {
  const { desk, folder } = demoHouse();
  const held = restrictedMatter(desk);
  const others = {
    reporter: contextOf(desk, "reporter", "Rob"),
    editor: contextOf(desk, "editor", "Eve"),
    administrator: contextOf(desk, "administrator", "Ada"),
  };
  const seenBy = ({ actorId }: { actorId: string }) => visibleTo(desk, actorId);
  const demo = desk.db.select().from(t.matters).get()?.publicId ?? "";
  return { desk, folder, ...held, others, seenBy, demo };
}

const foremanSlug = `${canary.toLowerCase()}-foreman`;
const topicSlug = `${canary.toLowerCase()}-topic`;

const tablesOf = (db: DeskDatabase) =>
  db.all<{ name: string }>(
    sql`select name from main.sqlite_schema where type = 'table' and name not like 'sqlite%'
      and name not like '\\_\\_%' escape '\\' and name not like 'statement_words%' and name <> 'every_slug'`,
  );

/** Tables in which the telling word stands, as a reader of the desk finds it. */
const tellingTables = (db: DeskDatabase) =>
  tablesOf(db)
    .map(({ name }) => name)
    .filter((name) =>
      JSON.stringify(db.all(sql`select * from ${sql.identifier(name)}`)).includes(canary),
    );

describe("what is hidden", () => {
  test("every table has its rule, or holds nothing of a matter", () => {
    const { desk } = demoHouse();
    const known = [...Object.keys(hiddenRows({ mine: [], others: [] })), ...openTables];
    expect(
      tablesOf(desk.db)
        .map(({ name }) => name)
        .sort(),
    ).toEqual(known.sort());
  });

  test("every reference to a shared record is a use of it, or a part of it", () => {
    const { desk } = demoHouse();
    const parts = [
      "offices.speaker_id",
      "captures.source_id",
      "takedowns.source_id",
      "datings.occasion_id",
    ];
    const references = desk.db.all<{ to: string; from: string }>(sql`
      select f."table" as "to", t.name || '.' || f."from" as "from"
      from pragma_table_list t, pragma_foreign_key_list(t.name) f
      where t.schema = 'main' and f."table" in ('speakers', 'occasions', 'topics', 'sources')`);
    const known = Object.entries(uses).flatMap(([to, all]) =>
      all.map(({ table, column }) => `${to} <- ${table}.${column}`),
    );
    expect(
      references
        .filter(({ from }) => !parts.includes(from))
        .map(({ to, from }) => `${to} <- ${from}`)
        .sort(),
    ).toEqual(known.sort());
  });

  test("a member sees all of it; nobody else a word of it, in no table", () => {
    const { seenBy, member, others, matter } = house();
    expect(tellingTables(seenBy(member))).toContain("matters");
    expect([...listRestricted(seenBy(member))]).toEqual([matter]);
    for (const other of Object.values(others)) {
      expect(tellingTables(seenBy(other))).toEqual([]);
      expect([...listRestricted(seenBy(other))]).toEqual([]);
      expect(seenBy(other).select().from(t.matters).all()).toHaveLength(1);
    }
  });

  test("what only it uses is hidden; what something else uses is not", () => {
    const { desk, seenBy, others, claim, reply, source, upstream, demo } = house();
    const party = desk.db.select().from(t.parties).get()?.publicId ?? "";
    expect(listSpeakers(seenBy(others.reporter), canary)).toEqual([]);
    // The member puts one statement into the public matter: its speaker, its source and what is upstream come along.
    const { member } = { member: contextOf(desk, "reporter", "Mia") };
    placeStatement(member, { matter: demo, statement: claim.statement, party });
    const seen = seenBy(others.reporter);
    const ids = (table: string) =>
      seen
        .all<{ id: string }>(sql`select public_id as id from ${sql.identifier(table)}`)
        .map(({ id }) => id);
    expect(ids("statements")).toContain(claim.statement);
    expect(ids("statements")).not.toContain(reply.statement);
    expect(ids("speakers")).toContain(claim.speaker);
    expect(ids("speakers")).not.toContain(reply.speaker);
    expect(ids("occasions")).not.toContain(reply.occasion);
    expect(ids("sources")).toEqual(expect.arrayContaining([source, upstream]));
  });

  test("what it used stays hidden when it is taken out, also with the whole matter", () => {
    const { desk, seenBy, member, others, matter, claim, reply } = house();
    const other = addSpeaker({ ...member, forMatter: matter }, { kind: "person", name: "Another" });
    const row = requireRecord(desk.db, "statements", claim.statement);
    changeStatement(member, {
      ...{ record: claim.statement, revision: row.revision },
      fields: { speaker: other.publicId },
    });
    const seen = (kind: "statement" | "matter", record: string) =>
      planRemoval(desk.db, kind, matter, record, new Map()).seen;
    removeStatement(member, {
      ...{ matter, statement: reply.statement, seen: seen("statement", reply.statement) },
    });
    // Texts of what is gone are found by their hash alone, which stands in documents that saw them.
    expect(tellingTables(seenBy(others.editor))).toEqual(["commitments"]);
    removeMatter(member, { matter, seen: seen("matter", matter) });
    expect(tellingTables(seenBy(others.editor))).toEqual(["commitments"]);
    expect(listSpeakers(seenBy(member), canary).length).toBeGreaterThan(0);
  });

  test("published, or lifted, it is like any other", () => {
    const { desk, folder, seenBy, member, others, matter, claim } = house();
    nameMember(member, { matter, account: others.editor.actorId });
    submitForReview(member, { matter });
    publishMatter({ ...others.editor, solo: true }, { matter });
    expect(tellingTables(seenBy(others.reporter))).toEqual(tellingTables(desk.db));
    expect(getRestriction(desk.db, requireRecord(desk.db, "matters", matter).id)).toBeNull();
    expect([...listRestricted(desk.db)]).toEqual([]);
    // Readers have them from now on: at the addresses of their names, and not at made-up ones.
    expect(requireRecord(desk.db, "speakers", claim.speaker).slug).toBe(foremanSlug);
    expect(
      desk.db
        .select()
        .from(t.topics)
        .all()
        .map(({ slug }) => slug),
    ).toContain(topicSlug);
    const { document } = latestVersion(desk.db, requireRecord(desk.db, "matters", matter).id) ?? {};
    expect(document).toContain(foremanSlug);
    catchUp(desk, folder);
    expect([...verify(folder)]).toEqual([]);
    const second = openMatter(member, { question: "Another?", summary: "x", restricted: true });
    expect(seenBy(others.reporter).select().from(t.matters).all()).toHaveLength(2);
    liftRestriction(member, { matter: second.publicId });
    expect(seenBy(others.reporter).select().from(t.matters).all()).toHaveLength(3);
  });
});

describe("writing", () => {
  test("whatever names a hidden record is answered as if it were not there", () => {
    const { desk, others, matter, claim, demo } = house();
    const { revision } = requireRecord(desk.db, "matters", matter);
    for (const other of Object.values(others)) {
      const refused = thrownBy(NotFoundError, () =>
        changeMatter(other, { record: matter, revision, fields: { summary: "x" } }),
      );
      expect(refused.message).toBe(`There is no record ${matter} in matters.`);
      const party = desk.db.select().from(t.parties).get()?.publicId ?? "";
      expect(() =>
        placeStatement(other, { matter: demo, statement: claim.statement, party }),
      ).toThrow(NotFoundError);
      expect(() => nameMember(other, { matter, account: other.actorId })).toThrow(NotFoundError);
    }
  });

  test("a name that only it knows can be given anew, and nobody is told", () => {
    const { desk, seenBy, others, claim } = house();
    const made = addSpeaker(others.reporter, {
      ...{ kind: "person", name: `${canary.toUpperCase()} Foreman` },
    });
    expect(made.publicId).not.toBe(claim.speaker);
    // The address is the first one's of that name: a “-2” would tell that there is another.
    expect(made.slug).toBe(foremanSlug);
    const topic = `${canary.toLowerCase()} Topic`;
    const { publicId } = openMatter(others.reporter, { question: "Is it?", topics: [topic] });
    expect(getMatterDocument(desk.db, publicId).matter.topics).toMatchObject([
      { slug: topicSlug, name: topic },
    ]);
    const seen = seenBy(others.editor).select().from(t.topics).all();
    expect(seen.filter(({ name }) => name.includes(canary))).toEqual([]);
  });

  test("nobody works for a matter that they do not see", () => {
    const { others, matter } = house();
    const context = { ...others.reporter, forMatter: matter };
    expect(() => addSpeaker(context, { kind: "person", name: "Another" })).toThrow(NotFoundError);
  });

  test("what is new in work for it is kept with it before anything uses it", () => {
    const { seenBy, member, others, matter } = house();
    const source = addSource(
      { ...member, forMatter: matter },
      { kind: "article", level: "secondary", title: "Not yet quoted" },
    ).publicId;
    const titles = (who: typeof member) =>
      seenBy(who)
        .select({ id: t.sources.publicId })
        .from(t.sources)
        .all()
        .map(({ id }) => id);
    expect(titles(member)).toContain(source);
    expect(titles(others.editor)).not.toContain(source);
  });
});

describe("who sees it", () => {
  test("members are named by members, and the last one stays", () => {
    const { seenBy, member, others, matter } = house();
    nameMember(member, { matter, account: others.reporter.actorId });
    expect(tellingTables(seenBy(others.reporter))).not.toEqual([]);
    takeMemberOff(others.reporter, { matter, account: member.actorId });
    expect(tellingTables(seenBy(member))).toEqual([]);
    const stay = () => takeMemberOff(others.reporter, { matter, account: others.reporter.actorId });
    expect(thrownBy(InputError, stay).message).toContain("Somebody must see it");
    expect(() => nameMember(others.reporter, { matter, account: "gainsay-demo" })).toThrow(
      InputError,
    );
  });

  test("an administrator sees that it is there, and enters in the sight of the members", () => {
    const { desk, seenBy, member, others, matter } = house();
    const { administrator, editor } = others;
    const [closed] = listClosedMatters(desk.db, administrator.actorId);
    expect(JSON.stringify(closed)).not.toContain(canary);
    expect(closed?.members).toEqual(["Mia"]);
    const restriction = closed?.id ?? "";
    expect(() => enterRestricted(editor, { restriction })).toThrow(NotAllowedError);
    const hourAgo = new Date(Date.now() - 3_600_000);
    expect(() =>
      enterRestricted({ ...administrator, signedInAt: hourAgo }, { restriction }),
    ).toThrow(StaleSignInError);
    expect(enterRestricted(administrator, { restriction })).toEqual({ matter });
    expect(tellingTables(seenBy(administrator))).not.toEqual([]);
    const { id } = requireRecord(desk.db, "matters", matter);
    expect(getRestriction(seenBy(member), id)?.members).toMatchObject([
      { name: "Mia", entered: false },
      { name: "Ada", entered: true },
    ]);
    const entry = desk.db.all(
      sql`select actor from log_entries where action = 'enter restricted matter'`,
    );
    expect(entry).toEqual([{ actor: administrator.actorId }]);
  });

  test("what readers had is not restricted", () => {
    const { member, demo } = house();
    expect(thrownBy(InputError, () => restrictMatter(member, { matter: demo })).message).toContain(
      "Readers had this matter",
    );
  });
});

test("records of a restriction are in the log like all others", () => {
  expect(Object.keys(loggedTables)).toEqual(
    expect.arrayContaining(["restrictions", "restriction_members"]),
  );
});
