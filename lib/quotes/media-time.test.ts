import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  formatMediaTime,
  longestRecording,
  mediaFragment,
  mediaSpanInWords,
  readMediaTime,
} from "./media-time";

const span = { mediaTime: 1574, mediaEnd: 1590.5 };

describe("a time in a recording", () => {
  test.each([
    [0, "0:00"],
    [9.25, "0:09.25"],
    [1574, "26:14"],
    [3723.1, "1:02:03.1"],
    [360_000, "100:00:00"],
  ])("of %d seconds is %s", (seconds, text) => {
    expect(formatMediaTime(seconds)).toBe(text);
    expect(readMediaTime(text)).toBe(seconds);
  });

  test("is read as it was written, to the thousandth", () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: longestRecording * 1000 }), (ms) => {
        expect(readMediaTime(formatMediaTime(ms / 1000))).toBe(ms / 1000);
      }),
    );
  });

  test("is read as captions write it, and minutes beyond the hour without hours", () => {
    expect(readMediaTime(" 00:26:14,500 ")).toBe(1574.5);
    expect(readMediaTime("90:00")).toBe(5400);
  });

  test.each([
    "",
    "26",
    "26:60",
    "1:60:00",
    "26:1",
    "-1:00",
    "1e3:00",
    "1:2:3:4",
    "101:00:00",
    "now",
  ])("is not %j", (text) => {
    expect(readMediaTime(text)).toBeNull();
  });
});

test("a span is told in words and as a Media Fragment, with an end only where one is known", () => {
  expect(mediaSpanInWords(span)).toBe("26:14 to 26:30.5");
  expect(mediaFragment(span)).toBe("t=1574,1590.5");
  expect(mediaSpanInWords({ mediaTime: 1574 })).toBe("26:14");
  expect(mediaFragment({ mediaTime: 1574 })).toBe("t=1574");
  expect(mediaSpanInWords({ mediaTime: null })).toBeNull();
  expect(mediaFragment({ mediaTime: null })).toBeNull();
});
