ALTER TABLE `hook_progress` ADD `cursor` text DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE `hook_progress` DROP COLUMN `position`;