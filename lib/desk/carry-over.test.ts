import { describe, expect, test } from "vitest";
import { isModerator } from "@/lib/capture/moderators";
import { turnsOf } from "@/lib/capture/transcript";
import type { FoundQuote } from "@/lib/quotes/found";
import {
  labelKey,
  labelsGiven,
  lastTaken,
  latestOf,
  nextTurn,
  turnMark,
  turnOfMark,
} from "./carry-over";
import type { ScreenStatement } from "./screen";

const text = `[26:02] MODERATOR: Your time to respond.
[26:14] LEE: He will put a toll on the bridge. He said so.
[27:31] MODERATOR: Thank you.
[27:33] OKAFOR: I will not put a toll on it.
[28:20] AUDIENCE QUESTION: A yes or no?
[28:28] OKAFOR: I have not discussed it.`;
const quotes = turnsOf(text).map(
  ({ start, end, text: words, label, time }): FoundQuote => ({
    ...{ start, end, text: words, speaker: label, verb: null },
    turn: { time },
  }),
);
const at = (words: string) => {
  const start = text.indexOf(words);
  return { start, end: start + words.length };
};
const used = (number: number, words: string) => ({
  ...at(words),
  ...{ statement: `s${number}`, number, party: 0 },
});
const statement = (number: number, party: number, speakerId: string): ScreenStatement => ({
  ...{ id: `s${number}`, number, party, speaker: speakerId, speakerId, speakerRole: "Mayor" },
  ...{ onBehalfOfId: null, saidOn: null, summary: "", quoted: null, stances: {} },
  occasion: { id: "o", title: "A debate" },
});
const parties = ["p1", "p2"].map((id) => ({ id, name: id }));

test("an address names the turn that a new record begins with", () => {
  const asked = quotes.find(({ speaker }) => speaker?.name === "AUDIENCE QUESTION");
  if (!asked) throw new Error("Somebody asks.");
  expect(turnOfMark(quotes, `#${turnMark(asked)}`)).toBe(asked);
  expect(turnOfMark(quotes, "")).toBeUndefined();
  expect(turnOfMark(quotes, "#turn-1")).toBeUndefined();
});

describe("labels", () => {
  test("keep the speaker and the party that the latest statement gave them, whichever was typed first", () => {
    const matter = {
      parties,
      statements: [statement(1, 0, "lee"), statement(2, 1, "okafor"), statement(3, 1, "amara")],
    };
    const given = labelsGiven(
      quotes,
      [
        used(1, "put a toll on the bridge"),
        used(3, "I have not discussed it."),
        used(2, "I will not put a toll"),
      ],
      matter,
    );
    expect(given.get(labelKey("Lee"))).toEqual({
      ...{ speaker: "lee", party: "p1", speakerRole: "Mayor", number: 1 },
    });
    expect(given.get(labelKey("OKAFOR"))).toMatchObject({ speaker: "amara", party: "p2" });
    expect(given.has(labelKey("MODERATOR"))).toBe(false);
  });

  test("say nothing of statements of other matters", () => {
    expect(labelsGiven(quotes, [used(1, "He said so.")], { parties, statements: [] }).size).toBe(0);
  });

  test.each([
    ["MODERATOR", true],
    ["Second Moderator", true],
    ["Audience question", true],
    ["LEE", false],
    ["Hostetter", false],
    ["Sir Quentin", false],
  ])("%s leads through it: %s", (label, expected) => expect(isModerator(label)).toBe(expected));
});

describe("the reading", () => {
  test("goes on behind the words of the latest statement, at the next who speaks for a side", () => {
    const last = lastTaken([used(2, "I will not put a toll"), used(1, "He said so.")]);
    expect(last).toMatchObject(at("I will not put a toll"));
    expect(nextTurn(quotes, null)?.turn?.time).toBe(26 * 60 + 14);
    expect(nextTurn(quotes, last)?.turn?.time).toBe(28 * 60 + 28);
    expect(nextTurn(quotes, at("I have not discussed it."))).toBeNull();
  });

  test("begins at the top where nothing was taken for this matter", () => {
    expect(lastTaken([{ ...used(1, "LEE"), number: null }])).toBeNull();
  });

  test("finds the latest statement by its number", () => {
    const statements = [statement(3, 0, "lee"), statement(1, 0, "lee")];
    expect(latestOf({ statements })?.number).toBe(3);
    expect(latestOf(null)).toBeUndefined();
  });
});
