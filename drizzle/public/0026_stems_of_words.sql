ALTER TABLE `search_rows` ADD `stems` text DEFAULT '' NOT NULL;
--> statement-breakpoint
DROP TRIGGER search_rows_in;
--> statement-breakpoint
DROP TRIGGER search_rows_out;
--> statement-breakpoint
DROP TABLE search;
--> statement-breakpoint
CREATE VIRTUAL TABLE search USING fts5(title, words, notes, names, stems, content = 'search_rows', content_rowid = 'id', tokenize = 'ascii');
--> statement-breakpoint
-- Words that leave the record leave the index's pages too.
INSERT INTO search (search, rank) VALUES ('secure-delete', 1);
--> statement-breakpoint
INSERT INTO search (search) VALUES ('rebuild');
--> statement-breakpoint
-- By how titles begin they are suggested while somebody types: which of them hold a word is all that is asked.
CREATE VIRTUAL TABLE search_titles USING fts5(title, content = 'search_rows', content_rowid = 'id', tokenize = 'ascii', prefix = '2 3', detail = none, columnsize = 0);
--> statement-breakpoint
INSERT INTO search_titles (search_titles, rank) VALUES ('secure-delete', 1);
--> statement-breakpoint
INSERT INTO search_titles (rowid, title) SELECT id, title FROM search_rows WHERE title <> '';
--> statement-breakpoint
CREATE TRIGGER search_rows_in AFTER INSERT ON search_rows
BEGIN
  INSERT INTO search (rowid, title, words, notes, names, stems)
  VALUES (NEW.id, NEW.title, NEW.words, NEW.notes, NEW.names, NEW.stems);
  INSERT INTO search_titles (rowid, title) SELECT NEW.id, NEW.title WHERE NEW.title <> '';
END;
--> statement-breakpoint
CREATE TRIGGER search_rows_out AFTER DELETE ON search_rows
BEGIN
  INSERT INTO search (search, rowid, title, words, notes, names, stems)
  VALUES ('delete', OLD.id, OLD.title, OLD.words, OLD.notes, OLD.names, OLD.stems);
  INSERT INTO search_titles (search_titles, rowid, title) SELECT 'delete', OLD.id, OLD.title WHERE OLD.title <> '';
END;
