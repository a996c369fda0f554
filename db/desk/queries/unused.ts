/** Shared records that nothing names: what is left of a slip. Reads only. */
import { type SQL, sql } from "drizzle-orm";
import type { DeskDatabase } from "@/db/desk/desk";
import type { UnusedRecord } from "@/lib/desk/removal";
import { listPublished } from "./ever-published";

/** Inner keys of records that are about to go: what they name counts for nothing. */
export interface Going {
  statements: number[];
  coSpeakers: number[];
  nonReplies: number[];
  requests: number[];
  quotations: number[];
  datings: number[];
  events: number[];
}

const keys = (list: (number | null)[]) =>
  sql`(select value from json_each(${JSON.stringify(list)}))`;

/** Whether any row of a table, but those, names `u.id` in a column. */
const named = (table: string, column: string, but: number[] = []): SQL =>
  sql`exists (select 1 from ${sql.identifier(table)} n
    where n.${sql.identifier(column)} = u.id and n.id not in ${keys(but)})`;

/** Those of some speakers and sources that nothing would name, and that readers never had. What was captured stays. */
export function listUnused(
  db: DeskDatabase,
  of: { speakers: (number | null)[]; sources: (number | null)[] },
  going: Going,
): UnusedRecord[] {
  const unused = db.all<UnusedRecord>(sql`
      select 'speaker' as kind, u.public_id as id, u.name as name from speakers u
      where u.id in ${keys(of.speakers)}
        and not ${named("statements", "speaker_id", going.statements)}
        and not ${named("statements", "on_behalf_of_id", going.statements)}
        and not ${named("statements", "attributed_by_id", going.statements)}
        and not ${named("statement_speakers", "speaker_id", going.coSpeakers)}
        and not ${named("comment_requests", "speaker_id", going.requests)}
        and not ${named("reported_non_replies", "speaker_id", going.nonReplies)}
      union all
      select 'source', u.public_id, u.title from sources u
      where u.id in ${keys(of.sources)}
        and not ${named("captures", "source_id")}
        and not ${named("sources", "upstream_id")}
        and not ${named("quotations", "source_id", going.quotations)}
        and not ${named("quotations", "upstream_id", going.quotations)}
        and not ${named("datings", "source_id", going.datings)}
        and not ${named("events", "source_id", going.events)}
        and not ${named("reported_non_replies", "source_id", going.nonReplies)}
        and not ${named("takedowns", "source_id")}
        and not ${named("takedowns", "shown_by_id")}`);
  const published = listPublished(
    db,
    unused.map(({ id }) => id),
  );
  return unused.filter(({ id }) => !published.has(id));
}
