import { cpSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { catchUp, rebuild } from "@/db/catch-up";
import { openWriter } from "@/db/connect";
import { removeDemo } from "@/db/demo/load";
import { addParty, addPoint, openMatter, placeStatement } from "@/db/desk/mutations/matters";
import { changeSpeaker } from "@/db/desk/mutations/people";
import { publishMatter } from "@/db/desk/mutations/publish";
import { submitForReview } from "@/db/desk/mutations/review";
import * as desk from "@/db/desk/schema";
import { migrateFile } from "@/db/migrate";
import { demoHouse, soloEditor, type TestHouse } from "@/db/test-support";
import { verify } from "@/db/verify";
import type { Piece } from "@/lib/search/passage";
import { readQuery } from "@/lib/search/query";
import type { SearchHit, SearchResults } from "@/lib/search/results";
import { publicPath, publicReader } from "./files";
import { listOtherQueries, searchRecord } from "./search";

function search({ folder }: TestHouse, typed: string, cursor?: string): Promise<SearchResults> {
  const query = readQuery(typed);
  if (!query) throw new Error(`Nothing to look for in ${typed}.`);
  return searchRecord(query, cursor, publicReader(folder));
}

const textOf = (pieces: Piece[] | undefined) =>
  (pieces ?? []).map(({ text, hit }) => (hit ? `[${text}]` : text)).join("");

/** A hit in one line: its kind and the words that were looked for in brackets. */
function lineOf(hit: SearchHit): string {
  switch (hit.kind) {
    case "matter":
      return `matter: ${textOf(hit.question)}`;
    case "point":
      return `point ${hit.number}: ${textOf(hit.proposition)}`;
    case "speaker":
      return `${hit.of}: ${textOf(hit.name)}`;
    case "statement":
      return `S${hit.matters[0]?.number}: ${hit.passages.map(({ pieces }) => textOf(pieces)).join(" | ")}`;
  }
}

const linesOf = async (house: TestHouse, typed: string) =>
  (await search(house, typed)).hits.map(lineOf);

/** Publishes a second matter with many points, in which one of the demo's statements stands too. */
function publishSharing(house: TestHouse, points = 2): string {
  const context = soloEditor(house);
  const matter = openMatter(context, {
    slug: "second",
    question: "Is a wall coming?",
    summary: "Another question.",
  }).publicId;
  const party = addParty(context, { matter, name: "Cuba", positionInShort: "No." }).publicId;
  const statement = house.desk.db.select().from(desk.statements).all()[1]?.publicId ?? "";
  placeStatement(context, { matter, statement, party });
  for (let number = 1; number <= points; number += 1)
    addPoint(context, { matter, proposition: `The wall has gate ${number}` });
  submitForReview(context, { matter });
  publishMatter(context, { matter });
  catchUp(house.desk, house.folder);
  return matter;
}

/** Everything the index holds, row by row and word by word. */
function indexOf({ folder }: TestHouse): unknown[] {
  const file = openWriter(publicPath(folder));
  file.exec("create virtual table temp.words using fts5vocab(main, search, instance)");
  file.exec("create virtual table temp.titled using fts5vocab(main, search_titles, instance)");
  const rows = [
    ...file.prepare("select * from temp.titled order by term, doc").all(),
    ...file.prepare("select * from search_rows order by id").all(),
    ...file.prepare("select * from temp.words order by term, doc, col, offset").all(),
  ];
  file.close();
  return rows;
}

describe("search", () => {
  test("finds each kind of record, what is shortest and nearest to the point first", async () => {
    const house = demoHouse();
    expect(await linesOf(house, "talks")).toEqual([
      "point 1: [Talks], or negotiations, have begun",
      "S1: they have started [talks] with Cuba",
      "matter: Have the United States and Cuba begun negotiations?",
    ]);
    expect((await linesOf(house, "Trump"))[0]).toBe("person: Donald [Trump]");
    expect(await linesOf(house, "diplomacy")).toEqual([
      "matter: Have the United States and Cuba begun negotiations?",
    ]);
  });

  test("gives a statement once, with the quotations that show what was looked for", async () => {
    const house = demoHouse();
    const lines = await linesOf(house, "dialogue negotiations");
    expect(lines.filter((line) => line.startsWith("S2:"))).toEqual([
      "S2: If we can establish a [dialogue], this may lead to [negotiations].",
    ]);
    expect(await linesOf(house, "“informal dialogue” constitution")).toEqual([
      "S2: they are ready to establish [informal dialogue] with the U.S. on many issues | Cuba will have some red lines in negotiations, listing these as the country's [constitution], economy, and socialist governance system",
    ]);
  });

  test("says of a statement who, when, where, and what it answers", async () => {
    const [hit] = (await search(demoHouse(), "started talks with")).hits;
    expect(hit).toMatchObject({
      kind: "statement",
      role: "President of the United States",
      edtf: "2026-02-01",
      occasion: "A statement; the outlet is not named",
      passages: [{ form: "reported", language: "en" }],
      matters: [{ slug: "us-cuba-negotiations", number: 1, party: 1 }],
      answers: [],
      answeredBy: [
        { type: "partly_denies", speakers: ["Carlos Fernández de Cossío"], attributedBy: null },
      ],
    });
  });

  test("says of a point what stances are taken on it", async () => {
    const [hit] = (await search(demoHouse(), "talks begun")).hits;
    expect(hit).toMatchObject({
      kind: "point",
      matter: { slug: "us-cuba-negotiations" },
      stances: [
        { position: "asserts", count: 1 },
        { position: "denies", count: 1 },
      ],
    });
  });

  test("finds names without their accents, and a speaker's statements by name and word", async () => {
    const house = demoHouse();
    expect((await linesOf(house, "cossio"))[0]).toBe("person: Carlos Fernández de [Cossío]");
    expect(await linesOf(house, "cossio creativity")).toEqual([
      "S6: Cuba is, of course, preparing itself with [creativity], resilience, and seriousness. What will Cuba do? Just watch.",
    ]);
  });

  test("keeps words of different quotations apart in exact words", async () => {
    // The first quotation of S1 ends with "Cuba", the second begins with "I".
    expect(await linesOf(demoHouse(), "“with Cuba”")).toHaveLength(1);
    expect(await linesOf(demoHouse(), "“Cuba I think”")).toEqual([]);
  });

  test("finds native names in their own script", async () => {
    const house = demoHouse();
    const context = soloEditor(house);
    const speaker = house.desk.db.select().from(desk.speakers).all()[0]?.publicId ?? "";
    changeSpeaker(context, {
      record: speaker,
      revision: 1,
      fields: { nativeName: "دونالد ترامب", otherNames: ["唐纳德·特朗普", "Đonald Tramp-Łuk"] },
    });
    const matter = house.desk.db.select().from(desk.matters).all()[0]?.publicId ?? "";
    submitForReview(context, {
      matter,
      change: { kind: "update", what: "Names were added.", reason: "Readers asked." },
    });
    publishMatter(context, { matter });
    catchUp(house.desk, house.folder);
    for (const [typed, shown] of [
      ["ترامب", "دونالد [ترامب]"],
      ["تَرامب", "دونالد [ترامب]"],
      ["特朗普", "唐纳德·[特朗普]"],
      ["特朗", "唐纳德·[特朗]普"],
      ["donald tramp-luk", "[Đonald] [Tramp-Łuk]"],
    ] as const) {
      const hit = (await search(house, typed)).hits.find(({ kind }) => kind === "speaker");
      expect(hit?.kind === "speaker" && hit.alsoWritten.map(textOf), typed).toContain(shown);
    }
  });

  test("pages by key: every result once, in one order", async () => {
    const house = demoHouse();
    publishSharing(house, 45);
    const pages: SearchResults[] = [];
    for (let cursor: string | null = ""; cursor !== null; cursor = pages.at(-1)?.next ?? null)
      pages.push(await search(house, "wall", cursor));
    expect(pages.map(({ hits }) => hits.length)).toEqual([20, 20, 6]);
    expect(pages.map(({ shownBefore }) => shownBefore)).toEqual([0, 20, 40]);
    expect(pages.map(({ total }) => total)).toEqual([46, 46, 46]);
    expect(new Set(pages.flatMap(({ hits }) => hits.map(({ id }) => id))).size).toBe(46);
    expect(await search(house, "wall", "nonsense")).toEqual(pages[0]);
  });

  test("offers other queries only where they find something", async () => {
    const house = demoHouse();
    const others = async (typed: string) => {
      const query = readQuery(typed);
      const reader = publicReader(house.folder);
      if (!query) return;
      const { total } = await searchRecord(query, "", reader);
      return listOtherQueries(query, total, reader);
    };
    expect(await others("“talks started”")).toEqual(["talks started", "talks", "started"]);
    // Nothing holds both words: what holds some is found already.
    expect(await others("talks collapsed")).toEqual([]);
    expect(await others("started talks")).toEqual(["“started talks”"]);
    expect(await others("talks started")).toEqual([]);
  });
});

/** Puts a file in place as the first of the migrations left it, with rows that say to have come far. */
function fileOfLayout({ folder }: TestHouse, migrations: number): void {
  const earlier = join(folder, `layout-${migrations}`);
  cpSync("drizzle/public", earlier, { recursive: true });
  const journal = join(earlier, "meta/_journal.json");
  const { entries } = JSON.parse(readFileSync(journal, "utf8"));
  writeFileSync(journal, JSON.stringify({ entries: entries.slice(0, migrations) }));
  const path = publicPath(folder);
  for (const end of ["", "-wal", "-shm"]) rmSync(`${path}${end}`, { force: true });
  const file = openWriter(path);
  migrateFile(file, earlier);
  // What a speaker is besides its name has changed its column.
  const [rest] = file
    .prepare<[], string>(
      "select name from pragma_table_info('speakers') where name in ('other_names', 'json')",
    )
    .pluck()
    .all();
  file.exec(`insert into projection (id, log_head) values (1, 1000000);
    insert into matters (id, slug, question, summary, version, published_at) values ('old', 'old', 'Old?', 'Old.', 1, '2026-02-03T09:00:00.000Z');
    insert into speakers (id, slug, kind, name, ${rest}) values ('old', 'old', 'person', 'Old', '[]')`);
  file.close();
}

describe("the index", () => {
  test("holds nothing that was not published", async () => {
    const house = demoHouse();
    const matter = house.desk.db.select().from(desk.matters).all()[0]?.publicId ?? "";
    addPoint(soloEditor(house), { matter, proposition: "A draft with a canaryword" });
    catchUp(house.desk, house.folder);
    expect(await linesOf(house, "canaryword")).toEqual([]);
  });

  test("loses the words of a withdrawn matter to the last byte, and keeps what another shows", async () => {
    const house = demoHouse();
    const bytesHold = (word: string) => {
      const file = openWriter(publicPath(house.folder));
      const held = file
        .prepare("select count(*) from search_data where instr(block, cast(? as blob)) > 0")
        .pluck()
        .get(word);
      file.close();
      return Number(held) > 0;
    };
    // The index keeps a word without the letters that it shares with the one before; of this one the stem stands whole.
    expect(bytesHold("resili".slice(2))).toBe(true);
    publishSharing(house);
    removeDemo(house.desk);
    catchUp(house.desk, house.folder);
    expect(await linesOf(house, "resilience")).toEqual([]);
    expect(bytesHold("resili".slice(2))).toBe(false);
    expect(await linesOf(house, "Trump")).toEqual([]);
    expect((await linesOf(house, "cossio"))[0]).toBe("person: Carlos Fernández de [Cossío]");
    expect(await linesOf(house, "“informal dialogue”")).toHaveLength(1);
    expect([...verify(house.folder)]).toEqual([]);
  });

  test("follows a changed name into the statements of its speaker", async () => {
    const house = demoHouse();
    publishSharing(house);
    const speaker = house.desk.db
      .select()
      .from(desk.speakers)
      .all()
      .find(({ name }) => name.startsWith("Carlos"));
    const context = soloEditor(house);
    changeSpeaker(context, {
      record: speaker?.publicId ?? "",
      revision: 1,
      fields: { name: "Somebody Else", otherNames: [] },
    });
    const second = house.desk.db.select().from(desk.matters).all()[1]?.publicId ?? "";
    submitForReview(context, {
      matter: second,
      change: { kind: "correction", what: "Name.", reason: "Misspelt." },
    });
    publishMatter(context, { matter: second });
    catchUp(house.desk, house.folder);
    // By the name that readers had they find who is called otherwise now.
    expect((await linesOf(house, "cossio"))[0]).toBe("person: Somebody Else");
    expect(await linesOf(house, "somebody creativity")).toHaveLength(1);
  });

  test("is the same word by word when it is made anew", () => {
    const house = demoHouse();
    publishSharing(house);
    removeDemo(house.desk);
    catchUp(house.desk, house.folder);
    const before = indexOf(house);
    expect(before.length).toBeGreaterThan(20);
    rebuild(house.desk, house.folder);
    expect(indexOf(house)).toEqual(before);
  });

  test("is made for a public record of every earlier layout, from before there was search on", () => {
    const house = demoHouse();
    const before = indexOf(house);
    const layouts = readdirSync("drizzle/public").filter((file) => file.endsWith(".sql"));
    for (let migrations = 1; migrations < layouts.length; migrations += 1) {
      fileOfLayout(house, migrations);
      catchUp(house.desk, house.folder);
      expect(indexOf(house)).toEqual(before);
      expect([...verify(house.folder)]).toEqual([]);
    }
  });

  test("is verified: rows and words", () => {
    const house = demoHouse();
    const file = openWriter(publicPath(house.folder));
    file.exec(`insert into search (search, rowid, title, words, notes, names, stems)
      select 'delete', id, title, words, notes, names, stems from search_rows where words like '%creativity%'`);
    expect([...verify(house.folder)].join()).toMatch(
      /The search index .*(creativity|resilience|and)/,
    );
    file.exec("delete from search_rows where kind = 'matter'");
    file.close();
    expect([...verify(house.folder)].join("\n")).toContain(
      "The public record lacks a row in search_rows: 1, matter.",
    );
  });
});
