/** Accounts with a password, for the browser tests that sign in by the sign-in page. */
import { expect, type Page } from "@playwright/test";
import { eq } from "drizzle-orm";
import { commandLine } from "@/db/desk/machine-accounts";
import { inviteAccount } from "@/db/desk/mutations/account-links";
import { sessions, users } from "@/db/desk/schema";
import { urls } from "@/lib/urls";
import { deskAs } from "./desk-support";

export const password = "four words are enough";

/** A name nobody else in this run has. */
export const unique = (name: string) => `${name} ${Math.random().toString(36).slice(2, 8)}`;
export const emailOf = (name: string) => `${name.toLowerCase().replaceAll(" ", ".")}@example.org`;

/** Runs work on the desk of the running server. */
export function onDesk<T>(work: (desk: ReturnType<typeof deskAs>["desk"]) => T): T {
  const { desk } = deskAs("reporter");
  try {
    return work(desk);
  } finally {
    desk.connection.close();
  }
}

/** The link that somebody with no account gets, made without an administrator's page. */
export const invitationFor = (name: string, role: "reporter" | "editor" | "administrator") =>
  onDesk((desk) =>
    urls.invitation(inviteAccount(commandLine(desk), { email: emailOf(name), name, role })),
  );

export async function accept(page: Page, link: string) {
  await page.goto(link);
  await page.getByLabel("Password", { exact: true }).fill(password);
  await page.getByLabel("The same password again").fill(password);
  await page.getByRole("button", { name: "Make the account" }).click();
  await expect(page.getByRole("heading", { name: "Queue" })).toBeVisible();
}

export async function signIn(page: Page, name: string, given = password) {
  await page.getByLabel("E-mail").fill(emailOf(name));
  await page.getByLabel("Password").fill(given);
  await page.getByRole("button", { name: "Sign in", exact: true }).click();
}

/** A new person with an account, signed in on this page. */
export async function newcomer(page: Page, role: "reporter" | "editor" | "administrator") {
  const name = unique("Nia Newcomer");
  await accept(page, invitationFor(name, role));
  return name;
}

/** Makes the sessions of an account as old as this. */
export const age = (name: string, minutes: number) =>
  onDesk(({ db }) => {
    const user = db
      .select()
      .from(users)
      .where(eq(users.email, emailOf(name)))
      .get();
    const createdAt = new Date(Date.now() - minutes * 60_000);
    db.update(sessions)
      .set({ createdAt })
      .where(eq(sessions.userId, user?.id ?? ""))
      .run();
  });

/** Signs in once more, on the page that asks for it, as whoever is signed in. */
export async function signInAgain(page: Page) {
  await expect(page.getByRole("heading", { name: "Sign in again" })).toBeVisible();
  await page.getByLabel("Password").fill(password);
  await page.getByRole("button", { name: "Sign in", exact: true }).click();
}
