import { describe, expect, it } from "vitest";
import { drawSheet, setName } from "./draw";
import type { Sheet } from "./sheet";
import { drawing, setText, withoutPictures } from "./text";

const sheet: Sheet = {
  title: "Was the bridge closed?",
  sides: [
    {
      ...{ partyIndex: 0, name: "Ann Archer", role: "Mayor", when: "1 Feb 2026", form: "Verbatim" },
      words: { text: "“It was closed”", language: "en", form: "verbatim" },
    },
    {
      ...{ partyIndex: 5, name: "Bo Brown", role: "", when: "", form: "", words: null },
      instead: { lead: "No reply on record", more: "", isGap: true },
    },
  ],
  joint: { sign: "none", word: "No reply", sentence: "", isAnswer: false },
  isRightToLeft: false,
  cited: { what: "A very long title ".repeat(30), as: "Gainsay, version 3, 3 Feb 2026." },
  address: "gainsay.example/matters/bridge/v/3",
  doubts: ["Not checked by a second person."],
};

describe("drawSheet", () => {
  it("draws a PNG of the size that is promised, from either side", async () => {
    const sharp = await drawing();
    for (const isRightToLeft of [false, true]) {
      const { format, width, height } = await sharp(
        await drawSheet({ ...sheet, isRightToLeft }),
      ).metadata();
      expect({ format, width, height }).toEqual({ format: "png", width: 1200, height: 630 });
    }
  });
  it("finds room for hostile texts", async () => {
    const long = `<&>"\u0000${"Donaudampfschifffahrt".repeat(60)}`;
    const [first] = sheet.sides;
    if (!first) throw new Error("The sheet has sides.");
    const side = { ...first, name: long, role: long, when: long, form: long };
    const words = { text: long, language: 'x"><b', form: "verbatim" as const };
    const png = await drawSheet({
      ...{ ...sheet, title: long, address: long, doubts: [long, long] },
      sides: [
        { ...side, words },
        { ...side, words: null, instead: { lead: long, more: long, isGap: true } },
      ],
    });
    expect(png.length).toBeGreaterThan(1000);
  });
});

it("sets a long name smaller and over more lines, whole", async () => {
  const name =
    "Special Rapporteur on the promotion and protection of human rights and fundamental freedoms while countering terrorism";
  const set = await setName(name, 400, false);
  const plain = { face: "ui", line: 1.25, weight: 650, colour: "#16181d" } as const;
  const whole = await Promise.all(
    [26, 22, 19, 16].map((size) => setText(name, 400, { ...plain, size })),
  );
  expect(whole.map(({ image }) => image.equals(set.image))).toContain(true);
  expect(set.height).toBeLessThanOrEqual(100);
});

it("says that emoji stood there, which no font has, and draws what is a letter", () => {
  expect(withoutPictures("Now 🚨🚨 or ❤️\u200D🔥 never 🇨🇺")).toBe(
    "Now [emoji] or [emoji] never [emoji]",
  );
  expect(withoutPictures("👩‍👩‍👧👍🏽 2️⃣ 🏴󠁧󠁢󠁳󠁣󠁴󠁿")).toBe("[emoji]");
  const letters = "© 2026 ™ # 1 * ↔ ✓ Łódź 从去年";
  expect(withoutPictures(letters)).toBe(letters);
});

describe("setText", () => {
  const style = { face: "said", size: 30, line: 1.3, colour: "#000" } as const;
  /** How wide a letter is drawn that no font has. */
  const boxes = async (count: number) => (await setText("\u0378".repeat(count), 900, style)).width;

  it.each([
    ["en", "they have started"],
    ["pl", "Łódź"],
    ["ru", "ничего"],
    ["el", "καθόλου"],
    ["ar", "الجسر"],
    ["he", "הגשר"],
    ["hi", "विद्यार्थी"],
    ["bn", "সেতু"],
    ["ta", "பாலம்"],
    ["th", "สะพาน"],
    ["ka", "ხიდი"],
    ["hy", "կամուրջ"],
    ["am", "ድልድይ"],
    ["zh", "从去年起一直"],
    ["ja", "にほんごの橋"],
    ["ko", "다리는"],
  ])("has letters for %s", async (language, text) => {
    const { width } = await setText(text, 900, { ...style, language });
    expect(Math.abs(width - (await boxes([...text].length)))).toBeGreaterThan(3);
  });
});
