/** Speakers that are one are merged: what names them, what readers find at the old addresses, and how it is undone. */
import { eq } from "drizzle-orm";
import { describe, expect, test } from "vitest";
import { rebuild } from "@/db/catch-up";
import { startDraft } from "@/db/desk/mutations/drafts";
import { mergeRecords } from "@/db/desk/mutations/merges";
import { addOffice, addSpeaker, changeSpeaker } from "@/db/desk/mutations/people";
import { logStatement } from "@/db/desk/mutations/statements";
import { undoMerge } from "@/db/desk/mutations/undo";
import { referencesTo } from "@/db/desk/queries/references";
import * as t from "@/db/desk/schema";
import { exportRows } from "@/db/public/queries/export-rows";
import { findLeadsTo } from "@/db/public/queries/led-on";
import { getPerson } from "@/db/public/queries/person-pages";
import { getStatement } from "@/db/public/queries/statements";
import { keepAndSave, thrownBy } from "@/db/test-support";
import { emptyEntry, entrySchema } from "@/lib/desk/entry";
import { mergeKinds } from "@/lib/desk/merging";
import { InputError, NotAllowedError } from "@/lib/errors";
import { everything, house } from "./merging.fixture";

describe("what names a record", () => {
  test("is taken from the schema: every reference that SQLite knows, and no other", () => {
    const { desk } = house();
    for (const kind of mergeKinds) {
      const known = desk.connection
        .prepare(
          `select t.name || '.' || f."from" from pragma_table_list t, pragma_foreign_key_list(t.name) f
           where t.schema = 'main' and f."table" = ? order by 1`,
        )
        .pluck()
        .all(kind) as string[];
      const found = referencesTo(kind).map(({ table, field }) => `${table}.${snake(field)}`);
      expect(found.sort(), kind).toEqual(known.sort());
    }
  });

  test("what may name only one of two at a time is decided for each: a new rule of that kind is met here first", () => {
    const { desk } = house();
    const rules = desk.connection
      .prepare(
        `select distinct i.name from pragma_table_list t, pragma_index_list(t.name) i,
           pragma_index_info(i.name) c, pragma_foreign_key_list(t.name) f
         where t.schema = 'main' and i."unique" = 1 and f."from" = c.name
           and f."table" in (${mergeKinds.map((kind) => `'${kind}'`).join()}, 'quotations', 'rebuttals')
         order by 1`,
      )
      .pluck()
      .all();
    expect(rules).toEqual([
      "datings_one_preferred",
      "memberships_once",
      "rebuttal_headings_once",
      "rebuttals_once",
      "stances_once",
      "statement_speakers_once",
    ]);
  });

  const snake = (name: string) => name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
});

describe("two speakers", () => {
  test("become one: names, offices, statements; the old address leads there, older versions stay", async () => {
    const h = house();
    const { reporter, read, said, speakerOf, row } = h;
    const a = speakerOf("Ana Pérez");
    const b = speakerOf("A. Pérez", { wikidataId: "Q42", otherNames: ["Ana P."] });
    addOffice(reporter, { speaker: a.publicId, title: "Minister", from: "2025", to: null });
    addOffice(reporter, { speaker: b.publicId, title: "minister", from: "2025", to: null });
    addOffice(reporter, { speaker: b.publicId, title: "Mayor", from: "2020", to: "2024" });
    for (let at = 0; at < 3; at += 1) said(a.publicId, `Of a, ${at}.`);
    const hers = said(b.publicId, "Of b.");
    h.publish();
    const before = h.versions();

    const looked = h.look("speakers", a.publicId, b.publicId);
    expect(looked.stays).toBe("/people/ana-perez");
    expect(looked.leads).toEqual(["/people/a-perez"]);
    expect(looked.gets).toContain("Also written: A. Pérez");
    expect(looked.readers[0]?.addresses).toContainEqual({
      address: "/people/a-perez",
      fate: "leads",
    });
    // Looking wrote nothing.
    expect(row("speakers", b.publicId).name).toBe("A. Pérez");

    h.merge("speakers", a.publicId, b.publicId);
    const kept = row("speakers", a.publicId);
    expect(kept.otherNames).toEqual(["A. Pérez", "Ana P."]);
    expect(kept.wikidataId).toBe("Q42");
    expect(
      read()
        .speakers.find(({ id }) => id === a.publicId)
        ?.offices.map(({ title }) => title),
    ).toEqual(["Minister", "Mayor"]);
    expect(row("statements", hers).speakerId).toBe(kept.id);
    // Readers have two until the next version.
    expect(await findLeadsTo("speakers", "a-perez", h.readers())).toBeUndefined();
    h.publish();
    for (const again of [false, true]) {
      if (again) rebuild(h.desk, h.folder);
      expect(await findLeadsTo("speakers", "a-perez", h.readers())).toBe("ana-perez");
      expect(await getPerson("a-perez", h.readers())).toBeUndefined();
      expect((await getPerson("ana-perez", h.readers()))?.ledger.summary.statements).toBe(4);
    }
    expect(h.versions().slice(0, before.length)).toEqual(before);
    // Each row of hers says whose id leads to her.
    const rows = (await exported(h)).filter((line) => line.includes(a.publicId));
    expect(rows).toHaveLength(4);
    expect(rows.every((line) => line.includes(b.publicId))).toBe(true);
    h.holds();
  });

  test("of 345 and of 12 statements are one in a moment, and two again", () => {
    const h = house();
    const [a, b] = [h.speakerOf("Of many"), h.speakerOf("Of some")];
    const { db, reporter } = h;
    const occasion = h.read().occasions[0]?.id ?? "";
    const log = (speaker: string, count: number) => {
      for (let at = 0; at < count; at += 1) {
        logStatement(reporter, { speaker, occasion, summary: `Said ${at}.` });
      }
    };
    log(a.publicId, 345);
    log(b.publicId, 12);
    const before = everything(db);
    const { act } = h.merge("speakers", a.publicId, b.publicId);
    const ofA = () =>
      db.select().from(t.statements).where(eq(t.statements.speakerId, a.id)).all().length;
    expect(ofA()).toBe(357);
    h.holds();
    undoMerge(h.editor, { act });
    expect(ofA()).toBe(345);
    expect(everything(db)).toEqual(before);
    h.holds();
  });

  test("whom nobody can tell to be one are not merged, and it is said why", () => {
    const h = house();
    const { reporter, speakerOf, said } = h;
    const a = speakerOf("One", { wikidataId: "Q1" }).publicId;
    const why = (gone: string, keep = a) =>
      thrownBy(InputError, () => h.merge("speakers", keep, gone)).message;
    expect(why(a)).toContain("one record already");
    expect(why(speakerOf("Two", { wikidataId: "Q2" }).publicId)).toContain("Q1 and Q2");
    const unnamed = addSpeaker(reporter, { kind: "unnamed", name: "an official" }).publicId;
    expect(why(unnamed)).toContain("never merged");
    expect(why(a, unnamed)).toContain("never merged");
    const account = addSpeaker(reporter, {
      ...{ kind: "account", name: "One online", platform: "Mastodon", handle: "@one" },
    }).publicId;
    expect(why(account)).toContain("account");
    const c = speakerOf("Three").publicId;
    const statement = said(a, "For another.");
    h.db
      .update(t.statements)
      .set({ onBehalfOfId: h.row("speakers", c).id })
      .where(eq(t.statements.publicId, statement))
      .run();
    expect(why(c)).toContain("One statement names both");
  });

  test("the one that readers have stays; both of theirs an editor merges", () => {
    const h = house();
    const [first, second] = h.read().speakers;
    const fresh = h.speakerOf("Fresh").publicId;
    const why = thrownBy(InputError, () => h.merge("speakers", fresh, first?.id ?? ""));
    expect(why.message).toContain("that is the one that stays");
    const both = () => h.merge("speakers", first?.id ?? "", second?.id ?? "", h.reporter);
    expect(thrownBy(NotAllowedError, both).message).toContain("an editor merges them");
    h.merge("speakers", first?.id ?? "", fresh, h.reporter);
    h.holds();
  });

  test("that two people merge at once are merged once; the second is told", () => {
    const h = house();
    const [a, b, c] = ["A", "B", "C"].map((name) => h.speakerOf(name).publicId) as [
      string,
      string,
      string,
    ];
    const { seen } = h.look("speakers", a, b);
    const other = h.look("speakers", c, b);
    mergeRecords(h.reporter, { kind: "speakers", keep: a, gone: b, seen });
    const late = () =>
      mergeRecords(h.editor, { kind: "speakers", keep: c, gone: b, seen: other.seen });
    expect(thrownBy(InputError, late).message).toBe("Somebody merged it into “A” meanwhile.");
    const stale = h.look("speakers", a, c);
    changeSpeaker(h.reporter, {
      ...{ record: c, revision: h.row("speakers", c).revision, fields: { description: "Newly" } },
    });
    const again = () =>
      mergeRecords(h.editor, { kind: "speakers", keep: a, gone: c, seen: stale.seen });
    expect(thrownBy(InputError, again).message).toContain("since you looked");
    h.holds();
  });
});

describe("a merge that reaches another matter", () => {
  test("makes a version of it, and undone, each has its own again", async () => {
    const h = house();
    const [a, b] = [h.speakerOf("First"), h.speakerOf("Second")];
    const there = h.other();
    const here = h.said(a.publicId, "Here.");
    const elsewhere = h.said(b.publicId, "Elsewhere.", there);
    h.publish(there.matter);
    h.publish();
    const { act } = h.merge("speakers", a.publicId, b.publicId);
    h.publish();
    // The other matter was not published by anybody, and shows the one that stayed.
    expect((await getStatement(elsewhere, h.readers()))?.statement.voice.speakers[0]?.slug).toBe(
      "first",
    );
    expect(await findLeadsTo("speakers", "second", h.readers())).toBe("first");
    h.holds();
    undoMerge(h.editor, { act });
    h.publish(there.matter);
    expect((await getStatement(elsewhere, h.readers()))?.statement.voice.speakers[0]?.slug).toBe(
      "second",
    );
    expect((await getStatement(here, h.readers()))?.statement.voice.speakers[0]?.slug).toBe(
      "first",
    );
    expect(await getPerson("second", h.readers())).toBeDefined();
    h.holds();
  });
});

describe("a form that was open meanwhile", () => {
  test("names the speaker that stayed, and what answered the statement that went answers the other", () => {
    const h = house();
    const [a, b] = [h.speakerOf("Open one").publicId, h.speakerOf("Open two").publicId];
    const [claim, same] = [h.said(a, "So it is."), h.said(a, "It is so.")];
    const { reporter, matter } = h;
    const entry = entrySchema.parse({
      ...{ matter, party: h.read().parties[0]?.id, speaker: b, occasionTitle: "A speech" },
      ...{ summary: "It is not.", language: "en", answers: [{ key: "k", claim: same }] },
      datings: [{ key: "d", edtf: "2026-01-03", source: h.read().sources[0]?.id, preferred: true }],
    });
    const body = { entry, base: emptyEntry(), revisions: {} };
    const draft = startDraft(reporter, { body });
    h.merge("speakers", a, b);
    h.merge("statements", claim, same);
    const statement = keepAndSave(reporter, draft, body);
    expect(h.row("statements", statement).speakerId).toBe(h.row("speakers", a).id);
    const link = h.db
      .select()
      .from(t.rebuttals)
      .where(eq(t.rebuttals.replyId, h.row("statements", statement).id))
      .get();
    expect(link?.claimId).toBe(h.row("statements", claim).id);
    h.holds();
  });
});

async function exported({ readers }: ReturnType<typeof house>): Promise<string[]> {
  const rows: string[] = [];
  for await (const batch of exportRows(readers(), "statements")) {
    rows.push(...batch.map((line) => JSON.stringify(line)));
  }
  return rows;
}
