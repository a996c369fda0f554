/** What the links in mails to a follower carry. It follows from the installation’s secret, so that none of it is kept. */
import { createHmac } from "node:crypto";
import { signingSecret } from "@/lib/auth/secret";
import { sha256 } from "@/lib/canonical";
import { readSettings } from "@/lib/env";

export function followToken(followerId: string): string {
  const secret = signingSecret(readSettings());
  return createHmac("sha256", secret).update(`follow ${followerId}`).digest("base64url");
}

/** By what a token is found. */
export const followTokenHash = (token: string): string => sha256(token);
