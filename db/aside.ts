/**
 * Triggers and indexes stand aside while many rows are written: made of all of them at once, they cost a fraction. The
 * file keeps what is aside, so that a process which is killed meanwhile leaves no file without them: see `putBack`.
 */
import { type Connection, inImmediateTransaction } from "./connect";

export interface Aside {
  /** Triggers of these tables that follow these events, and keep an index of words. */
  triggers: { tables: string[]; events: ("insert" | "delete")[] };
  /** Tables whose indexes are made at the end. What makes a row the only one of its kind is then checked at the end. */
  indexed?: string[];
}

/** Stands in a file only while something of it is aside. */
const kept = "set_aside";

/**
 * Runs `work` without what stands aside, and puts it back afterwards; `fill` brings the words that are missing into their
 * index. Nobody else may write meanwhile. Where `work` throws, that is what is thrown, whatever becomes of the rest.
 */
export function withAside<T>(
  connection: Connection,
  { triggers, indexed = [] }: Aside,
  work: () => T,
  fill: () => void,
): T {
  inImmediateTransaction(connection, () => {
    connection.exec(
      `create table ${kept} as select type, name, sql from sqlite_schema where false`,
    );
    connection
      .prepare(
        `insert into ${kept} select type, name, sql from sqlite_schema
         where type = 'trigger' and tbl_name in (select value from json_each(?))
             and exists (select 1 from json_each(?) where sql like '% after ' || value || ' on %')
           or type = 'index' and tbl_name in (select value from json_each(?)) and sql is not null`,
      )
      .run(...[triggers.tables, triggers.events, indexed].map((list) => JSON.stringify(list)));
    for (const { type, name } of asideOf(connection)) connection.exec(`drop ${type} "${name}"`);
  });
  let done: T;
  try {
    done = work();
  } catch (error) {
    try {
      putBack(connection, fill);
    } catch {
      // It stays aside until the file is opened the next time.
    }
    throw error;
  }
  putBack(connection, fill);
  return done;
}

type Part = { type: string; name: string; sql: string };
const asideOf = (connection: Connection) =>
  connection.prepare<[], Part>(`select * from ${kept} order by rowid`).all();

/** Puts back what is aside, if anything is: after work, or after a process was killed in the middle of it. */
export function putBack(connection: Connection, fill: () => void): void {
  const isAside = connection.prepare("select 1 from sqlite_schema where name = ?").get(kept);
  if (!isAside) return;
  const parts = asideOf(connection);
  const restore = ({ name, sql }: Part) => {
    connection.exec(sql);
    connection.prepare(`delete from ${kept} where name = ?`).run(name);
  };
  inImmediateTransaction(connection, () => {
    fill();
    for (const part of parts) if (part.type === "trigger") restore(part);
  });
  // Each by itself: all of them in one transaction would be held until its end.
  for (const part of parts)
    if (part.type === "index") inImmediateTransaction(connection, () => restore(part));
  connection.exec(`drop table ${kept}`);
}
