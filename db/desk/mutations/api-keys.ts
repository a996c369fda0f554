/** Keys for the API: each made and revoked by whoever it is of. */
import { and, eq, isNull } from "drizzle-orm";
import { z } from "zod";
import { logAccounts } from "@/db/desk/account-log";
import { listApiKeys } from "@/db/desk/api-keys";
import * as t from "@/db/desk/schema";
import { mutation } from "@/db/desk/write";
import { beginningOf, type KeyLife, keyLives, newKeyToken } from "@/lib/auth/api-keys";
import { sha256 } from "@/lib/canonical";
import { InputError, NotFoundError } from "@/lib/errors";
import { newPublicId } from "@/lib/public-id";
import { requirePerson } from "./account-rows";
import { oneLine } from "./fields";

/** So many keys somebody may have that hold: more are forgotten ones. */
const most = 20;

/** Makes a key that reads. Returns its token, which is kept nowhere. */
export const makeApiKey = mutation(
  "make an API key",
  "make_api_key",
  z.object({
    name: oneLine("The name", 100),
    life: z.enum(Object.keys(keyLives) as [KeyLife], { error: "Choose for how long it holds." }),
  }),
  ({ tx, actorId, at }, { name, life }) => {
    requirePerson(tx, actorId);
    const held = listApiKeys(tx, actorId, new Date(at)).filter(({ holds }) => holds);
    if (held.length >= most) {
      const message = `You have ${most} keys. Revoke one that is not used first.`;
      throw new InputError([{ field: "", message }]);
    }
    const token = newKeyToken();
    const { days } = keyLives[life];
    const createdAt = new Date(at);
    const expiresAt = days === null ? null : new Date(createdAt.getTime() + days * 86_400_000);
    logAccounts(tx, { action: "make an API key", actor: actorId, at }, () => {
      tx.insert(t.apiKeys)
        .values({
          ...{ id: newPublicId(), userId: actorId, name, createdAt, expiresAt, scopes: ["read"] },
          ...{ tokenHash: sha256(token), begins: beginningOf(token) },
        })
        .run();
    });
    return token;
  },
);

/** Revokes a key of one's own, for ever. Returns its name. */
export const revokeApiKey = mutation(
  "revoke an API key",
  "own_account",
  z.object({ key: z.string() }),
  ({ tx, actorId, at }, { key }) =>
    logAccounts(tx, { action: "revoke an API key", actor: actorId, at }, () => {
      const own = and(eq(t.apiKeys.id, key), eq(t.apiKeys.userId, actorId));
      const revoked = tx
        .update(t.apiKeys)
        .set({ revokedAt: new Date(at) })
        .where(and(own, isNull(t.apiKeys.revokedAt)))
        .returning()
        .get();
      if (!revoked) throw new NotFoundError("keys", key);
      return revoked.name;
    }),
);
