CREATE TABLE `releases` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`public_id` text NOT NULL,
	`revision` integer DEFAULT 1 NOT NULL,
	`name` text NOT NULL,
	`made_at` text NOT NULL,
	`head` integer NOT NULL,
	`sums` text NOT NULL,
	`replaces` text,
	`doi` text
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX `releases_publicId_unique` ON `releases` (`public_id`);--> statement-breakpoint
CREATE UNIQUE INDEX `releases_name_unique` ON `releases` (`name`);