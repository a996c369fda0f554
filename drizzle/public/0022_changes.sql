CREATE TABLE `changes` (
	`position` integer PRIMARY KEY NOT NULL,
	`kind` text NOT NULL,
	`at` text NOT NULL,
	`matter_id` text,
	`number` integer,
	`json` text NOT NULL,
	`mark` text NOT NULL
) STRICT;
--> statement-breakpoint
CREATE INDEX `changes_by_version` ON `changes` (`matter_id`,`number`);--> statement-breakpoint
CREATE INDEX `changes_by_mark` ON `changes` (`mark`);--> statement-breakpoint
DROP INDEX `matter_topics_by_slug`;--> statement-breakpoint
CREATE INDEX `matter_topics_by_slug` ON `matter_topics` (`slug`,`matter_id`);--> statement-breakpoint
CREATE UNIQUE INDEX `answers_by_ids` ON `answers` (`matter_id`,`rebuttal_id`,`point_id`);--> statement-breakpoint
CREATE INDEX `answers_by_treatment` ON `answers` (`treatment`,`matter_id`,`rebuttal_id`,`point_id`);--> statement-breakpoint
CREATE UNIQUE INDEX `memberships_by_ids` ON `memberships` (`matter_id`,`statement_id`);--> statement-breakpoint
CREATE UNIQUE INDEX `pairings_by_ids` ON `pairings` (`matter_id`,`rebuttal_id`);