-- Statements are found by the words and stems that the public search has (lib/search/tokens.ts, lib/search/stems.ts). No
-- trigger can call these, so it notes what is new or other, and db/desk/words.ts reads that within the same transaction.
DROP TRIGGER statements_words_in;
--> statement-breakpoint
DROP TRIGGER statements_words_changed;
--> statement-breakpoint
DROP TRIGGER statements_words_out;
--> statement-breakpoint
DROP TRIGGER quotations_words_in;
--> statement-breakpoint
DROP TRIGGER quotations_words_changed;
--> statement-breakpoint
DROP TRIGGER quotations_words_out;
--> statement-breakpoint
DROP TABLE statement_words;
--> statement-breakpoint
-- A row for each summary (even) and each quotation (odd). Words come folded and parted by spaces.
CREATE VIRTUAL TABLE statement_words USING fts5(words, stems, tokenize = 'ascii');
--> statement-breakpoint
-- Words that leave the desk leave the index's pages too.
INSERT INTO statement_words (statement_words, rank) VALUES ('secure-delete', 1);
--> statement-breakpoint
CREATE TABLE statement_words_due (id INTEGER PRIMARY KEY) STRICT;
--> statement-breakpoint
INSERT INTO statement_words_due SELECT id * 2 FROM statements;
--> statement-breakpoint
INSERT INTO statement_words_due SELECT id * 2 + 1 FROM quotations;
--> statement-breakpoint
CREATE TRIGGER statements_words_in AFTER INSERT ON statements
BEGIN
  INSERT OR IGNORE INTO statement_words_due VALUES (NEW.id * 2);
END;
--> statement-breakpoint
CREATE TRIGGER statements_words_changed AFTER UPDATE OF summary ON statements
BEGIN
  INSERT OR IGNORE INTO statement_words_due VALUES (NEW.id * 2);
END;
--> statement-breakpoint
CREATE TRIGGER statements_words_out AFTER DELETE ON statements
BEGIN
  DELETE FROM statement_words WHERE rowid = OLD.id * 2;
  DELETE FROM statement_words_due WHERE id = OLD.id * 2;
END;
--> statement-breakpoint
CREATE TRIGGER quotations_words_in AFTER INSERT ON quotations
BEGIN
  INSERT OR IGNORE INTO statement_words_due VALUES (NEW.id * 2 + 1);
END;
--> statement-breakpoint
CREATE TRIGGER quotations_words_changed AFTER UPDATE OF text, language ON quotations
BEGIN
  INSERT OR IGNORE INTO statement_words_due VALUES (NEW.id * 2 + 1);
END;
--> statement-breakpoint
CREATE TRIGGER quotations_words_out AFTER DELETE ON quotations
BEGIN
  DELETE FROM statement_words WHERE rowid = OLD.id * 2 + 1;
  DELETE FROM statement_words_due WHERE id = OLD.id * 2 + 1;
END;
