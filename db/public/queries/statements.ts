import { publicRecord } from "@/db/public/files";
import type { Reader } from "@/db/public/reader";
import type { ToldRecheck } from "@/lib/recheck/told";
import { type StatementPageView, statementPages } from "@/lib/views/statement";
import { capturesIn } from "@/lib/views/way";
import { getExcerpt, listNeighbours } from "./excerpt";
import { getRechecks } from "./rechecks";

export interface StatementPage {
  statement: StatementPageView;
  /** The version each matter it stands in was last published in, by the matter's id. */
  versions: Map<string, { number: number; hash: string; publishedAt: string }>;
  /** Whether the words still stand where they were captured, by capture. */
  rechecks: Map<string, ToldRecheck>;
}

/** A statement as it stands in the current versions; undefined where no matter shows it. */
export async function getStatement(
  id: string,
  record = publicRecord(),
): Promise<StatementPage | undefined> {
  const [shown] = await record.all("select id from statements where id = :id", { id });
  if (!shown) return;
  const [neighbours, versions] = await Promise.all([
    listNeighbours(record, [id]),
    versionsOf(record, id),
  ]);
  const statement = statementPages(await getExcerpt(record, [id, ...neighbours]))(id);
  if (!statement) return;
  return { statement, versions, rechecks: await getRechecks(capturesIn(statement.ways), record) };
}

async function versionsOf(record: Reader, statementId: string): Promise<StatementPage["versions"]> {
  const rows = await record.all<{
    matterId: string;
    number: number;
    hash: string;
    publishedAt: string;
  }>(
    `select v.matter_id, v.number, v.hash, v.published_at
     from memberships b join matters m on m.id = b.matter_id
     join versions v on v.matter_id = m.id and v.number = m.version
     where b.statement_id = :statementId`,
    { statementId },
  );
  return new Map(rows.map(({ matterId, ...row }) => [matterId, row]));
}
