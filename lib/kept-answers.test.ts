/** Pages that are kept, over real HTTP, before a server that answers as Next does. */
import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { gunzipSync } from "node:zlib";
import { request } from "undici";
import { afterAll, beforeAll, expect, test } from "vitest";
import { answerFromKept } from "./kept-answers";

interface Cache {
  get(key: string): Promise<{ value: { html: string } } | null>;
  set(key: string, value: unknown, how: unknown): Promise<void>;
  revalidateTag(tag: string): Promise<void>;
}
let cache: Cache;
/** What reached the server behind. */
const reached: string[] = [];
let whileAnswering: () => Promise<void> = async () => undefined;

const put = (path: string, html: string) =>
  cache.set(
    `/route-cache/APP_PAGE/7f/$${path}`,
    { kind: "APP_PAGE", html, headers: { "x-next-cache-tags": `_N_T_${path}` } },
    { cacheControl: { revalidate: false } },
  );

let server: Server;
beforeAll(async () => {
  const file: string = "./page-cache.mjs";
  const { default: PageCache } = (await import(file)) as { default: new () => Cache };
  cache = new PageCache();
  answerFromKept();
  server = createServer(async ({ url = "" }, response) => {
    reached.push(url);
    const [path = ""] = url.split("?");
    const found = await cache.get(`/route-cache/APP_PAGE/7f/$${path}`);
    await whileAnswering();
    response.setHeader("Cache-Control", "s-maxage=2");
    response.setHeader("X-Request-Id", `${reached.length}`);
    response.setHeader("x-nextjs-cache", found ? "HIT" : "MISS");
    response.setHeader("Content-Type", "text/html; charset=utf-8");
    response.setHeader("ETag", `"${found?.value.html.length}"`);
    response.end(found?.value.html ?? "rendered");
  });
  await new Promise<void>((listens) => server.listen(0, "127.0.0.1", listens));
});
afterAll(() => server.close());

async function ask(path: string, headers: Record<string, string> = {}) {
  const before = reached.length;
  const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const { statusCode, headers: fields, body } = await request(origin + path, { headers });
  const bytes = Buffer.from(await body.arrayBuffer());
  return { status: statusCode, fields, bytes, isHandedOn: reached.length > before };
}

/** A page that is kept, and was sent by the server behind once. */
async function hot(path: string, html: string) {
  await put(path, html);
  await ask(path);
}

test("is sent with the fields of the first time and the same bytes, packed or not", async () => {
  const html = "“Não” 中文 🕊";
  await hot("/matters/a", html);
  const whole = await ask("/matters/a");
  expect(whole).toMatchObject({ status: 200, isHandedOn: false, bytes: Buffer.from(html) });
  expect(whole.fields).toMatchObject({
    ...{ "cache-control": "s-maxage=2", "content-type": "text/html; charset=utf-8" },
    "content-length": String(Buffer.byteLength(html)),
  });
  expect(whole.fields).not.toHaveProperty("x-request-id");
  const packed = await ask("/matters/a", { "accept-encoding": "gzip, deflate, br" });
  expect(packed).toMatchObject({ isHandedOn: false, fields: { "content-encoding": "gzip" } });
  expect(gunzipSync(packed.bytes).toString()).toBe(html);
});

test.each([
  ["gzip;q=0", undefined],
  ["gzip; q=0.000, *", undefined],
  ["deflate", undefined],
  ["br;q=1, gzip;q=0.5", "gzip"],
])("with %s comes as it is taken", async (accepted, encoding) => {
  await hot("/matters/b", "B");
  const { fields, isHandedOn } = await ask("/matters/b", { "accept-encoding": accepted });
  expect(isHandedOn).toBe(false);
  expect(fields["content-encoding"]).toBe(encoding);
});

test("is not sent to whoever has it, unless all of it is asked for", async () => {
  await hot("/matters/c", "123");
  const has = { "if-none-match": 'W/"3"' };
  expect(await ask("/matters/c", has)).toMatchObject({
    ...{ status: 304, isHandedOn: false, bytes: Buffer.alloc(0) },
    fields: { etag: '"3"', "cache-control": "s-maxage=2" },
  });
  const all = await ask("/matters/c", { ...has, "cache-control": "no-cache" });
  expect(all).toMatchObject({ status: 200, bytes: Buffer.from("123") });
  expect(await ask("/matters/c", { "if-none-match": '"4"' })).toMatchObject({ status: 200 });
});

test.each([
  ["/matters/d?from=a", {}],
  ["/matters/d/", {}],
  ["/matters/%64", {}],
  ["/matters/d", { rsc: "1" }],
  ["/matters/d", { "next-router-prefetch": "1" }],
  ["/matters/d", { cookie: "a=b; __prerender_bypass=c" }],
])("%s %j is left to the server behind", async (path, headers) => {
  await hot("/matters/d", "D");
  expect((await ask("/matters/d")).isHandedOn).toBe(false);
  expect((await ask(path, headers)).isHandedOn).toBe(true);
});

test("a page that is not the same for everybody is left to the server behind", async () => {
  await hot("/ns", "terms");
  expect((await ask("/ns")).isHandedOn).toBe(true);
});

test("what was renewed is never sent again", async () => {
  await hot("/matters/e", "as it was");
  await cache.revalidateTag("_N_T_/matters/e");
  const next = await ask("/matters/e");
  expect(next).toMatchObject({ isHandedOn: true, bytes: Buffer.from("rendered") });
  await hot("/matters/e", "as it is");
  expect(await ask("/matters/e")).toMatchObject({
    ...{ isHandedOn: false, bytes: Buffer.from("as it is") },
  });
});

test("the fields of one page are not sent with the one that took its place meanwhile", async () => {
  await put("/matters/f", "before");
  whileAnswering = () => put("/matters/f", "behind it");
  await ask("/matters/f");
  whileAnswering = async () => undefined;
  expect((await ask("/matters/f")).isHandedOn).toBe(true);
  expect(await ask("/matters/f")).toMatchObject({
    ...{ isHandedOn: false, fields: { etag: '"9"' } },
  });
});
