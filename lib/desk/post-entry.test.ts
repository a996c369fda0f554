import { describe, expect, test } from "vitest";
import { emptyEntry } from "./entry";
import { withOwnWords } from "./post-entry";
import type { ScreenCapture } from "./screen";

type Given = Parameters<typeof withOwnWords>[1];
const source: ScreenCapture["source"] = {
  ...{ id: "source", title: "Post by Ann Lee (@ann.example)", publisher: "Bluesky" },
  ...{ byline: "Ann Lee (@ann.example)", url: null, language: "en", kind: "post" },
  ...{ publishedAt: "2026-02-02T23:52:07", publishedZone: "UTC" },
};
const filled = (given: Partial<Given>) =>
  withOwnWords(emptyEntry(), {
    ...{ id: "capture", text: "We deny it.", transcribed: null },
    source,
    ...given,
  });

describe("the form of a statement that is logged", () => {
  test("from a post has its words as they were said, its time and its kind", () => {
    const entry = filled({ text: "We deny it.\n\n\n[Quoted post, by Bob] It was so." });
    expect(entry).toMatchObject({
      ...{ occasionKind: "post", occasionTitle: "Post on Bluesky", language: "en" },
      datings: [{ edtf: "2026-02-02T23:52:07Z", preferred: true }],
      quotations: [{ form: "verbatim", text: "We deny it.", at: { start: 0, end: 11 } }],
    });
  });

  test("from a post has no more precise a time than the post says", () => {
    const dated = (publishedAt: string | null, publishedZone: string | null) =>
      filled({ source: { ...source, publishedAt, publishedZone } }).datings[0]?.edtf;
    expect(dated("2026-02-02T23:52", null)).toBe("2026-02-02");
    expect(dated("2026-02-02T23:52", "+02:00")).toBe("2026-02-02T23:52:00+02:00");
    expect(dated("2026-02-02", null)).toBe("2026-02-02");
    expect(dated(null, null)).toBeUndefined();
  });

  test("from a post that was edited, or seen at another time than it gives, is of some moment between", () => {
    const dated = (label: string, at: string) =>
      filled({ text: `We deny it.\n\n\n[${label}] ${at}` });
    const edited = dated("Last edited", "2026-02-05T09:00:00Z");
    expect(edited.datings).toMatchObject([
      { edtf: "[2026-02-02T23:52:07Z..2026-02-05T09:00:00Z]", preferred: false },
    ]);
    expect(edited.quotations).toMatchObject([{ text: "We deny it." }]);
    expect(dated("First seen by the platform", "2026-01-05T09:00:00Z").datings).toMatchObject([
      { edtf: "[2026-01-05T09:00:00Z..2026-02-02T23:52:07Z]", preferred: false },
    ]);
    // An author who writes such a line among the words widens nothing.
    const own = filled({ text: "We deny it. [Last edited] 2026-02-05T09:00:00Z" });
    expect(own.datings).toMatchObject([{ edtf: "2026-02-02T23:52:07Z", preferred: true }]);
  });

  test("from what was heard has the time of the words, and no occasion of its own", () => {
    const heard = { ...source, kind: "recording" } as const;
    const text = "[12:31 to 12:40] We deny it.";
    const entry = filled({ source: heard, text, transcribed: "recording" });
    expect(entry.occasionKind).toBe("unspecified");
    expect(entry.quotations).toMatchObject([
      { text: "We deny it.", mediaTime: "12:31", mediaEnd: "12:40", form: "verbatim" },
    ]);
  });

  test("from several passages leaves the choice, and from an article everything", () => {
    const heard = { ...source, kind: "recording" } as const;
    const text = "[12:31] We deny it.\n\n[13:00] All of it.";
    expect(filled({ source: heard, text, transcribed: "recording" }).quotations).toEqual([]);
    expect(filled({ source: { ...source, kind: "article" } })).toEqual(emptyEntry());
  });
});
