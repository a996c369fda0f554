import { describe, expect, test } from "vitest";
import { getCapture, getDeskSource } from "@/db/desk/queries/sources";
import { emptyHouse, soloEditor } from "@/db/test-support";
import { tinyPng } from "@/lib/capture/picture.fixture";
import { InputError } from "@/lib/errors";
import { type HeardWords, type PastedPost, takeInHeard, takeInPost } from "./take-in-by-hand";

const post: PastedPost = {
  ...{ source: null, url: "https://x.com/ann_lee/status/12", platform: "X", extent: "whole" },
  ...{ text: " We deny it.\r\nAll of it. ", author: "Ann Lee", handle: "ann_lee" },
  ...{ posted: "2 Feb 2026", screenshot: null, suppliedBy: "" },
};
const heard: HeardWords = {
  ...{ source: null, url: "https://video.example.org/1", transcribed: "recording" },
  ...{ text: "It was open.", title: "", begins: "12:31", ends: "" },
};

async function wrongAt(work: () => Promise<unknown>): Promise<string | undefined> {
  const error = await work().catch((reason: unknown) => reason);
  expect(error).toBeInstanceOf(InputError);
  return (error as InputError).problems[0]?.field;
}

describe("a post that is pasted", () => {
  test("is its words, under the account and the time that it shows", async () => {
    const { source, capture } = await takeInPost(soloEditor(emptyHouse()), post);
    expect(source).toMatchObject({
      ...{ kind: "post", title: "Post by Ann Lee (@ann_lee)", publisher: "X", publishedZone: null },
      publishedAt: "2026-02-02",
    });
    expect(capture).toMatchObject({ method: "pasted", extractedText: "We deny it.\nAll of it." });
    expect(capture.transcribed).toBeNull();
  });

  test("has its screenshot beside it, which is never what is quoted from", async () => {
    const house = emptyHouse();
    const shown = { ...post, screenshot: tinyPng(), suppliedBy: "a reader" };
    const { source } = await takeInPost(soloEditor(house), shown);
    const { captures } = getDeskSource(house.desk.db, source.publicId);
    expect(captures.map(({ method, mediaType, note }) => [method, mediaType, note])).toEqual([
      ["pasted", "text/plain; charset=utf-8", null],
      ["uploaded", "image/png", "Screenshot supplied by a reader; it proves nothing of the words."],
    ]);
    expect(getCapture(house.desk.db, source)?.extractedText).toBe("We deny it.\nAll of it.");
  });

  test("without words, without a handle, or with a false picture is refused in place, and nothing is kept", async () => {
    const house = emptyHouse();
    const context = soloEditor(house);
    const refused = (over: Partial<PastedPost>) =>
      wrongAt(() => takeInPost(context, { ...post, ...over }));
    expect(await refused({ text: " " })).toBe("text");
    expect(await refused({ handle: " " })).toBe("handle");
    expect(await refused({ posted: "someday" })).toBe("posted");
    expect(await refused({ screenshot: Buffer.from("<svg/>") })).toBe("screenshot");
    expect(house.desk.connection.prepare("select count(*) as n from sources").get()).toEqual({
      n: 0,
    });
  });
});

describe("words that are heard", () => {
  test("are kept as typed, under their time", async () => {
    const { source, capture } = await takeInHeard(soloEditor(emptyHouse()), heard);
    expect(source).toMatchObject({ kind: "recording", title: "Recording at video.example.org" });
    expect(capture).toMatchObject({
      ...{ transcribed: "recording", extent: "excerpt", extractedText: "[12:31] It was open." },
    });
  });

  test("at a time that is none are refused in place", async () => {
    const context = soloEditor(emptyHouse());
    const refused = (over: Partial<HeardWords>) =>
      wrongAt(async () => takeInHeard(context, { ...heard, ...over }));
    expect(await refused({ begins: "noon" })).toBe("begins");
    expect(await refused({ ends: "12:00" })).toBe("ends");
    expect(await refused({ text: "" })).toBe("text");
  });
});
