CREATE TABLE `hook_deliveries` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`hook_id` integer NOT NULL,
	`message_id` text NOT NULL,
	`type` text NOT NULL,
	`body` text NOT NULL,
	`made_at` text NOT NULL,
	`attempts` integer DEFAULT 0 NOT NULL,
	`tried_at` text,
	`next_at` text,
	`outcome` text,
	`delivered_at` text,
	FOREIGN KEY (`hook_id`) REFERENCES `hooks`(`id`) ON UPDATE no action ON DELETE no action
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX `hook_deliveries_by_message` ON `hook_deliveries` (`hook_id`,`message_id`);--> statement-breakpoint
CREATE INDEX `hook_deliveries_by_hook` ON `hook_deliveries` (`hook_id`,`id`);--> statement-breakpoint
CREATE INDEX `hook_deliveries_due` ON `hook_deliveries` (`next_at`);--> statement-breakpoint
CREATE TABLE `hook_progress` (
	`id` integer PRIMARY KEY NOT NULL,
	`position` integer NOT NULL
) STRICT;
--> statement-breakpoint
CREATE TABLE `hook_states` (
	`id` integer PRIMARY KEY NOT NULL,
	`hook_id` integer NOT NULL,
	`secret` text NOT NULL,
	`former_secret` text,
	`former_until` text,
	`failures` integer DEFAULT 0 NOT NULL,
	`succeeded_at` text,
	`stopped_at` text,
	`stopped_because` text,
	FOREIGN KEY (`hook_id`) REFERENCES `hooks`(`id`) ON UPDATE no action ON DELETE no action
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX `hook_states_hookId_unique` ON `hook_states` (`hook_id`);--> statement-breakpoint
CREATE TABLE `hooks` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`public_id` text NOT NULL,
	`revision` integer DEFAULT 1 NOT NULL,
	`url` text NOT NULL,
	`kind` text NOT NULL,
	`about_id` text,
	`made_at` text NOT NULL,
	`secrets` integer DEFAULT 1 NOT NULL,
	`paused_at` text,
	`ended_at` text,
	CONSTRAINT "hooks_kind_listed" CHECK(kind in ('record', 'matter', 'topic', 'person', 'statement'))
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX `hooks_publicId_unique` ON `hooks` (`public_id`);