ALTER TABLE `matters` ADD `lead_rebuttal_id` integer REFERENCES rebuttals(id);--> statement-breakpoint
CREATE INDEX `matters_by_lead` ON `matters` (`lead_rebuttal_id`);