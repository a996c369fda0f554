CREATE TABLE `log_checkpoints` (
	`size` integer PRIMARY KEY NOT NULL,
	`note` text NOT NULL
) STRICT;
--> statement-breakpoint
CREATE TABLE `log_hashes` (
	`level` integer NOT NULL,
	`position` integer NOT NULL,
	`hash` blob NOT NULL,
	PRIMARY KEY(`level`, `position`),
	CONSTRAINT "log_hashes_of_32_bytes" CHECK(length(hash) = 32)
) STRICT, WITHOUT ROWID;
--> statement-breakpoint
CREATE TABLE `log_leaves` (
	`position` integer PRIMARY KEY NOT NULL,
	`entry` blob NOT NULL,
	`log_id` integer,
	CONSTRAINT "log_leaves_from_zero" CHECK(position >= 0)
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX `log_leaves_by_entry` ON `log_leaves` (`log_id`);
--> statement-breakpoint
-- What was in the public log once can neither change nor go.
CREATE TRIGGER log_leaves_no_update BEFORE UPDATE ON log_leaves
BEGIN
  SELECT RAISE(ABORT, 'log_leaves is append-only');
END;
--> statement-breakpoint
CREATE TRIGGER log_leaves_no_delete BEFORE DELETE ON log_leaves
BEGIN
  SELECT RAISE(ABORT, 'log_leaves is append-only');
END;
--> statement-breakpoint
CREATE TRIGGER log_hashes_no_update BEFORE UPDATE ON log_hashes
BEGIN
  SELECT RAISE(ABORT, 'log_hashes is append-only');
END;
--> statement-breakpoint
CREATE TRIGGER log_hashes_no_delete BEFORE DELETE ON log_hashes
BEGIN
  SELECT RAISE(ABORT, 'log_hashes is append-only');
END;
--> statement-breakpoint
CREATE TRIGGER log_checkpoints_no_update BEFORE UPDATE ON log_checkpoints
BEGIN
  SELECT RAISE(ABORT, 'log_checkpoints is append-only');
END;
--> statement-breakpoint
CREATE TRIGGER log_checkpoints_no_delete BEFORE DELETE ON log_checkpoints
BEGIN
  SELECT RAISE(ABORT, 'log_checkpoints is append-only');
END;
