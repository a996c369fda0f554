import { shortHash } from "@/lib/citation";
import { formatInstant } from "@/lib/dates/format";
import { type KeptRelease, type ReleaseFacts, releaseHref } from "./release";

/** How a release is cited: by its DOI, where an archive gave it one. */
export function releaseCitation(
  release: Pick<ReleaseFacts, "name" | "madeAt" | "head" | "site">,
  { doi, sums }: Pick<KeptRelease, "doi" | "sums">,
): string {
  const href = doi ? `https://doi.org/${doi}` : releaseHref(release);
  return `Gainsay, release ${release.name}: claims, replies and points on record at log entry ${release.head}, ${formatInstant(release.madeAt)}. ${href}\nSHA-256 of SHA256SUMS ${shortHash(sums)}`;
}
