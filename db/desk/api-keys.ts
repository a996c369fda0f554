/** Looks keys of the API up, and notes when each was last used. */
import { timingSafeEqual } from "node:crypto";
import { desc, eq } from "drizzle-orm";
import { isKeyToken, type KeyAnswer } from "@/lib/auth/api-keys";
import { sha256 } from "@/lib/canonical";
import type { Desk, DeskDatabase } from "./desk";
import { apiKeys, users } from "./schema";

/** How exactly the last use of a key is kept: a write for every request would be for nothing. */
const usedWithin = 60_000;

/**
 * What a token is good for now. It is found by its hash, so that how long the look-up takes tells nothing of a token,
 * and the hashes are compared in constant time besides.
 */
export function checkApiKey(desk: Pick<Desk, "db">, token: string, now = new Date()): KeyAnswer {
  if (!isKeyToken(token)) return { is: "unknown" };
  const tokenHash = sha256(token);
  const found = desk.db
    .select({ key: apiKeys, suspendedAt: users.suspendedAt })
    .from(apiKeys)
    .innerJoin(users, eq(users.id, apiKeys.userId))
    .where(eq(apiKeys.tokenHash, tokenHash))
    .get();
  if (!found || !timingSafeEqual(Buffer.from(found.key.tokenHash), Buffer.from(tokenHash))) {
    return { is: "unknown" };
  }
  const { id, scopes, revokedAt, expiresAt, lastUsedAt } = found.key;
  if (revokedAt) return { is: "revoked" };
  if (expiresAt && expiresAt <= now) return { is: "expired" };
  if (found.suspendedAt) return { is: "suspended" };
  if (!lastUsedAt || now.getTime() - lastUsedAt.getTime() >= usedWithin) noteUse(desk.db, id, now);
  return { is: "good", id, scopes };
}

/** A full disk or a long write elsewhere keeps nobody from reading. */
function noteUse(db: DeskDatabase, id: string, now: Date): void {
  try {
    db.update(apiKeys).set({ lastUsedAt: now }).where(eq(apiKeys.id, id)).run();
  } catch (error) {
    console.error("When an API key was used could not be kept.", error);
  }
}

/** The keys of an account, newest first, those that no longer hold last. */
export function listApiKeys(db: DeskDatabase, userId: string, now = new Date()) {
  const { id, name, begins, scopes, createdAt, expiresAt, revokedAt, lastUsedAt } = apiKeys;
  return db
    .select({ id, name, begins, scopes, createdAt, expiresAt, revokedAt, lastUsedAt })
    .from(apiKeys)
    .where(eq(apiKeys.userId, userId))
    .orderBy(desc(createdAt), desc(id))
    .all()
    .map((key) => ({
      ...key,
      holds: !key.revokedAt && !(key.expiresAt && key.expiresAt <= now),
    }));
}
export type ListedApiKey = ReturnType<typeof listApiKeys>[number];
