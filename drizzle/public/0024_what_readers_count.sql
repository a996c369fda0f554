CREATE TABLE `ledger_counts` (
	`speaker_id` text NOT NULL,
	`sign` text NOT NULL,
	`year` integer NOT NULL,
	`month` integer NOT NULL,
	`is_answered` integer NOT NULL,
	`is_taken_back` integer NOT NULL,
	`statements` integer NOT NULL,
	PRIMARY KEY(`speaker_id`, `sign`, `year`, `month`, `is_answered`, `is_taken_back`)
) STRICT, WITHOUT ROWID;
--> statement-breakpoint
CREATE TABLE `ledger_lines` (
	`statement_id` text NOT NULL,
	`speaker_id` text NOT NULL,
	`place` integer NOT NULL,
	`point_id` text,
	`position` text,
	`sign` text NOT NULL,
	`year` integer NOT NULL,
	`month` integer NOT NULL,
	`moment` integer NOT NULL,
	`number` integer NOT NULL,
	`sequence` text NOT NULL,
	`turn` integer NOT NULL,
	`is_answered` integer NOT NULL,
	`is_taken_back` integer NOT NULL,
	`answers` integer NOT NULL,
	`leads_newest` integer NOT NULL,
	`leads_oldest` integer NOT NULL,
	PRIMARY KEY(`statement_id`, `speaker_id`, `place`)
) STRICT;
--> statement-breakpoint
CREATE INDEX `ledger_lines_newest` ON `ledger_lines` (speaker_id,year desc,moment desc,number,sequence,turn desc,place) WHERE leads_newest = 1;--> statement-breakpoint
CREATE INDEX `ledger_lines_by_point` ON `ledger_lines` (`speaker_id`,`point_id`,`year`,`position`,`moment`);--> statement-breakpoint
CREATE TABLE `ledger_points` (
	`speaker_id` text NOT NULL,
	`point_id` text NOT NULL,
	`matter_id` text NOT NULL,
	`place` integer NOT NULL,
	`lines` integer NOT NULL,
	`stances` integer NOT NULL,
	`newest` integer NOT NULL,
	`has_changed` integer NOT NULL,
	PRIMARY KEY(`speaker_id`, `point_id`)
) STRICT, WITHOUT ROWID;
--> statement-breakpoint
CREATE INDEX `ledger_points_newest` ON `ledger_points` (speaker_id,has_changed desc,newest desc,matter_id,place,point_id) WHERE stances > 0;--> statement-breakpoint
CREATE INDEX `ledger_points_most` ON `ledger_points` (speaker_id,lines desc,newest desc,matter_id,place,point_id);--> statement-breakpoint
CREATE TABLE `matter_speakers` (
	`matter_id` text NOT NULL,
	`speaker_id` text NOT NULL,
	PRIMARY KEY(`matter_id`, `speaker_id`)
) STRICT, WITHOUT ROWID;
--> statement-breakpoint
CREATE TABLE `speaker_stats` (
	`speaker_id` text PRIMARY KEY NOT NULL,
	`slug` text NOT NULL,
	`is_listed` integer NOT NULL,
	`statements` integer NOT NULL,
	`answers` integer NOT NULL,
	`matters` integer NOT NULL,
	`points` integer NOT NULL,
	`changed` integer NOT NULL,
	`changed_at` text,
	`newest_id` text,
	`titled_id` text
) STRICT;
--> statement-breakpoint
CREATE INDEX `speaker_stats_listed` ON `speaker_stats` (slug) WHERE is_listed = 1;--> statement-breakpoint
CREATE TABLE `tallies` (
	`kind` text NOT NULL,
	`key` text NOT NULL,
	`count` integer NOT NULL,
	`label` text DEFAULT '' NOT NULL,
	PRIMARY KEY(`kind`, `key`)
) STRICT, WITHOUT ROWID;
--> statement-breakpoint
CREATE INDEX `tallies_most` ON `tallies` (kind,count desc,label,key);--> statement-breakpoint
DROP INDEX `quotations_by_source`;--> statement-breakpoint
CREATE INDEX `quotations_by_source` ON `quotations` (`source_id`,`statement_id`,`upstream_id`);--> statement-breakpoint
ALTER TABLE `matter_topics` ADD `published_at` text DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE `matter_topics` ADD `activity` integer DEFAULT 0 NOT NULL;--> statement-breakpoint
CREATE INDEX `matter_topics_newest` ON `matter_topics` (slug,published_at desc,matter_id);--> statement-breakpoint
CREATE INDEX `matter_topics_active` ON `matter_topics` (slug,activity desc,matter_id);--> statement-breakpoint
ALTER TABLE `matters` ADD `activity` integer DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE `matters` ADD `most_said` integer DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE `matters` ADD `said_from` integer;--> statement-breakpoint
ALTER TABLE `matters` ADD `said_to` integer;--> statement-breakpoint
ALTER TABLE `matters` ADD `recent` text DEFAULT '[]' NOT NULL;--> statement-breakpoint
CREATE INDEX `matters_newest` ON `matters` (published_at desc,id);--> statement-breakpoint
CREATE INDEX `matters_active` ON `matters` (activity desc,id);--> statement-breakpoint
CREATE TABLE `versions_in_order` (
	`matter_id` text NOT NULL,
	`number` integer NOT NULL,
	`slug` text NOT NULL,
	`published_at` text NOT NULL,
	`approved_by` text,
	`hash` text NOT NULL,
	`withdrawal` text,
	`correction_kind` text,
	`correction_what` text,
	`correction_reason` text,
	`statements` integer NOT NULL,
	`rebuttals` integer NOT NULL,
	`question` text,
	`document` text NOT NULL,
	PRIMARY KEY(`matter_id`, `number`)
) STRICT;
--> statement-breakpoint
INSERT INTO `versions_in_order` SELECT `matter_id`, `number`, `slug`, `published_at`, `approved_by`, `hash`, `withdrawal`, `correction_kind`, `correction_what`, `correction_reason`, `statements`, `rebuttals`, `document` ->> '$.matter.question.text', `document` FROM `versions`;--> statement-breakpoint
DROP TABLE `versions`;--> statement-breakpoint
ALTER TABLE `versions_in_order` RENAME TO `versions`;--> statement-breakpoint
CREATE INDEX `versions_by_slug` ON `versions` (`slug`,`number`);--> statement-breakpoint
CREATE INDEX `versions_in_lists` ON `versions` (`matter_id`,`number`,`approved_by`,`statements`,`rebuttals`);--> statement-breakpoint
CREATE INDEX `versions_corrections` ON `versions` (`published_at`,`matter_id`,`number`) WHERE "versions"."correction_kind" is not null;--> statement-breakpoint
CREATE INDEX `changes_of_versions` ON `changes` (`position`) WHERE kind in ('publication', 'correction', 'withdrawal');--> statement-breakpoint
CREATE INDEX `changes_withholding` ON `changes` (`position`) WHERE kind = 'withholding';--> statement-breakpoint
CREATE INDEX `parties_by_name` ON `parties` (`name`);