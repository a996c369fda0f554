CREATE TABLE `led_on` (
	`record_table` text NOT NULL,
	`former_key` text NOT NULL,
	`now_key` text NOT NULL,
	PRIMARY KEY(`record_table`, `former_key`)
) STRICT;
