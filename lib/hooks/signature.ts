/** Signs messages as Standard Webhooks 1.0.0 says (standardwebhooks.com), symmetric: v1, HMAC-SHA256. */
import { createHmac, randomBytes } from "node:crypto";

const prefix = "whsec_";

/** A new secret: 32 random bytes, within the 24 to 64 that the specification asks for. */
export const newHookSecret = () => prefix + randomBytes(32).toString("base64");

/** What goes with a message; of several secrets each signs it, so that a receiver may change over. */
export function signedHeaders(
  message: { id: string; body: string },
  at: Date,
  secrets: readonly string[],
): Record<"webhook-id" | "webhook-timestamp" | "webhook-signature", string> {
  const timestamp = String(Math.floor(at.getTime() / 1000));
  const signatures = secrets.map((secret) => {
    const key = Buffer.from(secret.slice(prefix.length), "base64");
    const signed = `${message.id}.${timestamp}.${message.body}`;
    return `v1,${createHmac("sha256", key).update(signed).digest("base64")}`;
  });
  return {
    "webhook-id": message.id,
    "webhook-timestamp": timestamp,
    "webhook-signature": signatures.join(" "),
  };
}
