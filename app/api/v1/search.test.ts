/** The search and the head of the record, as a program meets them. */
import { cpSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test, vi } from "vitest";
import { catchUp } from "@/db/catch-up";
import { removeDemo } from "@/db/demo/load";
import { publicReader } from "@/db/public/files";
import { getRecordHead } from "@/db/public/queries/newest";
import { demoHouse, emptyHouse, soloEditor } from "@/db/test-support";
import type { Meant } from "@/lib/search/results";
import type { ToldHit } from "@/lib/search/told";
import { api } from "./api";
import { exporting } from "./exporting";

const folder = mkdtempSync(join(tmpdir(), "gainsay-search-"));
cpSync(demoHouse().folder, folder, { recursive: true });
beforeAll(() => vi.stubEnv("GAINSAY_DATA", folder));
afterAll(async () => {
  await exporting.end();
  rmSync(folder, { recursive: true });
});

const ask = (query: string) => api.request(`http://localhost/api/v1/${query}`);
interface Found {
  data: (ToldHit & { address: string })[];
  total: number;
  remarks: string[];
  meant: Meant | null;
  next: string | null;
}
const search = async (query: string) => (await (await ask(`search?${query}`)).json()) as Found;
/** Kinds of what is found, with the words that were looked for as their ranges cut them out. */
const linesOf = ({ data }: Found) =>
  data.map(({ kind, passages }) => [
    kind,
    ...passages.flatMap(({ text, ranges }) =>
      ranges.map(([from, to]) => [...text].slice(from, to).join("")),
    ),
  ]);

describe("the search", () => {
  test("finds what its page finds, with plain texts and the places of the words", async () => {
    const found = await search("q=talks");
    expect(linesOf(found)).toEqual([
      ["point", "Talks"],
      ["statement", "talks"],
      ["matter", "talks"],
    ]);
    expect(found.total).toBe(3);
    expect(found.data[1]).toMatchObject({
      speakers: [{ text: "Donald Trump", ranges: [] }],
      date: "2026-02-01",
      passages: [{ of: "quotation", form: "reported", language: "en" }],
      matters: [{ slug: "us-cuba-negotiations" }],
      address: expect.stringMatching(/\/statements\/\w{12}$/),
    });
    expect(JSON.stringify(found)).not.toMatch(/<|&lt;/);
  });

  test.each([
    ["q=cuba&speaker=donald-trump", ["statement"]],
    ["q=cuba&party=Spain", []],
    ["q=talks&before=2026-01-31", []],
    ["q=talks&after=2026-02-01", ["statement"]],
    ["q=talks&form=paraphrase", []],
    ["q=talks&form=reported&language=EN", ["statement"]],
    ["q=talks&type=partly_denies", ["statement"]],
    ["q=talks&type=retracts", []],
    ["q=talks&treatment=denied", ["statement"]],
    ["q=talks&treatment=declined", []],
    ["q=talks&topic=trade", ["point", "statement", "matter"]],
    ["q=talks&topic=sport", []],
    ["q=talks&matter=us-cuba-negotiations", ["point", "statement", "matter"]],
    ["q=talks&matter=us-cuba-negotiations&speaker=donald-trump", ["statement"]],
  ])("narrowed by %s finds %j", async (query, kinds) => {
    const { data, total } = await search(query);
    expect(data.map(({ kind }) => kind)).toEqual(kinds);
    expect(total).toBe(kinds.length);
  });

  test("tells what was probably meant, in words of the record, where little is found", async () => {
    const { meant } = await search("q=dialgue+speaker:trump");
    expect(meant).toBeNull();
    expect((await search("q=negotiatoins+have+begnu&kind=point")).meant).toEqual({
      ...{ words: "negotiations have begun", total: 1, unknown: ["negotiatoins", "begnu"] },
    });
    expect((await search("q=talks")).meant).toBeNull();
  });

  test("takes operators among the words for filters, and tells what it did without", async () => {
    const found = await search(
      `q=${encodeURIComponent('cuba speaker:"donald trump" form:verbatim')}`,
    );
    expect(found.data.map(({ kind }) => kind)).toEqual(["statement"]);
    expect(found.remarks).toEqual([]);
    const others = await search("q=talks+party:Spain+speeker:x");
    expect(others.remarks).toEqual([
      expect.stringContaining("no operator “speeker:”"),
      "Party “Spain” was left out: nothing on record is called so.",
      "Nothing on record has all of these words; these have some.",
    ]);
  });

  test("finds by filters alone, of one kind, by when it was said", async () => {
    const oldest = await search("party=Cuba&kind=statement&order=oldest");
    const newest = await search("party=Cuba&kind=statement&order=newest");
    expect(oldest.total).toBeGreaterThan(2);
    expect(newest.total).toBe(oldest.total);
    expect(new Set(newest.data.map(({ id }) => id))).toEqual(
      new Set(oldest.data.map(({ id }) => id)),
    );
    const both = await search("kind=statement&order=oldest");
    expect(both.data[0]?.date).toBe("2026-02-01");
  });

  test("what a search finds is what the export with the same words and filters has", async () => {
    for (const query of [
      "q=cuba",
      "q=cuba&party=Cuba",
      "q=cuba+-deal",
      "q=%22open+to+dialogue%22",
    ]) {
      const found = await search(`${query}&kind=statement&limit=200`);
      const answer = await ask(`statements?${query}&limit=200`);
      const rows = (await answer.json()) as { data: { statement_id: string }[] };
      const ids = new Set(rows.data.map((row) => row.statement_id));
      expect([query, ids]).toEqual([query, new Set(found.data.map(({ id }) => id))]);
      expect(ids.size).toBeGreaterThan(0);
    }
    expect((await ask("statements?q=speaker:trump")).status).toBe(400);
    expect((await ask("statements?q=%2B")).status).toBe(400);
  });

  test("goes on page by page to the end, with the same filters", async () => {
    const whole = await search("q=cuba&topic=trade");
    const found: string[] = [];
    let next: string | null = "/api/v1/search?q=cuba&topic=trade&limit=1";
    while (next) {
      const answer: Response = await api.request(next);
      const page = (await answer.json()) as Found;
      expect(answer.headers.get("link")).toBe(page.next && `<${page.next}>; rel="next"`);
      expect(page.total).toBe(whole.total);
      found.push(...page.data.map(({ id }) => id));
      next = page.next && new URL(page.next).pathname + new URL(page.next).search;
    }
    expect(found).toEqual(whole.data.map(({ id }) => id));
    expect(found.length).toBeGreaterThan(2);
  });

  test.each([
    ["", "q", "asks for nothing"],
    ["q=", "q", "no letter and no digit"],
    ["q=%22%20-", "q", "no letter and no digit"],
    ["q=a&q=b", "q", "given twice"],
    [`q=${"a".repeat(601)}`, "q", "longer than 600"],
    ["q=talks&limit=0", "limit", "from 1 to 200"],
    ["q=talks&cursor=abc", "cursor", "not one that this search gave"],
    ["q=type:loud", "q", "“loud” was left out"],
    ["q=talks&order=size", "order", "one of best"],
    ["q=talks&form=loud", "form", "one of verbatim"],
    ["q=talks&type=loud", "type", "one of denies"],
    ["q=talks&pair=none", "pair", "no such filter"],
  ])("says what is wrong with %s", async (query, parameter, sentence) => {
    const answer = await ask(`search?${query}`);
    expect(answer.status).toBe(400);
    const { errors } = (await answer.json()) as { errors: object[] };
    expect(errors).toEqual([
      expect.objectContaining({ parameter, detail: expect.stringContaining(sentence) }),
    ]);
  });

  test("knows no matter that is not on the record", async () => {
    expect((await ask("search?q=talks&matter=none")).status).toBe(404);
  });
});

describe("the head of the record", () => {
  test("is the version that was published last, and where changes go on from", async () => {
    const head = (await (await ask("log/head")).json()) as {
      newest: { slug: string; number: number; hash: string; pinned: string };
      since: string;
      versions: number;
      matters: number;
    };
    expect(head).toMatchObject({ versions: 1, matters: 1, newest: { number: 1 } });
    const { slug, hash, pinned } = head.newest;
    expect(new URL(pinned).pathname).toBe(`/matters/${slug}/v/1`);
    const matter = (await (await ask(`matters/${slug}`)).json()) as { version: { hash: string } };
    expect(hash).toBe(matter.version.hash);
    const after = (await (await ask(`changes?since=${head.since}`)).json()) as { data: unknown[] };
    expect(after.data).toEqual([]);
  });

  test("tells of a withdrawal, which takes the matter off the record", async () => {
    const house = demoHouse();
    removeDemo(soloEditor(house).desk);
    catchUp(house.desk, house.folder);
    const head = await getRecordHead(publicReader(house.folder));
    expect(head).toMatchObject({ versions: 2, matters: 0, newest: { number: 2 } });
    vi.stubEnv("GAINSAY_DATA", house.folder);
    const { slug } = head.newest ?? {};
    const paths = [`matters/${slug}`, `pairs?matter=${slug}`, `search?q=talks&matter=${slug}`];
    for (const path of [...paths, `export/pairs.csv?matter=${slug}`]) {
      const answer = await ask(path);
      const { detail } = (await answer.json()) as { detail: string };
      expect([path, answer.status]).toEqual([path, 410]);
      expect(detail).toContain(`/matters/${slug}/v/2 says so for ever.`);
    }
    vi.stubEnv("GAINSAY_DATA", folder);
  });

  test("is nothing where nothing was published", async () => {
    const { desk, folder } = emptyHouse();
    catchUp(desk, folder);
    const none = { newest: null, versions: 0, matters: 0, since: null };
    expect(await getRecordHead(publicReader(folder))).toEqual(none);
  });
});
