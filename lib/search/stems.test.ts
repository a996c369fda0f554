import { describe, expect, test } from "vitest";
import { askedOf } from "./asked";
import { wordsOfPost } from "./post";
import { readQuery } from "./query";
import { hasStem, stemOf, stemsOf, stemsOfTexts } from "./stems";
import { fold } from "./tokens";

describe("stems", () => {
  test.each([
    ["negotiations", "en", "negoti"],
    ["Häuser", "de", "haus"],
    ["negociación", "es", "negoci"],
    ["переговоры", "ru", "переговор"],
    ["görüşmeler", "tr", "gorusme"],
    ["Łódź", "pl", "lodz"],
    ["2026", "en", "2026"],
  ])("of %s (%s)", (word, language, stem) => {
    expect(stemOf(word, language)).toBe(stem);
  });

  test("of texts are those that are other words, each once", () => {
    expect(stemsOfTexts([{ text: "Talks, talks and a talk", language: "en-GB" }])).toBe("talk");
    expect(stemsOfTexts([{ text: "talks have begun in the end", language: "und" }])).toBe("talk");
  });
});

describe("Arabic", () => {
  const forms = ["مفاوضات", "المفاوضات", "المُفَاوَضَات", "والمفاوضات", "بالمفاوضات", "للمفاوضات"];
  const pairs = forms.flatMap((one) => forms.map((other) => [one, other] as const));

  test.each(pairs)("%s finds %s, with and without its article", (typed, word) => {
    const held = [fold(word), stemsOfTexts([{ text: word, language: "ar" }])];
    const stems = new Set([fold(typed), ...stemsOf(typed, "ar")]);
    expect([...stems].some((stem) => held.includes(stem))).toBe(true);
    expect(hasStem(word, fold(word), stems)).toBe(true);
  });

  test("within a text of another language has its own stems", () => {
    const text = "He said: المُفَاوَضَات";
    expect(stemsOfTexts([{ text, language: "en" }])).toBe(stemOf("المفاوضات", "ar"));
  });
});

describe("what is asked for", () => {
  const words = (typed: string) => {
    const query = readQuery(typed);
    return query && askedOf(query).map(({ terms }) => terms.join(" "));
  };

  test("leaves out what all texts share, where anything else was typed", () => {
    expect(words("the talks of the U.S.")).toEqual(["talks", "us"]);
    expect(words("who is it")).toEqual(["who", "is", "it"]);
    expect(words("la deuda de los bancos")).toEqual(["deuda", "bancos"]);
  });

  test("never has an exact phrase by its stems", () => {
    const query = readQuery("“talks”");
    expect(query && askedOf(query).map(({ stems }) => stems)).toEqual([[]]);
  });
});

test("of posts the words count, those of hashtags and handles too, and no addresses or days of posting", () => {
  const post =
    "RT @realDonaldTrump: #FakeNews about #COVID19! pic.twitter.com/0eJtwJyS1J https://t.co/x — Brad Trost 🇨🇦 (@BradTrostCPC) December 26, 2019";
  expect(wordsOfPost(post).replace(/\s+/gu, " ").trim()).toBe(
    "RT real Donald Trump : Fake News about COVID 19 ! Brad Trost 🇨🇦",
  );
});
