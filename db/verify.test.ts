import { describe, expect, test } from "vitest";
import { openWriter } from "@/db/connect";
import { publicPath } from "@/db/public/files";
import { changeRole } from "./desk/mutations/accounts";
import { contextOf, demoHouse, type TestHouse } from "./test-support";
import { verify } from "./verify";

const problemsOf = ({ folder }: TestHouse) => [...verify(folder)];

/** What somebody with the file and a shell can do: drop the triggers, change something, put the triggers back. */
function tamper({ desk }: TestHouse, sql: string): void {
  const triggers = desk.connection
    .prepare("select name, sql from sqlite_schema where type = 'trigger'")
    .raw()
    .all() as [string, string][];
  for (const [name] of triggers) desk.connection.exec(`drop trigger ${name}`);
  const changed = desk.connection.prepare(sql).run();
  for (const [, again] of triggers) desk.connection.exec(again);
  if (changed.changes !== 1)
    throw new Error(`Meant to change one row, changed ${changed.changes}.`);
}

const idOf = ({ desk }: TestHouse, sql: string) =>
  String(desk.connection.prepare(sql).pluck().get());

describe("verify", () => {
  test("finds nothing on an untouched installation", () => {
    expect(problemsOf(demoHouse())).toEqual([]);
  });

  test("names a capture of which one character was changed", () => {
    const house = demoHouse();
    const id = idOf(house, "select public_id from captures");
    tamper(
      house,
      "update captures set extracted_text = replace(extracted_text, 'creativity', 'Creativity')",
    );
    expect(problemsOf(house)).toContain(`The text of capture ${id} was changed.`);
    expect(problemsOf(house).join("\n")).toContain("S6, “Cuba is, of course");
  });

  test.each([
    "at",
    "actor",
    "action",
    "record_table",
    "record_id",
    "before_hash",
    "after_hash",
    "previous_hash",
    "hash",
  ])("names a log entry whose %s was changed", (column) => {
    const house = demoHouse();
    tamper(house, `update log_entries set ${column} = coalesce(${column}, '') || 'x' where id = 7`);
    expect(problemsOf(house).filter((line) => line.startsWith("Log entry 7 "))).not.toEqual([]);
  });

  test("names where a log entry was removed", () => {
    const house = demoHouse();
    tamper(house, "delete from log_entries where id = 7");
    expect(problemsOf(house)).toContain("Log entry 8 stands where entry 7 should.");
  });

  test("names a live row that was changed", () => {
    const house = demoHouse();
    const id = idOf(house, "select public_id from statements where id = 2");
    tamper(house, "update statements set summary = summary || ' Perhaps.' where id = 2");
    expect(problemsOf(house)).toContain(`Record ${id} in statements is not as the log left it.`);
  });

  test("names a live row that was put in or taken out behind the log's back", () => {
    const house = demoHouse();
    const id = idOf(house, "select public_id from reply_searches");
    tamper(house, "delete from reply_searches");
    tamper(house, "insert into topics (public_id, slug, name) values ('slippedInxxx', 'x', 'X')");
    expect(problemsOf(house)).toEqual(
      expect.arrayContaining([
        `Record ${id} in reply_searches is gone, and the log knows of no removal.`,
        "Record slippedInxxx in topics is not in the log.",
      ]),
    );
  });

  test("names an account whose role or suspension was changed, or that was taken out", () => {
    const house = demoHouse();
    const administrator = contextOf(house.desk, "administrator");
    const { actorId: account } = contextOf(house.desk, "reporter");
    changeRole(administrator, { account, role: "editor" });
    expect(problemsOf(house)).toEqual([]);
    const sentence = `Account ${account} (reporter), what it may do, or a way to sign in to it is not as the log left it.`;
    tamper(house, `update users set role = 'administrator' where id = '${account}'`);
    expect(problemsOf(house)).toEqual([sentence]);
    tamper(house, `update users set role = 'editor', suspended_at = 1 where id = '${account}'`);
    expect(problemsOf(house)).toEqual([sentence]);
    tamper(house, `delete from users where id = '${account}'`);
    expect(problemsOf(house)).toEqual([
      `Account ${account} is gone, and the log knows of no removal.`,
    ]);
  });

  test("names a version of which one byte was changed", () => {
    const house = demoHouse();
    const matter = idOf(house, "select public_id from matters");
    tamper(house, `update versions set document = replace(document, '"number":1', '"number":9')`);
    expect(problemsOf(house)).toContain(
      `Version 1 of matter ${matter} was changed: its hash does not hold.`,
    );
  });

  test("names a committed text that was changed", () => {
    const house = demoHouse();
    tamper(house, "update commitments set text = 'X' where field = 'question'");
    expect(problemsOf(house).join("\n")).toContain("The committed text of question in record ");
  });

  test("names a row of the public record that was changed, taken out or put in", () => {
    const house = demoHouse();
    const changed = (sql: string) => {
      const file = openWriter(publicPath(house.folder));
      file.exec(sql);
      file.close();
      return problemsOf(house);
    };
    const id = idOf(house, "select public_id from speakers where name = 'Donald Trump'");
    expect(
      changed("update speakers set name = 'Donald J. Trump' where name = 'Donald Trump'"),
    ).toEqual([`The public record has a changed row in speakers: ${id}, donald-trump.`]);
    expect(changed("delete from speakers where name = 'Donald J. Trump'")).toEqual([
      `The public record lacks a row in speakers: ${id}, donald-trump.`,
    ]);
    expect(
      changed(
        "insert into speakers (id, slug, kind, name, json) values ('x', 'x', 'person', 'X', '{}')",
      ),
    ).toContain("The public record has a row in speakers that no version puts there: x, x.");
  });
});
