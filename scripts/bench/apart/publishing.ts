/** What of publishing stands in several files here. */
import { eq } from "drizzle-orm";
import type { Desk } from "@/db/desk/desk";
import { ensureAccount } from "@/db/desk/machine-accounts";
import { changeMatter } from "@/db/desk/mutations/matters";
import { publishMatter } from "@/db/desk/mutations/publish";
import { submitForReview } from "@/db/desk/mutations/review";
import { matters } from "@/db/desk/schema";
import { account } from "../serve/session";

export const change = { kind: "update", what: "The summary.", reason: "Measured." } as const;

/** A newsroom of one: what it writes needs no second person. */
export function contextAt(desk: Desk) {
  ensureAccount(desk, account);
  return { desk, actorId: account.id, solo: true };
}

type Context = ReturnType<typeof contextAt>;

/** Changes a matter and sends it to review. */
export function submit(context: Context, matter: string, summary: string): void {
  const row = context.desk.db.select().from(matters).where(eq(matters.publicId, matter)).get();
  const fields = { summary };
  changeMatter(context, { record: matter, revision: row?.revision ?? 0, fields });
  submitForReview(context, { matter, change });
}

export const publish = (context: Context, matter: string) => publishMatter(context, { matter });
