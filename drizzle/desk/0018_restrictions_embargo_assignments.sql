CREATE TABLE `assignments` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`public_id` text NOT NULL,
	`revision` integer DEFAULT 1 NOT NULL,
	`matter_id` integer NOT NULL,
	`statement_id` integer,
	`assigned_to` text NOT NULL,
	`assigned_by` text NOT NULL,
	`assigned_at` text NOT NULL,
	`due_on` text,
	`note` text,
	`outcome` text DEFAULT 'open' NOT NULL,
	`ended_by` text,
	`ended_at` text,
	FOREIGN KEY (`matter_id`) REFERENCES `matters`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`statement_id`) REFERENCES `statements`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`assigned_to`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`assigned_by`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`ended_by`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "assignments_outcome_listed" CHECK(outcome in ('open', 'done', 'taken_off')),
	CONSTRAINT "assignments_end_whole" CHECK((outcome = 'open') = (ended_at is null) and (ended_by is null) = (ended_at is null))
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX `assignments_publicId_unique` ON `assignments` (`public_id`);--> statement-breakpoint
CREATE INDEX `assignments_by_matter` ON `assignments` (`matter_id`);--> statement-breakpoint
CREATE INDEX `assignments_by_statement` ON `assignments` (`statement_id`);--> statement-breakpoint
CREATE INDEX `assignments_by_holder` ON `assignments` (`assigned_to`,`outcome`);--> statement-breakpoint
CREATE INDEX `assignments_by_giver` ON `assignments` (`assigned_by`,`outcome`);--> statement-breakpoint
CREATE INDEX `assignments_by_ender` ON `assignments` (`ended_by`);--> statement-breakpoint
CREATE TABLE `restricted_records` (
	`restriction_id` integer NOT NULL,
	`record_table` text NOT NULL,
	`record_id` text NOT NULL,
	PRIMARY KEY(`restriction_id`, `record_id`),
	FOREIGN KEY (`restriction_id`) REFERENCES `restrictions`(`id`) ON UPDATE no action ON DELETE no action
) STRICT;
--> statement-breakpoint
CREATE INDEX `restricted_records_by_record` ON `restricted_records` (`record_id`);--> statement-breakpoint
CREATE TABLE `restriction_members` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`public_id` text NOT NULL,
	`revision` integer DEFAULT 1 NOT NULL,
	`restriction_id` integer NOT NULL,
	`user_id` text NOT NULL,
	`added_by` text NOT NULL,
	`added_at` text NOT NULL,
	`entered` integer DEFAULT false NOT NULL,
	`left_at` text,
	FOREIGN KEY (`restriction_id`) REFERENCES `restrictions`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`user_id`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`added_by`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "restriction_members_entered_flag" CHECK(entered in (0, 1)),
	CONSTRAINT "restriction_members_entered_by_oneself" CHECK(not entered or added_by = user_id)
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX `restriction_members_publicId_unique` ON `restriction_members` (`public_id`);--> statement-breakpoint
CREATE UNIQUE INDEX `restriction_members_once` ON `restriction_members` (`restriction_id`,`user_id`) WHERE "restriction_members"."left_at" is null;--> statement-breakpoint
CREATE INDEX `restriction_members_by_restriction` ON `restriction_members` (`restriction_id`);--> statement-breakpoint
CREATE INDEX `restriction_members_by_user` ON `restriction_members` (`user_id`);--> statement-breakpoint
CREATE INDEX `restriction_members_by_adder` ON `restriction_members` (`added_by`);--> statement-breakpoint
CREATE TABLE `restrictions` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`public_id` text NOT NULL,
	`revision` integer DEFAULT 1 NOT NULL,
	`matter_id` integer,
	`started_by` text NOT NULL,
	`started_at` text NOT NULL,
	`ended_at` text,
	FOREIGN KEY (`matter_id`) REFERENCES `matters`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`started_by`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE no action
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX `restrictions_publicId_unique` ON `restrictions` (`public_id`);--> statement-breakpoint
CREATE UNIQUE INDEX `restrictions_once` ON `restrictions` (`matter_id`) WHERE "restrictions"."ended_at" is null;--> statement-breakpoint
CREATE INDEX `restrictions_by_matter` ON `restrictions` (`matter_id`);--> statement-breakpoint
CREATE INDEX `restrictions_by_starter` ON `restrictions` (`started_by`);--> statement-breakpoint
CREATE TABLE `__new_submissions` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`public_id` text NOT NULL,
	`revision` integer DEFAULT 1 NOT NULL,
	`matter_id` integer NOT NULL,
	`state` text NOT NULL,
	`content_hash` text NOT NULL,
	`submitted_by` text NOT NULL,
	`submitted_at` text NOT NULL,
	`approved_by` text,
	`approved_at` text,
	`change_kind` text,
	`change_what` text,
	`change_reason` text,
	`publish_at` text,
	`publish_zone` text,
	`scheduled_by` text,
	`held_back` text,
	FOREIGN KEY (`matter_id`) REFERENCES `matters`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`submitted_by`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`approved_by`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`scheduled_by`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "submissions_state_listed" CHECK(state in ('in_review', 'approved', 'sent_back', 'taken_back', 'published')),
	CONSTRAINT "submissions_approval_whole" CHECK((approved_by is null) = (approved_at is null)),
	CONSTRAINT "submissions_approved_by_somebody" CHECK(state <> 'approved' or approved_by is not null),
	CONSTRAINT "submissions_schedule_whole" CHECK((publish_at is null) = (publish_zone is null) and (publish_at is null) = (scheduled_by is null) and (held_back is null or publish_at is not null))
) STRICT;
--> statement-breakpoint
INSERT INTO `__new_submissions`("id", "public_id", "revision", "matter_id", "state", "content_hash", "submitted_by", "submitted_at", "approved_by", "approved_at", "change_kind", "change_what", "change_reason") SELECT "id", "public_id", "revision", "matter_id", "state", "content_hash", "submitted_by", "submitted_at", "approved_by", "approved_at", "change_kind", "change_what", "change_reason" FROM `submissions`;--> statement-breakpoint
UPDATE sqlite_sequence SET seq = (SELECT seq FROM sqlite_sequence WHERE name = 'submissions') WHERE name = '__new_submissions';--> statement-breakpoint
DROP TABLE `submissions`;--> statement-breakpoint
ALTER TABLE `__new_submissions` RENAME TO `submissions`;--> statement-breakpoint
CREATE UNIQUE INDEX `submissions_publicId_unique` ON `submissions` (`public_id`);--> statement-breakpoint
CREATE INDEX `submissions_by_matter` ON `submissions` (`matter_id`);--> statement-breakpoint
CREATE INDEX `submissions_by_submitter` ON `submissions` (`submitted_by`);--> statement-breakpoint
CREATE INDEX `submissions_by_approver` ON `submissions` (`approved_by`);--> statement-breakpoint
CREATE INDEX `submissions_by_scheduler` ON `submissions` (`scheduled_by`);--> statement-breakpoint
CREATE INDEX `submissions_due` ON `submissions` (`publish_at`) WHERE "submissions"."publish_at" is not null;