/** How a text that is withheld leaves the public record, from every version and every row that has it. */
import { sql } from "drizzle-orm";
import type { MatterDocument } from "@/lib/document/document";
import { type SharedList, showDocument } from "./apply-version";
import { keepChange } from "./changes";
import { keepDerived, standingOf } from "./derived/keep";
import { erase } from "./erase";
import type { PublicDatabase } from "./files";
import * as t from "./schema";
import { openedHere, retellShortChanges } from "./short-changes";
import type { WithheldText } from "./steps";

/** Erases a text and shows the matters that have it without; nothing where no version ever had it. */
export function applyWithheld(db: PublicDatabase, { withheld }: WithheldText): void {
  const { commitment, withheldAt } = withheld;
  const versions = db.all<{ matterId: string; number: number }>(sql`
    select matter_id as matterId, number from ${t.versions}
    where instr(document, ${commitment}) > 0 order by matter_id, number`);
  if (versions.length === 0) return;
  retellShortChanges(db, erase(db, [withheld]));
  keepChange(db, {
    ...{ kind: "withholding", at: withheldAt, matterId: null, number: null },
    details: { commitment, versions },
  });
  for (const { matterId, number } of versions) showAnew(db, matterId, number);
}

/** Makes the rows of a matter anew where that is its current version; of what matters share, those that came with it. */
function showAnew(db: PublicDatabase, matterId: string, number: number): void {
  const [version] = db.all<{ publishedAt: string; document: string }>(sql`
    select v.published_at as publishedAt, v.document from ${t.versions} v
    join ${t.matters} m on m.id = v.matter_id and m.version = v.number
    where v.matter_id = ${matterId} and v.number = ${number}`);
  if (!version) return;
  const document: MatterDocument = openedHere(db, version.document);
  const its = cameWith(db, matterId);
  const standing = standingOf(db, matterId, document);
  const { publishedAt } = version;
  const touched = showDocument(db, { matterId, number, publishedAt }, document, (list, id) =>
    its.has(`${list} ${id}`),
  );
  keepDerived(db, standing, touched);
}

/** The shared records that a matter shows and that no later version of another one shows, which they would be taken from. */
function cameWith(db: PublicDatabase, matterId: string): Set<string> {
  const rows = db.all<{ list: SharedList; id: string }>(sql`
    select r.record_table as list, r.record_id as id
    from ${t.matterRecords} r
    join ${t.matters} m on m.id = r.matter_id
    join ${t.changes} c on c.matter_id = m.id and c.number = m.version
      and c.kind in ('publication', 'correction')
    where r.matter_id = ${matterId} and not exists (
      select 1 from ${t.matterRecords} o
      join ${t.matters} om on om.id = o.matter_id
      join ${t.changes} oc on oc.matter_id = om.id and oc.number = om.version
        and oc.kind in ('publication', 'correction')
      where o.record_table = r.record_table and o.record_id = r.record_id
        and oc.position > c.position)`);
  return new Set(rows.map(({ list, id }) => `${list} ${id}`));
}
