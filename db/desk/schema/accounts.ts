/** Accounts and sessions, in the shape the sign-in library (better-auth) expects. */
import { sql } from "drizzle-orm";
import { index, integer, sqliteTable, text } from "drizzle-orm/sqlite-core";
import type { KeyScope } from "@/lib/auth/api-keys";
import { keysOf, type Role, roles } from "@/lib/vocabulary";
import { oneOf } from "./columns";

const now = sql`(cast(unixepoch('subsec') * 1000 as integer))`;
const stamps = () => ({
  createdAt: integer({ mode: "timestamp_ms" }).notNull().default(now),
  updatedAt: integer({ mode: "timestamp_ms" }).notNull().default(now),
});

export const users = sqliteTable(
  "users",
  {
    id: text().primaryKey(),
    name: text().notNull(),
    email: text().notNull().unique(),
    emailVerified: integer({ mode: "boolean" }).notNull().default(false),
    image: text(),
    role: text().$type<Role>().notNull().default("reporter"),
    suspendedAt: integer({ mode: "timestamp_ms" }),
    twoFactorEnabled: integer({ mode: "boolean" }).notNull().default(false),
    /** Shortcuts of a single key can be switched off (WCAG 2.1.4). */
    singleKeys: integer({ mode: "boolean" }).notNull().default(true),
    ...stamps(),
  },
  () => [oneOf("users", "role", keysOf(roles))],
);

export const sessions = sqliteTable(
  "sessions",
  {
    id: text().primaryKey(),
    userId: text()
      .notNull()
      .references(() => users.id),
    token: text().notNull().unique(),
    expiresAt: integer({ mode: "timestamp_ms" }).notNull(),
    ipAddress: text(),
    userAgent: text(),
    ...stamps(),
  },
  (table) => [index("sessions_by_user").on(table.userId)],
);

export const accounts = sqliteTable(
  "accounts",
  {
    id: text().primaryKey(),
    userId: text()
      .notNull()
      .references(() => users.id),
    accountId: text().notNull(),
    providerId: text().notNull(),
    accessToken: text(),
    refreshToken: text(),
    idToken: text(),
    accessTokenExpiresAt: integer({ mode: "timestamp_ms" }),
    refreshTokenExpiresAt: integer({ mode: "timestamp_ms" }),
    scope: text(),
    password: text(),
    ...stamps(),
  },
  (table) => [index("accounts_by_user").on(table.userId)],
);

export const verifications = sqliteTable(
  "verifications",
  {
    id: text().primaryKey(),
    identifier: text().notNull(),
    value: text().notNull(),
    expiresAt: integer({ mode: "timestamp_ms" }).notNull(),
    ...stamps(),
  },
  (table) => [index("verifications_by_identifier").on(table.identifier)],
);

export const passkeys = sqliteTable(
  "passkeys",
  {
    id: text().primaryKey(),
    name: text(),
    publicKey: text().notNull(),
    userId: text()
      .notNull()
      .references(() => users.id),
    credentialID: text("credential_id").notNull(),
    counter: integer().notNull(),
    deviceType: text().notNull(),
    backedUp: integer({ mode: "boolean" }).notNull(),
    transports: text(),
    aaguid: text(),
    createdAt: integer({ mode: "timestamp_ms" }).default(now),
  },
  (table) => [
    index("passkeys_by_user").on(table.userId),
    index("passkeys_by_credential").on(table.credentialID),
  ],
);

export const twoFactors = sqliteTable(
  "two_factors",
  {
    id: text().primaryKey(),
    userId: text()
      .notNull()
      .references(() => users.id),
    secret: text().notNull(),
    backupCodes: text().notNull(),
    verified: integer({ mode: "boolean" }).notNull().default(true),
    failedVerificationCount: integer().notNull().default(0),
    lockedUntil: integer({ mode: "timestamp_ms" }),
  },
  (table) => [index("two_factors_by_user").on(table.userId)],
);

const invitationKinds = ["invitation", "reset", "first"] as const;

/** One-time links that an administrator hands over; of the token only its SHA-256 is kept. */
export const invitations = sqliteTable(
  "invitations",
  {
    id: text().primaryKey(),
    tokenHash: text().notNull().unique(),
    kind: text().$type<(typeof invitationKinds)[number]>().notNull(),
    /** Whom an invitation is for; a reset names the account instead. */
    email: text(),
    name: text(),
    role: text().$type<Role>(),
    userId: text().references(() => users.id),
    /** Null: the link that `npm start` prints. */
    invitedBy: text().references(() => users.id),
    createdAt: integer({ mode: "timestamp_ms" }).notNull().default(now),
    expiresAt: integer({ mode: "timestamp_ms" }).notNull(),
    usedAt: integer({ mode: "timestamp_ms" }),
  },
  (table) => [
    oneOf("invitations", "kind", invitationKinds),
    oneOf("invitations", "role", keysOf(roles)),
    index("invitations_by_user").on(table.userId),
    index("invitations_by_inviter").on(table.invitedBy),
  ],
);

/**
 * Keys for the API, each somebody's own; of the token only its SHA-256 is kept. `lastUsedAt` changes with use and is no
 * part of what the log covers.
 */
export const apiKeys = sqliteTable(
  "api_keys",
  {
    id: text().primaryKey(),
    userId: text()
      .notNull()
      .references(() => users.id),
    name: text().notNull(),
    tokenHash: text().notNull().unique(),
    /** How the token begins, by which its owner tells it from others. */
    begins: text().notNull(),
    scopes: text({ mode: "json" }).$type<KeyScope[]>().notNull(),
    createdAt: integer({ mode: "timestamp_ms" }).notNull().default(now),
    /** Null: it holds until it is revoked. */
    expiresAt: integer({ mode: "timestamp_ms" }),
    revokedAt: integer({ mode: "timestamp_ms" }),
    lastUsedAt: integer({ mode: "timestamp_ms" }),
  },
  (table) => [index("api_keys_by_user").on(table.userId)],
);
