/** What publishing or withdrawing a matter would change for readers. Reads only. */
import type { DeskDatabase } from "@/db/desk/desk";
import { requireRecord } from "@/db/desk/logged-tables";
import { type TouchedAddress, type TouchedMatter, touchedAddresses } from "@/lib/review/addresses";
import { sharedFingerprints, withFormer } from "@/lib/versions/fingerprints";
import { getMatterDocument } from "./document";
import { namesOf } from "./names";
import { publicVersionOf } from "./public-version";
import { carriedVersions, mattersShowing } from "./publication";
import { sealAsRead } from "./sealed";
import { latestVersion } from "./versions";

/** What publishing a matter as it stands would make, nothing written. */
export interface PublicationPlan {
  /** Versions: the matter's own first, then those of matters that share a record with it. */
  versions: { slug: string; question: string; number: number }[];
  addresses: TouchedAddress[];
}

/** Plans the publication of a matter, approved by `approvedBy` (a name; null: by nobody), or its withdrawal. */
export function planPublication(
  db: DeskDatabase,
  matterId: string,
  what: { approvedBy: string | null } | "withdraw",
): PublicationPlan {
  const row = requireRecord(db, "matters", matterId);
  const nameOf = namesOf(db);
  const version = latestVersion(db, row.id);
  const published = version && publicVersionOf(db, version, nameOf);
  const before = published && published.withdrawal === null ? published : null;
  const number = (version?.number ?? 0) + 1;
  if (what === "withdraw") {
    const { slug, question } = (before?.document ?? getMatterDocument(db, matterId)).matter;
    return planOf(db, [row.id], [{ before, after: null, number }], [{ slug, question, number }]);
  }
  const document = getMatterDocument(db, matterId);
  const after = { document, approvedBy: what.approvedBy };
  const seal = sealAsRead(db);
  const { skeleton } = seal(document);
  const shown = withFormer(sharedFingerprints(skeleton), skeleton);
  const carried = [...carriedVersions(db, row.id, document, shown, seal)];
  const others = carried.map((it) => ({
    before: {
      document: it.published,
      approvedBy: it.before.approvedBy && nameOf(it.before.approvedBy),
    },
    after: { document: it.document, approvedBy: what.approvedBy },
    number: it.before.number + 1,
  }));
  const touched: TouchedMatter[] = [{ before, after, number }, ...others];
  return planOf(
    db,
    [row.id, ...carried.map((it) => it.row.id)],
    touched,
    touched.flatMap((it) => {
      if (!it.after) return [];
      const { slug, question } = it.after.document.matter;
      return [{ slug, question, number: it.number }];
    }),
  );
}

const planOf = (
  db: DeskDatabase,
  matterIds: number[],
  touched: TouchedMatter[],
  versions: PublicationPlan["versions"],
): PublicationPlan => ({ versions, addresses: addressesOf(db, matterIds, touched) });

/** What becomes of every address when these matters, by their inner keys, get new versions. */
export function addressesOf(
  db: DeskDatabase,
  matterIds: number[],
  touched: TouchedMatter[],
): TouchedAddress[] {
  const shared = new Set(
    touched.flatMap(({ before, after }) =>
      [before, after].flatMap((one) =>
        one
          ? [...one.document.statements, ...one.document.speakers, ...one.document.sources].map(
              (it) => it.id,
            )
          : [],
      ),
    ),
  );
  const elsewhere = mattersShowing(db, shared, matterIds);
  const isElsewhere = ([first, ...rest]: string[]) =>
    [...(elsewhere.get(first ?? "") ?? [])].some((matter) =>
      rest.every((id) => elsewhere.get(id)?.has(matter)),
    );
  return touchedAddresses(touched, isElsewhere);
}
