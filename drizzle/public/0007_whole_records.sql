-- What these rows lack only the versions say: the projector makes all anew from them (db/public/project.ts).
DELETE FROM `captures`;--> statement-breakpoint
DELETE FROM `occasions`;--> statement-breakpoint
DELETE FROM `quotations`;--> statement-breakpoint
DELETE FROM `rebuttals`;--> statement-breakpoint
DELETE FROM `sources`;--> statement-breakpoint
DELETE FROM `speakers`;--> statement-breakpoint
DELETE FROM `statements`;--> statement-breakpoint
DROP TABLE `datings`;--> statement-breakpoint
DROP TABLE `offices`;--> statement-breakpoint
DROP INDEX `memberships_by_statement`;--> statement-breakpoint
CREATE UNIQUE INDEX `memberships_by_statement` ON `memberships` (`statement_id`,`matter_id`);--> statement-breakpoint
ALTER TABLE `captures` ADD `json` text NOT NULL;--> statement-breakpoint
ALTER TABLE `captures` DROP COLUMN `method`;--> statement-breakpoint
ALTER TABLE `captures` DROP COLUMN `extent`;--> statement-breakpoint
ALTER TABLE `captures` DROP COLUMN `failure`;--> statement-breakpoint
ALTER TABLE `captures` DROP COLUMN `captured_at`;--> statement-breakpoint
ALTER TABLE `captures` DROP COLUMN `final_url`;--> statement-breakpoint
ALTER TABLE `captures` DROP COLUMN `media_type`;--> statement-breakpoint
ALTER TABLE `captures` DROP COLUMN `bytes_sha256`;--> statement-breakpoint
ALTER TABLE `captures` DROP COLUMN `byte_length`;--> statement-breakpoint
ALTER TABLE `occasions` ADD `json` text NOT NULL;--> statement-breakpoint
ALTER TABLE `quotations` ADD `json` text NOT NULL;--> statement-breakpoint
ALTER TABLE `quotations` DROP COLUMN `prefix`;--> statement-breakpoint
ALTER TABLE `quotations` DROP COLUMN `suffix`;--> statement-breakpoint
ALTER TABLE `quotations` DROP COLUMN `media_time`;--> statement-breakpoint
ALTER TABLE `rebuttals` ADD `json` text NOT NULL;--> statement-breakpoint
ALTER TABLE `sources` ADD `json` text NOT NULL;--> statement-breakpoint
ALTER TABLE `sources` DROP COLUMN `byline`;--> statement-breakpoint
ALTER TABLE `sources` DROP COLUMN `published_zone`;--> statement-breakpoint
ALTER TABLE `sources` DROP COLUMN `language`;--> statement-breakpoint
ALTER TABLE `speakers` ADD `json` text NOT NULL;--> statement-breakpoint
ALTER TABLE `speakers` DROP COLUMN `other_names`;--> statement-breakpoint
ALTER TABLE `speakers` DROP COLUMN `native_name`;--> statement-breakpoint
ALTER TABLE `speakers` DROP COLUMN `description`;--> statement-breakpoint
ALTER TABLE `speakers` DROP COLUMN `wikidata_id`;--> statement-breakpoint
ALTER TABLE `statements` ADD `edtf` text;--> statement-breakpoint
ALTER TABLE `statements` ADD `phrase` text;--> statement-breakpoint
ALTER TABLE `statements` ADD `earliest` integer;--> statement-breakpoint
ALTER TABLE `statements` ADD `latest` integer;--> statement-breakpoint
-- Last in its row: what SQL goes by is then reached without it.
ALTER TABLE `statements` ADD `json` text NOT NULL;
