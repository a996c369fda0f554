/** Whatever is typed is answered soon, among as many claims as were really made: SOAK=1 with ../shared/data at hand. */
import { join } from "node:path";
import fc from "fast-check";
import { expect, test } from "vitest";
import { madeUpTexts, recordOfTexts } from "@/db/public/texts.fixture";
import { hasTexts, readTexts, timedSearch } from "./lib/search-texts";

const isSoak = process.env.SOAK === "1";
const folder = join(process.cwd(), "../shared/data");
const isReal = isSoak && hasTexts(folder);
/** On a processor for itself; made-up texts have common words that no language has. */
const mostTime = 300;

test(
  `no query fails or takes long, among ${isReal ? "22,000 claims" : "made-up texts"}`,
  async () => {
    const texts = isReal ? readTexts(folder) : [...madeUpTexts(isSoak ? 22_000 : 2500)];
    if (isReal) expect(texts.length).toBeGreaterThan(21_000);
    const { connection, record } = recordOfTexts(texts, "en");
    const words = texts.flatMap((text) => text.split(" "));
    const word = fc.nat(words.length - 1).map((at) => words[at] ?? "");
    const slip = word.map((each) => each.slice(0, 2) + each.slice(3));
    const beginning = word.map((each) => each.slice(0, 3));
    const sign = fc.constantFrom(
      ...['"', "“", "*", "^", "(", ":", "+", "-", "'", "NEAR(", "OR", "NOT", "stems:", "🙂"],
      ...["İ", "ﷺ", "中国", "U.S.", "#aB1", "@x", "the", "\uD800", "C++", "a-b"],
    );
    const part = fc.oneof(
      { weight: 5, arbitrary: word },
      ...[slip, beginning, sign, fc.string({ unit: "binary", maxLength: 8 })],
    );
    const typed = fc.oneof(
      fc.array(part, { maxLength: 6 }).map((parts) => parts.join(" ")),
      fc.array(part, { maxLength: 60 }).map((parts) => parts.join(" ")),
      fc.nat(texts.length - 1).map((at) => texts[at] ?? ""),
    );
    await timedSearch("word0 talks", record);
    await fc.assert(
      fc.asyncProperty(typed, async (text) => {
        expect(await timedSearch(text, record)).toBeLessThan(mostTime);
      }),
      { numRuns: isSoak ? 1500 : 40 },
    );
    connection.close();
  },
  isSoak ? 900_000 : 240_000,
);
