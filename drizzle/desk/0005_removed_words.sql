-- The words of a statement that was removed leave the index with it.
CREATE TRIGGER statements_words_out AFTER DELETE ON statements
BEGIN
  DELETE FROM statement_words WHERE rowid = OLD.id * 2;
END;
