import { shortHash } from "@/lib/citation";

/** A hash by its first digits; all of them when it is pointed at, in the downloads, and on the page of the source. */
export function Hash({ of }: { of: string }) {
  return (
    <span className="mono" title={`SHA-256 ${of}`}>
      SHA-256 {shortHash(of)}
    </span>
  );
}
