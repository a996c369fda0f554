CREATE TABLE `followers` (
	`id` text PRIMARY KEY NOT NULL,
	`email` text NOT NULL,
	`token_hash` text NOT NULL,
	`pace` text DEFAULT 'at_once' NOT NULL,
	`created_at` text NOT NULL,
	CONSTRAINT "followers_pace_listed" CHECK(pace in ('at_once', 'daily'))
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX `followers_email_unique` ON `followers` (`email`);--> statement-breakpoint
CREATE UNIQUE INDEX `followers_tokenHash_unique` ON `followers` (`token_hash`);--> statement-breakpoint
CREATE TABLE `follows` (
	`id` text PRIMARY KEY NOT NULL,
	`follower_id` text NOT NULL,
	`subject` text NOT NULL,
	`record_id` text NOT NULL,
	`asked_at` text NOT NULL,
	`confirmed_at` text,
	FOREIGN KEY (`follower_id`) REFERENCES `followers`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "follows_subject_listed" CHECK(subject in ('statement', 'matter', 'person'))
) STRICT;
--> statement-breakpoint
CREATE INDEX `follows_by_follower` ON `follows` (`follower_id`);--> statement-breakpoint
CREATE INDEX `follows_by_record` ON `follows` (`record_id`);--> statement-breakpoint
CREATE INDEX `follows_unconfirmed` ON `follows` (`confirmed_at`,`asked_at`);--> statement-breakpoint
CREATE TABLE `mail_deliveries` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`follower_id` text NOT NULL,
	`message_id` text NOT NULL,
	`told` text NOT NULL,
	`created_at` text NOT NULL,
	`due_at` text NOT NULL,
	`state` text DEFAULT 'waiting' NOT NULL,
	`attempts` integer DEFAULT 0 NOT NULL,
	`claimed_at` text,
	`outcome` text,
	`done_at` text,
	FOREIGN KEY (`follower_id`) REFERENCES `followers`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "mail_deliveries_state_listed" CHECK(state in ('waiting', 'sending', 'sent', 'failed', 'unsure')),
	CONSTRAINT "mail_deliveries_claimed" CHECK((state = 'sending') = (claimed_at is not null))
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX `mail_deliveries_messageId_unique` ON `mail_deliveries` (`message_id`);--> statement-breakpoint
CREATE INDEX `mail_deliveries_due` ON `mail_deliveries` (`state`,`due_at`);--> statement-breakpoint
CREATE INDEX `mail_deliveries_by_follower` ON `mail_deliveries` (`follower_id`,`id`);--> statement-breakpoint
CREATE TABLE `mail_progress` (
	`id` integer PRIMARY KEY NOT NULL,
	`cursor` text NOT NULL
) STRICT;
--> statement-breakpoint
CREATE TABLE `told_news` (
	`follower_id` text NOT NULL,
	`key` text NOT NULL,
	PRIMARY KEY(`follower_id`, `key`),
	FOREIGN KEY (`follower_id`) REFERENCES `followers`(`id`) ON UPDATE no action ON DELETE no action
) STRICT;
