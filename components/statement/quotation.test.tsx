import { renderToStaticMarkup } from "react-dom/server";
import { expect, test } from "vitest";
import type { SaidWords } from "@/lib/comparison/in-short";
import { Quotation } from "./quotation";

const record: SaidWords = {
  ...{ id: "words", form: "verbatim", text: "It is open.", language: "en", translatedBy: null },
  ...{ mediaTime: null, position: null },
};
const shown = (
  over: Partial<SaidWords>,
  source?: React.ComponentProps<typeof Quotation>["source"],
) =>
  renderToStaticMarkup(
    <Quotation
      quotation={{ record: { ...record, ...over }, markers: [] }}
      anchored
      source={source}
    />,
  ).replace(/<[^>]*>/g, "");

test("words say that they are from a transcript, and by whom", () => {
  const transcript = { kind: "transcript", publisher: "A broadcaster" } as const;
  expect(shown({}, transcript)).toContain("Verbatim, from a transcript by A broadcaster");
  expect(shown({}, { ...transcript, publisher: null })).toContain(
    "from a transcript whose publisher is not stated",
  );
  expect(shown({}, { ...transcript, kind: "article" })).not.toContain("transcript");
});

test("words say where in a recording or a PDF they stand, and nothing where that is not known", () => {
  expect(shown({ mediaTime: 1574, mediaEnd: 1590 })).toContain("26:14 to 26:30 in the recording");
  expect(shown({ position: { pageIndex: 4, pageLabel: "iv" } })).toContain(
    "page iv (4 of the file)",
  );
  expect(shown({})).not.toMatch(/recording|page|newsroom/);
  expect(shown({ mediaTime: 751, position: { transcribed: "recording" } })).toContain(
    "Verbatim, heard by the newsroom at 12:31, not captured",
  );
});
