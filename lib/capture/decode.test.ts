import { describe, expect, test } from "vitest";
import { decodeText } from "./decode";
import { extract } from "./extract";

/** Windows-1252 from 0x80 to 0x9F: https://encoding.spec.whatwg.org/index-windows-1252.txt */
const upper = "€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ";
const upperBytes = Array.from({ length: 0x20 }, (_, at) => 0x80 + at);

/** Every label of the standard for it. */
const labels = [
  ...["ansi_x3.4-1968", "ascii", "cp1252", "cp819", "csisolatin1", "ibm819", "iso-8859-1"],
  ...["iso-ir-100", "iso8859-1", "iso88591", "iso_8859-1", "iso_8859-1:1987", "l1", "latin1"],
  ...["us-ascii", "windows-1252", "x-cp1252"],
];

const bytesOf = (...parts: (string | number[])[]) =>
  Buffer.concat(
    parts.map((part) =>
      typeof part === "string" ? Buffer.from(part, "latin1") : Buffer.from(part),
    ),
  );

test.each([...labels, "LATIN1", "ISO-8859-1"])("%s keeps every sign from 0x80 to 0x9F", (label) => {
  const bytes = bytesOf(upperBytes);
  expect(decodeText(bytes, `text/plain; charset=${label}`)).toBe(upper);
  expect(decodeText(bytes, `text/plain; charset="${label}"`)).toBe(upper);
  const head = `<meta charset="${label}">`;
  expect(decodeText(bytesOf(head, upperBytes))).toBe(head + upper);
  const old = `<META HTTP-EQUIV="Content-Type" CONTENT="text/html; charset=${label}">`;
  expect(decodeText(bytesOf(old, upperBytes), "text/html")).toBe(old + upper);
});

test("so do bytes that say nothing of themselves, one by one too", () => {
  for (const [at, byte] of upperBytes.entries()) {
    expect(decodeText(bytesOf("a", [byte], "b"))).toBe(`a${upper[at]}b`);
  }
});

test("the other single bytes are what they were", () => {
  for (let byte = 0; byte < 0x100; byte += 1) {
    if (byte >= 0x80 && byte <= 0x9f) continue;
    const decoded = decodeText(bytesOf([byte]), "text/plain; charset=windows-1252");
    expect(decoded).toBe(String.fromCharCode(byte));
  }
});

describe("a quotation in Windows-1252", () => {
  // “It cost €5 – no more,” she said.
  const said = bytesOf([0x93], "It cost ", [0x80], "5 ", [0x96], " no more,", [0x94], " she said.");
  const text = "“It cost €5 – no more,” she said.";

  test.each([
    ["a fetched page, by its header", "", "text/html; charset=ISO-8859-1"],
    ["an uploaded page, by its own word", '<meta charset="latin1">', "text/html"],
    ["an XHTML page", '<?xml version="1.0" encoding="iso-8859-1"?>', "application/xhtml+xml"],
    ["a page that says nothing", "", "text/html"],
    ["a page that calls itself UTF-16 and is not", '<meta charset="utf-16">', "text/html"],
    ["a page that calls itself x-user-defined", '<meta charset="x-user-defined">', "text/html"],
  ])("stands in %s", async (_, head, type) => {
    expect((await extract(bytesOf(head, "<p>", [...said]), type)).text).toBe(text);
  });

  test("stands in a text file, with and without a word on its encoding", async () => {
    expect((await extract(said, "text/plain")).text).toBe(text);
    expect((await extract(said, "text/plain; charset=us-ascii")).text).toBe(text);
  });
});

test.each([
  ["windows-1250", [0x8a, 0x93, 0x94], "Š“”"],
  ["windows-1251", [0x93, 0xcf, 0x94], "“П”"],
  ["windows-1254", [0x93, 0xfe, 0x94], "“ş”"],
  ["windows-874", [0x93, 0xa1, 0x94], "“ก”"],
  ["koi8-r", [0xf0], "П"],
  ["shift_jis", [0x81, 0x75, 0x93, 0xfa, 0x81, 0x76], "「日」"],
  ["gb18030", [0xa1, 0xb0, 0xd6, 0xd0, 0xa1, 0xb1], "“中”"],
  ["big5", [0xa1, 0x75, 0xa4, 0xe9, 0xa1, 0x76], "「日」"],
  ["euc-kr", [0xb4, 0xeb], "대"],
  ["utf-16le", [0x1c, 0x20, 0x41, 0x00, 0x1d, 0x20], "“A”"],
])("%s is read as what it is", (label, bytes, text) => {
  expect(decodeText(bytesOf(bytes), `text/html; charset=${label}`)).toBe(text);
});

test("bytes cut within a letter lose that letter, and nothing else", () => {
  expect(decodeText(bytesOf("a", [0xe2, 0x80]), "text/plain; charset=utf-8")).toBe("a\ufffd");
});
