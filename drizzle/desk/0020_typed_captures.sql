ALTER TABLE `captures` ADD `transcribed` text;--> statement-breakpoint
ALTER TABLE `captures` ADD `note` text;