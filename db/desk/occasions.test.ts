import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "vitest";
import { openWriter } from "@/db/connect";
import { migrateFile } from "@/db/migrate";
import { contextOf, emptyHouse } from "@/db/test-support";
import { keysOf, occasionKinds } from "@/lib/vocabulary";
import { migratedDesk } from "./desk";
import { addOccasion } from "./mutations/occasions";
import { occasions } from "./schema";

test("an occasion of every kind can be put on record", () => {
  const { desk } = emptyHouse();
  const context = contextOf(desk, "reporter");
  const kinds = keysOf(occasionKinds);
  for (const kind of kinds) addOccasion(context, { kind, title: occasionKinds[kind].label });
  const held = desk.db.select({ kind: occasions.kind }).from(occasions).all();
  expect(held.map(({ kind }) => kind)).toEqual(kinds);
});

test("occasions of a desk from before the later kinds keep their keys and what leads to them", () => {
  const folder = mkdtempSync(join(tmpdir(), "gainsay-test-"));
  const journal = join(folder, "meta/_journal.json");
  cpSync("drizzle/desk", folder, { recursive: true });
  const all = JSON.parse(readFileSync(journal, "utf8"));
  const before = all.entries.slice(
    0,
    all.entries.findIndex(({ tag }: { tag: string }) => tag.endsWith("occasion_kinds")),
  );
  writeFileSync(journal, JSON.stringify({ ...all, entries: before }));
  const connection = openWriter(join(folder, "desk.db"));
  migrateFile(connection, folder);
  connection.exec(`
    insert into sources (id, public_id, kind, level, title) values (3, 'source', 'article', 'secondary', 'A report');
    insert into occasions (id, public_id, revision, kind, title, venue) values (7, 'occasion', 2, 'speech', 'A speech', 'Here');
    insert into datings (public_id, edtf, preferred, occasion_id, source_id) values ('dating', '2026-05', 1, 7, 3)`);
  migratedDesk(connection);
  expect(
    connection
      .prepare(
        "select o.*, d.edtf from datings d join occasions o on o.id = d.occasion_id where d.public_id = 'dating'",
      )
      .get(),
  ).toEqual({
    ...{ id: 7, public_id: "occasion", revision: 2, kind: "speech", title: "A speech" },
    ...{ venue: "Here", edtf: "2026-05" },
  });
  connection.close();
  rmSync(folder, { recursive: true });
});
