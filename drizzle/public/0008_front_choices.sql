CREATE TABLE `front` (
	`id` integer PRIMARY KEY NOT NULL,
	`matter_id` text NOT NULL,
	`chosen_at` text NOT NULL
) STRICT;
