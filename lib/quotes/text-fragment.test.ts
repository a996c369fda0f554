import fc from "fast-check";
import { expect, test } from "vitest";
import type { SourceRecord } from "@/lib/document/document";
import { textFragmentUrl } from "./text-fragment";

const source = { kind: "article", url: "https://example.org/a?b=1#part" } as SourceRecord;

test("short words are named whole, with what a directive would misread", () => {
  expect(textFragmentUrl(source, "a well-known, “free” deal & more")).toBe(
    "https://example.org/a?b=1#:~:text=a%20well%2Dknown%2C%20%E2%80%9Cfree%E2%80%9D%20deal%20%26%20more",
  );
});

test("long words are named by their ends", () => {
  const words = Array.from({ length: 30 }, (_, index) => `w${index}`).join(" ");
  expect(textFragmentUrl(source, words)).toBe(
    "https://example.org/a?b=1#:~:text=w0%20w1%20w2%20w3%20w4%20w5,w24%20w25%20w26%20w27%20w28%20w29",
  );
});

test("a source without an address, or a recording, has none", () => {
  expect(textFragmentUrl({ ...source, url: null }, "words")).toBeNull();
  expect(textFragmentUrl({ ...source, kind: "recording" }, "words")).toBeNull();
});

test("any words make an address", () => {
  fc.assert(
    fc.property(fc.string(), (words) => {
      fc.pre(words.isWellFormed());
      expect(URL.canParse(textFragmentUrl(source, words) ?? "")).toBe(true);
    }),
  );
});
