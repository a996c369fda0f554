/** Keys for the API: what they look like, what they may do, how long they hold, and where one is asked about. */
import { randomBytes } from "node:crypto";
import { ofProcess } from "@/lib/of-process";

/** What a key may be for. Each says what it does now. */
export const keyScopes = {
  read: { label: "Read", definition: "Reads what is published, with a higher limit." },
} as const;
export type KeyScope = keyof typeof keyScopes;

/** For how long a key may be made to hold, in days; null is until it is revoked. */
export const keyLives = {
  "30": { label: "30 days", days: 30 },
  "90": { label: "90 days", days: 90 },
  "365": { label: "A year", days: 365 },
  none: { label: "Until it is revoked", days: null },
} as const;
export type KeyLife = keyof typeof keyLives;

/** How every key begins, so that one in a place where it should not be is recognised. */
const prefix = "gs_";

/** A new key: 256 random bits. */
export const newKeyToken = (): string => prefix + randomBytes(32).toString("base64url");

/** Whether a text can be a key at all. */
export const isKeyToken = (text: string): boolean => /^gs_[A-Za-z0-9_-]{43}$/.test(text);

/** How a key begins, which is shown to its owner and is no help in guessing the rest. */
export const beginningOf = (token: string): string => token.slice(0, prefix.length + 4);

/** What became of a token that was given, and of one that is good, whose limit and what for. */
export type KeyAnswer =
  | { is: "good"; id: string; scopes: readonly KeyScope[] }
  | { is: "unknown" | "revoked" | "expired" | "suspended" };

/**
 * Asks about keys, where this process has the desk that knows them. What readers are served does not reach the desk:
 * db/key-door.ts puts the answer here.
 */
export const keyDoor = () =>
  ofProcess("api keys", (): { check?: (token: string) => KeyAnswer } => ({}));
