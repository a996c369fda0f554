import fc from "fast-check";
import { expect, test } from "vitest";
import { captionsType, extractCaptions } from "./extract-captions";
import { CaptureFailure } from "./failure";
import { turnsOf } from "./transcript";

const vtt = `WEBVTT - a debate

NOTE a remark of
the editor --> not words

STYLE
::cue { color: red }

1
00:26:02.000 --> 00:26:05.000 align:start
<v Moderator>Your time &amp; only yours.</v>

00:26:14.500 --> 00:26:17.000
<v.loud First Candidate>He will put
a toll <i>on</i> the bridge.

00:26:17.000 --> 00:26:20.000
<v First Candidate>Everybody <00:26:18.000>knows it.
`;

test("VTT gives a paragraph a turn, without what is no word of it", () => {
  const { text, isTranscript } = extractCaptions(vtt);
  expect(text).toBe(
    "[26:02] Moderator: Your time & only yours.\n\n[26:14.5] First Candidate: He will put a toll on the bridge. Everybody knows it.",
  );
  expect(isTranscript).toBe(true);
  // Three times are what makes a text a transcript; of two turns there are too few.
  const longer = extractCaptions(
    `${vtt}\n00:27:31.000 --> 00:27:32.000\n<v Moderator>Thank you.\n`,
  ).text;
  expect(turnsOf(longer).map(({ label, time }) => [label?.name, time])).toEqual([
    ["Moderator", 1562],
    ["First Candidate", 1574.5],
    ["Moderator", 1651],
  ]);
});

test("SRT is read too, its speakers where lines name them; lines that roll upwards are read once", () => {
  const srt =
    "\uFEFF1\r\n00:00:01,000 --> 00:00:03,000\r\nMAYOR: It is open.\r\n\r\n2\r\n00:00:03,000 --> 00:00:05,000\r\nMAYOR: It is open.\r\n{\\an8}It was never closed.\r\n\r\n3\r\n00:00:06,000 --> 00:00:08,000\r\n>> It was.\r\n";
  expect(captionsType(srt)).toBe("application/x-subrip");
  expect(extractCaptions(srt).text).toBe(
    "[0:01] MAYOR: It is open. It was never closed.\n\n[0:06] >> It was.",
  );
});

test("a text is captions by its beginning alone", () => {
  expect(captionsType(vtt)).toBe("text/vtt");
  for (const text of ["WEBVTTER is a word.", "1\nOne line", "It is open. WEBVTT", ""])
    expect(captionsType(text)).toBeUndefined();
});

const piece = fc.oneof(
  fc.constantFrom(
    "WEBVTT\n\n",
    "00:01.000 --> 00:02.000\n",
    "<v A>",
    "<v ",
    ">",
    "<",
    "&amp;",
    "\n",
    "\n\n",
    "-->",
  ),
  fc.string({ unit: "binary", maxLength: 10 }),
);

test("whatever the captions, they are read as well-formed text or refused in a sentence", () => {
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 50 }), (pieces) => {
      try {
        const { text } = extractCaptions(pieces.join(""));
        expect(text.isWellFormed() && text.trim() !== "").toBe(true);
      } catch (error) {
        expect(error).toBeInstanceOf(CaptureFailure);
      }
    }),
  );
});

test.each([
  "<",
  "<v ",
  `<v${" ".repeat(50)}`,
  "{\\",
  "&amp",
  "00:01.000 --> 00:02.000\n",
  "00:01.000 --> 00:02.000\n.)\n\n",
])("two million characters of %j are read while one waits", (part) => {
  const begun = performance.now();
  try {
    extractCaptions(`WEBVTT\n\n00:01.000 --> 00:02.000\n${part.repeat(2_000_000 / part.length)}`);
  } catch (error) {
    expect(error).toBeInstanceOf(CaptureFailure);
  }
  expect(performance.now() - begun).toBeLessThan(20_000);
});
