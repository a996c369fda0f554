import { expect, test } from "vitest";
import { accountOf, isSameAccount, kindInWords } from "./account";

test("an account is told with its handle and platform, all others by their kind alone", () => {
  const account = { platform: "Mastodon", handle: "@harbourwatch", heldBy: null };
  expect(kindInWords({ kind: "account", account })).toBe("Account @harbourwatch on Mastodon");
  expect(kindInWords({ kind: "group" })).toBe("Group");
  expect(accountOf({ platform: null, handle: null, heldBy: null })).toBeUndefined();
});

test("one account is one, however its handle is typed; another platform is another account", () => {
  const account = { platform: "Mastodon", handle: "@HarbourWatch" };
  expect(isSameAccount(account, { platform: "mastodon ", handle: "harbourwatch" })).toBe(true);
  expect(isSameAccount(account, { platform: "Bluesky", handle: "@HarbourWatch" })).toBe(false);
  expect(isSameAccount(account, { platform: "Mastodon", handle: "@harbour" })).toBe(false);
});
