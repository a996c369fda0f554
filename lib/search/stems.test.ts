import { describe, expect, test } from "vitest";
import { askedOf } from "./asked";
import { wordsOfPost } from "./post";
import { readQuery } from "./query";
import { stemOf, stemsOfTexts } from "./stems";

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
