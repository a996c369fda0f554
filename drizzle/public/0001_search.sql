CREATE TABLE `search_rows` (
	`id` integer PRIMARY KEY NOT NULL,
	`kind` text NOT NULL,
	`record_id` text NOT NULL,
	`matter_id` text,
	`title` text NOT NULL,
	`words` text NOT NULL,
	`notes` text NOT NULL,
	`names` text NOT NULL
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX `search_rows_recordId_unique` ON `search_rows` (`record_id`);--> statement-breakpoint
CREATE INDEX `search_rows_by_matter` ON `search_rows` (`matter_id`);
--> statement-breakpoint
-- Words come folded and parted by spaces, so the plainest tokenizer will do; lib/search/tokens.ts says why.
CREATE VIRTUAL TABLE search USING fts5(title, words, notes, names, content = 'search_rows', content_rowid = 'id', tokenize = 'ascii');
--> statement-breakpoint
-- Words that leave the record leave the index's pages too.
INSERT INTO search (search, rank) VALUES ('secure-delete', 1);
--> statement-breakpoint
CREATE TRIGGER search_rows_in AFTER INSERT ON search_rows
BEGIN
  INSERT INTO search (rowid, title, words, notes, names)
  VALUES (NEW.id, NEW.title, NEW.words, NEW.notes, NEW.names);
END;
--> statement-breakpoint
CREATE TRIGGER search_rows_out AFTER DELETE ON search_rows
BEGIN
  INSERT INTO search (search, rowid, title, words, notes, names)
  VALUES ('delete', OLD.id, OLD.title, OLD.words, OLD.notes, OLD.names);
END;
--> statement-breakpoint
CREATE TRIGGER search_rows_no_update BEFORE UPDATE ON search_rows
BEGIN
  SELECT RAISE(ABORT, 'search_rows are replaced, never updated');
END;
--> statement-breakpoint
-- What was projected before has no search rows. Emptied, the record is projected anew from all versions.
DELETE FROM projection;
--> statement-breakpoint
DELETE FROM versions;
--> statement-breakpoint
DELETE FROM texts;
--> statement-breakpoint
DELETE FROM matters;
--> statement-breakpoint
DELETE FROM matter_records;
--> statement-breakpoint
DELETE FROM matter_topics;
--> statement-breakpoint
DELETE FROM parties;
--> statement-breakpoint
DELETE FROM points;
--> statement-breakpoint
DELETE FROM memberships;
--> statement-breakpoint
DELETE FROM stances;
--> statement-breakpoint
DELETE FROM pairings;
--> statement-breakpoint
DELETE FROM answers;
--> statement-breakpoint
DELETE FROM events;
--> statement-breakpoint
DELETE FROM reply_searches;
--> statement-breakpoint
DELETE FROM comment_requests;
--> statement-breakpoint
DELETE FROM speakers;
--> statement-breakpoint
DELETE FROM offices;
--> statement-breakpoint
DELETE FROM occasions;
--> statement-breakpoint
DELETE FROM datings;
--> statement-breakpoint
DELETE FROM statements;
--> statement-breakpoint
DELETE FROM quotations;
--> statement-breakpoint
DELETE FROM rebuttals;
--> statement-breakpoint
DELETE FROM sources;
--> statement-breakpoint
DELETE FROM captures;
