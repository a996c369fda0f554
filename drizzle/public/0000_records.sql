CREATE TABLE `answers` (
	`matter_id` text NOT NULL,
	`pairing` integer NOT NULL,
	`place` integer NOT NULL,
	`rebuttal_id` text NOT NULL,
	`point_id` text NOT NULL,
	`treatment` text NOT NULL,
	`claim_stance_id` text,
	`reply_stance_id` text,
	PRIMARY KEY(`matter_id`, `pairing`, `place`)
) STRICT;
--> statement-breakpoint
CREATE TABLE `captures` (
	`id` text PRIMARY KEY NOT NULL,
	`source_id` text NOT NULL,
	`place` integer NOT NULL,
	`method` text NOT NULL,
	`extent` text NOT NULL,
	`status` text NOT NULL,
	`failure` text,
	`captured_at` text NOT NULL,
	`final_url` text,
	`media_type` text,
	`bytes_sha256` text,
	`text_sha256` text,
	`byte_length` integer
) STRICT;
--> statement-breakpoint
CREATE INDEX `captures_by_source` ON `captures` (`source_id`,`place`);--> statement-breakpoint
CREATE TABLE `comment_requests` (
	`id` text PRIMARY KEY NOT NULL,
	`matter_id` text NOT NULL,
	`place` integer NOT NULL,
	`statement_id` text NOT NULL,
	`speaker_id` text NOT NULL,
	`asked_at` text NOT NULL,
	`channel` text NOT NULL,
	`deadline` text,
	`outcome` text NOT NULL,
	`checked_at` text,
	`reply_id` text
) STRICT;
--> statement-breakpoint
CREATE INDEX `comment_requests_by_statement` ON `comment_requests` (`statement_id`);--> statement-breakpoint
CREATE TABLE `datings` (
	`id` text PRIMARY KEY NOT NULL,
	`occasion_id` text NOT NULL,
	`place` integer NOT NULL,
	`edtf` text,
	`phrase` text,
	`earliest` integer,
	`latest` integer,
	`preferred` integer NOT NULL,
	`source_id` text NOT NULL,
	`note` text
) STRICT;
--> statement-breakpoint
CREATE INDEX `datings_by_occasion` ON `datings` (`occasion_id`,`preferred`);--> statement-breakpoint
CREATE TABLE `events` (
	`id` text PRIMARY KEY NOT NULL,
	`matter_id` text NOT NULL,
	`place` integer NOT NULL,
	`title` text NOT NULL,
	`edtf` text,
	`phrase` text,
	`earliest` integer,
	`latest` integer,
	`source_id` text NOT NULL,
	`quotation` text
) STRICT;
--> statement-breakpoint
CREATE INDEX `events_by_matter` ON `events` (`matter_id`,`place`);--> statement-breakpoint
CREATE TABLE `matter_records` (
	`matter_id` text NOT NULL,
	`record_table` text NOT NULL,
	`record_id` text NOT NULL,
	PRIMARY KEY(`matter_id`, `record_table`, `record_id`)
) STRICT;
--> statement-breakpoint
CREATE INDEX `matter_records_by_record` ON `matter_records` (`record_table`,`record_id`);--> statement-breakpoint
CREATE TABLE `matter_topics` (
	`matter_id` text NOT NULL,
	`topic_id` text NOT NULL,
	`slug` text NOT NULL,
	`name` text NOT NULL,
	PRIMARY KEY(`matter_id`, `topic_id`)
) STRICT;
--> statement-breakpoint
CREATE INDEX `matter_topics_by_slug` ON `matter_topics` (`slug`);--> statement-breakpoint
CREATE TABLE `matters` (
	`id` text PRIMARY KEY NOT NULL,
	`slug` text NOT NULL,
	`question` text NOT NULL,
	`summary` text NOT NULL,
	`version` integer NOT NULL,
	`published_at` text NOT NULL
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX `matters_slug_unique` ON `matters` (`slug`);--> statement-breakpoint
CREATE TABLE `memberships` (
	`matter_id` text NOT NULL,
	`statement_id` text NOT NULL,
	`party_id` text NOT NULL,
	`number` integer NOT NULL,
	PRIMARY KEY(`matter_id`, `number`)
) STRICT;
--> statement-breakpoint
CREATE INDEX `memberships_by_statement` ON `memberships` (`statement_id`);--> statement-breakpoint
CREATE TABLE `occasions` (
	`id` text PRIMARY KEY NOT NULL,
	`kind` text NOT NULL,
	`title` text NOT NULL,
	`venue` text
) STRICT;
--> statement-breakpoint
CREATE TABLE `offices` (
	`id` text PRIMARY KEY NOT NULL,
	`speaker_id` text NOT NULL,
	`place` integer NOT NULL,
	`title` text NOT NULL,
	`organisation` text,
	`from_edtf` text,
	`to_edtf` text
) STRICT;
--> statement-breakpoint
CREATE INDEX `offices_by_speaker` ON `offices` (`speaker_id`,`place`);--> statement-breakpoint
CREATE TABLE `pairings` (
	`matter_id` text NOT NULL,
	`place` integer NOT NULL,
	`rebuttal_id` text NOT NULL,
	`heading` text,
	PRIMARY KEY(`matter_id`, `place`)
) STRICT;
--> statement-breakpoint
CREATE INDEX `pairings_by_rebuttal` ON `pairings` (`rebuttal_id`);--> statement-breakpoint
CREATE TABLE `parties` (
	`id` text PRIMARY KEY NOT NULL,
	`matter_id` text NOT NULL,
	`place` integer NOT NULL,
	`name` text NOT NULL,
	`position_in_short` text NOT NULL
) STRICT;
--> statement-breakpoint
CREATE INDEX `parties_by_matter` ON `parties` (`matter_id`,`place`);--> statement-breakpoint
CREATE TABLE `points` (
	`id` text PRIMARY KEY NOT NULL,
	`matter_id` text NOT NULL,
	`place` integer NOT NULL,
	`proposition` text NOT NULL,
	`opposite` text,
	`note` text
) STRICT;
--> statement-breakpoint
CREATE INDEX `points_by_matter` ON `points` (`matter_id`,`place`);--> statement-breakpoint
CREATE TABLE `projection` (
	`id` integer PRIMARY KEY NOT NULL,
	`log_head` integer NOT NULL
) STRICT;
--> statement-breakpoint
CREATE TABLE `quotations` (
	`id` text PRIMARY KEY NOT NULL,
	`statement_id` text NOT NULL,
	`place` integer NOT NULL,
	`form` text NOT NULL,
	`text` text NOT NULL,
	`language` text NOT NULL,
	`translated_by` text,
	`original_id` text,
	`source_id` text NOT NULL,
	`upstream_id` text,
	`upstream_hop` text,
	`capture_id` text,
	`start_at` integer,
	`end_at` integer,
	`prefix` text,
	`suffix` text,
	`media_time` real
) STRICT;
--> statement-breakpoint
CREATE INDEX `quotations_by_statement` ON `quotations` (`statement_id`,`place`);--> statement-breakpoint
CREATE INDEX `quotations_by_source` ON `quotations` (`source_id`);--> statement-breakpoint
CREATE TABLE `rebuttals` (
	`id` text PRIMARY KEY NOT NULL,
	`claim_id` text NOT NULL,
	`reply_id` text NOT NULL,
	`type` text NOT NULL,
	`addressed_via` text NOT NULL,
	`note` text,
	`reviewer_rating` text,
	`reviewer_scale` text
) STRICT;
--> statement-breakpoint
CREATE INDEX `rebuttals_by_claim` ON `rebuttals` (`claim_id`);--> statement-breakpoint
CREATE INDEX `rebuttals_by_reply` ON `rebuttals` (`reply_id`);--> statement-breakpoint
CREATE TABLE `reply_searches` (
	`id` text PRIMARY KEY NOT NULL,
	`matter_id` text NOT NULL,
	`place` integer NOT NULL,
	`statement_id` text NOT NULL,
	`party_id` text NOT NULL,
	`searched_at` text NOT NULL,
	`looked_in` text NOT NULL,
	`outcome` text NOT NULL,
	`reply_id` text
) STRICT;
--> statement-breakpoint
CREATE INDEX `reply_searches_by_statement` ON `reply_searches` (`statement_id`);--> statement-breakpoint
CREATE TABLE `sources` (
	`id` text PRIMARY KEY NOT NULL,
	`kind` text NOT NULL,
	`level` text NOT NULL,
	`title` text NOT NULL,
	`publisher` text,
	`byline` text,
	`url` text,
	`published_at` text,
	`published_zone` text,
	`language` text NOT NULL,
	`upstream_id` text,
	`upstream_hop` text
) STRICT;
--> statement-breakpoint
CREATE TABLE `speakers` (
	`id` text PRIMARY KEY NOT NULL,
	`slug` text NOT NULL,
	`kind` text NOT NULL,
	`name` text NOT NULL,
	`other_names` text NOT NULL,
	`native_name` text,
	`description` text,
	`wikidata_id` text
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX `speakers_slug_unique` ON `speakers` (`slug`);--> statement-breakpoint
CREATE TABLE `stances` (
	`id` text PRIMARY KEY NOT NULL,
	`matter_id` text NOT NULL,
	`place` integer NOT NULL,
	`statement_id` text NOT NULL,
	`point_id` text NOT NULL,
	`position` text NOT NULL,
	`quotation_id` text,
	`span_start` integer,
	`span_end` integer,
	`reason` text
) STRICT;
--> statement-breakpoint
CREATE INDEX `stances_by_statement` ON `stances` (`statement_id`,`point_id`);--> statement-breakpoint
CREATE INDEX `stances_by_point` ON `stances` (`point_id`);--> statement-breakpoint
CREATE TABLE `statements` (
	`id` text PRIMARY KEY NOT NULL,
	`speaker_id` text NOT NULL,
	`speaker_role` text,
	`on_behalf_of_id` text,
	`occasion_id` text NOT NULL,
	`summary` text NOT NULL,
	`language` text NOT NULL
) STRICT;
--> statement-breakpoint
CREATE INDEX `statements_by_speaker` ON `statements` (`speaker_id`);--> statement-breakpoint
CREATE INDEX `statements_by_occasion` ON `statements` (`occasion_id`);--> statement-breakpoint
CREATE TABLE `texts` (
	`commitment` text PRIMARY KEY NOT NULL,
	`salt` text,
	`text` text
) STRICT;
--> statement-breakpoint
CREATE TABLE `versions` (
	`matter_id` text NOT NULL,
	`number` integer NOT NULL,
	`slug` text NOT NULL,
	`published_at` text NOT NULL,
	`approved_by` text,
	`hash` text NOT NULL,
	`document` text NOT NULL,
	`withdrawal` text,
	`correction_kind` text,
	`correction_what` text,
	`correction_reason` text,
	`statements` integer NOT NULL,
	`rebuttals` integer NOT NULL,
	PRIMARY KEY(`matter_id`, `number`)
) STRICT;
--> statement-breakpoint
CREATE INDEX `versions_by_slug` ON `versions` (`slug`,`number`);