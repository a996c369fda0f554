CREATE TABLE `former_slugs` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`public_id` text NOT NULL,
	`revision` integer DEFAULT 1 NOT NULL,
	`matter_id` integer NOT NULL,
	`slug` text NOT NULL,
	FOREIGN KEY (`matter_id`) REFERENCES `matters`(`id`) ON UPDATE no action ON DELETE no action
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX `former_slugs_publicId_unique` ON `former_slugs` (`public_id`);--> statement-breakpoint
CREATE UNIQUE INDEX `former_slugs_slug_unique` ON `former_slugs` (`slug`);--> statement-breakpoint
CREATE INDEX `former_slugs_by_matter` ON `former_slugs` (`matter_id`);