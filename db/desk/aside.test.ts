/** What stands aside while many records are written comes back, whatever happens meanwhile. */
import { expect, test } from "vitest";
import type { Connection } from "@/db/connect";
import { contextOf, demoHouse } from "@/db/test-support";
import { verify } from "@/db/verify";
import { withDeskAside } from "./aside";
import { bulkAt } from "./bulk";
import { type Desk, openDesk } from "./desk";

const schemaOf = (connection: Connection) =>
  connection.prepare("select name, sql from sqlite_schema order by name").all();

/** Adds a statement as work in bulk does. */
function addStatement(desk: Desk, actorId: string): void {
  const at = "2026-08-01T09:00:00.000Z";
  bulkAt(desk).write({ actorId, verb: "record", at }, (writer) => {
    const { id: occasionId } = writer.add("occasions", { kind: "speech", title: "A late one" });
    const said = { speakerId: 1, occasionId, language: "en", summary: "Zanzibar was not meant." };
    writer.add("statements", said);
  });
}

const found = ({ connection }: Desk) =>
  connection
    .prepare("select count(*) from statement_words where statement_words match 'zanzibar'")
    .pluck()
    .get();

test("what a killed process left aside is put back when the desk is opened the next time", () => {
  const { desk, folder } = demoHouse();
  const { actorId } = contextOf(desk, "reporter");
  const before = schemaOf(desk.connection);
  const killed = () => {
    addStatement(desk, actorId);
    expect(schemaOf(desk.connection)).not.toEqual(before);
    desk.connection.close();
    throw new Error("killed");
  };
  expect(() => withDeskAside(desk.connection, killed)).toThrow("killed");
  const again = openDesk(folder);
  expect(schemaOf(again.connection)).toEqual(before);
  expect(found(again)).toBe(1);
  expect([...verify(folder)]).toEqual([]);
  again.connection.close();
});

test("where the work fails, what it wrote until then is found, and why it failed is told", () => {
  const { desk, folder } = demoHouse();
  const { actorId } = contextOf(desk, "reporter");
  const before = schemaOf(desk.connection);
  const failing = () => {
    addStatement(desk, actorId);
    throw new Error("The disk is full.");
  };
  expect(() => withDeskAside(desk.connection, failing)).toThrow("The disk is full.");
  expect(schemaOf(desk.connection)).toEqual(before);
  expect(found(desk)).toBe(1);
  expect([...verify(folder)]).toEqual([]);
});
