DROP INDEX `memberships_by_statement`;--> statement-breakpoint
CREATE INDEX `memberships_by_statement` ON `memberships` (`statement_id`,`matter_id`,`party_id`);--> statement-breakpoint
CREATE INDEX `comment_requests_by_matter` ON `comment_requests` (`matter_id`);--> statement-breakpoint
CREATE INDEX `quotations_by_upstream` ON `quotations` (`upstream_id`);--> statement-breakpoint
CREATE INDEX `reply_searches_by_matter` ON `reply_searches` (`matter_id`);--> statement-breakpoint
CREATE INDEX `sources_by_upstream` ON `sources` (`upstream_id`);--> statement-breakpoint
CREATE INDEX `stances_by_matter` ON `stances` (`matter_id`,`point_id`,`position`,`statement_id`);--> statement-breakpoint
CREATE INDEX `versions_in_lists` ON `versions` (`matter_id`,`number`,`approved_by`,`statements`,`rebuttals`);