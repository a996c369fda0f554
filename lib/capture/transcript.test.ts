import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { sliceCodePoints } from "@/lib/quotes/code-points";
import { turnsOf } from "./transcript";

/** A transcript's turns as "LABEL 26:14 words". */
const told = (text: string) =>
  turnsOf(text).map((turn) => [turn.label?.name ?? null, turn.time, turn.text]);

const debate = `Mayoral debate
10 September 2026

26:02 MODERATOR: First candidate, your time.

26:14 FIRST CANDIDATE: Understand this: he will put a toll on the bridge.
It is planned.

Everybody knows it.

27:31 MODERATOR: Thank you.

27:33 SECOND CANDIDATE: I will not put a toll on it.
`;

describe("a transcript", () => {
  test("has turns with label and time; a paragraph without a head is the same speaker’s, at no time of its own", () => {
    expect(told(debate)).toEqual([
      ["MODERATOR", 1562, "First candidate, your time."],
      [
        "FIRST CANDIDATE",
        1574,
        "Understand this: he will put a toll on the bridge.\nIt is planned.",
      ],
      ["FIRST CANDIDATE", null, "Everybody knows it."],
      ["MODERATOR", 1651, "Thank you."],
      ["SECOND CANDIDATE", 1653, "I will not put a toll on it."],
    ]);
  });

  test("may have no times, or no labels", () => {
    const labelled = "Q: Why?\nA: So.\nQ: When?\nA: Then: at once.\n";
    expect(told(labelled)).toEqual([
      ["Q", null, "Why?"],
      ["A", null, "So."],
      ["Q", null, "When?"],
      ["A", null, "Then: at once."],
    ]);
    expect(told("0:00\nGood evening.\n0:04\nWelcome.\n0:09\nWe begin.")).toEqual([
      [null, 0, "Good evening."],
      [null, 4, "Welcome."],
      [null, 9, "We begin."],
    ]);
  });

  test("has its heads in lines of their own, with brackets, in other scripts", () => {
    const heads =
      "Speaker 1 (00:02):\nHello.\n\nSpeaker 2 (00:05)\n\nHello to you.\n\n[00:09] 主持人：欢迎。\n";
    expect(told(heads)).toEqual([
      ["Speaker 1", 2, "Hello."],
      ["Speaker 2", 5, "Hello to you."],
      ["主持人", 9, "欢迎。"],
    ]);
  });

  test("does not go on with a speaker where captions say that another speaks", () => {
    const captions =
      "[0:00] ANN LEE: It is open.\n\n[0:05] >> No.\n\n[0:07] >> BO DAY: It is not.\n";
    expect(told(captions).map(([label]) => label)).toEqual(["ANN LEE", null, "BO DAY"]);
  });
});

test.each([
  [
    "an article",
    "Bridge closed\n\nWASHINGTON: The bridge is closed.\n\nThe mayor said: “It is open.”",
  ],
  [
    "a live report",
    "12:45 The mayor speaks.\n12:50 The mayor leaves.\n13:02 Rain.\n14:00 More rain.",
  ],
  ["a live report, latest first", "0:50 Rain.\n0:45 The mayor.\n0:05 It begins."],
  ["nothing", ""],
])("%s is none", (_, text) => {
  expect(turnsOf(text)).toEqual([]);
});

const piece = fc.oneof(
  fc.constantFrom(
    "A: ",
    "ANN LEE: ",
    "[0:01] ",
    "1:02:03 ",
    "(99:99:99)",
    ">> ",
    "\n",
    "\n\n",
    "：",
    "𝄞",
    "\u202e",
    "\0",
  ),
  fc.string({ unit: "binary", maxLength: 12 }),
);

test("of any text, turns stand in order, apart, and hold the words that stand there", () => {
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 60 }), (pieces) => {
      const text = pieces.join("").toWellFormed();
      let last = 0;
      for (const turn of turnsOf(text)) {
        expect(turn.start).toBeGreaterThanOrEqual(last);
        expect(turn.text.trim()).not.toBe("");
        expect(sliceCodePoints(text, turn.start, turn.end)).toBe(turn.text);
        const { label } = turn;
        if (label) expect(sliceCodePoints(text, label.start, label.end)).toBe(label.name);
        last = turn.end;
      }
    }),
    { numRuns: 500 },
  );
});

test.each(["A: ", "[0:01] ", "(", ">>", "A A ", ": ", "\n", "0:00\n", "a", " ", "A (0:01)"])(
  "two million characters of %j are read while one waits",
  (part) => {
    const text = part.repeat(2_000_000 / part.length);
    const begun = performance.now();
    turnsOf(text);
    // Far more than it takes, far less than what grows by the square.
    expect(performance.now() - begun).toBeLessThan(20_000);
  },
);
