CREATE TABLE `recheck_looks` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`public_id` text NOT NULL,
	`revision` integer DEFAULT 1 NOT NULL,
	`recheck_id` integer NOT NULL,
	`finding` text NOT NULL,
	`note` text,
	`looked_at` text NOT NULL,
	FOREIGN KEY (`recheck_id`) REFERENCES `rechecks`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "recheck_looks_finding_listed" CHECK(finding in ('holds', 'mistaken'))
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX `recheck_looks_publicId_unique` ON `recheck_looks` (`public_id`);--> statement-breakpoint
CREATE UNIQUE INDEX `recheck_looks_recheckId_unique` ON `recheck_looks` (`recheck_id`);--> statement-breakpoint
CREATE TABLE `rechecks` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`public_id` text NOT NULL,
	`revision` integer DEFAULT 1 NOT NULL,
	`capture_id` integer NOT NULL,
	`checked_at` text NOT NULL,
	`outcome` text NOT NULL,
	`moved_to` text,
	`reason` text,
	`missing` text,
	`tags` text,
	`repeats_id` integer,
	FOREIGN KEY (`capture_id`) REFERENCES `captures`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`repeats_id`) REFERENCES `rechecks`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "rechecks_outcome_listed" CHECK(outcome in ('still_there', 'changed', 'gone', 'moved', 'not_asked')),
	CONSTRAINT "rechecks_moved_somewhere" CHECK((outcome = 'moved') = (moved_to is not null))
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX `rechecks_publicId_unique` ON `rechecks` (`public_id`);--> statement-breakpoint
CREATE INDEX `rechecks_by_capture` ON `rechecks` (`capture_id`,`id`);--> statement-breakpoint
CREATE INDEX `rechecks_by_repeated` ON `rechecks` (`repeats_id`);--> statement-breakpoint
CREATE TRIGGER rechecks_no_update BEFORE UPDATE ON rechecks
BEGIN
  SELECT raise(ABORT, 'rechecks is append-only');
END;--> statement-breakpoint
CREATE TRIGGER rechecks_no_delete BEFORE DELETE ON rechecks
BEGIN
  SELECT raise(ABORT, 'rechecks is append-only');
END;--> statement-breakpoint
CREATE TRIGGER recheck_looks_no_update BEFORE UPDATE ON recheck_looks
BEGIN
  SELECT raise(ABORT, 'recheck_looks is append-only');
END;--> statement-breakpoint
CREATE TRIGGER recheck_looks_no_delete BEFORE DELETE ON recheck_looks
BEGIN
  SELECT raise(ABORT, 'recheck_looks is append-only');
END;
