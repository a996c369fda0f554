import { describe, expect, test } from "vitest";
import { catchUp } from "@/db/catch-up";
import { requireRecord } from "@/db/desk/logged-tables";
import { captureSource } from "@/db/desk/mutations/captures";
import { heldAside } from "@/db/desk/mutations/sources";
import { getCapture } from "@/db/desk/queries/sources";
import { emptyHouse, soloEditor } from "@/db/test-support";
import { verify } from "@/db/verify";
import { tinyPdf } from "@/lib/capture/pdf.fixture";
import { tinyPng } from "@/lib/capture/picture.fixture";
import { InputError } from "@/lib/errors";
import { takeInTyped, typeFrom } from "./type-words";

const found = { kind: "post", level: "primary", title: "A post", language: "en" } as const;

async function held(bytes: Uint8Array, mediaType: string) {
  const house = emptyHouse();
  const context = soloEditor(house);
  const way = { method: "uploaded", extent: "whole", mediaType, text: "" } as const;
  const outcome = await heldAside(context, bytes, way);
  return { house, context, ...captureSource(context, { found, outcome }) };
}

describe("words typed by the newsroom", () => {
  test("are a capture of the same bytes as the picture, and say so", async () => {
    const { house, context, capture, source } = await held(tinyPng(), "image/png");
    const typed = typeFrom(context, { capture: capture.publicId, pages: [" We deny it.\r\n"] });
    expect(typed).toMatchObject({ extractedText: "We deny it.", transcribed: "picture" });
    expect(typed.bytesSha256).toBe(capture.bytesSha256);
    expect(getCapture(house.desk.db, source)?.publicId).toBe(typed.publicId);
    catchUp(house.desk, house.folder);
    expect([...verify(house.folder)]).toEqual([]);
  });

  test("know the pages of a scan, and are an excerpt until all are typed", async () => {
    const { house, context, capture } = await held(tinyPdf([[], [], []]), "application/pdf");
    const some = typeFrom(context, { capture: capture.publicId, pages: ["", "Nobody came.", ""] });
    expect(some).toMatchObject({ transcribed: "scan", extent: "excerpt" });
    expect(JSON.parse(some.pages ?? "")).toEqual([{ start: 0, index: 2, label: null }]);
    const all = typeFrom(context, { capture: some.publicId, pages: ["One.", "Nobody came.", "3"] });
    expect(all.extent).toBe("whole");
    expect(requireRecord(house.desk.db, "captures", some.publicId).extractedText).toBe(
      "Nobody came.",
    );
    catchUp(house.desk, house.folder);
    expect([...verify(house.folder)]).toEqual([]);
  });

  test("are asked for, and not typed from what has a text of its own", async () => {
    const { context, capture } = await held(tinyPng(), "image/png");
    expect(() => typeFrom(context, { capture: capture.publicId, pages: [" "] })).toThrow(
      InputError,
    );
    const heard = await takeInTyped(context, {
      found: { ...found, kind: "recording", url: "https://video.example/1" },
      ...{ text: "[12:31] We deny it.", transcribed: "recording" },
    });
    expect(heard.capture).toMatchObject({ transcribed: "recording", method: "pasted" });
    const again = { capture: heard.capture.publicId, pages: ["Other words."] };
    expect(() => typeFrom(context, again)).toThrow(InputError);
  });
});
