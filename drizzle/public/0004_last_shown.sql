CREATE TABLE `last_shown` (
	`record_table` text NOT NULL,
	`record_key` text NOT NULL,
	`matter_id` text NOT NULL,
	`version` integer NOT NULL,
	PRIMARY KEY(`record_table`, `record_key`)
) STRICT;
--> statement-breakpoint
-- The record is made anew from its versions, which fills the new table.
DELETE FROM projection;
--> statement-breakpoint
DELETE FROM versions;
--> statement-breakpoint
DELETE FROM texts;
--> statement-breakpoint
DELETE FROM matters;
--> statement-breakpoint
DELETE FROM matter_records;
--> statement-breakpoint
DELETE FROM matter_topics;
--> statement-breakpoint
DELETE FROM parties;
--> statement-breakpoint
DELETE FROM points;
--> statement-breakpoint
DELETE FROM memberships;
--> statement-breakpoint
DELETE FROM stances;
--> statement-breakpoint
DELETE FROM pairings;
--> statement-breakpoint
DELETE FROM answers;
--> statement-breakpoint
DELETE FROM events;
--> statement-breakpoint
DELETE FROM reply_searches;
--> statement-breakpoint
DELETE FROM comment_requests;
--> statement-breakpoint
DELETE FROM speakers;
--> statement-breakpoint
DELETE FROM offices;
--> statement-breakpoint
DELETE FROM occasions;
--> statement-breakpoint
DELETE FROM datings;
--> statement-breakpoint
DELETE FROM statements;
--> statement-breakpoint
DELETE FROM quotations;
--> statement-breakpoint
DELETE FROM rebuttals;
--> statement-breakpoint
DELETE FROM sources;
--> statement-breakpoint
DELETE FROM captures;
--> statement-breakpoint
DELETE FROM search_rows;
