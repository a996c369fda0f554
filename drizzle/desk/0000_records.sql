CREATE TABLE `accounts` (
	`id` text PRIMARY KEY NOT NULL,
	`user_id` text NOT NULL,
	`account_id` text NOT NULL,
	`provider_id` text NOT NULL,
	`access_token` text,
	`refresh_token` text,
	`id_token` text,
	`access_token_expires_at` integer,
	`refresh_token_expires_at` integer,
	`scope` text,
	`password` text,
	`created_at` integer DEFAULT (cast(unixepoch('subsec') * 1000 as integer)) NOT NULL,
	`updated_at` integer DEFAULT (cast(unixepoch('subsec') * 1000 as integer)) NOT NULL,
	FOREIGN KEY (`user_id`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE no action
) STRICT;
--> statement-breakpoint
CREATE INDEX `accounts_by_user` ON `accounts` (`user_id`);--> statement-breakpoint
CREATE TABLE `sessions` (
	`id` text PRIMARY KEY NOT NULL,
	`user_id` text NOT NULL,
	`token` text NOT NULL,
	`expires_at` integer NOT NULL,
	`ip_address` text,
	`user_agent` text,
	`created_at` integer DEFAULT (cast(unixepoch('subsec') * 1000 as integer)) NOT NULL,
	`updated_at` integer DEFAULT (cast(unixepoch('subsec') * 1000 as integer)) NOT NULL,
	FOREIGN KEY (`user_id`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE no action
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX `sessions_token_unique` ON `sessions` (`token`);--> statement-breakpoint
CREATE INDEX `sessions_by_user` ON `sessions` (`user_id`);--> statement-breakpoint
CREATE TABLE `users` (
	`id` text PRIMARY KEY NOT NULL,
	`name` text NOT NULL,
	`email` text NOT NULL,
	`email_verified` integer DEFAULT false NOT NULL,
	`image` text,
	`role` text DEFAULT 'reporter' NOT NULL,
	`suspended_at` integer,
	`created_at` integer DEFAULT (cast(unixepoch('subsec') * 1000 as integer)) NOT NULL,
	`updated_at` integer DEFAULT (cast(unixepoch('subsec') * 1000 as integer)) NOT NULL,
	CONSTRAINT "users_role_listed" CHECK(role in ('reporter', 'editor', 'administrator'))
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX `users_email_unique` ON `users` (`email`);--> statement-breakpoint
CREATE TABLE `verifications` (
	`id` text PRIMARY KEY NOT NULL,
	`identifier` text NOT NULL,
	`value` text NOT NULL,
	`expires_at` integer NOT NULL,
	`created_at` integer DEFAULT (cast(unixepoch('subsec') * 1000 as integer)) NOT NULL,
	`updated_at` integer DEFAULT (cast(unixepoch('subsec') * 1000 as integer)) NOT NULL
) STRICT;
--> statement-breakpoint
CREATE INDEX `verifications_by_identifier` ON `verifications` (`identifier`);--> statement-breakpoint
CREATE TABLE `events` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`public_id` text NOT NULL,
	`revision` integer DEFAULT 1 NOT NULL,
	`edtf` text,
	`phrase` text,
	`earliest` integer,
	`latest` integer,
	`matter_id` integer NOT NULL,
	`title` text NOT NULL,
	`source_id` integer NOT NULL,
	`quotation` text,
	FOREIGN KEY (`matter_id`) REFERENCES `matters`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`source_id`) REFERENCES `sources`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "events_bounds_in_order" CHECK(earliest is null or latest is null or earliest <= latest)
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX `events_publicId_unique` ON `events` (`public_id`);--> statement-breakpoint
CREATE INDEX `events_by_matter` ON `events` (`matter_id`);--> statement-breakpoint
CREATE INDEX `events_by_source` ON `events` (`source_id`);--> statement-breakpoint
CREATE TABLE `matter_topics` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`public_id` text NOT NULL,
	`revision` integer DEFAULT 1 NOT NULL,
	`matter_id` integer NOT NULL,
	`topic_id` integer NOT NULL,
	FOREIGN KEY (`matter_id`) REFERENCES `matters`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`topic_id`) REFERENCES `topics`(`id`) ON UPDATE no action ON DELETE no action
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX `matter_topics_publicId_unique` ON `matter_topics` (`public_id`);--> statement-breakpoint
CREATE UNIQUE INDEX `matter_topics_once` ON `matter_topics` (`matter_id`,`topic_id`);--> statement-breakpoint
CREATE INDEX `matter_topics_by_topic` ON `matter_topics` (`topic_id`);--> statement-breakpoint
CREATE TABLE `matters` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`public_id` text NOT NULL,
	`revision` integer DEFAULT 1 NOT NULL,
	`slug` text NOT NULL,
	`question` text NOT NULL,
	`summary` text NOT NULL
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX `matters_publicId_unique` ON `matters` (`public_id`);--> statement-breakpoint
CREATE UNIQUE INDEX `matters_slug_unique` ON `matters` (`slug`);--> statement-breakpoint
CREATE TABLE `memberships` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`public_id` text NOT NULL,
	`revision` integer DEFAULT 1 NOT NULL,
	`matter_id` integer NOT NULL,
	`statement_id` integer NOT NULL,
	`party_id` integer NOT NULL,
	`number` integer NOT NULL,
	FOREIGN KEY (`matter_id`) REFERENCES `matters`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`statement_id`) REFERENCES `statements`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`party_id`) REFERENCES `parties`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "memberships_number_from_one" CHECK(number >= 1)
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX `memberships_publicId_unique` ON `memberships` (`public_id`);--> statement-breakpoint
CREATE UNIQUE INDEX `memberships_once` ON `memberships` (`matter_id`,`statement_id`);--> statement-breakpoint
CREATE UNIQUE INDEX `memberships_by_number` ON `memberships` (`matter_id`,`number`);--> statement-breakpoint
CREATE INDEX `memberships_by_statement` ON `memberships` (`statement_id`);--> statement-breakpoint
CREATE INDEX `memberships_by_party` ON `memberships` (`party_id`);--> statement-breakpoint
CREATE TABLE `parties` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`public_id` text NOT NULL,
	`revision` integer DEFAULT 1 NOT NULL,
	`matter_id` integer NOT NULL,
	`name` text NOT NULL,
	`position_in_short` text NOT NULL,
	`place` integer NOT NULL,
	FOREIGN KEY (`matter_id`) REFERENCES `matters`(`id`) ON UPDATE no action ON DELETE no action
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX `parties_publicId_unique` ON `parties` (`public_id`);--> statement-breakpoint
CREATE UNIQUE INDEX `parties_in_order` ON `parties` (`matter_id`,`place`);--> statement-breakpoint
CREATE UNIQUE INDEX `parties_by_name` ON `parties` (`matter_id`,`name`);--> statement-breakpoint
CREATE TABLE `points` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`public_id` text NOT NULL,
	`revision` integer DEFAULT 1 NOT NULL,
	`matter_id` integer NOT NULL,
	`proposition` text NOT NULL,
	`opposite` text,
	`note` text,
	`place` integer NOT NULL,
	FOREIGN KEY (`matter_id`) REFERENCES `matters`(`id`) ON UPDATE no action ON DELETE no action
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX `points_publicId_unique` ON `points` (`public_id`);--> statement-breakpoint
CREATE UNIQUE INDEX `points_in_order` ON `points` (`matter_id`,`place`);--> statement-breakpoint
CREATE TABLE `rebuttal_headings` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`public_id` text NOT NULL,
	`revision` integer DEFAULT 1 NOT NULL,
	`matter_id` integer NOT NULL,
	`rebuttal_id` integer NOT NULL,
	`heading` text NOT NULL,
	`place` integer NOT NULL,
	FOREIGN KEY (`matter_id`) REFERENCES `matters`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`rebuttal_id`) REFERENCES `rebuttals`(`id`) ON UPDATE no action ON DELETE no action
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX `rebuttal_headings_publicId_unique` ON `rebuttal_headings` (`public_id`);--> statement-breakpoint
CREATE UNIQUE INDEX `rebuttal_headings_once` ON `rebuttal_headings` (`matter_id`,`rebuttal_id`);--> statement-breakpoint
CREATE INDEX `rebuttal_headings_by_rebuttal` ON `rebuttal_headings` (`rebuttal_id`);--> statement-breakpoint
CREATE TABLE `stances` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`public_id` text NOT NULL,
	`revision` integer DEFAULT 1 NOT NULL,
	`statement_id` integer NOT NULL,
	`point_id` integer NOT NULL,
	`position` text NOT NULL,
	`quotation_id` integer,
	`span_start` integer,
	`span_end` integer,
	`reason` text,
	FOREIGN KEY (`statement_id`) REFERENCES `statements`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`point_id`) REFERENCES `points`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`quotation_id`) REFERENCES `quotations`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "stances_position_listed" CHECK(position in ('asserts', 'denies', 'sets_conditions', 'leaves_open', 'declines_to_comment')),
	CONSTRAINT "stances_span_whole" CHECK((span_start is null) = (span_end is null)),
	CONSTRAINT "stances_span_in_order" CHECK(span_start is null or (span_start >= 0 and span_start < span_end)),
	CONSTRAINT "stances_span_of_a_quotation" CHECK(span_start is null or quotation_id is not null)
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX `stances_publicId_unique` ON `stances` (`public_id`);--> statement-breakpoint
CREATE UNIQUE INDEX `stances_once` ON `stances` (`statement_id`,`point_id`);--> statement-breakpoint
CREATE INDEX `stances_by_point` ON `stances` (`point_id`);--> statement-breakpoint
CREATE INDEX `stances_by_quotation` ON `stances` (`quotation_id`);--> statement-breakpoint
CREATE TABLE `topics` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`public_id` text NOT NULL,
	`revision` integer DEFAULT 1 NOT NULL,
	`slug` text NOT NULL,
	`name` text NOT NULL
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX `topics_publicId_unique` ON `topics` (`public_id`);--> statement-breakpoint
CREATE UNIQUE INDEX `topics_slug_unique` ON `topics` (`slug`);--> statement-breakpoint
CREATE TABLE `offices` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`public_id` text NOT NULL,
	`revision` integer DEFAULT 1 NOT NULL,
	`speaker_id` integer NOT NULL,
	`title` text NOT NULL,
	`organisation` text,
	`from_edtf` text,
	`to_edtf` text,
	FOREIGN KEY (`speaker_id`) REFERENCES `speakers`(`id`) ON UPDATE no action ON DELETE no action
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX `offices_publicId_unique` ON `offices` (`public_id`);--> statement-breakpoint
CREATE INDEX `offices_by_speaker` ON `offices` (`speaker_id`);--> statement-breakpoint
CREATE TABLE `speakers` (
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
	CONSTRAINT "speakers_kind_listed" CHECK(kind in ('person', 'organisation')),
	CONSTRAINT "speakers_names_json" CHECK(json_valid(other_names) and json_type(other_names) = 'array')
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX `speakers_publicId_unique` ON `speakers` (`public_id`);--> statement-breakpoint
CREATE UNIQUE INDEX `speakers_slug_unique` ON `speakers` (`slug`);--> statement-breakpoint
CREATE TABLE `commitments` (
	`commitment` text PRIMARY KEY NOT NULL,
	`record_id` text NOT NULL,
	`field` text NOT NULL,
	`salt` text,
	`text` text,
	`withheld_at` text,
	`withheld_reason` text,
	CONSTRAINT "commitments_salt_with_text" CHECK((salt is null) = (text is null)),
	CONSTRAINT "commitments_withheld_with_reason" CHECK((text is null) = (withheld_reason is not null)),
	CONSTRAINT "commitments_withheld_dated" CHECK((withheld_at is null) = (withheld_reason is null))
) STRICT;
--> statement-breakpoint
CREATE INDEX `commitments_by_record` ON `commitments` (`record_id`,`field`);--> statement-breakpoint
CREATE TABLE `corrections` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`public_id` text NOT NULL,
	`revision` integer DEFAULT 1 NOT NULL,
	`matter_id` integer NOT NULL,
	`from_version_id` integer NOT NULL,
	`to_version_id` integer NOT NULL,
	`kind` text NOT NULL,
	`what` text NOT NULL,
	`reason` text NOT NULL,
	`issued_at` text NOT NULL,
	FOREIGN KEY (`matter_id`) REFERENCES `matters`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`from_version_id`) REFERENCES `versions`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`to_version_id`) REFERENCES `versions`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "corrections_kind_listed" CHECK(kind in ('correction', 'clarification', 'update', 'retraction'))
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX `corrections_publicId_unique` ON `corrections` (`public_id`);--> statement-breakpoint
CREATE INDEX `corrections_by_matter` ON `corrections` (`matter_id`);--> statement-breakpoint
CREATE UNIQUE INDEX `corrections_by_version` ON `corrections` (`to_version_id`);--> statement-breakpoint
CREATE INDEX `corrections_by_wrong_version` ON `corrections` (`from_version_id`);--> statement-breakpoint
CREATE TABLE `log_entries` (
	`id` integer PRIMARY KEY NOT NULL,
	`at` text NOT NULL,
	`actor` text NOT NULL,
	`action` text NOT NULL,
	`record_table` text NOT NULL,
	`record_id` text NOT NULL,
	`before_hash` text,
	`after_hash` text,
	`previous_hash` text NOT NULL,
	`hash` text NOT NULL,
	CONSTRAINT "log_entries_id_from_one" CHECK(id >= 1)
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX `log_entries_hash_unique` ON `log_entries` (`hash`);--> statement-breakpoint
CREATE INDEX `log_entries_by_record` ON `log_entries` (`record_id`,`id`);--> statement-breakpoint
CREATE INDEX `log_entries_by_actor` ON `log_entries` (`actor`,`id`);--> statement-breakpoint
CREATE TABLE `published_records` (
	`matter_id` integer NOT NULL,
	`record_id` text NOT NULL,
	PRIMARY KEY(`record_id`, `matter_id`),
	FOREIGN KEY (`matter_id`) REFERENCES `matters`(`id`) ON UPDATE no action ON DELETE no action
) STRICT;
--> statement-breakpoint
CREATE INDEX `published_records_by_matter` ON `published_records` (`matter_id`);--> statement-breakpoint
CREATE TABLE `submissions` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`public_id` text NOT NULL,
	`revision` integer DEFAULT 1 NOT NULL,
	`matter_id` integer NOT NULL,
	`state` text NOT NULL,
	`content_hash` text NOT NULL,
	`submitted_by` text NOT NULL,
	`submitted_at` text NOT NULL,
	`approved_by` text,
	`approved_at` text,
	FOREIGN KEY (`matter_id`) REFERENCES `matters`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`submitted_by`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`approved_by`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "submissions_state_listed" CHECK(state in ('in_review', 'approved', 'sent_back', 'published')),
	CONSTRAINT "submissions_approval_whole" CHECK((approved_by is null) = (approved_at is null)),
	CONSTRAINT "submissions_approved_by_somebody" CHECK(state <> 'approved' or approved_by is not null)
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX `submissions_publicId_unique` ON `submissions` (`public_id`);--> statement-breakpoint
CREATE INDEX `submissions_by_matter` ON `submissions` (`matter_id`);--> statement-breakpoint
CREATE INDEX `submissions_by_submitter` ON `submissions` (`submitted_by`);--> statement-breakpoint
CREATE INDEX `submissions_by_approver` ON `submissions` (`approved_by`);--> statement-breakpoint
CREATE TABLE `versions` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`public_id` text NOT NULL,
	`revision` integer DEFAULT 1 NOT NULL,
	`matter_id` integer NOT NULL,
	`number` integer NOT NULL,
	`published_at` text NOT NULL,
	`published_by` text NOT NULL,
	`approved_by` text,
	`document` text NOT NULL,
	`hash` text NOT NULL,
	`withdrawal` text,
	FOREIGN KEY (`matter_id`) REFERENCES `matters`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`published_by`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`approved_by`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "versions_number_from_one" CHECK(number >= 1),
	CONSTRAINT "versions_document_json" CHECK(json_valid(document)),
	CONSTRAINT "versions_hash_hex" CHECK(length(hash) = 64)
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX `versions_publicId_unique` ON `versions` (`public_id`);--> statement-breakpoint
CREATE UNIQUE INDEX `versions_by_number` ON `versions` (`matter_id`,`number`);--> statement-breakpoint
CREATE INDEX `versions_by_publisher` ON `versions` (`published_by`);--> statement-breakpoint
CREATE INDEX `versions_by_approver` ON `versions` (`approved_by`);--> statement-breakpoint
CREATE TABLE `comment_requests` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`public_id` text NOT NULL,
	`revision` integer DEFAULT 1 NOT NULL,
	`matter_id` integer NOT NULL,
	`statement_id` integer NOT NULL,
	`speaker_id` integer NOT NULL,
	`asked_at` text NOT NULL,
	`channel` text NOT NULL,
	`deadline` text,
	`outcome` text NOT NULL,
	`checked_at` text,
	`reply_id` integer,
	FOREIGN KEY (`matter_id`) REFERENCES `matters`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`statement_id`) REFERENCES `statements`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`speaker_id`) REFERENCES `speakers`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`reply_id`) REFERENCES `statements`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "comment_requests_outcome_listed" CHECK(outcome in ('pending', 'replied', 'declined', 'no_reply')),
	CONSTRAINT "comment_requests_reply_where_replied" CHECK((outcome = 'replied') = (reply_id is not null))
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX `comment_requests_publicId_unique` ON `comment_requests` (`public_id`);--> statement-breakpoint
CREATE INDEX `comment_requests_by_matter` ON `comment_requests` (`matter_id`);--> statement-breakpoint
CREATE INDEX `comment_requests_by_statement` ON `comment_requests` (`statement_id`);--> statement-breakpoint
CREATE INDEX `comment_requests_by_speaker` ON `comment_requests` (`speaker_id`);--> statement-breakpoint
CREATE INDEX `comment_requests_by_reply` ON `comment_requests` (`reply_id`);--> statement-breakpoint
CREATE TABLE `reply_searches` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`public_id` text NOT NULL,
	`revision` integer DEFAULT 1 NOT NULL,
	`matter_id` integer NOT NULL,
	`statement_id` integer NOT NULL,
	`party_id` integer NOT NULL,
	`searched_at` text NOT NULL,
	`looked_in` text NOT NULL,
	`outcome` text NOT NULL,
	`reply_id` integer,
	FOREIGN KEY (`matter_id`) REFERENCES `matters`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`statement_id`) REFERENCES `statements`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`party_id`) REFERENCES `parties`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`reply_id`) REFERENCES `statements`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "reply_searches_outcome_listed" CHECK(outcome in ('pending', 'replied', 'declined', 'no_reply')),
	CONSTRAINT "reply_searches_reply_where_replied" CHECK((outcome = 'replied') = (reply_id is not null))
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX `reply_searches_publicId_unique` ON `reply_searches` (`public_id`);--> statement-breakpoint
CREATE INDEX `reply_searches_by_matter` ON `reply_searches` (`matter_id`);--> statement-breakpoint
CREATE INDEX `reply_searches_by_statement` ON `reply_searches` (`statement_id`);--> statement-breakpoint
CREATE INDEX `reply_searches_by_party` ON `reply_searches` (`party_id`);--> statement-breakpoint
CREATE INDEX `reply_searches_by_reply` ON `reply_searches` (`reply_id`);--> statement-breakpoint
CREATE TABLE `captures` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`public_id` text NOT NULL,
	`revision` integer DEFAULT 1 NOT NULL,
	`source_id` integer NOT NULL,
	`method` text NOT NULL,
	`extent` text NOT NULL,
	`status` text NOT NULL,
	`failure` text,
	`captured_at` text NOT NULL,
	`final_url` text,
	`redirects` text,
	`headers` text,
	`media_type` text,
	`bytes_sha256` text,
	`byte_length` integer,
	`extracted_text` text,
	`text_sha256` text,
	FOREIGN KEY (`source_id`) REFERENCES `sources`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "captures_method_listed" CHECK(method in ('fetched', 'uploaded', 'pasted')),
	CONSTRAINT "captures_extent_listed" CHECK(extent in ('whole', 'excerpt')),
	CONSTRAINT "captures_status_listed" CHECK(status in ('captured', 'failed')),
	CONSTRAINT "captures_held_or_failed" CHECK((status = 'captured' and failure is null and bytes_sha256 is not null and byte_length is not null and text_sha256 is not null)
        or (status = 'failed' and failure is not null and bytes_sha256 is null and text_sha256 is null and extracted_text is null)),
	CONSTRAINT "captures_hashes_hex" CHECK(length(bytes_sha256) = 64 and length(text_sha256) = 64)
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX `captures_publicId_unique` ON `captures` (`public_id`);--> statement-breakpoint
CREATE INDEX `captures_by_source` ON `captures` (`source_id`);--> statement-breakpoint
CREATE INDEX `captures_by_text` ON `captures` (`text_sha256`);--> statement-breakpoint
CREATE TABLE `sources` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`public_id` text NOT NULL,
	`revision` integer DEFAULT 1 NOT NULL,
	`kind` text NOT NULL,
	`level` text NOT NULL,
	`title` text NOT NULL,
	`publisher` text,
	`byline` text,
	`url` text,
	`published_at` text,
	`published_zone` text,
	`language` text DEFAULT 'und' NOT NULL,
	`upstream_id` integer,
	`upstream_hop` text,
	FOREIGN KEY (`upstream_id`) REFERENCES `sources`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "sources_kind_listed" CHECK(kind in ('article', 'transcript', 'recording', 'post', 'press_release', 'document', 'dataset')),
	CONSTRAINT "sources_level_listed" CHECK(level in ('primary', 'secondary', 'tertiary')),
	CONSTRAINT "sources_upstream_hop_listed" CHECK(upstream_hop in ('reports', 'reprints', 'excerpts', 'translates')),
	CONSTRAINT "sources_upstream_whole" CHECK((upstream_id is null) = (upstream_hop is null)),
	CONSTRAINT "sources_upstream_not_itself" CHECK(upstream_id is null or upstream_id <> id)
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX `sources_publicId_unique` ON `sources` (`public_id`);--> statement-breakpoint
CREATE INDEX `sources_by_upstream` ON `sources` (`upstream_id`);--> statement-breakpoint
CREATE INDEX `sources_by_url` ON `sources` (`url`);--> statement-breakpoint
CREATE TABLE `datings` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`public_id` text NOT NULL,
	`revision` integer DEFAULT 1 NOT NULL,
	`edtf` text,
	`phrase` text,
	`earliest` integer,
	`latest` integer,
	`occasion_id` integer NOT NULL,
	`source_id` integer NOT NULL,
	`preferred` integer NOT NULL,
	`note` text,
	FOREIGN KEY (`occasion_id`) REFERENCES `occasions`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`source_id`) REFERENCES `sources`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "datings_bounds_in_order" CHECK(earliest is null or latest is null or earliest <= latest),
	CONSTRAINT "datings_preferred_flag" CHECK(preferred in (0, 1))
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX `datings_publicId_unique` ON `datings` (`public_id`);--> statement-breakpoint
CREATE INDEX `datings_by_occasion` ON `datings` (`occasion_id`);--> statement-breakpoint
CREATE INDEX `datings_by_source` ON `datings` (`source_id`);--> statement-breakpoint
CREATE UNIQUE INDEX `datings_one_preferred` ON `datings` (`occasion_id`) WHERE preferred = 1;--> statement-breakpoint
CREATE TABLE `occasions` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`public_id` text NOT NULL,
	`revision` integer DEFAULT 1 NOT NULL,
	`kind` text NOT NULL,
	`title` text NOT NULL,
	`venue` text,
	CONSTRAINT "occasions_kind_listed" CHECK(kind in ('interview', 'speech', 'press_conference', 'press_statement', 'post', 'publication', 'hearing', 'unspecified'))
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX `occasions_publicId_unique` ON `occasions` (`public_id`);--> statement-breakpoint
CREATE TABLE `quotations` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`public_id` text NOT NULL,
	`revision` integer DEFAULT 1 NOT NULL,
	`statement_id` integer NOT NULL,
	`form` text NOT NULL,
	`text` text NOT NULL,
	`language` text NOT NULL,
	`translated_by` text,
	`original_id` integer,
	`source_id` integer,
	`upstream_id` integer,
	`upstream_hop` text,
	`capture_id` integer,
	`start_at` integer,
	`end_at` integer,
	`prefix` text,
	`suffix` text,
	`media_time` real,
	`position` integer NOT NULL,
	FOREIGN KEY (`statement_id`) REFERENCES `statements`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`original_id`) REFERENCES `quotations`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`source_id`) REFERENCES `sources`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`upstream_id`) REFERENCES `sources`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`capture_id`) REFERENCES `captures`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "quotations_form_listed" CHECK(form in ('verbatim', 'reported', 'paraphrase')),
	CONSTRAINT "quotations_upstream_hop_listed" CHECK(upstream_hop in ('reports', 'reprints', 'excerpts', 'translates')),
	CONSTRAINT "quotations_upstream_whole" CHECK((upstream_id is null) = (upstream_hop is null)),
	CONSTRAINT "quotations_place_whole" CHECK((start_at is null) = (end_at is null) and (start_at is null or capture_id is not null)),
	CONSTRAINT "quotations_place_in_order" CHECK(start_at is null or (start_at >= 0 and start_at < end_at)),
	CONSTRAINT "quotations_not_its_own_original" CHECK(original_id is null or original_id <> id)
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX `quotations_publicId_unique` ON `quotations` (`public_id`);--> statement-breakpoint
CREATE INDEX `quotations_by_statement` ON `quotations` (`statement_id`,`position`);--> statement-breakpoint
CREATE INDEX `quotations_by_source` ON `quotations` (`source_id`);--> statement-breakpoint
CREATE INDEX `quotations_by_upstream` ON `quotations` (`upstream_id`);--> statement-breakpoint
CREATE INDEX `quotations_by_capture` ON `quotations` (`capture_id`);--> statement-breakpoint
CREATE INDEX `quotations_by_original` ON `quotations` (`original_id`);--> statement-breakpoint
CREATE TABLE `rebuttals` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`public_id` text NOT NULL,
	`revision` integer DEFAULT 1 NOT NULL,
	`claim_id` integer NOT NULL,
	`reply_id` integer NOT NULL,
	`type` text NOT NULL,
	`addressed_via` text NOT NULL,
	`note` text,
	`reviewer_rating` text,
	`reviewer_scale` text,
	FOREIGN KEY (`claim_id`) REFERENCES `statements`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`reply_id`) REFERENCES `statements`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "rebuttals_type_listed" CHECK(type in ('denies', 'partly_denies', 'disputes', 'qualifies', 'clarifies', 'concedes', 'confirms', 'corrects', 'retracts', 'non_denial', 'declines_to_comment', 'unclassified')),
	CONSTRAINT "rebuttals_addressed_via_listed" CHECK(addressed_via in ('claim', 'report', 'question', 'not_stated')),
	CONSTRAINT "rebuttals_not_of_itself" CHECK(claim_id <> reply_id),
	CONSTRAINT "rebuttals_scale_of_a_rating" CHECK(reviewer_scale is null or reviewer_rating is not null)
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX `rebuttals_publicId_unique` ON `rebuttals` (`public_id`);--> statement-breakpoint
CREATE UNIQUE INDEX `rebuttals_once` ON `rebuttals` (`claim_id`,`reply_id`);--> statement-breakpoint
CREATE INDEX `rebuttals_by_reply` ON `rebuttals` (`reply_id`);--> statement-breakpoint
CREATE TABLE `statements` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`public_id` text NOT NULL,
	`revision` integer DEFAULT 1 NOT NULL,
	`speaker_id` integer NOT NULL,
	`speaker_role` text,
	`on_behalf_of_id` integer,
	`occasion_id` integer NOT NULL,
	`summary` text NOT NULL,
	`language` text DEFAULT 'und' NOT NULL,
	FOREIGN KEY (`speaker_id`) REFERENCES `speakers`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`on_behalf_of_id`) REFERENCES `speakers`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`occasion_id`) REFERENCES `occasions`(`id`) ON UPDATE no action ON DELETE no action
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX `statements_publicId_unique` ON `statements` (`public_id`);--> statement-breakpoint
CREATE INDEX `statements_by_speaker` ON `statements` (`speaker_id`);--> statement-breakpoint
CREATE INDEX `statements_by_occasion` ON `statements` (`occasion_id`);--> statement-breakpoint
CREATE INDEX `statements_by_principal` ON `statements` (`on_behalf_of_id`);