-- Finds statements that are logged already by their words. A row for each summary (even) and each quotation (odd).
CREATE VIRTUAL TABLE statement_words USING fts5(words, tokenize = 'unicode61 remove_diacritics 2');
--> statement-breakpoint
-- Words that leave the desk leave the index's pages too.
INSERT INTO statement_words (statement_words, rank) VALUES ('secure-delete', 1);
--> statement-breakpoint
INSERT INTO statement_words (rowid, words) SELECT id * 2, summary FROM statements;
--> statement-breakpoint
INSERT INTO statement_words (rowid, words) SELECT id * 2 + 1, text FROM quotations;
--> statement-breakpoint
CREATE TRIGGER statements_words_in AFTER INSERT ON statements
BEGIN
  INSERT INTO statement_words (rowid, words) VALUES (NEW.id * 2, NEW.summary);
END;
--> statement-breakpoint
CREATE TRIGGER statements_words_changed AFTER UPDATE OF summary ON statements
BEGIN
  UPDATE statement_words SET words = NEW.summary WHERE rowid = NEW.id * 2;
END;
--> statement-breakpoint
CREATE TRIGGER quotations_words_in AFTER INSERT ON quotations
BEGIN
  INSERT INTO statement_words (rowid, words) VALUES (NEW.id * 2 + 1, NEW.text);
END;
--> statement-breakpoint
CREATE TRIGGER quotations_words_changed AFTER UPDATE OF text ON quotations
BEGIN
  UPDATE statement_words SET words = NEW.text WHERE rowid = NEW.id * 2 + 1;
END;
--> statement-breakpoint
CREATE TRIGGER quotations_words_out AFTER DELETE ON quotations
BEGIN
  DELETE FROM statement_words WHERE rowid = OLD.id * 2 + 1;
END;
