-- Added, not made anew: triggers hang on the table.
ALTER TABLE `quotations` ADD `media_end` real CONSTRAINT "quotations_media_in_order" CHECK(media_end is null or (media_time is not null and media_end > media_time));
