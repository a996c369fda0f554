CREATE TABLE `whole_texts` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`public_id` text NOT NULL,
	`revision` integer DEFAULT 1 NOT NULL,
	`capture_id` integer NOT NULL,
	`is_public` integer NOT NULL,
	`terms` text NOT NULL,
	FOREIGN KEY (`capture_id`) REFERENCES `captures`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "whole_texts_public_or_not" CHECK(is_public in (0, 1))
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX `whole_texts_publicId_unique` ON `whole_texts` (`public_id`);--> statement-breakpoint
CREATE UNIQUE INDEX `whole_texts_captureId_unique` ON `whole_texts` (`capture_id`);