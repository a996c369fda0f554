import { describe, expect, test } from "vitest";
import { wordsUrl } from "./words-url";

describe("the way to the words", () => {
  const words = {
    form: "verbatim",
    text: "It is open.",
    mediaTime: 1574,
    mediaEnd: 1590.5,
    position: null,
  } as const;
  const video = { kind: "recording", url: "https://example.org/watch?v=1#top" } as const;

  test("in a recording is their time, whatever their form", () => {
    expect(wordsUrl(video, words, true)).toBe("https://example.org/watch?v=1#t=1574,1590.5");
    expect(wordsUrl(video, { ...words, form: "paraphrase" }, true)).toContain("#t=");
    const file = { kind: "post", url: "https://example.org/a.MP4?dl=1" } as const;
    expect(wordsUrl(file, words, true)).toContain("dl=1#t=");
  });

  test("in a page of text is the words, where they are the source’s", () => {
    const page = { kind: "transcript", url: "https://example.org/debate" } as const;
    expect(wordsUrl(page, words, true)).toBe("https://example.org/debate#:~:text=It%20is%20open.");
    expect(wordsUrl(page, { ...words, form: "paraphrase" }, true)).toBeNull();
  });

  test("in a PDF is their page, and only in the one that they were found in", () => {
    const pdf = { kind: "document", url: "https://example.org/report#top" } as const;
    const paged = { ...words, mediaTime: null, position: { pageIndex: 4, pageLabel: "iv" } };
    expect(wordsUrl(pdf, paged, true)).toBe("https://example.org/report#page=4");
    expect(wordsUrl(pdf, paged, false)).toContain("#:~:text=");
    expect(wordsUrl({ ...pdf, url: null }, paged, true)).toBeNull();
  });

  test("is not made up where there is no address or no time", () => {
    expect(wordsUrl({ ...video, url: null }, words, true)).toBeNull();
    expect(wordsUrl(video, { ...words, mediaTime: null }, true)).toBeNull();
  });
});
