ALTER TABLE `texts` ADD `withheld_at` text;--> statement-breakpoint
ALTER TABLE `texts` ADD `withheld_reason` text;