-- The list of kinds grows again, see 0013_speaker_kinds.sql.
CREATE TABLE `__new_speakers` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`public_id` text NOT NULL,
	`revision` integer DEFAULT 1 NOT NULL,
	`slug` text NOT NULL,
	`kind` text NOT NULL,
	`name` text NOT NULL,
	`other_names` text DEFAULT '[]' NOT NULL,
	`native_name` text,
	`description` text,
	`wikidata_id` text,
	`platform` text,
	`handle` text,
	`held_by` text,
	`anonymity` text,
	CONSTRAINT "speakers_kind_listed" CHECK(kind in ('person', 'organisation', 'group', 'account', 'unnamed')),
	CONSTRAINT "speakers_names_json" CHECK(json_valid(other_names) and json_type(other_names) = 'array'),
	CONSTRAINT "speakers_account_whole" CHECK((kind = 'account') = (platform is not null) and (kind = 'account') = (handle is not null)),
	CONSTRAINT "speakers_held_account" CHECK(held_by is null or kind = 'account'),
	CONSTRAINT "speakers_anonymity_of_unnamed" CHECK(anonymity is null or kind = 'unnamed')
) STRICT;
--> statement-breakpoint
INSERT INTO `__new_speakers`("id", "public_id", "revision", "slug", "kind", "name", "other_names", "native_name", "description", "wikidata_id", "platform", "handle", "held_by") SELECT "id", "public_id", "revision", "slug", "kind", "name", "other_names", "native_name", "description", "wikidata_id", "platform", "handle", "held_by" FROM `speakers`;--> statement-breakpoint
UPDATE sqlite_sequence SET seq = (SELECT seq FROM sqlite_sequence WHERE name = 'speakers') WHERE name = '__new_speakers';--> statement-breakpoint
DROP TABLE `speakers`;--> statement-breakpoint
ALTER TABLE `__new_speakers` RENAME TO `speakers`;--> statement-breakpoint
CREATE UNIQUE INDEX `speakers_publicId_unique` ON `speakers` (`public_id`);--> statement-breakpoint
CREATE UNIQUE INDEX `speakers_slug_unique` ON `speakers` (`slug`);--> statement-breakpoint
-- Triggers go with their table.
CREATE TRIGGER speakers_slug_in BEFORE INSERT ON speakers WHEN NEW.slug = ''
BEGIN
  SELECT RAISE(ABORT, 'a speaker needs an address');
END;
--> statement-breakpoint
CREATE TRIGGER speakers_slug_change BEFORE UPDATE OF slug ON speakers WHEN NEW.slug = ''
BEGIN
  SELECT RAISE(ABORT, 'a speaker needs an address');
END;
