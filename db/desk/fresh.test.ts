/** What reaches the public, or changes who gets in, by a session that signed in an hour ago. */
import { describe, expect, test } from "vitest";
import { contextOf, demoHouse, holdAllChecks, thrownBy } from "@/db/test-support";
import { isFresh } from "@/lib/auth/permissions";
import { StaleSignInError } from "@/lib/errors";
import { inviteAccount, offerReset, withdrawLink } from "./mutations/account-links";
import {
  changeRole,
  removeSecondFactor,
  restoreAccount,
  signOutEverywhere,
  suspendAccount,
} from "./mutations/accounts";
import { changeMatter } from "./mutations/matters";
import { removePasskey } from "./mutations/own-account";
import { publishMatter, withdrawMatter } from "./mutations/publish";
import { approveSubmission, submitForReview, writeComment } from "./mutations/review";
import { invitations, matters, passkeys } from "./schema";
import type { DeskContext } from "./write";

const signedInAt = new Date();
const after = (minutes: number) => new Date(signedInAt.getTime() + minutes * 60_000);
const at = (context: DeskContext, minutes: number): DeskContext => ({
  ...context,
  signedInAt,
  now: () => after(minutes),
});

const change = { kind: "update", what: "It is put anew.", reason: "It was long." } as const;

/** The demo, changed, sent to review and approved; a link and a passkey that can go; and who asks. */
function approvedHouse() {
  const { desk } = demoHouse();
  const matter = desk.db.select().from(matters).get()?.publicId ?? "";
  const reporter = contextOf(desk, "reporter");
  changeMatter(reporter, { record: matter, revision: 1, fields: { summary: "Newly put." } });
  submitForReview(reporter, { matter, change });
  const second = contextOf(desk, "editor", "second");
  holdAllChecks(second, matter);
  approveSubmission(second, { matter });
  const keeper = contextOf(desk, "administrator");
  inviteAccount(keeper, { name: "Ida", email: "ida@example.org", role: "reporter" });
  const link = desk.db.select().from(invitations).all().at(-1)?.id ?? "";
  desk.db
    .insert(passkeys)
    .values({
      ...{ id: "key", publicKey: "", credentialID: "key", counter: 0, deviceType: "singleDevice" },
      ...{ backedUp: false, userId: keeper.actorId },
    })
    .run();
  return { matter, keeper, account: reporter.actorId, link };
}

type House = ReturnType<typeof approvedHouse>;
const writes: Record<string, (by: DeskContext, house: House) => unknown> = {
  publish: (by, { matter }) => publishMatter(by, { matter }),
  "publish alone": (by, { matter }) => publishMatter({ ...by, solo: true }, { matter }),
  withdraw: (by, { matter }) => withdrawMatter(by, { matter, reason: "It was logged twice." }),
  invite: (by) => inviteAccount(by, { name: "Olu", email: "olu@example.org", role: "editor" }),
  "offer a new password": (by, { account }) => offerReset(by, { account }),
  "withdraw a link": (by, { link }) => withdrawLink(by, { link }),
  "change a role": (by, { account }) => changeRole(by, { account, role: "editor" }),
  suspend: (by, { account }) => suspendAccount(by, { account }),
  restore: (by, { account }) => restoreAccount(by, { account }),
  "sign out everywhere": (by, { account }) => signOutEverywhere(by, { account }),
  "remove the second factor": (by, { account }) => removeSecondFactor(by, { account }),
  "remove a passkey": (by) => removePasskey(by, { passkey: "key" }),
};

describe.each(Object.keys(writes))("%s", (name) => {
  test("asks to sign in again once the sign-in is ten minutes old", () => {
    const house = approvedHouse();
    for (const minutes of [60, 10]) {
      const stale = at(house.keeper, minutes);
      const error = thrownBy(StaleSignInError, () => writes[name]?.(stale, house));
      expect(error.message).toContain("a sign-in of the last 10 minutes");
    }
    writes[name]?.(at(house.keeper, 9), house);
  });
});

test("what stays at the desk is written by an old session too", () => {
  const { matter, keeper } = approvedHouse();
  expect(writeComment(at(keeper, 60), { matter, text: "Well put." }).text).toBe("Well put.");
});

test("a clock that was set back makes no old sign-in a fresh one", () => {
  expect(isFresh(signedInAt, after(-60))).toBe(false);
  expect(isFresh(signedInAt, after(0))).toBe(true);
});
