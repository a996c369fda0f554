CREATE TABLE `former_ids` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`public_id` text NOT NULL,
	`revision` integer DEFAULT 1 NOT NULL,
	`record_table` text NOT NULL,
	`former_id` text NOT NULL,
	`former_slug` text,
	`now_id` text NOT NULL,
	`was_public` integer NOT NULL,
	CONSTRAINT "former_ids_record_table_listed" CHECK(record_table in ('speakers', 'sources', 'occasions', 'statements', 'quotations', 'rebuttals', 'points')),
	CONSTRAINT "former_ids_was_public_flag" CHECK(was_public in (0, 1))
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX `former_ids_publicId_unique` ON `former_ids` (`public_id`);--> statement-breakpoint
CREATE UNIQUE INDEX `former_ids_formerId_unique` ON `former_ids` (`former_id`);--> statement-breakpoint
CREATE UNIQUE INDEX `former_ids_formerSlug_unique` ON `former_ids` (`former_slug`);--> statement-breakpoint
CREATE INDEX `former_ids_by_now` ON `former_ids` (`now_id`);--> statement-breakpoint
CREATE TABLE `rearrangements` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`public_id` text NOT NULL,
	`revision` integer DEFAULT 1 NOT NULL,
	`act` text NOT NULL,
	`record_table` text NOT NULL,
	`kept_id` text NOT NULL,
	`other_id` text NOT NULL,
	`kept_name` text NOT NULL,
	`other_name` text NOT NULL,
	`done_at` text NOT NULL,
	`done_by` text NOT NULL,
	`undone_at` text,
	`changes` text NOT NULL,
	CONSTRAINT "rearrangements_act_listed" CHECK(act in ('merge', 'split')),
	CONSTRAINT "rearrangements_record_table_listed" CHECK(record_table in ('speakers', 'sources', 'occasions', 'statements', 'quotations', 'rebuttals', 'points')),
	CONSTRAINT "rearrangements_changes_json" CHECK(json_valid(changes))
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX `rearrangements_publicId_unique` ON `rearrangements` (`public_id`);--> statement-breakpoint
CREATE INDEX `rearrangements_by_kept` ON `rearrangements` (`kept_id`);--> statement-breakpoint
CREATE INDEX `rearrangements_by_other` ON `rearrangements` (`other_id`);--> statement-breakpoint
CREATE TABLE `told_apart` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`public_id` text NOT NULL,
	`revision` integer DEFAULT 1 NOT NULL,
	`record_table` text NOT NULL,
	`one_id` text NOT NULL,
	`other_id` text NOT NULL,
	CONSTRAINT "told_apart_record_table_listed" CHECK(record_table in ('speakers', 'sources', 'occasions', 'statements', 'quotations', 'rebuttals', 'points'))
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX `told_apart_publicId_unique` ON `told_apart` (`public_id`);--> statement-breakpoint
CREATE UNIQUE INDEX `told_apart_once` ON `told_apart` (`one_id`,`other_id`);--> statement-breakpoint
DROP TRIGGER captures_no_update;--> statement-breakpoint
-- What was captured never changes; which source it is a copy of does, where two sources turn out to be one.
CREATE TRIGGER captures_no_update BEFORE UPDATE ON captures
WHEN old.source_id = new.source_id OR old.id <> new.id OR old.public_id <> new.public_id
  OR old.method <> new.method OR old.extent <> new.extent OR old.status <> new.status
  OR old.captured_at <> new.captured_at
  OR old.failure IS NOT new.failure OR old.final_url IS NOT new.final_url
  OR old.redirects IS NOT new.redirects OR old.headers IS NOT new.headers
  OR old.media_type IS NOT new.media_type OR old.bytes_sha256 IS NOT new.bytes_sha256
  OR old.byte_length IS NOT new.byte_length OR old.extracted_text IS NOT new.extracted_text
  OR old.text_sha256 IS NOT new.text_sha256 OR old.pages IS NOT new.pages
  OR old.transcribed IS NOT new.transcribed OR old.note IS NOT new.note
BEGIN
  SELECT RAISE(ABORT, 'captures is append-only');
END;
