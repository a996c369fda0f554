/** An account of the bench at the desk of a copied record, which is signed in. */
import { createHmac, randomUUID } from "node:crypto";
import { openDesk } from "@/db/desk/desk";
import { ensureAccount } from "@/db/desk/machine-accounts";
import { sessions } from "@/db/desk/schema";
import { signingSecret } from "@/lib/auth/secret";
import { readSettings } from "@/lib/env";

/** Whoever measures may do what anybody may. */
export const account = {
  ...{ id: "bench", name: "Bench", email: "bench@example.org" },
  role: "administrator",
} as const;

/** Opens a session. Returns the header that a browser would send with it. */
export function signedIn(folder: string): { cookie: string } {
  const desk = openDesk(folder);
  ensureAccount(desk, account);
  const token = randomUUID();
  const expiresAt = new Date(Date.now() + 3_600_000);
  desk.db
    .insert(sessions)
    .values({ id: randomUUID(), userId: account.id, token, createdAt: new Date(), expiresAt })
    .run();
  desk.connection.close();
  const secret = signingSecret({ ...readSettings(), dataFolder: folder });
  const signature = createHmac("sha256", secret).update(token).digest("base64");
  return {
    cookie: `__Host-gainsay.session_token=${encodeURIComponent(`${token}.${signature}`)}`,
  };
}
