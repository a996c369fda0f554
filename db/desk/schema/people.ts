import { sql } from "drizzle-orm";
import { index, integer, sqliteTable, text } from "drizzle-orm/sqlite-core";
import { keysOf, type SpeakerKind, speakerKinds } from "@/lib/vocabulary";
import { holds, oneOf, recordColumns } from "./columns";

/** Persons, organisations, groups, accounts and the unnamed: those who make statements. */
export const speakers = sqliteTable(
  "speakers",
  {
    ...recordColumns(),
    slug: text().notNull().unique(),
    kind: text().$type<SpeakerKind>().notNull(),
    name: text().notNull(),
    /** JSON array of other spellings. */
    otherNames: text({ mode: "json" }).$type<string[]>().notNull().default(sql`'[]'`),
    /** JSON array of names that readers had and that were corrected: found by them as before, told as nobody's spelling. */
    formerNames: text({ mode: "json" }).$type<string[]>(),
    nativeName: text(),
    description: text(),
    wikidataId: text(),
    /** Of an account, and of nobody else: where it is, and how it is called there. */
    platform: text(),
    handle: text(),
    /** Who holds the account, where a source says so. */
    heldBy: text(),
    /** Why somebody is not named, as the source gives it; their name is the source's description. */
    anonymity: text(),
  },
  () => [
    oneOf("speakers", "kind", keysOf(speakerKinds)),
    holds("speakers", "names_json", "json_valid(other_names) and json_type(other_names) = 'array'"),
    holds(
      "speakers",
      "account_whole",
      "(kind = 'account') = (platform is not null) and (kind = 'account') = (handle is not null)",
    ),
    holds("speakers", "held_account", "held_by is null or kind = 'account'"),
    holds("speakers", "anonymity_of_unnamed", "anonymity is null or kind = 'unnamed'"),
  ],
);

/** A title a speaker held, with EDTF bounds. */
export const offices = sqliteTable(
  "offices",
  {
    ...recordColumns(),
    speakerId: integer()
      .notNull()
      .references(() => speakers.id),
    title: text().notNull(),
    organisation: text(),
    from: text("from_edtf"),
    to: text("to_edtf"),
  },
  (table) => [index("offices_by_speaker").on(table.speakerId)],
);
