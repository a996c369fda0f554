/** Whatever is typed is answered, and soon. */
import fc from "fast-check";
import { afterAll, describe, expect, test } from "vitest";
import { readQuery } from "@/lib/search/query";
import { foundBy } from "./search-found";
import { rankedWindow } from "./search-ranked";
import { madeUpTexts, recordOfTexts } from "./texts.fixture";

const isSoak = process.env.SOAK === "1";

const texts = [
  "The mayor of Łódź denied it",
  "Die Straße ist gesperrt",
  "İstanbul is not the capital",
  "المُفَاوَضَات بدأت في هافانا",
  "美国与古巴开始谈判",
  "Mary O’Neil never signed it",
  "He wrote it in C++, said J. D. Vance",
  "Their co-operation has ended",
  "Talks have begun 🙂",
];

const few = recordOfTexts(texts);
afterAll(() => few.connection.close());

async function find(typed: string, { record } = few) {
  const query = readQuery(typed);
  if (!query) return null;
  const found = await foundBy(query, {}, record);
  const start = { rank: Number.MIN_SAFE_INTEGER, row: 0, limit: 20 };
  return rankedWindow(found, start, { order: "best", folds: true }, record);
}

/** The texts that are found, best first, by the words that tell them apart. */
const found = async (typed: string) =>
  (await find(typed))?.groups.flat().map(({ id }) => texts[Number(id)] ?? "");

const [mayor, street, city, arabic, chinese, oneil, plus, cooperation, talks] = texts as [
  ...[string, string, string, string, string, string, string, string, string],
];

describe("odd queries", () => {
  test.each<[typed: string, found: string[]]>([
    ["Łódź", [mayor]],
    ["lodz", [mayor]],
    ["ŁÓDŹ", [mayor]],
    ["Straße", [street]],
    ["STRASSE", [street]],
    ["strasse", [street]],
    ["İstanbul", [city]],
    ["istanbul", [city]],
    ["ISTANBUL", [city]],
    ["ıstanbul", [city]],
    ["المفاوضات", [arabic]],
    ["المُفَاوَضَات", [arabic]],
    ["مفاوضات", [arabic]],
    ["والمفاوضات", [arabic]],
    ["谈判", [chinese]],
    ["古巴", [chinese]],
    ["判谈", [chinese]],
    ["O'Neil", [oneil]],
    ["O’Neil", [oneil]],
    ["ONeil", [oneil]],
    ["“O'Neil never”", [oneil]],
    ["C++", [plus]],
    ["J.D. Vance", [plus]],
    ["JD Vance", [plus]],
    ["co-operation", [cooperation]],
    ["cooperation", [cooperation]],
    ["a-b", []],
    ["NEAR(", []],
    ["NEAR( mayor", [mayor]],
    ["NOT", [city]],
    ["mayor AND signed", [mayor, oneil]],
    ["talk beginning 🙂", [talks]],
    ["Talks 🙂", [talks]],
    ['mayor "', [mayor]],
    ['"denied it', [mayor]],
    ['"denied it"', [mayor]],
    ['"it denied"', []],
    ['it -mayor -"in C"', [oneil]],
    ["signed -C", [oneil]],
    ["stems:talk", []],
    ["{stems}:talk", []],
    ["title:mayor", []],
    ["mayor*", [mayor]],
    ["^mayor", [mayor]],
    ["may", [mayor]],
    ["nobodysaidthis", []],
    ["'; drop table search; --", []],
    [`denied ${"x".repeat(10_000)}`, [mayor]],
    ["x".repeat(10_000), []],
    [`${"denied ".repeat(2000)}`, [mayor]],
    ["is it true that the mayor of Lodz has denied all that? https://t.co/x", [mayor]],
    ["Lodz’ mayor #DeniedIt @x", [mayor]],
  ])("%#: finds what holds it, and nothing else", async (typed, expected) => {
    expect(await found(typed)).toEqual(expected);
  });

  test.each(['"', '""', "🙂", "+++", "", "、。", "-", "*", '"" ""', "\u0000"])(
    "“%s” asks for nothing",
    async (typed) => {
      expect(await find(typed)).toBeNull();
    },
  );

  test("nothing that is typed throws", async () => {
    const sign = fc.constantFrom(
      ...['"', "“", "*", "^", "(", ")", ":", "{", "}", "+", "-", "'", ";", "\u0000", "\uE000"],
      ...["NEAR(", "AND", "OR", "NOT", "stems:", "İ", "ﷺ", "中国", "U.S.", "#aB1", "@x", "\uD800"],
    );
    const part = fc.oneof(sign, fc.string({ unit: "binary", maxLength: 8 }), fc.constant(" "));
    await fc.assert(
      fc.asyncProperty(fc.array(part, { maxLength: 40 }), async (parts) => {
        await find(parts.join(""));
      }),
      { numRuns: isSoak ? 3000 : 150 },
    );
  });
});

test(
  "any query is bounded: of common words the newest rows are looked at, and it is said",
  async () => {
    const many = recordOfTexts(madeUpTexts(isSoak ? 200_000 : 21_000), "en");
    const typed = ["word0", "word0 word1", "word0 word4999 word3", "word17", "wor", "word0 -word1"];
    const rarest = Array.from({ length: 40 }, (_, at) => `word${at * 7}`).join(" ");
    const isPart: boolean[] = [];
    for (const query of [...typed, rarest]) {
      const before = process.cpuUsage();
      const window = await find(query, many);
      const { user, system } = process.cpuUsage(before);
      isPart.push(window?.isPart ?? false);
      expect(window?.groups.length, query).toBeGreaterThan(0);
      // In threads of their own; so that nobody waits long for the next one.
      expect((user + system) / 1000, query).toBeLessThan(1500);
    }
    // The word that all have is beyond the bound, and rare ones are not.
    expect([isPart[0], isPart[3]]).toEqual([isSoak, false]);
    many.connection.close();
  },
  isSoak ? 600_000 : 240_000,
);
