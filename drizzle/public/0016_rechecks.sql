CREATE TABLE `rechecks` (
	`capture_id` text PRIMARY KEY NOT NULL,
	`checked_at` text NOT NULL,
	`outcome` text NOT NULL,
	`moved_to` text,
	`missing` text NOT NULL
) STRICT;
