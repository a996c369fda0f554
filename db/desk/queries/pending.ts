/** Versions still to be made, as they would be made now. Reads only. */
import { asc, eq, isNull } from "drizzle-orm";
import type { DeskDatabase } from "@/db/desk/desk";
import { corrections, matters, pendingVersions, versions } from "@/db/desk/schema";
import { lostWords } from "@/lib/versions/carry";
import { sharedFingerprints } from "@/lib/versions/fingerprints";
import type { SealedDocument } from "@/lib/versions/version";
import type { CorrectionKind } from "@/lib/vocabulary";
import { documentProblems } from "./gate";
import { carriedInto } from "./publication";
import { sealAsRead } from "./sealed";
import { latestVersionLine, versionDocument } from "./versions";

/** What comes of a pending version. It holds as long as `basis`, the matter's newest version, is the newest. */
export interface PreparedVersion {
  id: number;
  cause: number;
  basis: number;
  made:
    | { is: "nothing" }
    | { is: "impossible"; problem: string }
    | {
        is: "version";
        slug: string;
        sealed: SealedDocument;
        fingerprints: Map<string, string>;
        change: { kind: CorrectionKind; what: string; reason: string };
      };
}

/** The first pending version of those that can be made; undefined where there is none. */
export function preparePending(db: DeskDatabase): PreparedVersion | undefined {
  const pending = db
    .select()
    .from(pendingVersions)
    .innerJoin(matters, eq(matters.id, pendingVersions.matterId))
    .innerJoin(versions, eq(versions.id, pendingVersions.causeId))
    .where(isNull(pendingVersions.problem))
    .orderBy(asc(pendingVersions.id))
    .limit(1)
    .get();
  if (!pending) return;
  const { matters: row, versions: cause } = pending;
  const of = { id: pending.pending_versions.id, cause: cause.id };
  const from = versionDocument(db, cause.document);
  const carried = carriedInto(db, row, from, sealAsRead(db));
  if (!carried)
    return { ...of, basis: latestVersionLine(db, row.id)?.id ?? 0, made: { is: "nothing" } };
  const { published, document, sealed, before } = carried;
  const [problem] = [...documentProblems({ tx: db }, document), ...lostWords(published, document)];
  if (problem) {
    return { ...of, basis: before.id, made: { is: "impossible", problem: problem.message } };
  }
  const reason = `A record shared with “${from.matter.question}” changed.`;
  const change = db
    .select({ kind: corrections.kind, what: corrections.what, reason: corrections.reason })
    .from(corrections)
    .where(eq(corrections.toVersionId, cause.id))
    .get() ?? { kind: "update" as const, what: reason, reason };
  return {
    ...of,
    basis: before.id,
    made: {
      is: "version",
      slug: document.matter.slug,
      sealed,
      fingerprints: sharedFingerprints(sealed.skeleton),
      change,
    },
  };
}
