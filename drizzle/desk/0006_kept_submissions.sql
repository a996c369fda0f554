CREATE TABLE `submission_documents` (
	`submission_id` integer NOT NULL,
	`document` text NOT NULL,
	FOREIGN KEY (`submission_id`) REFERENCES `submissions`(`id`) ON UPDATE no action ON DELETE no action
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX `submission_documents_once` ON `submission_documents` (`submission_id`);--> statement-breakpoint
ALTER TABLE `submission_checks` ADD `record_id` text;