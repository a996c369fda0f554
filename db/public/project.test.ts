import { rmSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { catchUp, rebuild } from "@/db/catch-up";
import { enterDemo, removeDemo } from "@/db/demo/load";
import { requireRecord } from "@/db/desk/logged-tables";
import { addParty, changeMatter, openMatter, placeStatement } from "@/db/desk/mutations/matters";
import { changeSpeaker } from "@/db/desk/mutations/people";
import { publishMatter } from "@/db/desk/mutations/publish";
import { submitForReview } from "@/db/desk/mutations/review";
import { publishedSince } from "@/db/desk/queries/versions";
import * as desk from "@/db/desk/schema";
import { demoHouse, emptyHouse, soloEditor, type TestHouse } from "@/db/test-support";
import { verify } from "@/db/verify";
import { type DatasetName, datasets } from "@/lib/export/datasets";
import { jsonl } from "@/lib/export/json";
import { openPublicWriter, publicPath, publicReader } from "./files";
import { projectedHead, projectSteps } from "./project";
import { exportRows } from "./queries/export-rows";
import { listMatters } from "./queries/lists";
import { getMatter, getMatterVersion } from "./queries/matters";

/** Every dataset of an installation as JSON lines. */
async function exportsOf({ folder }: TestHouse): Promise<string> {
  const record = publicReader(folder);
  let text = "";
  for (const name of Object.keys(datasets) as DatasetName[]) {
    const pieces = jsonl.write({ name, ...datasets[name] }, exportRows(record, name), "");
    for await (const piece of pieces) text += piece;
  }
  return text;
}

/** Publishes a second matter in which one of the demo's statements stands too. */
function publishSharing(house: TestHouse) {
  const context = soloEditor(house);
  const matter = openMatter(context, {
    slug: "second",
    question: "And then?",
    summary: "Another question.",
  }).publicId;
  const party = addParty(context, { matter, name: "Cuba", positionInShort: "No." }).publicId;
  const statement = house.desk.db.select().from(desk.statements).all()[1]?.publicId ?? "";
  placeStatement(context, { matter, statement, party });
  submitForReview(context, { matter });
  publishMatter(context, { matter });
  return matter;
}

describe("the projector", () => {
  test("makes a record that follows older rules anew", async () => {
    const house = demoHouse();
    catchUp(house.desk, house.folder);
    const before = await exportsOf(house);
    const old = openPublicWriter(publicPath(house.folder));
    old.connection.exec(
      "update projection set rules = 1; update answers set treatment = 'raised'; update statements set edtf = null",
    );
    old.connection.close();
    expect(await exportsOf(house)).not.toBe(before);
    expect(catchUp(house.desk, house.folder)).toBe(1);
    expect(await exportsOf(house)).toBe(before);
    expect(catchUp(house.desk, house.folder)).toBe(0);
  });

  test("rebuilds a deleted public record to the byte of its exports", async () => {
    const house = demoHouse();
    publishSharing(house);
    catchUp(house.desk, house.folder);
    const before = await exportsOf(house);
    // Answers, pairs, quotations of statements, stances, matters, speakers, sources, and what follows the last line.
    expect(before.split("\n").length).toBe(7 + 2 + 16 + 10 + 2 + 3 + 2 + 1);
    for (const end of ["", "-wal", "-shm"])
      rmSync(`${publicPath(house.folder)}${end}`, { force: true });
    rebuild(house.desk, house.folder);
    expect(await exportsOf(house)).toBe(before);
  });

  test("swaps a rebuilt file in under an open reader", () => {
    const house = demoHouse();
    const before = publicReader(house.folder);
    expect(before.connection.prepare("select count(*) from matters").pluck().get()).toBe(1);
    rebuild(house.desk, house.folder);
    const after = publicReader(house.folder);
    expect(after).not.toBe(before);
    expect(after.connection.prepare("select count(*) from matters").pluck().get()).toBe(1);
  });

  test("catches up with what was published before the process was killed", async () => {
    const house = demoHouse();
    const before = await exportsOf(house);
    publishSharing(house); // the desk's transaction alone: nothing is projected
    expect(await exportsOf(house)).toBe(before);
    expect([...verify(house.folder)]).not.toEqual([]);
    expect(catchUp(house.desk, house.folder)).toBe(1);
    expect(catchUp(house.desk, house.folder)).toBe(0);
    const listed = (await listMatters({}, publicReader(house.folder))).matters;
    expect(listed.map(({ slug }) => slug)).toEqual(["second", "us-cuba-negotiations"]);
    expect([...verify(house.folder)]).toEqual([]);
  });

  test("carries a shared record into every matter that shows it, and none of the desk's other changes", async () => {
    const house = demoHouse();
    publishSharing(house);
    const context = soloEditor(house);
    const speaker = house.desk.db
      .select()
      .from(desk.speakers)
      .all()
      .find(({ name }) => name.startsWith("Carlos"));
    changeSpeaker(context, {
      record: speaker?.publicId ?? "",
      revision: 1,
      fields: { description: "A diplomat." },
    });
    const demo = house.desk.db.select().from(desk.matters).all()[0]?.publicId ?? "";
    addParty(context, {
      matter: demo,
      name: "A draft that stays at the desk",
      positionInShort: "Nothing yet.",
    });
    const second = house.desk.db.select().from(desk.matters).all()[1]?.publicId ?? "";
    submitForReview(context, {
      matter: second,
      change: { kind: "update", what: "A description was added.", reason: "Readers asked." },
    });
    expect(publishMatter(context, { matter: second })).toMatchObject({ slug: "second", number: 2 });
    expect(catchUp(house.desk, house.folder)).toBe(3); // its two versions, and the one that it makes of the demo
    const page = await getMatter("us-cuba-negotiations", publicReader(house.folder));
    expect(page?.version.number).toBe(2);
    expect(page?.version.correction).toEqual({
      kind: "update",
      what: "A description was added.",
      reason: "Readers asked.",
    });
    expect(
      page?.version.document.speakers.find(({ name }) => name.startsWith("Carlos"))?.description,
    ).toBe("A diplomat.");
    expect(page?.version.document.parties.map(({ name }) => name)).toEqual([
      "United States",
      "Cuba",
    ]);
    expect([...verify(house.folder)]).toEqual([]);
  });

  test("leaves the rows alone that a version does not change", () => {
    const house = demoHouse();
    const context = soloEditor(house);
    const record = openPublicWriter(publicPath(house.folder));
    const rows = (table: string) => record.connection.prepare(`select * from ${table}`).all();
    const tables = ["search_rows", "statements", "quotations", "stances", "sources", "captures"];
    const before = tables.map(rows);
    const matter = house.desk.db.select().from(desk.matters).all()[0]?.publicId ?? "";
    changeMatter(context, { record: matter, revision: 1, fields: { summary: "Put anew." } });
    const change = { kind: "update", what: "The summary.", reason: "Clearer." } as const;
    submitForReview(context, { matter, change });
    publishMatter(context, { matter });
    record.connection.exec(
      tables
        .filter((name) => name !== "search_rows")
        .flatMap((name) =>
          ["insert", "update", "delete"].map(
            (act) =>
              `create temp trigger no_${act}_${name} before ${act} on main.${name}
               begin select raise(abort, '${act} on ${name}'); end;`,
          ),
        )
        .join("\n"),
    );
    expect(projectSteps(record, publishedSince(house.desk.db, projectedHead(record)))).toBe(1);
    const after = tables.map(rows);
    expect(after.slice(1)).toEqual(before.slice(1));
    // The words of the matter itself are found anew, under a number of their own.
    const found = (held: unknown[] | undefined) => new Set(held?.map((row) => JSON.stringify(row)));
    expect(found(before[0]).size).toBeGreaterThan(8);
    expect([...found(before[0])].filter((row) => !found(after[0]).has(row))).toHaveLength(1);
    record.connection.close();
  });

  test("a pinned version stays as it was published", async () => {
    const house = demoHouse();
    const first = await getMatterVersion("us-cuba-negotiations", 1, publicReader(house.folder));
    publishSharing(house);
    const context = soloEditor(house);
    const speaker = requireRecord(
      house.desk.db,
      "speakers",
      first?.version.document.speakers[2]?.id ?? "",
    );
    changeSpeaker(context, {
      record: speaker.publicId,
      revision: 1,
      fields: { name: "C. F. de Cossío" },
    });
    const second = house.desk.db.select().from(desk.matters).all()[1]?.publicId ?? "";
    submitForReview(context, {
      matter: second,
      change: { kind: "correction", what: "Name.", reason: "Misspelt." },
    });
    publishMatter(context, { matter: second });
    catchUp(house.desk, house.folder);
    const pinned = await getMatterVersion("us-cuba-negotiations", 1, publicReader(house.folder));
    expect(pinned?.latest).toBe(2);
    expect(pinned?.version.document).toEqual(first?.version.document);
  });

  test("takes a withdrawn matter off the record and keeps its versions", async () => {
    const house = demoHouse();
    expect(removeDemo(house.desk)).toBe(true);
    expect(removeDemo(house.desk)).toBe(false);
    catchUp(house.desk, house.folder);
    expect(await exportsOf(house)).toBe("");
    const record = publicReader(house.folder);
    expect(await listMatters({}, record)).toEqual({ matters: [], next: null });
    expect((await getMatter("us-cuba-negotiations", record))?.version.withdrawal).toContain(
      "demonstration",
    );
    expect(
      (await getMatterVersion("us-cuba-negotiations", 1, record))?.version.document.statements,
    ).toHaveLength(6);
    expect([...verify(house.folder)]).toEqual([]);
  });

  test("holds nothing of a matter that was never published", async () => {
    const house = emptyHouse();
    const context = soloEditor(house);
    enterDemo(context, { text: "draft", extent: "excerpt" });
    catchUp(house.desk, house.folder);
    expect(await exportsOf(house)).toBe("");
  });
});

test("tells when and why a text was withheld, in every version that has it", async () => {
  const house = demoHouse();
  const [quotation] =
    (await getMatter("us-cuba-negotiations", publicReader(house.folder)))?.version.document
      .quotations ?? [];
  house.desk.connection
    .prepare(
      `update commitments set text = null, salt = null, withheld_at = '2026-02-03T09:00:00.000Z',
         withheld_reason = 'A court ordered it.' where record_id = ? and field = 'text'`,
    )
    .run(quotation?.id);
  rebuild(house.desk, house.folder);
  const version = (await getMatterVersion("us-cuba-negotiations", 1, publicReader(house.folder)))
    ?.version;
  expect(version?.withheld).toEqual([
    { at: "2026-02-03T09:00:00.000Z", reason: "A court ordered it." },
  ]);
  expect(version?.document.quotations[0]?.text).toBe("[withheld]");
});
