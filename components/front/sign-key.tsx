import { Sign } from "@/components/ui/sign";
import type { PairView } from "@/lib/comparison/view";
import { keysOf, rebuttalTypes, rebuttalWord, type SignName, treatments } from "@/lib/vocabulary";

/** The signs that these exchanges have, each once: of replies, then of what they do to a point. */
function signsOf(pairs: PairView[]): [SignName, string][] {
  const types = new Set(pairs.map(({ record }) => record.type));
  const done = new Set(pairs.flatMap(({ rows }) => rows.map((row) => row.treatment)));
  const named = new Map<SignName, string>(
    keysOf(rebuttalTypes)
      .filter((key) => types.has(key))
      .map((key) => [rebuttalTypes[key].sign, rebuttalWord(key)]),
  );
  for (const key of keysOf(treatments).filter((one) => done.has(one))) {
    const { sign, label } = treatments[key];
    if (!named.has(sign)) named.set(sign, label);
  }
  return [...named];
}

/** What the signs mean, in a word each; the method page has the definitions. */
export function SignKey({ pairs }: { pairs: PairView[] }) {
  return (
    <ul className="mt-2 grid gap-1.5 pb-2">
      {signsOf(pairs).map(([sign, label]) => (
        <li className="flex items-center gap-2 text-s/[1.4]" key={sign}>
          <Sign name={sign} />
          {label}
        </li>
      ))}
    </ul>
  );
}
