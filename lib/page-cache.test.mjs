import { expect, test } from "vitest";
import PageCache from "./page-cache.mjs";

const cache = new PageCache();
const page = (html, more = {}) => ({
  kind: "APP_PAGE",
  html,
  rscData: Buffer.alloc(10),
  headers: { "x-next-cache-tags": "/matters/a,shared" },
  ...more,
});
const put = (key, value) => cache.set(key, value, { cacheControl: { revalidate: false } });

test("a page is kept with how long it may be kept", async () => {
  expect(await cache.get("/a")).toBeNull();
  await put("/a", page("A"));
  expect(await cache.get("/a")).toMatchObject({
    value: { html: "A" },
    cacheControl: { revalidate: false },
  });
});

test("what is kept packed comes back whole, however often it is asked for", async () => {
  const html = "“Não”, עולם, 中文 🕊 e\u0301";
  await put("/whole", page(html, { rscData: Buffer.from([0, 255, 10]), status: 200 }));
  for (let times = 0; times < 2; times += 1)
    expect(await cache.get("/whole")).toMatchObject({
      value: { kind: "APP_PAGE", html, rscData: Buffer.from([0, 255, 10]), status: 200 },
    });
});

test("a reader's page is kept without the framework's scripts, under Next's own keys", async () => {
  const html = '<p>A</p><script src="/_next/static/chunks/a.js" async=""></script>';
  for (const path of ["/matters/a", "/index", "/"]) {
    await put(`/route-cache/APP_PAGE/7f/$${path}`, page(html));
    expect(await cache.get(`/route-cache/APP_PAGE/7f/$${path}`)).toMatchObject({
      value: { html: "<p>A</p>" },
    });
  }
});

test("parts of a page are kept for pages with a runtime alone", async () => {
  const segmentData = new Map([["/_tree", Buffer.alloc(10)]]);
  for (const [path, kept] of [
    ["/matters/parts", undefined],
    ["/sign-in", segmentData],
  ]) {
    await put(`/route-cache/APP_PAGE/7f/$${path}`, page("<p>P</p>", { segmentData }));
    const { value } = await cache.get(`/route-cache/APP_PAGE/7f/$${path}`);
    expect(value.segmentData).toBe(kept);
  }
});

test("copies of the file keep the same pages, and count together", async () => {
  const { default: Copy } = await import(`${new URL("./page-cache.mjs", import.meta.url)}?copy`);
  await put("/shared", page("S"));
  const counted = globalThis.gainsay.get("page cache");
  const before = counted.hits;
  expect(await new Copy().get("/shared")).toMatchObject({ value: { html: "S" } });
  expect(counted.hits).toBe(before + 1);
  await new Copy().revalidateTag("shared");
  expect(await cache.get("/shared")).toBeNull();
});

test("all pages below an address are renewed by one word, and no others", async () => {
  const tagged = (path) =>
    page(path, { headers: { "x-next-cache-tags": `_N_T_/layout,_N_T_/a/[b]/page,_N_T_${path}` } });
  const paths = ["/lists/from/a", "/lists/from/b", "/lists/from", "/lists/from/a/c", "/lists"];
  for (const path of paths) await put(path, tagged(path));
  await cache.revalidateTag("_N_T_/lists/from/*");
  const kept = await Promise.all(paths.map(async (path) => (await cache.get(path)) !== null));
  expect(kept).toEqual([false, false, true, true, true]);
});

test("what names nothing is never kept, and takes away what was there", async () => {
  await put("/b", page("B"));
  await put("/b", page("gone", { status: 404 }));
  await put("/junk", page("junk", { status: 404 }));
  expect(await cache.get("/b")).toBeNull();
  expect(await cache.get("/junk")).toBeNull();
});

test("a page goes when one of its tags is renewed, and others stay", async () => {
  await put("/c", page("C"));
  await put("/d", page("D", { headers: {} }));
  await cache.revalidateTag(["/matters/a"]);
  expect(await cache.get("/c")).toBeNull();
  expect(await cache.get("/d")).toMatchObject({ value: { html: "D" } });
});

test("a page that was rendered while its record changed is made anew", async () => {
  expect(await cache.get("/e")).toBeNull();
  await cache.revalidateTag("shared");
  await put("/e", page("as it was"));
  expect(await cache.get("/e")).toBeNull();
  await put("/e", page("as it is"));
  expect(await cache.get("/e")).toMatchObject({ value: { html: "as it is" } });
});

test("a page whose time is up is renewed by the same rule", async () => {
  await cache.set("/f", page("F"), { cacheControl: { revalidate: 0 } });
  expect(await cache.get("/f")).toMatchObject({ value: { html: "F" } });
  await cache.revalidateTag("shared");
  await put("/f", page("rendered from before"));
  expect(await cache.get("/f")).toBeNull();
});

test("the least recently asked for go first, and the whole stays bounded", async () => {
  const body = Buffer.alloc(2 ** 20);
  const file = page(undefined, { kind: "APP_ROUTE", body });
  await put("/first", file);
  for (let number = 0; number < 100; number += 1) {
    await put(`/many/${number}`, file);
    if (number < 75) await cache.get("/first");
  }
  const kept = [];
  for (let number = 0; number < 100; number += 1)
    if (await cache.get(`/many/${number}`)) kept.push(number);
  expect(kept.length).toBeLessThanOrEqual(48);
  expect(kept.length).toBeGreaterThan(40);
  expect(kept.at(-1)).toBe(99);
  expect(kept[0]).toBe(100 - kept.length);
  expect((await cache.get("/first"))?.value.body).toBe(body);
});
