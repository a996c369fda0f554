CREATE TABLE `front_choices` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`public_id` text NOT NULL,
	`revision` integer DEFAULT 1 NOT NULL,
	`matter_id` integer,
	`chosen_at` text NOT NULL,
	FOREIGN KEY (`matter_id`) REFERENCES `matters`(`id`) ON UPDATE no action ON DELETE no action
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX `front_choices_publicId_unique` ON `front_choices` (`public_id`);--> statement-breakpoint
CREATE INDEX `front_choices_by_matter` ON `front_choices` (`matter_id`);--> statement-breakpoint
CREATE TRIGGER front_choices_no_update BEFORE UPDATE ON front_choices
BEGIN
  SELECT RAISE(ABORT, 'front_choices is append-only');
END;
--> statement-breakpoint
CREATE TRIGGER front_choices_no_delete BEFORE DELETE ON front_choices
BEGIN
  SELECT RAISE(ABORT, 'front_choices is append-only');
END;
