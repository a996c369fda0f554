CREATE TABLE `last_changes` (
	`matter_id` integer PRIMARY KEY NOT NULL,
	`log_id` integer NOT NULL,
	`version_log_id` integer,
	`sent_log_id` integer
) STRICT;
--> statement-breakpoint
CREATE INDEX `last_changes_open` ON `last_changes` (`log_id`) WHERE log_id > coalesce(version_log_id, 0);--> statement-breakpoint
CREATE TABLE `last_changes_head` (
	`id` integer PRIMARY KEY NOT NULL,
	`log_id` integer NOT NULL
) STRICT;
--> statement-breakpoint
CREATE INDEX `log_entries_by_action` ON `log_entries` (`action`,`id`);--> statement-breakpoint
CREATE INDEX `log_entries_by_table` ON `log_entries` (`record_table`,`id`);--> statement-breakpoint
CREATE INDEX `log_entries_by_time` ON `log_entries` (`at`);