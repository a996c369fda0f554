import { shortHash } from "@/lib/citation";

/** A hash by its first digits; all of them when it is pointed at, in the downloads, and on the page of the source. */
export function Hash({
  of,
  ownLine = false,
}: {
  of: string;
  /** Whether it stands small below what it is the hash of. */
  ownLine?: boolean;
}) {
  const place = ownLine ? "mt-1 block text-ink-2 text-xs" : "";
  return (
    <span className={`mono ${place}`} title={`SHA-256 ${of}`}>
      SHA-256 {shortHash(of)}
    </span>
  );
}
