/** One-time links that an administrator hands over. The token leaves this file once; only its SHA-256 is kept. */
import { randomBytes } from "node:crypto";
import { and, eq, isNull } from "drizzle-orm";
import { sha256 } from "@/lib/canonical";
import { newPublicId } from "@/lib/public-id";
import type { DeskDatabase, Tx } from "./desk";
import { invitations } from "./schema";

export type Link = typeof invitations.$inferSelect;
type LinkFor = Pick<typeof invitations.$inferInsert, "kind" | "email" | "name" | "role"> &
  Pick<typeof invitations.$inferInsert, "userId" | "invitedBy">;

/** For how many days a link can be used. */
const linkDays = { invitation: 7, reset: 1, first: 7 } as const;

/** Makes a link; an older one that nobody used, of the same kind and for the same person, ends. Returns the token. */
export function makeLink(tx: Tx, given: LinkFor, at: Date): string {
  const { kind, email, userId } = given;
  tx.delete(invitations)
    .where(
      and(
        eq(invitations.kind, kind),
        email ? eq(invitations.email, email) : isNull(invitations.email),
        userId ? eq(invitations.userId, userId) : isNull(invitations.userId),
        isNull(invitations.usedAt),
      ),
    )
    .run();
  const token = randomBytes(32).toString("base64url");
  const expiresAt = new Date(at.getTime() + linkDays[kind] * 24 * 60 * 60 * 1000);
  tx.insert(invitations)
    .values({ ...given, id: newPublicId(), tokenHash: sha256(token), createdAt: at, expiresAt })
    .run();
  return token;
}

/** What became of a token, and the link that it opens. */
export type Found =
  | { state: "open"; link: Link }
  | { state: "used" | "expired"; link: Link }
  | { state: "unknown" };

/** Looks a token up. */
export function findLink(db: DeskDatabase, token: string, now = new Date()): Found {
  const link = db
    .select()
    .from(invitations)
    .where(eq(invitations.tokenHash, sha256(token)))
    .get();
  if (!link) return { state: "unknown" };
  if (link.usedAt) return { state: "used", link };
  return { state: link.expiresAt <= now ? "expired" : "open", link };
}
