/** Made-up dates, in every kind and precision that sources give. */
import { boundsOf } from "@/lib/dates/edtf";
import type { Random } from "./random";

const two = (value: number) => String(value).padStart(2, "0");

type Written = (date: { y: number; m: number; d: number }, random: Random) => string | null;

const kinds: readonly (readonly [Written, number])[] = [
  [({ y, m, d }) => `${y}-${two(m)}-${two(d)}`, 60],
  [
    ({ y, m, d }, random) =>
      `${y}-${two(m)}-${two(d)}T${two(random.below(24))}:${two(random.below(60))}:00`,
    8,
  ],
  [
    ({ y, m, d }, random) =>
      `${y}-${two(m)}-${two(d)}T${two(random.below(24))}:${two(random.below(60))}:00Z`,
    6,
  ],
  [({ y, m }) => `${y}-${two(m)}`, 8],
  [({ y }) => `${y}`, 4],
  [({ y, m, d }) => `${y}-${two(m)}-${two(d)}~`, 2],
  [({ y, m }) => `${y}-${two(m)}?`, 1],
  [({ y, m, d }, random) => `${y}-${two(m)}-${two(d)}/${y + 1}-${two(random.between(1, 12))}`, 2],
  [({ y, m, d }) => `${y}-${two(m)}-${two(d)}/..`, 1],
  [({ y, m }) => `/${y}-${two(m)}`, 1],
  [
    ({ y, m, d }) =>
      `[${y}-${two(m)}-${two(d)},${y + 1}-${two(m)}-${two(m === 2 ? Math.min(d, 28) : d)}]`,
    1,
  ],
  [({ y }, random) => `${y}-${random.between(21, 24)}`, 2],
  [({ y }) => `${String(y).slice(0, 3)}X`, 1],
  // Only the source's own words say when.
  [() => null, 3],
];

/** Reading a date costs many times what making it does, and most are days. */
const known = new Map<string, ReturnType<typeof boundsOf>>();

function bounds(edtf: string) {
  const held = known.get(edtf) ?? boundsOf(edtf);
  if (known.size < 20_000) known.set(edtf, held);
  return held;
}

/** When something was said before a moment, as a source gives it: EDTF or nothing, with its bounds. */
export function dating(random: Random, before: number) {
  const day = new Date(before - Math.floor(random.next() ** 3 * 1_500 + 1) * 86_400_000);
  const date = { y: day.getUTCFullYear(), m: day.getUTCMonth() + 1, d: day.getUTCDate() };
  const edtf = random.weighted(kinds)(date, random);
  return { edtf, ...(edtf ? bounds(edtf) : { earliest: null, latest: null }) };
}

/** How sources say when, in words; each stands at the head of every made-up article. */
export const whenWords = ["a few days ago", "on Tuesday", "last week", "in the morning"] as const;
