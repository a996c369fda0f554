import { expect, test } from "vitest";
import { withoutRuntime } from "./without-runtime.mjs";

const ours = `<script>document.documentElement.dataset.slash="on"</script><script type="application/ld+json">{"a":"<\\/script>"}</script>`;
const page = `<head><link rel="stylesheet" href="/_next/static/chunks/a.css"/><link rel="preload" as="script" fetchPriority="low" href="/_next/static/chunks/b.js"/><link rel="preload" href="/_next/static/media/a.woff2" as="font"/><script src="/_next/static/chunks/b.js" async=""></script>${ours}</head><body><p>self.__next_f.push(1)</p><script src="/_next/static/chunks/c.js" id="_R_" async=""></script><script id="_R_">(globalThis["TURBOPACK"] || (globalThis["TURBOPACK"] = [])).push(["a",{}])</script><script>(self.__next_f=self.__next_f||[]).push([0])</script><script>self.__next_f.push([1,"0:[\\u003c/script\\u003e"])</script></body>`;
const light = `<head><link rel="stylesheet" href="/_next/static/chunks/a.css"/><link rel="preload" href="/_next/static/media/a.woff2" as="font"/>${ours}</head><body><p>self.__next_f.push(1)</p></body>`;

test.each(["/", "/index", "/matters/a", "/pairs/b", "/embed/pairs/b", "/exchanges"])(
  "%s is kept without the framework's scripts, and with all else",
  (path) => expect(withoutRuntime(path, page)).toBe(light),
);

test.each(["/report", "/sign-in", "/desk/matters"])("%s is kept as it is", (path) =>
  expect(withoutRuntime(path, page)).toBe(page),
);
