import { and, eq, ne } from "drizzle-orm";
import { describe, expect, test } from "vitest";
import { contextOf, emptyHouse, thrownBy } from "@/db/test-support";
import { verify } from "@/db/verify";
import { InputError, NotAllowedError, NotFoundError } from "@/lib/errors";
import type { Desk } from "./desk";
import { findLink } from "./links";
import { commandLine } from "./machine-accounts";
import {
  inviteAccount,
  offerFirst,
  offerReset,
  spendLink,
  withdrawLink,
} from "./mutations/account-links";
import {
  changeRole,
  removeSecondFactor,
  restoreAccount,
  signOutEverywhere,
  suspendAccount,
} from "./mutations/accounts";
import { removePasskey, rename } from "./mutations/own-account";
import { listAccounts, listOpenLinks } from "./queries/accounts";
import * as t from "./schema";

const day = 24 * 60 * 60 * 1000;
const ada = { name: "Ada Okafor", email: "Ada@Example.org", role: "editor" as const };

const userOf = ({ db }: Desk, id: string) =>
  db.select().from(t.users).where(eq(t.users.id, id)).get();

function addSession({ db }: Desk, userId: string, id: string) {
  const expiresAt = new Date(Date.now() + day);
  db.insert(t.sessions).values({ id, userId, token: id, expiresAt }).run();
}

const loggedOf = ({ db }: Desk, recordTable: string) =>
  db
    .select({ action: t.logEntries.action, actor: t.logEntries.actor })
    .from(t.logEntries)
    .where(
      and(eq(t.logEntries.recordTable, recordTable), ne(t.logEntries.action, "make an account")),
    )
    .all();

describe("an invitation", () => {
  test("makes one account, with the role and address it was made for, and is used up", () => {
    const { desk, folder } = emptyHouse();
    const administrator = contextOf(desk, "administrator");
    const token = inviteAccount(administrator, ada);
    const user = spendLink(desk, token, { name: "Ada O.", email: "x@example.org" }, "a hash");
    expect(user).toMatchObject({ name: "Ada O.", email: "ada@example.org", role: "editor" });
    expect(desk.db.select().from(t.accounts).get()).toMatchObject({
      ...{ userId: user.id, accountId: user.id, providerId: "credential", password: "a hash" },
    });
    expect(findLink(desk.db, token).state).toBe("used");
    expect(() => spendLink(desk, token, { name: "Eve" }, "another")).toThrow(NotFoundError);
    expect(loggedOf(desk, "invitations")).toEqual([
      { action: "invite", actor: administrator.actorId },
      { action: "accept an invitation", actor: user.id },
    ]);
    expect(loggedOf(desk, "users")).toEqual([{ action: "accept an invitation", actor: user.id }]);
    expect([...verify(folder)]).toEqual([expect.stringContaining("public record is missing")]);
  });

  test("ends after its days, when a newer one is made, and when it is withdrawn", () => {
    const { desk } = emptyHouse();
    const administrator = contextOf(desk, "administrator");
    const first = inviteAccount(administrator, ada);
    expect(findLink(desk.db, first, new Date(Date.now() + 7 * day)).state).toBe("expired");
    expect(() => spendLink(desk, first, {}, "a hash", new Date(Date.now() + 7 * day))).toThrow(
      NotFoundError,
    );
    const second = inviteAccount(administrator, ada);
    expect(findLink(desk.db, first).state).toBe("unknown");
    const [open] = listOpenLinks(desk.db);
    expect(open).toMatchObject({ invitedName: ada.name, by: "administrator", role: "editor" });
    withdrawLink(administrator, { link: open?.id ?? "" });
    expect(findLink(desk.db, second).state).toBe("unknown");
    expect(listOpenLinks(desk.db)).toEqual([]);
  });

  test("keeps nothing from which its link could be made", () => {
    const { desk } = emptyHouse();
    const token = inviteAccount(contextOf(desk, "administrator"), ada);
    expect(JSON.stringify(desk.db.select().from(t.invitations).all())).not.toContain(token);
  });

  test("says what is wrong with name, address and role, and refuses a second account", () => {
    const { desk } = emptyHouse();
    const administrator = contextOf(desk, "administrator");
    const problems = (given: object) =>
      thrownBy(InputError, () => inviteAccount(administrator, given as never)).problems;
    expect(problems({ name: " ", email: "ada", role: "owner" })).toEqual([
      { field: "name", message: "The name is missing." },
      { field: "email", message: "This is not an e-mail address, such as name@example.org." },
      { field: "role", message: "The role must be one of: reporter, editor, administrator." },
    ]);
    expect(problems({ ...ada, email: "ADMINISTRATOR@example.org" })).toEqual([
      { field: "email", message: "This address has an account already." },
    ]);
    expect(problems({ ...ada, email: "ada@gainsay.invalid" })[0]?.field).toBe("email");
  });

  test("is an administrator’s alone to give", () => {
    const { desk } = emptyHouse();
    expect(() => inviteAccount(contextOf(desk, "editor"), ada)).toThrow(NotAllowedError);
  });
});

describe("the first administrator’s link", () => {
  test("is made anew at every start, until somebody uses it", () => {
    const { desk } = emptyHouse();
    const first = offerFirst(desk) ?? "";
    const second = offerFirst(desk) ?? "";
    expect(findLink(desk.db, first).state).toBe("unknown");
    expect(
      thrownBy(InputError, () => spendLink(desk, second, { name: "Root" }, "a hash")).problems,
    ).toEqual([{ field: "email", message: "The e-mail address is missing." }]);
    const user = spendLink(desk, second, { name: "Root", email: "root@example.org" }, "a hash");
    expect(user.role).toBe("administrator");
    expect(offerFirst(desk)).toBeUndefined();
    expect(loggedOf(desk, "users")).toEqual([{ action: "make the first account", actor: user.id }]);
  });

  test("ends when an administrator comes in another way; accounts of the machine do not count", () => {
    const { desk } = emptyHouse();
    const cli = commandLine(desk);
    const { actorId: account } = contextOf(desk, "editor");
    const first = offerFirst(desk) ?? "";
    expect(findLink(desk.db, first).state).toBe("open");
    changeRole(cli, { account, role: "administrator" });
    expect(findLink(desk.db, first).state).toBe("unknown");
    expect(offerFirst(desk)).toBeUndefined();
  });
});

describe("an administrator", () => {
  test("offers a new password, which ends every session", () => {
    const { desk } = emptyHouse();
    const { actorId: account } = contextOf(desk, "reporter");
    const { token } = offerReset(contextOf(desk, "administrator"), { account });
    addSession(desk, account, "open");
    spendLink(desk, token, {}, "the new hash");
    expect(desk.db.select().from(t.sessions).all()).toEqual([]);
    expect(desk.db.select().from(t.accounts).get()?.password).toBe("the new hash");
    const { token: again } = offerReset(contextOf(desk, "administrator"), { account });
    spendLink(desk, again, {}, "a newer hash");
    expect(desk.db.select().from(t.accounts).all()).toMatchObject([{ password: "a newer hash" }]);
  });

  test("suspends, restores, changes roles, signs out and removes a second factor; each is in the log", () => {
    const { desk } = emptyHouse();
    const administrator = contextOf(desk, "administrator");
    const { actorId: account } = contextOf(desk, "reporter");
    addSession(desk, account, "first");
    suspendAccount(administrator, { account });
    expect(userOf(desk, account)?.suspendedAt).toBeInstanceOf(Date);
    expect(desk.db.select().from(t.sessions).all()).toEqual([]);
    restoreAccount(administrator, { account });
    changeRole(administrator, { account, role: "editor" });
    expect(userOf(desk, account)).toMatchObject({ role: "editor", suspendedAt: null });
    addSession(desk, account, "second");
    addSession(desk, administrator.actorId, "own");
    signOutEverywhere(administrator, { account });
    expect(desk.db.select().from(t.sessions).all()).toMatchObject([{ id: "own" }]);
    desk.db
      .insert(t.twoFactors)
      .values({ id: "2", userId: account, secret: "s", backupCodes: "" })
      .run();
    removeSecondFactor(administrator, { account });
    expect(desk.db.select().from(t.twoFactors).all()).toEqual([]);
    expect(loggedOf(desk, "users").map(({ action }) => action)).toEqual([
      "suspend",
      "restore",
      "change a role",
      "sign out everywhere",
      "remove the second factor",
    ]);
  });

  test("cannot go as the last one", () => {
    const { desk } = emptyHouse();
    const administrator = contextOf(desk, "administrator");
    const account = administrator.actorId;
    const last = "This is the last administrator. Make somebody else one first.";
    expect(
      thrownBy(InputError, () => changeRole(administrator, { account, role: "editor" })).problems,
    ).toEqual([{ field: "role", message: last }]);
    expect(
      thrownBy(InputError, () => suspendAccount(commandLine(desk), { account })).problems,
    ).toEqual([{ field: "account", message: last }]);
    const second = contextOf(desk, "administrator", "second");
    suspendAccount(administrator, { account: second.actorId });
    expect(() => changeRole(administrator, { account, role: "editor" })).toThrow(InputError);
    restoreAccount(administrator, { account: second.actorId });
    changeRole(administrator, { account, role: "editor" });
    expect(() => suspendAccount(administrator, { account: second.actorId })).toThrow(
      NotAllowedError,
    );
  });

  test("sees people, not the accounts of the machine, and cannot change those", () => {
    const { desk } = emptyHouse();
    const { actorId: machine } = commandLine(desk);
    const administrator = contextOf(desk, "administrator");
    expect(listAccounts(desk.db).map(({ id }) => id)).toEqual([administrator.actorId]);
    expect(() => suspendAccount(administrator, { account: machine })).toThrow(NotFoundError);
  });
});

describe("one’s own account", () => {
  test("has one’s own passkeys only", () => {
    const { desk } = emptyHouse();
    const owner = contextOf(desk, "reporter");
    const other = contextOf(desk, "administrator");
    desk.db
      .insert(t.passkeys)
      .values({
        ...{ id: "key", userId: owner.actorId, publicKey: "p", credentialID: "c", counter: 0 },
        ...{ deviceType: "singleDevice", backedUp: false },
      })
      .run();
    expect(() => removePasskey(other, { passkey: "key" })).toThrow(NotFoundError);
    removePasskey(owner, { passkey: "key" });
    expect(desk.db.select().from(t.passkeys).all()).toEqual([]);
  });

  test("takes another name", () => {
    const { desk } = emptyHouse();
    const owner = contextOf(desk, "reporter");
    rename(owner, { name: "  Ada Okafor " });
    expect(userOf(desk, owner.actorId)?.name).toBe("Ada Okafor");
  });
});
