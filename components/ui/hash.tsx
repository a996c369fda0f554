import { shortHash } from "@/lib/citation";

/** As the text around it; at a step of a ladder; small below what it is the hash of. */
const sizes = {
  text: "text-[0.8125em]",
  step: "text-s",
  below: "mt-1 block text-ink-2 text-xs",
};

/** A hash by its first digits; all of them when it is pointed at, in the downloads, and on the page of the source. */
export function Hash({ of, size = "text" }: { of: string; size?: keyof typeof sizes }) {
  return (
    <span className={`font-mono wrap-anywhere ${sizes[size]}`} title={`SHA-256 ${of}`}>
      SHA-256 {shortHash(of)}
    </span>
  );
}
