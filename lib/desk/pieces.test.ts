import fc from "fast-check";
import { expect, test } from "vitest";
import { sliceCodePoints } from "@/lib/quotes/code-points";
import { partsOf } from "./parts";
import { piecesOf } from "./pieces";

const text = "He said: “It is open.” 😀\n\nShe said: “It is not.”";
const [part] = partsOf(text);
const open = { start: 10, end: 21 };
const not = { start: 37, end: 47 };

function pieces(...given: [used?: object[], taken?: object[], current?: object | null]) {
  const [used = [], taken = [], current = null] = given;
  if (!part) throw new Error("A text has a part.");
  return piecesOf(part, used as never, [open, not], taken as never, current as never);
}

test("a text is cut where a passage begins or ends, paragraph by paragraph", () => {
  const cut = pieces().map((paragraph) => paragraph.map((one) => [one.text, one.quoted]));
  expect(cut).toEqual([
    [
      ["He said: “", null],
      ["It is open.", 0],
      ["” 😀", null],
    ],
    [
      ["She said: “", null],
      ["It is not.", 1],
      ["”", null],
    ],
  ]);
});

test("who took a passage is named where it begins: this record before any other statement", () => {
  const s4 = { ...open, statement: "s", number: 4, party: 1 };
  const elsewhere = { ...not, statement: "t", number: null, party: null };
  const labels = (...given: Parameters<typeof pieces>) =>
    pieces(...given).flatMap((paragraph) => paragraph.flatMap(({ label }) => label ?? []));
  expect(labels([s4, elsewhere])).toEqual([
    { name: "S4", party: 1 },
    { name: "elsewhere", party: null },
  ]);
  expect(labels([s4], [open])).toEqual([{ name: "this record", party: null }]);
});

test("every piece stands where it says, whatever is used, taken or under the cursor", () => {
  const length = [...text].length;
  const span = fc
    .tuple(fc.nat(length), fc.nat(length))
    .map(([a, b]) => ({ start: Math.min(a, b), end: Math.max(a, b) }));
  fc.assert(
    fc.property(fc.array(span), fc.array(span), fc.option(span), (used, taken, current) => {
      const inside = (one: { start: number; end: number }, at: number) =>
        one.start <= at && at < one.end;
      const shown = pieces(used, taken, current).flat();
      expect(shown.map((piece) => piece.text).join("")).toBe(text.replaceAll("\n", ""));
      for (const piece of shown) {
        expect(sliceCodePoints(text, piece.start, piece.end)).toBe(piece.text);
        expect(piece.here).toBe(current !== null && inside(current, piece.start));
        expect(piece.isUsed).toBe([...used, ...taken].some((one) => inside(one, piece.start)));
      }
    }),
  );
});
