import { PartyMark } from "@/components/ui/party-mark";
import { Sign } from "@/components/ui/sign";
import { urls } from "@/lib/urls";
import { keysOf, rebuttalTypes, type SignName, treatments } from "@/lib/vocabulary";

/** Every sign once: those of rebuttals, then those that only a treatment has. */
function signs(): [SignName, string][] {
  const named = new Map<SignName, string>(
    keysOf(rebuttalTypes).map((key) => [rebuttalTypes[key].sign, rebuttalTypes[key].label]),
  );
  for (const key of keysOf(treatments)) {
    const { sign, label } = treatments[key];
    if (!named.has(sign)) named.set(sign, label);
  }
  return [...named];
}

/** What the signs mean, in a word each; the method page has the definitions. */
export function SignKey() {
  return (
    <>
      <ul className="mt-3 grid gap-1.5 py-1.5">
        {signs().map(([sign, label]) => (
          <li className="flex items-center gap-2 text-s/[1.4]" key={sign}>
            <Sign name={sign} />
            {label}
          </li>
        ))}
      </ul>
      <p className="text-s/[1.5] text-ink-2">
        <PartyMark index={0} /> and <PartyMark index={1} /> mark the parties in the order they first
        spoke. The colours carry no meaning. Each strip shows 30 days.{" "}
        <a href={urls.method()}>All terms</a>
      </p>
    </>
  );
}
