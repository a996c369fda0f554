import { expect, test } from "vitest";
import { findLink } from "@/db/desk/links";
import { contextOf, emptyHouse } from "@/db/test-support";
import { InputError } from "@/lib/errors";
import { runUser, type UserOptions } from "./user";
import { WrongUse } from "./wrong-use";

function house() {
  const { desk } = emptyHouse();
  const run = (name: string, options: UserOptions = {}) =>
    runUser(desk, name, options, (token) => `http://localhost/invitations/${token}`);
  return { desk, run };
}

test("adds people by a link, and lists who came in", () => {
  const { desk, run } = house();
  expect(run("list").line).toBe("There is no account yet.");
  const { line, data } = run("add", { email: "Ada@example.org", role: "editor" });
  expect(line).toContain("Hand this link to ada@example.org");
  const token = String(data.link).split("/").at(-1) ?? "";
  expect(findLink(desk.db, token)).toMatchObject({
    state: "open",
    link: { email: "ada@example.org", name: "ada", role: "editor" },
  });
  contextOf(desk, "reporter", "ben");
  expect(run("list").line).toBe("ben@example.org  reporter  ben");
});

test("changes roles, suspends, restores and offers new passwords", () => {
  const { desk, run } = house();
  contextOf(desk, "reporter", "ben");
  const email = "ben@example.org";
  expect(run("role", { email, role: "editor" }).line).toBe("ben@example.org is now editor.");
  run("suspend", { email });
  expect(run("list").line).toBe("ben@example.org  editor  ben  suspended");
  run("restore", { email });
  expect(run("list").data).toMatchObject({
    accounts: [{ email, role: "editor", suspended: false }],
  });
  expect(run("reset", { email }).data.link).toMatch(/^http:\/\/localhost\/invitations\/[\w-]{43}$/);
});

test.each<[string, UserOptions]>([
  ["", {}],
  ["toString", {}],
  ["add", { role: "editor" }],
  ["add", { email: "ada@example.org" }],
  ["add", { email: "ada@example.org", role: "owner" }],
  ["suspend", {}],
])("user %s with %j is wrong use", (name, options) => {
  expect(() => house().run(name, options)).toThrow(WrongUse);
});

test("an address without an account, or with one, is a problem", () => {
  const { desk, run } = house();
  expect(() => run("suspend", { email: "no@example.org" })).toThrow(
    "There is no account no@example.org.",
  );
  contextOf(desk, "reporter", "ben");
  expect(() => run("add", { email: "ben@example.org", role: "editor" })).toThrow(InputError);
});
