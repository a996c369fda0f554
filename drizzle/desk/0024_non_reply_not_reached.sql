PRAGMA foreign_keys=OFF;--> statement-breakpoint
CREATE TABLE `__new_reported_non_replies` (
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
	CONSTRAINT "reported_non_replies_kind_listed" CHECK(kind in ('no_response', 'not_reached', 'declined')),
	CONSTRAINT "reported_non_replies_place_whole" CHECK((start_at is null) = (end_at is null) and (start_at is null or capture_id is not null))
) STRICT;
--> statement-breakpoint
INSERT INTO `__new_reported_non_replies`("id", "public_id", "revision", "edtf", "phrase", "earliest", "latest", "matter_id", "statement_id", "speaker_id", "kind", "source_id", "words", "language", "capture_id", "start_at", "end_at", "prefix", "suffix") SELECT "id", "public_id", "revision", "edtf", "phrase", "earliest", "latest", "matter_id", "statement_id", "speaker_id", "kind", "source_id", "words", "language", "capture_id", "start_at", "end_at", "prefix", "suffix" FROM `reported_non_replies`;--> statement-breakpoint
DROP TABLE `reported_non_replies`;--> statement-breakpoint
ALTER TABLE `__new_reported_non_replies` RENAME TO `reported_non_replies`;--> statement-breakpoint
PRAGMA foreign_keys=ON;--> statement-breakpoint
CREATE UNIQUE INDEX `reported_non_replies_publicId_unique` ON `reported_non_replies` (`public_id`);--> statement-breakpoint
CREATE INDEX `reported_non_replies_by_matter` ON `reported_non_replies` (`matter_id`);--> statement-breakpoint
CREATE INDEX `reported_non_replies_by_statement` ON `reported_non_replies` (`statement_id`);--> statement-breakpoint
CREATE INDEX `reported_non_replies_by_speaker` ON `reported_non_replies` (`speaker_id`);--> statement-breakpoint
CREATE INDEX `reported_non_replies_by_source` ON `reported_non_replies` (`source_id`);--> statement-breakpoint
CREATE INDEX `reported_non_replies_by_capture` ON `reported_non_replies` (`capture_id`);