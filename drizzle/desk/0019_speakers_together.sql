CREATE TABLE `reported_non_replies` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`public_id` text NOT NULL,
	`revision` integer DEFAULT 1 NOT NULL,
	`edtf` text,
	`phrase` text,
	`earliest` integer,
	`latest` integer,
	`matter_id` integer NOT NULL,
	`statement_id` integer NOT NULL,
	`speaker_id` integer NOT NULL,
	`kind` text NOT NULL,
	`source_id` integer NOT NULL,
	`words` text NOT NULL,
	`language` text NOT NULL,
	`capture_id` integer,
	`start_at` integer,
	`end_at` integer,
	`prefix` text,
	`suffix` text,
	FOREIGN KEY (`matter_id`) REFERENCES `matters`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`statement_id`) REFERENCES `statements`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`speaker_id`) REFERENCES `speakers`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`source_id`) REFERENCES `sources`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`capture_id`) REFERENCES `captures`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "reported_non_replies_bounds_in_order" CHECK(earliest is null or latest is null or earliest <= latest),
	CONSTRAINT "reported_non_replies_kind_listed" CHECK(kind in ('no_response', 'declined')),
	CONSTRAINT "reported_non_replies_place_whole" CHECK((start_at is null) = (end_at is null) and (start_at is null or capture_id is not null))
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX `reported_non_replies_publicId_unique` ON `reported_non_replies` (`public_id`);--> statement-breakpoint
CREATE INDEX `reported_non_replies_by_matter` ON `reported_non_replies` (`matter_id`);--> statement-breakpoint
CREATE INDEX `reported_non_replies_by_statement` ON `reported_non_replies` (`statement_id`);--> statement-breakpoint
CREATE INDEX `reported_non_replies_by_speaker` ON `reported_non_replies` (`speaker_id`);--> statement-breakpoint
CREATE INDEX `reported_non_replies_by_source` ON `reported_non_replies` (`source_id`);--> statement-breakpoint
CREATE INDEX `reported_non_replies_by_capture` ON `reported_non_replies` (`capture_id`);--> statement-breakpoint
CREATE TABLE `takedowns` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`public_id` text NOT NULL,
	`revision` integer DEFAULT 1 NOT NULL,
	`edtf` text,
	`phrase` text,
	`earliest` integer,
	`latest` integer,
	`source_id` integer NOT NULL,
	`kind` text NOT NULL,
	`taken_by` text,
	`seen_at` text,
	`shown_by_id` integer,
	`capture_id` integer,
	`note` text,
	FOREIGN KEY (`source_id`) REFERENCES `sources`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`shown_by_id`) REFERENCES `sources`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`capture_id`) REFERENCES `captures`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "takedowns_bounds_in_order" CHECK(earliest is null or latest is null or earliest <= latest),
	CONSTRAINT "takedowns_kind_listed" CHECK(kind in ('retracted', 'deleted', 'removed')),
	CONSTRAINT "takedowns_shown_or_seen" CHECK(shown_by_id is not null or capture_id is not null or seen_at is not null)
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX `takedowns_publicId_unique` ON `takedowns` (`public_id`);--> statement-breakpoint
CREATE INDEX `takedowns_by_source` ON `takedowns` (`source_id`);--> statement-breakpoint
CREATE INDEX `takedowns_by_showing` ON `takedowns` (`shown_by_id`);--> statement-breakpoint
CREATE INDEX `takedowns_by_capture` ON `takedowns` (`capture_id`);--> statement-breakpoint
CREATE TABLE `statement_speakers` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`public_id` text NOT NULL,
	`revision` integer DEFAULT 1 NOT NULL,
	`statement_id` integer NOT NULL,
	`speaker_id` integer NOT NULL,
	`role` text,
	FOREIGN KEY (`statement_id`) REFERENCES `statements`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`speaker_id`) REFERENCES `speakers`(`id`) ON UPDATE no action ON DELETE no action
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX `statement_speakers_publicId_unique` ON `statement_speakers` (`public_id`);--> statement-breakpoint
CREATE UNIQUE INDEX `statement_speakers_once` ON `statement_speakers` (`statement_id`,`speaker_id`);--> statement-breakpoint
CREATE INDEX `statement_speakers_by_speaker` ON `statement_speakers` (`speaker_id`);--> statement-breakpoint
-- Closed lists that grow are tables made anew. References are off while migrations run (db/migrate.ts).
CREATE TABLE `__new_stances` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`public_id` text NOT NULL,
	`revision` integer DEFAULT 1 NOT NULL,
	`statement_id` integer NOT NULL,
	`point_id` integer NOT NULL,
	`position` text NOT NULL,
	`quotation_id` integer,
	`span_start` integer,
	`span_end` integer,
	`reason` text,
	FOREIGN KEY (`statement_id`) REFERENCES `statements`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`point_id`) REFERENCES `points`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`quotation_id`) REFERENCES `quotations`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "stances_position_listed" CHECK(position in ('asserts', 'denies', 'sets_conditions', 'leaves_open', 'declines_to_comment', 'denies_saying')),
	CONSTRAINT "stances_span_whole" CHECK((span_start is null) = (span_end is null)),
	CONSTRAINT "stances_span_in_order" CHECK(span_start is null or (span_start >= 0 and span_start < span_end)),
	CONSTRAINT "stances_span_of_a_quotation" CHECK(span_start is null or quotation_id is not null)
) STRICT;
--> statement-breakpoint
INSERT INTO `__new_stances`("id", "public_id", "revision", "statement_id", "point_id", "position", "quotation_id", "span_start", "span_end", "reason") SELECT "id", "public_id", "revision", "statement_id", "point_id", "position", "quotation_id", "span_start", "span_end", "reason" FROM `stances`;--> statement-breakpoint
-- Inner keys of records that were taken out are not given again.
UPDATE sqlite_sequence SET seq = (SELECT seq FROM sqlite_sequence WHERE name = 'stances') WHERE name = '__new_stances';--> statement-breakpoint
DROP TABLE `stances`;--> statement-breakpoint
ALTER TABLE `__new_stances` RENAME TO `stances`;--> statement-breakpoint
CREATE UNIQUE INDEX `stances_publicId_unique` ON `stances` (`public_id`);--> statement-breakpoint
CREATE UNIQUE INDEX `stances_once` ON `stances` (`statement_id`,`point_id`);--> statement-breakpoint
CREATE INDEX `stances_by_point` ON `stances` (`point_id`);--> statement-breakpoint
CREATE INDEX `stances_by_quotation` ON `stances` (`quotation_id`);--> statement-breakpoint
CREATE TABLE `__new_rebuttals` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`public_id` text NOT NULL,
	`revision` integer DEFAULT 1 NOT NULL,
	`claim_id` integer NOT NULL,
	`reply_id` integer NOT NULL,
	`type` text NOT NULL,
	`addressed_via` text NOT NULL,
	`note` text,
	`reviewer_rating` text,
	`reviewer_scale` text,
	FOREIGN KEY (`claim_id`) REFERENCES `statements`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`reply_id`) REFERENCES `statements`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "rebuttals_type_listed" CHECK(type in ('denies', 'partly_denies', 'disputes', 'qualifies', 'clarifies', 'concedes', 'confirms', 'corrects', 'retracts', 'non_denial', 'declines_to_comment', 'denies_saying', 'rates', 'unclassified')),
	CONSTRAINT "rebuttals_addressed_via_listed" CHECK(addressed_via in ('claim', 'report', 'question', 'not_stated')),
	CONSTRAINT "rebuttals_not_of_itself" CHECK(claim_id <> reply_id),
	CONSTRAINT "rebuttals_scale_of_a_rating" CHECK(reviewer_scale is null or reviewer_rating is not null),
	CONSTRAINT "rebuttals_rating_given" CHECK(type <> 'rates' or reviewer_rating is not null)
) STRICT;
--> statement-breakpoint
INSERT INTO `__new_rebuttals`("id", "public_id", "revision", "claim_id", "reply_id", "type", "addressed_via", "note", "reviewer_rating", "reviewer_scale") SELECT "id", "public_id", "revision", "claim_id", "reply_id", "type", "addressed_via", "note", "reviewer_rating", "reviewer_scale" FROM `rebuttals`;--> statement-breakpoint
UPDATE sqlite_sequence SET seq = (SELECT seq FROM sqlite_sequence WHERE name = 'rebuttals') WHERE name = '__new_rebuttals';--> statement-breakpoint
DROP TABLE `rebuttals`;--> statement-breakpoint
ALTER TABLE `__new_rebuttals` RENAME TO `rebuttals`;--> statement-breakpoint
CREATE UNIQUE INDEX `rebuttals_publicId_unique` ON `rebuttals` (`public_id`);--> statement-breakpoint
CREATE UNIQUE INDEX `rebuttals_once` ON `rebuttals` (`claim_id`,`reply_id`);--> statement-breakpoint
CREATE INDEX `rebuttals_by_reply` ON `rebuttals` (`reply_id`);--> statement-breakpoint
ALTER TABLE `statements` ADD `attributed_by_id` integer REFERENCES speakers(id);--> statement-breakpoint
CREATE INDEX `statements_by_attributor` ON `statements` (`attributed_by_id`);