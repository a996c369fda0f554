import { mkdirSync, renameSync, rmSync } from "node:fs";
import { afterEach, expect, test, vi } from "vitest";
import { catchUp } from "@/db/catch-up";
import { withdrawMatter } from "@/db/desk/mutations/publish";
import { matters } from "@/db/desk/schema";
import { publicPath, publicReader } from "@/db/public/files";
import { contextOf, demoHouse } from "@/db/test-support";
import { carryOver } from "./carry-over";

afterEach(() => vi.useRealTimers());

test("what could not be carried over to readers follows once it can", () => {
  vi.useFakeTimers();
  const told = vi.spyOn(console, "error").mockReturnValue();
  const { desk, folder } = demoHouse();
  catchUp(desk, folder);
  const matter = desk.db.select().from(matters).get()?.publicId ?? "";
  withdrawMatter(contextOf(desk, "editor"), { matter, reason: "Mistaken." });
  const path = publicPath(folder);
  renameSync(path, `${path}.aside`);
  mkdirSync(path);
  expect(carryOver(desk, folder)).toBe(false);
  expect(told).toHaveBeenCalledOnce();
  rmSync(path, { recursive: true });
  renameSync(`${path}.aside`, path);
  vi.advanceTimersByTime(5_000);
  const record = publicReader(folder);
  const withdrawn = record.connection
    .prepare("select withdrawal from versions order by number desc limit 1")
    .pluck();
  expect(withdrawn.get()).toBe("Mistaken.");
});
