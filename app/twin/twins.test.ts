/** The plain-text twins of readers' pages: each page has one, with the words as they are, and no words pass for ours. */
import { readdirSync } from "node:fs";
import { beforeAll, describe, expect, test, vi } from "vitest";
import { hostileSlug, publishHostile } from "@/db/hostile.fixture";
import { publicReader } from "@/db/public/files";
import { demoFolder } from "@/db/test-support";
import { quoted } from "@/lib/told/markdown/text";
import { noVerdict } from "@/lib/told/words";
import { answerTwin, llmsText, twinRoutes } from "./twins";

vi.stubEnv("GAINSAY_URL", "https://gainsay.example");
const folder = demoFolder();
vi.stubEnv("GAINSAY_DATA", folder);

const all = <Row>(sql: string) => publicReader(folder).connection.prepare(sql).all() as Row[];
const one = (sql: string) => Object.values(all<Record<string, string>>(sql)[0] ?? {})[0] ?? "";

const ask = (address: string, headers?: HeadersInit) => {
  const url = new URL(address, "https://gainsay.example");
  return answerTwin(new Request(url, { headers }), url.pathname);
};
const read = async (address: string) => (await ask(address)).text();

/** An address with its parts left open, whatever they are called. */
const shape = (address: string) => address.replace(/\{\w+\}/g, "{}");

test("every reader's page has a twin, and every twin a page", () => {
  const folders = readdirSync("app/(reader)", { recursive: true, encoding: "utf8" })
    .filter((file) => file.endsWith("page.tsx"))
    .map((file) => `/${file}`.replace(/\/page\.tsx$/, "").replace(/\[(\w+)\]/g, "{$1}") || "/");
  const pages = folders.flatMap((at) =>
    at === "/exchanges/[[...place]]"
      ? ["/exchanges", "/exchanges/{sign}", "/exchanges/from/{id}", "/exchanges/{sign}/from/{id}"]
      : [at],
  );
  expect(twinRoutes.map(({ at }) => shape(at)).sort()).toEqual(pages.map(shape).sort());
});

describe("of the demo", () => {
  const slug = "us-cuba-negotiations";
  const pair = one("select id from rebuttals where type = 'partly_denies'");
  const statement = one("select reply_id from rebuttals where type = 'partly_denies'");
  const source = one("select source_id from quotations limit 1");
  const topic = one("select slug from matter_topics limit 1");
  const exchange = one("select id from exchanges where sign = 'partly_denies'");
  const parties = all<{ id: string }>("select id from parties order by place").map(({ id }) => id);
  const sides = parties.join("-");

  test.each([
    ...["/", "/matters", "/topics", `/topics/${topic}`, "/exchanges", "/exchanges/partly-denies"],
    ...[`/exchanges/from/${exchange}`, `/exchanges/partly-denies/from/${exchange}`],
    ...["/corrections", "/method", "/data", "/search?q=dialogue", "/api", "/ns", "/data/releases"],
    ...[`/matters/${slug}`, `/matters/${slug}/v/1`, `/matters/${slug}/facing/${sides}`],
    ...[`/matters/${slug}/v/1/facing/${sides}`, `/matters/${slug}/v/1/statements/1`],
    ...[`/matters/${slug}/v/1/pairs/${pair}`, `/pairs/${pair}`, `/statements/${statement}`],
    ...[`/sources/${source}`, `/sources/${source}/statements`],
    ...["/people", "/people/donald-trump", "/people/donald-trump/positions"],
    ...["/people/donald-trump/statements", "/people/from/carlos-fernandez-de-cossio"],
  ])("%s is told, with its page and without a verdict", async (address) => {
    const answer = await ask(address);
    expect(answer.status).toBe(200);
    expect(answer.headers.get("content-type")).toBe("text/markdown; charset=utf-8");
    const text = await answer.text();
    expect(text).toMatch(/^# \S/);
    expect(text).toContain(
      `Page for people: [https://gainsay.example${new URL(address, "https://x").pathname}`,
    );
    expect(text).toContain(noVerdict);
    expect(text).not.toMatch(/undefined|\[object/);
    // Whatever it leads to on this site is there.
    for (const [, href = ""] of text.matchAll(
      /\]\(https:\/\/gainsay\.example(\/[^)]*)\.md[^)]*\)/g,
    ))
      expect((await ask(href)).status, href).toBe(200);
  });

  test("words stand as they are, in their statement and in their matter, with hash and pinned address", async () => {
    const matter = await read(`/matters/${slug}`);
    for (const { id, text } of all<{ id: string; text: string }>(
      "select statement_id as id, text from quotations",
    )) {
      const told = await read(`/statements/${id}`);
      expect(told).toContain(quoted(text));
      expect(matter).toContain(quoted(text));
      expect(told).toMatch(
        /version 1\]\(https:\/\/gainsay\.example\/matters\/us-cuba-negotiations\/v\/1\)/,
      );
      expect(told).toMatch(/SHA-256 [0-9a-f]{64}/);
    }
  });

  test.each([
    ...["/nowhere", "/matters/no-such", "/matters/us-cuba-negotiations/v/0", "/pairs/aaaaaaaaaaaa"],
    ...["/matters/us-cuba-negotiations/v/1/statements/99", "/exchanges/rumours", "/people/nobody"],
    ...["/matters/us-cuba-negotiations?part=99", "/desk", "/api/v1/matters", "/matters/%E0%A4%A"],
  ])("%s is nowhere", async (address) => {
    const answer = await ask(address);
    expect(answer.status).toBe(404);
    expect(await answer.text()).toContain("# Nothing here");
  });

  test("versions named the wrong way round lead to the other order", async () => {
    const answer = await ask(`/matters/${slug}/compare/2/1`);
    expect(answer.status).toBe(308);
    expect(answer.headers.get("location")).toBe(
      `https://gainsay.example/matters/${slug}/compare/1/2.md`,
    );
  });

  test("is not sent again while nothing is published", async () => {
    const etag = (await ask(`/pairs/${pair}`)).headers.get("etag") ?? "";
    const again = await ask(`/pairs/${pair}`, { "if-none-match": etag });
    expect([again.status, await again.text()]).toEqual([304, ""]);
    expect((await ask(`/pairs/${pair}`, { "if-none-match": '"other"' })).status).toBe(200);
  });

  test("of a search that finds little asks what was meant", async () => {
    expect(await read("/search?q=informal+dialgue&order=newest")).toMatch(
      /Did you mean \[informal dialogue\]\(\S*q=informal\+dialogue&order=newest\S*\)\?/,
    );
  });

  test("is the same text whatever else its address asks for", async () => {
    const tagOf = async (query: string) =>
      (await ask(`/matters/${slug}${query}`)).headers.get("etag");
    expect(await tagOf("?part=1&utm_source=x&a=1")).toBe(await tagOf("?part=1"));
    expect(await tagOf("?part=1")).not.toBe(await tagOf(""));
    expect(await read("/search?q=dialogue&party=Cuba&x=1")).toContain("party=Cuba");
  });

  test("llms.txt names every list and every kind of record", () => {
    const text = llmsText();
    expect(text).toContain("[/](https://gainsay.example/index.md)");
    for (const { at } of twinRoutes) expect(text).toContain(at === "/" ? "/index.md" : `${at}.md`);
    expect(text).toContain("https://gainsay.example/mcp");
  });
});

describe("of words that would be something else", () => {
  let ids: ReturnType<typeof publishHostile>;
  beforeAll(() => {
    ids = publishHostile(folder);
  });
  const addresses = () => [
    ...["/", "/matters", "/people", "/exchanges", "/search?q=heading"],
    ...[`/matters/${hostileSlug}`, `/matters/${hostileSlug}/v/1/statements/1`],
    ...[`/pairs/${ids.pair}`, `/statements/${ids.claim}`, `/sources/${ids.source}`],
    ...["/people/a-bold-name-x", "/people/a-bold-name-x/statements"],
  ];

  test("a new publication is told at once", async () => {
    expect(await read("/matters")).toContain("the words");
  });

  test("none of them is a heading, a link, a list, a table, code or HTML", async () => {
    for (const address of addresses()) {
      const answer = await ask(address);
      expect(answer.status, address).toBe(200);
      const lines = (await answer.text()).split("\n");
      for (const each of lines) {
        const inside = each.replace(/^> ?/, "");
        if (each.startsWith(">"))
          expect(inside, address).not.toMatch(
            /^(#|[-+*] |\d+[.)]|>|\||={2}|-{3}|`{3}|~{3}| {4}|\t)/,
          );
        if (/^#{1,6} /.test(each)) expect(each).not.toMatch(/^# A heading of mine|^## of mine/);
        expect(each).not.toMatch(/(?<!\\)<(?!https)/);
        expect(each).not.toMatch(/(?<!\\)\|/);
        for (const [, href = ""] of each.matchAll(/(?<!\\)\]\(([^)]*)\)/g))
          expect(href, address).toMatch(/^https:\/\/gainsay\.example\//);
      }
    }
  });

  test("the words can be read out of it as they are", async () => {
    const told = await read(`/statements/${ids.reply}`);
    const block = told.split("\n").filter((each) => each.startsWith("> "));
    expect(block.map((each) => each.slice(2).replace(/\\(.)/g, "$1"))).toContain(
      "# A heading of mine",
    );
  });
});
