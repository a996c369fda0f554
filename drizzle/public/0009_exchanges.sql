CREATE TABLE `exchanges` (
	`matter_id` text NOT NULL,
	`id` text NOT NULL,
	`sign` text NOT NULL,
	`claim_id` text NOT NULL,
	`reply_id` text,
	`said_at` integer NOT NULL,
	`awaited_from` text,
	`sought_at` text,
	`sentence` text,
	PRIMARY KEY(`id`, `matter_id`)
) STRICT;
--> statement-breakpoint
CREATE INDEX `exchanges_by_matter` ON `exchanges` (`matter_id`);--> statement-breakpoint
CREATE INDEX `exchanges_by_sign` ON `exchanges` (`sign`,`said_at`,`id`,`matter_id`);--> statement-breakpoint
CREATE INDEX `exchanges_read` ON `exchanges` (`said_at`,`id`,`matter_id`) WHERE sign <> 'unclassified';--> statement-breakpoint
CREATE INDEX `exchanges_awaited` ON `exchanges` (`sought_at`,`id`) WHERE "exchanges"."sought_at" is not null;