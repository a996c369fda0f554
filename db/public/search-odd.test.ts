/** Whatever is typed is answered, and soon. */
import fc from "fast-check";
import { afterAll, describe, expect, test } from "vitest";
import { openScratch } from "@/db/connect";
import { readQuery } from "@/lib/search/query";
import { stemsOfTexts } from "@/lib/search/stems";
import { indexed } from "@/lib/search/tokens";
import { publicRecordIn } from "./files";
import { sqliteReader } from "./reader";
import * as t from "./schema";
import { foundBy } from "./search-found";
import { rankedWindow } from "./search-ranked";

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

/** A record of these statements alone. */
function recordOf(statements: Iterable<string>) {
  const { connection, db } = publicRecordIn(openScratch(":memory:"));
  const empty = { matterId: null, title: "", notes: "", names: "" };
  let id = 0;
  connection.transaction(() => {
    for (const text of statements) {
      const stems = stemsOfTexts([{ text, language: "und" }]);
      const words = indexed([text]);
      const row = { ...empty, kind: "statement", recordId: `${id}`, words, stems };
      db.insert(t.searchRows).values(row).run();
      id += 1;
    }
  })();
  return { connection, record: sqliteReader(connection) };
}

const few = recordOf(texts);
afterAll(() => few.connection.close());

async function find(typed: string, { record } = few) {
  const query = readQuery(typed);
  if (!query) return null;
  const found = await foundBy(query, {}, record);
  const start = { rank: Number.MIN_SAFE_INTEGER, row: 0, limit: 20 };
  return rankedWindow(found, start, { order: "best", folds: true }, record);
}

const first = async (typed: string) => {
  const window = await find(typed);
  return window && (texts[Number(window.groups[0]?.[0]?.id ?? -1)] ?? null);
};

describe("odd queries", () => {
  test.each([
    ["Łódź", "Łódź"],
    ["lodz", "Łódź"],
    ["Straße", "Straße"],
    ["STRASSE", "Straße"],
    ["İstanbul", "İstanbul"],
    ["istanbul", "İstanbul"],
    ["المفاوضات", "المُفَاوَضَات"],
    ["المُفَاوَضَات", "المُفَاوَضَات"],
    ["谈判", "谈判"],
    ["古巴", "古巴"],
    ["O'Neil", "O’Neil"],
    ["O’Neil", "O’Neil"],
    ["ONeil", "O’Neil"],
    ["C++", "C++"],
    ["JD Vance", "Vance"],
    ["cooperation", "co-operation"],
    ["NEAR( mayor", "mayor"],
    ["talk beginning 🙂", "Talks"],
    ['mayor "', "mayor"],
    [`denied ${"x".repeat(10_000)}`, "denied"],
    ["is it true that the mayor of Lodz has denied all that? https://t.co/x", "Łódź"],
  ])("%#: finds what holds it", async (typed, held) => {
    expect(await first(typed)).toContain(held);
  });

  test.each(['"', "🙂", "+++", "", "、。"])("“%s” asks for nothing", async (typed) => {
    expect(await find(typed)).toBeNull();
  });

  test.each(["a-b", "NEAR(", '""""x', "nobodysaidthis", "-mayor", "NOT", "*", "{stems}:a"])(
    "“%s” is answered",
    async (typed) => {
      const window = await find(typed);
      expect(window === null || Array.isArray(window.groups)).toBe(true);
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

/** Words by how often they stand in texts: few in nearly all, most in few. */
function* spoken(many: number): Generator<string> {
  let state = 7;
  const random = () => {
    state = (state * 48_271) % 2_147_483_647;
    return state / 2_147_483_647;
  };
  for (let at = 0; at < many; at += 1)
    yield Array.from({ length: 14 }, () => `word${Math.floor(random() ** 4 * 5000)}`).join(" ");
}

test(
  "any query is bounded: of common words the newest rows are looked at, and it is said",
  async () => {
    const many = recordOf(spoken(isSoak ? 200_000 : 21_000));
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
  isSoak ? 600_000 : 60_000,
);
