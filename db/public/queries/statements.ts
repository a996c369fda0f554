import type { PublicRecord } from "@/db/public/files";
import { publicRecord } from "@/db/public/reader";
import type { Excerpt } from "@/lib/document/excerpt";
import { getExcerpt, listNeighbours } from "./excerpt";

export interface StatementPage {
  id: string;
  /** The statement, and those that it answers or that answer it. */
  excerpt: Excerpt;
  /** The version each matter it stands in was last published in, by the matter's id. */
  versions: Map<string, { number: number; hash: string; publishedAt: string }>;
}

/** A statement as it stands in the current versions; undefined where no matter shows it. */
export function getStatement(id: string, record = publicRecord()): StatementPage | undefined {
  const isShown = record.connection.prepare("select 1 from statements where id = ?").get(id);
  if (!isShown) return;
  const excerpt = getExcerpt(record, [id, ...listNeighbours(record, [id])]);
  return { id, excerpt, versions: versionsOf(record, id) };
}

function versionsOf({ connection }: PublicRecord, statementId: string): StatementPage["versions"] {
  const rows = connection
    .prepare(
      `select v.matter_id as matterId, v.number, v.hash, v.published_at as publishedAt
       from memberships b join matters m on m.id = b.matter_id
       join versions v on v.matter_id = m.id and v.number = m.version
       where b.statement_id = ?`,
    )
    .all(statementId) as { matterId: string; number: number; hash: string; publishedAt: string }[];
  return new Map(rows.map(({ matterId, ...row }) => [matterId, row]));
}
