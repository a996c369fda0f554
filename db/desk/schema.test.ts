import { describe, expect, test } from "vitest";
import { openReader } from "@/db/connect";
import { publicPath } from "@/db/public/files";
import { demoHouse, emptyHouse } from "@/db/test-support";
import { keysOf, rebuttalTypes, stancePositions } from "@/lib/vocabulary";
import { loggedTables } from "./logged-tables";

const ownTables = `select name from sqlite_schema where type = 'table'
  and name not like 'sqlite\\_%' escape '\\' and name not like '\\_\\_%' escape '\\'`;

describe("the desk's tables after all migrations", () => {
  test("every table is STRICT, at the desk and on the public record", () => {
    const { desk, folder } = demoHouse();
    const reader = openReader(publicPath(folder));
    for (const connection of [desk.connection, reader]) {
      const loose = connection
        .prepare(
          `select name from pragma_table_list where strict = 0 and type = 'table' and name in (${ownTables})`,
        )
        .pluck()
        .all();
      expect(loose).toEqual([]);
      expect(connection.prepare(ownTables).all().length).toBeGreaterThan(20);
    }
    reader.close();
  });

  test("the triggers that keep what must never be rewritten", () => {
    const { desk } = emptyHouse();
    expect(
      desk.connection
        .prepare("select name from sqlite_schema where type = 'trigger' order by name")
        .pluck()
        .all(),
    ).toEqual([
      "captures_no_delete",
      "captures_no_update",
      "commitments_no_delete",
      "commitments_only_withheld",
      "corrections_no_delete",
      "corrections_no_update",
      "front_choices_no_delete",
      "front_choices_no_update",
      "log_checkpoints_no_delete",
      "log_checkpoints_no_update",
      "log_entries_no_delete",
      "log_entries_no_update",
      "log_hashes_no_delete",
      "log_hashes_no_update",
      "log_leaves_no_delete",
      "log_leaves_no_update",
      "matters_slug_change",
      "matters_slug_in",
      "quotations_words_changed",
      "quotations_words_in",
      "quotations_words_out",
      "recheck_looks_no_delete",
      "recheck_looks_no_update",
      "rechecks_no_delete",
      "rechecks_no_update",
      "speakers_slug_change",
      "speakers_slug_in",
      "statements_words_changed",
      "statements_words_in",
      "statements_words_out",
      "topics_slug_change",
      "topics_slug_in",
      "versions_no_delete",
      "versions_no_update",
    ]);
  });

  test.each(["log_entries", "versions", "captures"])(
    "%s refuses update, delete and REPLACE",
    (table) => {
      const { connection } = demoHouse().desk;
      const refusal = `${table} is append-only`;
      expect(() => connection.exec(`update ${table} set id = id`)).toThrow(refusal);
      expect(() => connection.exec(`delete from ${table}`)).toThrow(refusal);
      expect(() => connection.exec(`replace into ${table} select * from ${table}`)).toThrow(
        refusal,
      );
    },
  );

  test("of a capture only its source can change", () => {
    const { connection } = demoHouse().desk;
    const columns = connection
      .prepare("select name from pragma_table_info('captures')")
      .pluck()
      .all() as string[];
    const other =
      "insert into sources (public_id, kind, level, title) values ('other', 'article', 'secondary', 'x')";
    const source = Number(connection.prepare(other).run().lastInsertRowid);
    for (const column of columns) {
      if (column === "source_id" || column === "revision") continue;
      const sql = `update captures set source_id = ${source}, "${column}" = coalesce("${column}", 0) || '0'`;
      expect(() => connection.exec(sql), column).toThrow("captures is append-only");
    }
    connection.prepare("update captures set source_id = ?, revision = 2").run(source);
  });

  test("a commitment can be withheld and nothing else", () => {
    const { connection } = demoHouse().desk;
    expect(() => connection.exec("update commitments set text = 'other'")).toThrow(
      "only by being withheld",
    );
    expect(() => connection.exec("delete from commitments")).toThrow("never deleted");
    const withheld = connection
      .prepare(
        "update commitments set salt = null, text = null, withheld_at = 'x', withheld_reason = 'court order'",
      )
      .run();
    expect(withheld.changes).toBeGreaterThan(0);
  });

  test("no reference cascades, and every one has an index that starts with it", () => {
    const { connection } = emptyHouse().desk;
    const references = connection
      .prepare(
        `select t.name as "table", f."from" as "column", f.on_delete as "onDelete"
         from pragma_table_list t, pragma_foreign_key_list(t.name) f where t.name in (${ownTables})`,
      )
      .all() as { table: string; column: string; onDelete: string }[];
    expect(references.length).toBeGreaterThan(30);
    expect(references.filter((row) => row.onDelete !== "NO ACTION")).toEqual([]);
    const indexed = new Set(
      connection
        .prepare(
          `select t.name || '.' || c.name from pragma_table_list t, pragma_index_list(t.name) i, pragma_index_info(i.name) c
           where c.seqno = 0`,
        )
        .pluck()
        .all(),
    );
    expect(references.filter((row) => !indexed.has(`${row.table}.${row.column}`))).toEqual([]);
  });

  test("a value outside a closed list is refused by the database itself", () => {
    const { connection } = demoHouse().desk;
    expect(() => connection.exec("update rebuttals set type = 'refutes'")).toThrow(
      "rebuttals_type_listed",
    );
    expect(() => connection.exec("update stances set position = 'hints'")).toThrow(
      "stances_position_listed",
    );
    expect(() => connection.exec("update rebuttals set type = 'rates'")).toThrow(
      "rebuttals_rating_given",
    );
    connection.exec("update rebuttals set reviewer_rating = 'Mostly true'");
    for (const type of keysOf(rebuttalTypes))
      connection.prepare("update rebuttals set type = ?").run(type);
    for (const position of keysOf(stancePositions)) {
      connection.prepare("update stances set position = ?").run(position);
    }
  });

  test("the log covers every table that has a public id", () => {
    const { connection } = emptyHouse().desk;
    const withPublicId = connection
      .prepare(
        `select t.name from pragma_table_list t, pragma_table_info(t.name) c
         where c.name = 'public_id' and t.name in (${ownTables}) order by 1`,
      )
      .pluck()
      .all();
    // A draft is no record yet.
    expect(withPublicId).toEqual([...Object.keys(loggedTables), "drafts"].sort());
  });
});
