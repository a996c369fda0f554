/** Accounts and sessions, in the shape the sign-in library (better-auth) expects. */
import { sql } from "drizzle-orm";
import { index, integer, sqliteTable, text } from "drizzle-orm/sqlite-core";
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
