import { eq } from "drizzle-orm";
import { afterEach, expect, test, vi } from "vitest";
import { contextOf, emptyHouse } from "@/db/test-support";
import { verify } from "@/db/verify";
import { processAuth } from "./auth";
import { type Desk, openDesk } from "./desk";
import { commandLine } from "./machine-accounts";
import { inviteAccount, spendLink } from "./mutations/account-links";
import { accounts, logEntries, sessions, users } from "./schema";
import { doorDatabase, throughDoor } from "./sign-in-door";

afterEach(() => vi.unstubAllEnvs());

const entriesOf = ({ db }: Desk) =>
  db.select({ action: logEntries.action, actor: logEntries.actor }).from(logEntries).all();
const problemsIn = (folder: string) =>
  [...verify(folder)].filter((line) => !line.includes("public record is missing"));

test("what goes through the door is logged with it, what touches no account is not", () => {
  const { desk, folder } = emptyHouse();
  const { actorId: userId } = contextOf(desk, "editor");
  const door = doorDatabase(desk);
  const before = entriesOf(desk).length;
  const row = { id: "a", userId, accountId: userId, providerId: "credential", password: "one" };
  expect(door.insert(accounts).values(row).returning().get()).toMatchObject(row);
  door.update(users).set({ twoFactorEnabled: true }).where(eq(users.id, userId)).run();
  door.update(users).set({ twoFactorEnabled: true }).where(eq(users.id, userId)).run();
  const expiresAt = new Date(Date.now() + 60_000);
  door.insert(sessions).values({ id: "s", userId, token: "t", expiresAt }).run();
  expect(door.select().from(accounts).all()).toHaveLength(1);
  door.delete(accounts).run();
  expect(entriesOf(desk).slice(before)).toEqual(
    Array.from({ length: 3 }, () => ({ action: "sign in", actor: userId })),
  );
  expect(problemsIn(folder)).toEqual([]);
});

test("a write whose entry cannot be written is not written either", () => {
  const { desk, folder } = emptyHouse();
  const { actorId } = contextOf(desk, "editor");
  desk.connection.exec(
    "create trigger full before insert on log_entries begin select raise(abort, 'the disk is full'); end",
  );
  expect(() => doorDatabase(desk).update(users).set({ name: "Eve" }).run()).toThrow(
    "the disk is full",
  );
  desk.connection.exec("drop trigger full");
  expect(desk.db.select().from(users).where(eq(users.id, actorId)).get()?.name).toBe("editor");
  expect(problemsIn(folder)).toEqual([]);
});

test("the sign-in library itself writes nothing past the door", async () => {
  const { desk: other, folder } = emptyHouse();
  other.connection.close();
  vi.stubEnv("GAINSAY_DATA", folder);
  vi.stubEnv("GAINSAY_SECRET", "a secret of more than thirty-two characters");
  const { api, $context } = processAuth();
  const desk = openDesk(folder);
  const [password, newPassword] = ["four words are enough", "four others are enough"];
  const email = "ada@example.org";
  const link = inviteAccount(commandLine(desk), { name: "Ada", email, role: "editor" });
  const hash = await (await $context).password.hash(password);
  const { id } = spendLink(desk, link, { name: "Ada" }, hash);

  const asAda = async (given: string) => {
    const { headers } = await api.signInEmail({
      body: { email, password: given },
      returnHeaders: true,
    });
    const cookie = headers
      .getSetCookie()
      .map((line) => line.split(";")[0])
      .join("; ");
    return new Headers({ cookie });
  };
  const signedIn = await asAda(password);
  await expect(asAda("not the password")).rejects.toThrow();
  await throughDoor("change the password", () =>
    api.changePassword({ body: { currentPassword: password, newPassword }, headers: signedIn }),
  );
  await throughDoor("make a second factor", () =>
    api.enableTwoFactor({ body: { password: newPassword }, headers: signedIn }),
  );
  const own = desk.db
    .select({ action: logEntries.action })
    .from(logEntries)
    .where(eq(logEntries.recordId, id))
    .all();
  const actions = [...new Set(own.map(({ action }) => action))];
  expect(actions).toEqual([
    "accept an invitation",
    "sign in",
    "change the password",
    "make a second factor",
  ]);
  expect(problemsIn(folder)).toEqual([]);
  desk.connection.close();
});
