import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { openWriter } from "@/db/connect";
import { expressionOf } from "./expression";
import { longestQuery } from "./language";
import { passageOf } from "./passage";
import { exactQuery, looserQueries, readQuery } from "./query";
import { indexed } from "./tokens";

const typedExpression = (text: string) => {
  const query = readQuery(text);
  return query && expressionOf(query);
};

describe("a typed query", () => {
  test.each([
    ["talks Cuba", '("talks" OR "talk") AND "cuba" *'],
    ["the talks in Cuba", '("talks" OR "talk") AND "cuba" *'],
    ["negociaciones", '("negociaciones" * OR "negociacion" OR "negoci")'],
    ["“open to dialogue”", '-{stems} : "open to dialogue"'],
    ['"open to" dialog', '-{stems} : "open to" AND "dialog" *'],
    ["„Straße“ «mur»", '-{stems} : "strasse" AND -{stems} : "mur"'],
    ['a stray " mark', '"stray" AND "mark" *'],
    ["C++", '"c"'],
    ["red-line", `("red line" * OR "redline" *)`],
    ["to be or NOT to be", '"to" AND "be" AND "or" AND "not"'],
    ["title:secret NEAR(a b) col*", '"title secret" AND "near a" AND "b" AND "col" *'],
    ["speaker:trump tax -cut", '("tax" *) NOT (-{stems} : ("cut"))'],
    ["tax form:verbatim -“of all time”", '("tax" *) NOT (-{stems} : ("of all time"))'],
    ["U.S. tariffs", '"us" AND ("tariffs" * OR "tariff")'],
    ["'; drop table search; --", '"drop" AND ("table" OR "tabl") AND "search" *'],
    ['"exact words" !', '-{stems} : "exact words"'],
    ["古巴", '"古 巴"'],
    ["“美国古巴”", '-{stems} : "美 国 古 巴"'],
  ])("%s", (typed, expression) => {
    expect(typedExpression(typed)).toBe(expression);
  });

  test("without a letter or a digit asks for nothing", () => {
    for (const typed of ["", "   ", '"', '""', "+++", "。、", "\u0000", "🙂", "\uE000"])
      expect(readQuery(typed)).toBeNull();
  });

  test("in a script without spaces asks for each word", () => {
    const phrases = readQuery("美国关税")?.phrases.map(({ terms }) => terms.join(""));
    expect(phrases).toEqual(["美国", "关税"]);
  });

  test("is cut where it is too long, and says so by what it shows as typed", () => {
    const query = readQuery("𠀀".repeat(1000));
    expect([...(query?.typed ?? "")]).toHaveLength(longestQuery);
    expect(readQuery(Array.from({ length: 99 }, (_, n) => n).join(" "))?.phrases).toHaveLength(60);
  });

  test("has looser ones and an exact one", () => {
    const typedOf = (text: string) => {
      const query = readQuery(text);
      return query && looserQueries(query).map(({ typed }) => typed);
    };
    expect(typedOf("“talks have collapsed”")).toEqual([
      ...["talks have collapsed", "talks", "have", "collapsed"],
    ]);
    expect(typedOf("talks collapsed")).toEqual(["talks", "collapsed"]);
    expect(typedOf("talks")).toEqual([]);
    const exactOf = (text: string) => {
      const query = readQuery(text);
      const exact = query && exactQuery(query);
      return exact ? expressionOf(exact) : undefined;
    };
    expect(exactOf("open to dialog")).toBe('-{stems} : "open to dialog"');
    expect(exactOf("dialogue")).toBeUndefined();
    expect(exactOf("“open to” dialogue")).toBeUndefined();
  });
});

/** Whether a record's text is found by what is typed, and what of it is marked. */
function found(text: string, typed: string): string[] | null {
  const index = openWriter(":memory:");
  index.exec("create virtual table search using fts5(words, stems, tokenize = 'ascii')");
  index.prepare("insert into search (words) values (?)").run(indexed([text]));
  const query = readQuery(typed);
  const hits = index
    .prepare("select 1 from search where search match ?")
    .all(query ? expressionOf(query) : "");
  if (hits.length === 0) return null;
  const { pieces } = passageOf(text, query?.phrases ?? []);
  return pieces.filter(({ hit }) => hit).map(({ text: words }) => words);
}

describe("words that are written in several ways", () => {
  test.each([
    ["Die Bundes\u00ADregierung lügt", "Bundesregierung", ["Bundes\u00ADregierung"]],
    ["Die Bundesregierung lügt", "Bundes\u200Bregierung", ["Bundesregierung"]],
    ["علي رضائي", "علی", ["علي"]],
    ["على الدورى", "الدوري", ["الدورى"]],
    ["كتاب", "کتاب", ["كتاب"]],
    ["القاهرة", "القاهره", ["القاهرة"]],
    ["انتخابات ٢٠٢٦", "2026", ["٢٠٢٦"]],
    ["in 2026", "۲۰۲۶", ["2026"]],
    ["वर्ष २०२६", "2026", ["२०२६"]],
    ["Mary O’Neil denied it", "ONeil", ["O’Neil"]],
    ["Mary O’Neil denied it", "Neil", ["Neil"]],
    ["Mary ONeil denied it", "O'Neil", ["ONeil"]],
    ["Mary O'Neil denied it", "“O’Neil denied”", ["O'Neil denied"]],
    ["a covid19 claim", "covid-19", ["covid19"]],
    ["a covid-19 claim", "covid19", ["covid-19"]],
    ["a covid-19 claim", "covid", ["covid"]],
    ["their co-operation", "cooperat", ["co-operation"]],
    ["J. D. Vance denied it", "JD Vance", ["J. D.", "Vance"]],
    ["J.D. Vance denied it", "J. D. Vance", ["J.D.", "Vance"]],
    ["JD Vance denied it", "J. D. Vance", ["JD", "Vance"]],
    ["J. D. Vance denied it", "“JD Vance”", ["J. D. Vance"]],
    ["Azərbaycan", "azerbaycan", ["Azərbaycan"]],
  ])("“%s” is found by %s", (text, typed, marked) => {
    expect(found(text, typed)).toEqual(marked);
  });

  test("stay words of their own where they say another thing", () => {
    expect(found("vitamin C. I said so", "ci")).toBeNull();
    expect(found("the part of it. A smith", "ita")).toBeNull();
    expect(found("a claim - denied", "claimdenied")).toBeNull();
  });
});

test("SQLite takes whatever was typed, and finds a text by its own words", () => {
  const connection = openWriter(":memory:");
  connection.exec("create virtual table search using fts5(words, stems, tokenize = 'ascii')");
  const add = connection.prepare("insert into search (rowid, words) values (1, ?)");
  const find = connection.prepare("select count(*) from search where search match ?").pluck();
  const syntax = fc.constantFrom(
    ...['"', "“", "*", "^", "(", ")", ":", "{", "}", "+", "-", "'", ";", "\u0000", "\uE000"],
    ...[
      "NEAR",
      "AND",
      "OR",
      "NOT",
      "words:",
      "ß",
      "ł",
      "İ",
      "ﷺ",
      "中国",
      "ที่",
      "'s",
      "U.S.",
      "\uD800",
    ],
  );
  const hostile = fc
    .array(fc.oneof(syntax, fc.string({ unit: "binary", maxLength: 8 }), fc.constant(" ")), {
      maxLength: 40,
    })
    .map((parts) => parts.join(""));
  fc.assert(
    fc.property(hostile, (text) => {
      const query = readQuery(text);
      if (!query || query.phrases.length === 0) return;
      connection.exec("delete from search");
      add.run(indexed([query.typed]));
      // What is left out may be one of the words that are looked for.
      const found = find.get(expressionOf(query));
      if (query.excluded.length === 0) expect(found, expressionOf(query)).toBe(1);
      for (const other of [...looserQueries(query), exactQuery(query)])
        if (other) find.get(expressionOf(other));
    }),
    { numRuns: 3000 },
  );
  connection.close();
});
