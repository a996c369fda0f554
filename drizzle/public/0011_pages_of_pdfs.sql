ALTER TABLE `quotations` ADD `page_index` integer;--> statement-breakpoint
ALTER TABLE `quotations` ADD `page_label` text;