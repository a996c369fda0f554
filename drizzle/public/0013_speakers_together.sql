CREATE TABLE `reported_non_replies` (
	`id` text PRIMARY KEY NOT NULL,
	`matter_id` text NOT NULL,
	`place` integer NOT NULL,
	`statement_id` text NOT NULL,
	`speaker_id` text NOT NULL,
	`kind` text NOT NULL,
	`source_id` text NOT NULL,
	`words` text NOT NULL,
	`language` text NOT NULL,
	`capture_id` text,
	`start_at` integer,
	`end_at` integer,
	`edtf` text,
	`phrase` text,
	`earliest` integer,
	`latest` integer
) STRICT;
--> statement-breakpoint
CREATE INDEX `reported_non_replies_by_statement` ON `reported_non_replies` (`statement_id`);--> statement-breakpoint
CREATE INDEX `reported_non_replies_by_speaker` ON `reported_non_replies` (`speaker_id`);--> statement-breakpoint
CREATE INDEX `reported_non_replies_by_matter` ON `reported_non_replies` (`matter_id`);--> statement-breakpoint
CREATE TABLE `statement_speakers` (
	`statement_id` text NOT NULL,
	`place` integer NOT NULL,
	`speaker_id` text NOT NULL,
	`role` text,
	PRIMARY KEY(`statement_id`, `place`)
) STRICT;
--> statement-breakpoint
CREATE INDEX `statement_speakers_by_speaker` ON `statement_speakers` (`speaker_id`,`statement_id`);--> statement-breakpoint
CREATE TABLE `takedowns` (
	`id` text PRIMARY KEY NOT NULL,
	`source_id` text NOT NULL,
	`kind` text NOT NULL,
	`taken_by` text,
	`edtf` text,
	`phrase` text,
	`seen_at` text,
	`shown_by_id` text,
	`capture_id` text,
	`note` text
) STRICT;
--> statement-breakpoint
CREATE INDEX `takedowns_by_source` ON `takedowns` (`source_id`);--> statement-breakpoint
ALTER TABLE `statements` ADD `attributed_by_id` text;