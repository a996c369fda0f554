CREATE TABLE `pending_versions` (
	`id` integer PRIMARY KEY NOT NULL,
	`matter_id` integer NOT NULL,
	`cause_id` integer NOT NULL,
	`problem` text,
	FOREIGN KEY (`matter_id`) REFERENCES `matters`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`cause_id`) REFERENCES `versions`(`id`) ON UPDATE no action ON DELETE no action
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX `pending_versions_once` ON `pending_versions` (`matter_id`,`cause_id`);--> statement-breakpoint
CREATE INDEX `pending_versions_by_cause` ON `pending_versions` (`cause_id`);--> statement-breakpoint
CREATE INDEX `versions_withdrawing` ON `versions` (`matter_id`,`number`) WHERE "versions"."withdrawal" is not null;