/** A desk that cannot be filled leaves nothing half made. */
import { existsSync, readdirSync } from "node:fs";
import { expect, test } from "vitest";
import { publicPath } from "@/db/public/files";
import { emptyHouse } from "@/db/test-support";
import { fillAndProject } from "./filling";

test("where filling fails, why it did is told, and no public record is left behind", async () => {
  const { desk, folder } = emptyHouse();
  const failing = () => {
    throw new Error("The disk is full.");
  };
  await expect(fillAndProject(desk, folder, failing, () => {})).rejects.toThrow(
    "The disk is full.",
  );
  expect(existsSync(publicPath(folder))).toBe(false);
  expect(readdirSync(folder).filter((name) => name.startsWith("public"))).toEqual([]);
  expect(desk.connection.pragma("synchronous", { simple: true })).toBe(2);
});
