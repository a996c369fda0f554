/** What is kept step by step is what the rows of the record say. */
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, test } from "vitest";
import { publishedSince } from "@/db/desk/queries/versions";
import { openPublicWriter, publicPath } from "@/db/public/files";
import { projectSteps } from "@/db/public/project";
import { demoHouse } from "@/db/test-support";
import { derivedAnew, derivedRows } from "./derived.fixture";
import { withDerivedAside } from "./make";

const folder = mkdtempSync(join(tmpdir(), "gainsay-derived-"));
afterAll(() => rmSync(folder, { recursive: true }));

test("of the demo record, what was kept with each version is what is made of it from the beginning", () => {
  expect(derivedAnew(demoHouse().folder)).toEqual({});
});

test("where many versions are written at once, it is made once, and the same", () => {
  const house = demoHouse();
  const record = openPublicWriter(publicPath(folder));
  withDerivedAside(record, () => projectSteps(record, publishedSince(house.desk.db, 0)));
  const rows = derivedRows(record.connection);
  record.connection.close();
  const live = openPublicWriter(publicPath(house.folder));
  expect(rows).toEqual(derivedRows(live.connection));
  live.connection.close();
  expect(Object.values(rows).every((found) => found.length > 0)).toBe(true);
});
