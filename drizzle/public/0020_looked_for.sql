ALTER TABLE `rechecks` ADD `looked_for` text DEFAULT '[]' NOT NULL;--> statement-breakpoint
ALTER TABLE `statements` ADD `first_day` integer;--> statement-breakpoint
ALTER TABLE `statements` ADD `last_day` integer;