import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { publicReader } from "@/db/public/files";
import { type Connection, expectedPragmas, openWriter } from "./connect";
import { demoHouse, emptyHouse } from "./test-support";

function pragmasOf(connection: Connection) {
  return Object.fromEntries(
    Object.keys(expectedPragmas).map((name) => [name, connection.pragma(name, { simple: true })]),
  );
}

describe("connection settings", () => {
  test("the desk's writer", () => {
    expect(pragmasOf(emptyHouse().desk.connection)).toEqual(expectedPragmas);
  });

  test("any other writer", () => {
    const connection = openWriter(join(emptyHouse().folder, "other.db"));
    expect(pragmasOf(connection)).toEqual(expectedPragmas);
    connection.close();
  });

  test("the public record's reader, which cannot write", () => {
    const { connection } = publicReader(demoHouse().folder);
    expect(pragmasOf(connection)).toEqual(expectedPragmas);
    expect(() => connection.exec("delete from matters")).toThrow("readonly");
  });
});
