CREATE TABLE `short_changes` (
	`matter_id` text NOT NULL,
	`number` integer NOT NULL,
	`was` text NOT NULL,
	`now` text NOT NULL,
	PRIMARY KEY(`matter_id`, `number`)
) STRICT;
