import { describe, expect, test } from "vitest";
import { withheldText } from "@/lib/versions/commitments";
import { quotationForms } from "@/lib/vocabulary";
import { date, wordsBlock } from "./markdown/text";
import { toldDate, toldQuotation } from "./words";

const said = {
  ...{ id: "a", form: "verbatim" as const, text: "The ferry is finished.", language: "en" },
  ...{ translatedBy: null, originalId: null, mediaTime: null, position: null },
};
const own = { attributedBy: null };
const paper = { kind: "organisation" as const, name: "Quay Watch", slug: "quay-watch" };

describe("whose words", () => {
  test("are a speaker’s own is said of them alone", () => {
    expect(toldQuotation(said, "en", own)).toEqual({
      ...{ words: said.text, form: "verbatim", language: "en" },
      whose: quotationForms.verbatim.definition,
    });
  });

  test("are only attributed is not said to be the speaker’s", () => {
    const told = toldQuotation(said, "en", { attributedBy: paper });
    expect(told).toMatchObject({ words: said.text, attributed: true });
    expect(told.whose).toMatch(/nobody vouches/);
    expect(wordsBlock(told)).toContain("as attributed to the speaker");
  });

  test("are withheld is said in place of them", () => {
    const told = toldQuotation({ ...said, text: withheldText }, "en", own);
    expect(told.words).toBeNull();
    expect(told.whose).toMatch(/withheld/);
    expect(wordsBlock(told)).toMatch(/withheld by law$/);
  });
});

test("a date in EDTF can be copied as it stands", () => {
  expect(date(toldDate({ edtf: "[..2026-02-02]" }))).toBe(
    "on or before 2 Feb 2026 (latest possible day; EDTF `[..2026-02-02]`)",
  );
});
