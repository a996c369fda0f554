/**
 * Writes many records at once, each with its entry in the log, as every write at the desk has one: by statements that are
 * prepared once, with the log's head and the commitments of texts at hand. Whoever calls it has looked whether the actor
 * may, and whether what is written may stand: nothing is checked here but what the schema holds.
 */
import { Column, eq, getTableColumns, is, SQL, sql } from "drizzle-orm";
import type { SQLiteTable } from "drizzle-orm/sqlite-core";
import { type LogEntry, nextEntry } from "@/lib/log/chain";
import { newPublicId } from "@/lib/public-id";
import { commitmentOf, commitText, type TextPlace, withheldText } from "@/lib/versions/commitments";
import { type Desk, inTransaction, type Tx } from "./desk";
import {
  type Commit,
  type LoggedRow,
  type LoggedTableName,
  type RowOf,
  recordHash,
  tableOf,
} from "./logged-tables";
import { commitments, logEntries } from "./schema";
import { lastLogEntry, type Writer } from "./write";

type Row = Record<string, unknown>;

/** Under whom, by which verb and when what follows is written. */
export interface Act {
  actorId: string;
  verb: string;
  at: string;
}

export interface BulkWriter extends Pick<Writer, "tx" | "at" | "actorId" | "add"> {
  /** From now on, another act. */
  begin(act: Act): void;
  /** Changes a record that stands as `row` says. */
  change<N extends LoggedTableName>(name: N, row: RowOf<N>, values: Partial<RowOf<N>>): RowOf<N>;
  /** The commitment of a text of a record, a new one where the text never stood there. */
  commit: Commit;
  /** Inserts a row of a table that the log does not cover. */
  insert(table: SQLiteTable, row: Row): void;
}

export interface BulkOptions {
  /** Public ids and salts are random but where a record is to be the same each time. */
  newId?: () => string;
  newSalt?: () => string;
}

/** How many commitments are remembered: what is forgotten is read again. */
const mostKnown = 200_000;

/** Bulk writing at a desk. What is prepared and remembered lasts as long as what is returned. */
export function bulkAt(desk: Desk, { newId = newPublicId, newSalt }: BulkOptions = {}) {
  const insertInto = inserting(desk);
  const update = updating(desk);
  /** Commitments of each record, by field and text. */
  const known = new Map<string, Map<string, string>>();
  let count = 0;

  function committedOf(recordId: string): Map<string, string> {
    const held = known.get(recordId);
    if (held) return held;
    const rows = desk.db.select().from(commitments).where(eq(commitments.recordId, recordId)).all();
    const made = new Map(
      rows.map((row) => [`${row.field}\n${row.text ?? withheldText}`, row.commitment]),
    );
    known.set(recordId, made);
    return made;
  }

  function commit({ recordId, field }: TextPlace, text: string): string {
    const held = committedOf(recordId);
    const key = `${field}\n${text}`;
    const before = held.get(key);
    if (before) return before;
    const made = newSalt ? withSalt(newSalt(), text) : commitText(text);
    insertInto(commitments, { recordId, field, ...made });
    held.set(key, made.commitment);
    count += 1;
    return made.commitment;
  }

  /** Runs `work` in one transaction. */
  function write<T>(act: Act, work: (writer: BulkWriter) => T): T {
    return inTransaction(desk, (tx) => work(writerIn(tx, act)));
  }

  function writerIn(tx: Tx, begun: Act): BulkWriter {
    let act = begun;
    // An actor is an account, and the log tells of it: it has begun.
    let head: LogEntry | undefined = lastLogEntry(tx);
    if (count > mostKnown) {
      known.clear();
      count = 0;
    }
    function log(
      name: LoggedTableName,
      recordId: string,
      before: LoggedRow | null,
      after: LoggedRow,
    ) {
      head = nextEntry(head, {
        ...{ at: act.at, actor: act.actorId, action: act.verb, recordTable: name, recordId },
        beforeHash: before && recordHash(name, before, commit),
        afterHash: recordHash(name, after, commit),
      });
      insertInto(logEntries, head as unknown as Row);
    }
    return {
      tx,
      get at() {
        return act.at;
      },
      get actorId() {
        return act.actorId;
      },
      begin(next) {
        act = next;
      },
      add(name, values) {
        const publicId = newId();
        // A record that is new has no text yet.
        known.set(publicId, new Map());
        const row = insertInto(tableOf(name), { ...values, publicId }) as LoggedRow;
        log(name, publicId, null, row);
        return row as never;
      },
      change(name, row, values) {
        const after = { ...row, ...values, revision: row.revision + 1 };
        update(tableOf(name), after, [...Object.keys(values), "revision"]);
        log(name, row.publicId, row as unknown as LoggedRow, after as unknown as LoggedRow);
        return after as never;
      },
      commit,
      insert: insertInto,
    };
  }

  return { write };
}

const withSalt = (salt: string, text: string) => ({
  ...{ commitment: commitmentOf(salt, text), salt, text },
});

/** The columns of a table in the order in which Drizzle writes them. */
function columnsOf(table: SQLiteTable) {
  return Object.entries(getTableColumns(table)).map(([field, column]) => ({
    field,
    /** Makes of a value what the database holds; most it holds as they are. */
    map:
      column.mapToDriverValue === Column.prototype.mapToDriverValue
        ? null
        : (value: unknown) => column.mapToDriverValue(value),
    /** What stands where nothing is given; a default of the database's own is to be given. */
    otherwise: is(column.default, SQL) ? undefined : ((column.default as unknown) ?? null),
  }));
}

/** Inserts rows and returns them whole. */
function inserting({ db, connection }: Pick<Desk, "db" | "connection">) {
  const prepared = new Map<SQLiteTable, ReturnType<typeof prepare>>();
  const prepare = (table: SQLiteTable) => {
    const columns = columnsOf(table);
    const places = Object.fromEntries(columns.map(({ field }) => [field, sql.placeholder(field)]));
    return { columns, statement: connection.prepare(db.insert(table).values(places).toSQL().sql) };
  };
  return (table: SQLiteTable, values: Row): Row => {
    const { columns, statement } = prepared.get(table) ?? prepare(table);
    if (!prepared.has(table)) prepared.set(table, { columns, statement });
    const row: Row = {};
    const held: unknown[] = [];
    for (const { field, map, otherwise } of columns) {
      const value = values[field] ?? otherwise;
      row[field] = value;
      held.push(map && value !== null ? map(value) : value);
    }
    const { lastInsertRowid } = statement.run(held);
    if (row.id === null) row.id = Number(lastInsertRowid);
    return row;
  };
}

/** Writes some columns of rows that are there. */
function updating({ db }: Pick<Desk, "db">) {
  return (table: ReturnType<typeof tableOf>, row: Row, fields: string[]): void => {
    const changed = Object.fromEntries(fields.map((field) => [field, row[field]]));
    const { changes } = db.update(table).set(changed).where(eq(table.id, row.id)).run();
    if (changes !== 1) throw new Error(`Record ${row.publicId} is not there.`);
  };
}
