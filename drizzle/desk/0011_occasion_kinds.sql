PRAGMA foreign_keys=OFF;--> statement-breakpoint
CREATE TABLE `__new_occasions` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`public_id` text NOT NULL,
	`revision` integer DEFAULT 1 NOT NULL,
	`kind` text NOT NULL,
	`title` text NOT NULL,
	`venue` text,
	CONSTRAINT "occasions_kind_listed" CHECK(kind in ('interview', 'speech', 'press_conference', 'press_statement', 'debate', 'post', 'publication', 'hearing', 'advertisement', 'private_message', 'unspecified'))
) STRICT;
--> statement-breakpoint
INSERT INTO `__new_occasions`("id", "public_id", "revision", "kind", "title", "venue") SELECT "id", "public_id", "revision", "kind", "title", "venue" FROM `occasions`;--> statement-breakpoint
DROP TABLE `occasions`;--> statement-breakpoint
ALTER TABLE `__new_occasions` RENAME TO `occasions`;--> statement-breakpoint
PRAGMA foreign_keys=ON;--> statement-breakpoint
CREATE UNIQUE INDEX `occasions_publicId_unique` ON `occasions` (`public_id`);