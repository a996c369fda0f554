/**
 * Tables of what would otherwise be counted and put in order whenever somebody reads it. They follow from the rows of
 * schema.ts alone: derived/ keeps them in step with a version, and makes them of the whole record.
 */
import { sql } from "drizzle-orm";
import { index, integer, primaryKey, sqliteTable, text } from "drizzle-orm/sqlite-core";

/** Stands for no one year, before all of them; of months it is 0. */
export const noYear = -1_000_000;

const boolean = () => integer().notNull();

/** The lines of the ledger of each speaker (lib/people/ledger.ts), without what stands at the other ends. */
export const ledgerLines = sqliteTable(
  "ledger_lines",
  {
    statementId: text().notNull(),
    speakerId: text().notNull(),
    place: integer().notNull(),
    pointId: text(),
    position: text(),
    sign: text().notNull(),
    year: integer().notNull(),
    month: integer().notNull(),
    /** Not dated: `undated` of lib/dates/moment.ts. */
    moment: integer().notNull(),
    number: integer().notNull(),
    sequence: text().notNull(),
    turn: integer().notNull(),
    isAnswered: boolean(),
    isTakenBack: boolean(),
    /** Claims of others that the statement answers. */
    answers: integer().notNull(),
    /** Whether it stands in the list of a year as a row: alone, or as the first of a claim said often, in either order. */
    leadsNewest: boolean(),
    leadsOldest: boolean(),
  },
  (table) => [
    primaryKey({ columns: [table.statementId, table.speakerId, table.place] }),
    index("ledger_lines_newest")
      .on(
        sql`speaker_id`,
        sql`year desc`,
        sql`moment desc`,
        sql`number`,
        sql`sequence`,
        sql`turn desc`,
        sql`place`,
      )
      .where(sql`leads_newest = 1`),
    index("ledger_lines_by_moment")
      .on(sql`speaker_id`, sql`moment desc`, sql`statement_id`)
      .where(sql`place = 0`),
    index("ledger_lines_by_point").on(
      table.speakerId,
      table.pointId,
      table.year,
      table.position,
      table.moment,
    ),
  ],
);

/** How many statements of a speaker have such lines; of the sign "" whatever signs they have. */
export const ledgerCounts = sqliteTable(
  "ledger_counts",
  {
    speakerId: text().notNull(),
    sign: text().notNull(),
    year: integer().notNull(),
    month: integer().notNull(),
    isAnswered: boolean(),
    isTakenBack: boolean(),
    statements: integer().notNull(),
  },
  (table) => [
    primaryKey({
      columns: [
        ...([table.speakerId, table.sign, table.year] as const),
        ...[table.month, table.isAnswered, table.isTakenBack],
      ],
    }),
  ],
);

/** The points that lines of a speaker are on. */
export const ledgerPoints = sqliteTable(
  "ledger_points",
  {
    speakerId: text().notNull(),
    pointId: text().notNull(),
    matterId: text().notNull(),
    place: integer().notNull(),
    lines: integer().notNull(),
    /** Lines with a stance of their own. */
    stances: integer().notNull(),
    /** The last moment of these. */
    newest: integer().notNull(),
    /** Whether the speaker's position changed, as far as its dates tell. */
    hasChanged: boolean(),
  },
  (table) => [
    primaryKey({ columns: [table.speakerId, table.pointId] }),
    index("ledger_points_newest")
      .on(
        sql`speaker_id`,
        sql`has_changed desc`,
        sql`newest desc`,
        sql`matter_id`,
        sql`place`,
        sql`point_id`,
      )
      .where(sql`stances > 0`),
    index("ledger_points_most").on(
      sql`speaker_id`,
      sql`lines desc`,
      sql`newest desc`,
      sql`matter_id`,
      sql`place`,
      sql`point_id`,
    ),
  ],
);

/** Everybody on the record. */
export const speakerStats = sqliteTable(
  "speaker_stats",
  {
    speakerId: text().primaryKey(),
    slug: text().notNull(),
    /** Whether the list of people has them: named, and with a statement of their own. */
    isListed: boolean(),
    statements: integer().notNull(),
    /** Claims of others that they answer. */
    answers: integer().notNull(),
    /** Matters that their statements stand in. */
    matters: integer().notNull(),
    /** Points with a stance of theirs, and those of them on which a position changed. */
    points: integer().notNull(),
    changed: integer().notNull(),
    /** When a matter that shows them was last published. */
    changedAt: text(),
    /** The newest statement, and the newest with a title given. */
    newestId: text(),
    titledId: text(),
  },
  () => [index("speaker_stats_listed").on(sql`slug`).where(sql`is_listed = 1`)],
);

/** The speakers of each matter's statements. */
export const matterSpeakers = sqliteTable(
  "matter_speakers",
  { matterId: text().notNull(), speakerId: text().notNull() },
  (table) => [primaryKey({ columns: [table.matterId, table.speakerId] })],
);

/** How much there is: of each kind by key, such as matters by topic. */
export const tallies = sqliteTable(
  "tallies",
  {
    kind: text().notNull(),
    key: text().notNull(),
    count: integer().notNull(),
    /** The name of what is counted, where it has one. */
    label: text().notNull().default(""),
  },
  (table) => [
    primaryKey({ columns: [table.kind, table.key] }),
    index("tallies_most").on(sql`kind`, sql`count desc`, sql`label`, sql`key`),
  ],
);
