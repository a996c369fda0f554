-- What must never be rewritten cannot be; `recursive_triggers` keeps REPLACE from slipping past.
CREATE TRIGGER log_entries_no_update BEFORE UPDATE ON log_entries
BEGIN
  SELECT RAISE(ABORT, 'log_entries is append-only');
END;
--> statement-breakpoint
CREATE TRIGGER log_entries_no_delete BEFORE DELETE ON log_entries
BEGIN
  SELECT RAISE(ABORT, 'log_entries is append-only');
END;
--> statement-breakpoint
CREATE TRIGGER versions_no_update BEFORE UPDATE ON versions
BEGIN
  SELECT RAISE(ABORT, 'versions is append-only');
END;
--> statement-breakpoint
CREATE TRIGGER versions_no_delete BEFORE DELETE ON versions
BEGIN
  SELECT RAISE(ABORT, 'versions is append-only');
END;
--> statement-breakpoint
CREATE TRIGGER corrections_no_update BEFORE UPDATE ON corrections
BEGIN
  SELECT RAISE(ABORT, 'corrections is append-only');
END;
--> statement-breakpoint
CREATE TRIGGER corrections_no_delete BEFORE DELETE ON corrections
BEGIN
  SELECT RAISE(ABORT, 'corrections is append-only');
END;
--> statement-breakpoint
CREATE TRIGGER captures_no_update BEFORE UPDATE ON captures
BEGIN
  SELECT RAISE(ABORT, 'captures is append-only');
END;
--> statement-breakpoint
CREATE TRIGGER captures_no_delete BEFORE DELETE ON captures
BEGIN
  SELECT RAISE(ABORT, 'captures is append-only');
END;
--> statement-breakpoint
CREATE TRIGGER commitments_no_delete BEFORE DELETE ON commitments
BEGIN
  SELECT RAISE(ABORT, 'commitments are never deleted, only withheld');
END;
--> statement-breakpoint
CREATE TRIGGER commitments_only_withheld BEFORE UPDATE ON commitments
WHEN NOT (
  NEW.commitment = OLD.commitment AND NEW.record_id = OLD.record_id AND NEW.field = OLD.field
  AND NEW.salt IS NULL AND NEW.text IS NULL AND OLD.text IS NOT NULL
)
BEGIN
  SELECT RAISE(ABORT, 'a commitment changes only by being withheld');
END;
