CREATE TABLE `invitations` (
	`id` text PRIMARY KEY NOT NULL,
	`token_hash` text NOT NULL,
	`kind` text NOT NULL,
	`email` text,
	`name` text,
	`role` text,
	`user_id` text,
	`invited_by` text,
	`created_at` integer DEFAULT (cast(unixepoch('subsec') * 1000 as integer)) NOT NULL,
	`expires_at` integer NOT NULL,
	`used_at` integer,
	FOREIGN KEY (`user_id`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`invited_by`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "invitations_kind_listed" CHECK(kind in ('invitation', 'reset', 'first')),
	CONSTRAINT "invitations_role_listed" CHECK(role in ('reporter', 'editor', 'administrator'))
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX `invitations_tokenHash_unique` ON `invitations` (`token_hash`);--> statement-breakpoint
CREATE INDEX `invitations_by_user` ON `invitations` (`user_id`);--> statement-breakpoint
CREATE INDEX `invitations_by_inviter` ON `invitations` (`invited_by`);--> statement-breakpoint
CREATE TABLE `passkeys` (
	`id` text PRIMARY KEY NOT NULL,
	`name` text,
	`public_key` text NOT NULL,
	`user_id` text NOT NULL,
	`credential_id` text NOT NULL,
	`counter` integer NOT NULL,
	`device_type` text NOT NULL,
	`backed_up` integer NOT NULL,
	`transports` text,
	`aaguid` text,
	`created_at` integer DEFAULT (cast(unixepoch('subsec') * 1000 as integer)),
	FOREIGN KEY (`user_id`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE no action
) STRICT;
--> statement-breakpoint
CREATE INDEX `passkeys_by_user` ON `passkeys` (`user_id`);--> statement-breakpoint
CREATE INDEX `passkeys_by_credential` ON `passkeys` (`credential_id`);--> statement-breakpoint
CREATE TABLE `two_factors` (
	`id` text PRIMARY KEY NOT NULL,
	`user_id` text NOT NULL,
	`secret` text NOT NULL,
	`backup_codes` text NOT NULL,
	`verified` integer DEFAULT true NOT NULL,
	`failed_verification_count` integer DEFAULT 0 NOT NULL,
	`locked_until` integer,
	FOREIGN KEY (`user_id`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE no action
) STRICT;
--> statement-breakpoint
CREATE INDEX `two_factors_by_user` ON `two_factors` (`user_id`);--> statement-breakpoint
CREATE TABLE `drafts` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`public_id` text NOT NULL,
	`revision` integer DEFAULT 1 NOT NULL,
	`author_id` text NOT NULL,
	`matter_id` integer,
	`capture_id` integer,
	`statement_id` integer,
	`body` text NOT NULL,
	`started_at` text NOT NULL,
	`saved_at` text NOT NULL,
	`closed_at` text,
	FOREIGN KEY (`author_id`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`matter_id`) REFERENCES `matters`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`capture_id`) REFERENCES `captures`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`statement_id`) REFERENCES `statements`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "drafts_body_json" CHECK(json_valid(body))
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX `drafts_publicId_unique` ON `drafts` (`public_id`);--> statement-breakpoint
CREATE INDEX `drafts_by_author` ON `drafts` (`author_id`,`closed_at`);--> statement-breakpoint
CREATE INDEX `drafts_by_matter` ON `drafts` (`matter_id`);--> statement-breakpoint
CREATE INDEX `drafts_by_capture` ON `drafts` (`capture_id`);--> statement-breakpoint
CREATE INDEX `drafts_by_statement` ON `drafts` (`statement_id`);--> statement-breakpoint
CREATE TABLE `error_reports` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`public_id` text NOT NULL,
	`revision` integer DEFAULT 1 NOT NULL,
	`about` text NOT NULL,
	`matter_id` integer,
	`text` text NOT NULL,
	`name` text,
	`email` text,
	`received_at` text NOT NULL,
	`state` text DEFAULT 'open' NOT NULL,
	`answer` text,
	`answered_by` text,
	`answered_at` text,
	FOREIGN KEY (`matter_id`) REFERENCES `matters`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "error_reports_state_listed" CHECK(state in ('open', 'answered', 'dismissed'))
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX `error_reports_publicId_unique` ON `error_reports` (`public_id`);--> statement-breakpoint
CREATE INDEX `error_reports_by_state` ON `error_reports` (`state`,`id`);--> statement-breakpoint
CREATE INDEX `error_reports_by_matter` ON `error_reports` (`matter_id`);--> statement-breakpoint
CREATE TABLE `comments` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`public_id` text NOT NULL,
	`revision` integer DEFAULT 1 NOT NULL,
	`matter_id` integer NOT NULL,
	`record_id` text,
	`text` text NOT NULL,
	`written_by` text NOT NULL,
	`written_at` text NOT NULL,
	FOREIGN KEY (`matter_id`) REFERENCES `matters`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`written_by`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE no action
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX `comments_publicId_unique` ON `comments` (`public_id`);--> statement-breakpoint
CREATE INDEX `comments_by_matter` ON `comments` (`matter_id`);--> statement-breakpoint
CREATE INDEX `comments_by_writer` ON `comments` (`written_by`);--> statement-breakpoint
CREATE TABLE `submission_checks` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`public_id` text NOT NULL,
	`revision` integer DEFAULT 1 NOT NULL,
	`submission_id` integer NOT NULL,
	`what` text NOT NULL,
	`outcome` text NOT NULL,
	`comment` text,
	`checked_by` text NOT NULL,
	`checked_at` text NOT NULL,
	FOREIGN KEY (`submission_id`) REFERENCES `submissions`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`checked_by`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "submission_checks_what_listed" CHECK(what in ('attribution', 'quotation', 'date', 'rebuttal_type', 'stances')),
	CONSTRAINT "submission_checks_outcome_listed" CHECK(outcome in ('holds', 'sent_back'))
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX `submission_checks_publicId_unique` ON `submission_checks` (`public_id`);--> statement-breakpoint
CREATE UNIQUE INDEX `submission_checks_once` ON `submission_checks` (`submission_id`,`what`);--> statement-breakpoint
CREATE INDEX `submission_checks_by_checker` ON `submission_checks` (`checked_by`);--> statement-breakpoint
ALTER TABLE `users` ADD `two_factor_enabled` integer DEFAULT false NOT NULL;--> statement-breakpoint
ALTER TABLE `users` ADD `single_keys` integer DEFAULT true NOT NULL;--> statement-breakpoint
ALTER TABLE `submissions` ADD `change_kind` text;--> statement-breakpoint
ALTER TABLE `submissions` ADD `change_what` text;--> statement-breakpoint
ALTER TABLE `submissions` ADD `change_reason` text;