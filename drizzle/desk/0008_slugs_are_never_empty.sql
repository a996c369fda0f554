-- An empty address would make all who have it one. Whatever came in before is kept until it is named anew.
CREATE TRIGGER topics_slug_in BEFORE INSERT ON topics WHEN NEW.slug = ''
BEGIN
  SELECT RAISE(ABORT, 'a topic needs an address');
END;
--> statement-breakpoint
CREATE TRIGGER topics_slug_change BEFORE UPDATE OF slug ON topics WHEN NEW.slug = ''
BEGIN
  SELECT RAISE(ABORT, 'a topic needs an address');
END;
--> statement-breakpoint
CREATE TRIGGER matters_slug_in BEFORE INSERT ON matters WHEN NEW.slug = ''
BEGIN
  SELECT RAISE(ABORT, 'a matter needs an address');
END;
--> statement-breakpoint
CREATE TRIGGER matters_slug_change BEFORE UPDATE OF slug ON matters WHEN NEW.slug = ''
BEGIN
  SELECT RAISE(ABORT, 'a matter needs an address');
END;
--> statement-breakpoint
CREATE TRIGGER speakers_slug_in BEFORE INSERT ON speakers WHEN NEW.slug = ''
BEGIN
  SELECT RAISE(ABORT, 'a speaker needs an address');
END;
--> statement-breakpoint
CREATE TRIGGER speakers_slug_change BEFORE UPDATE OF slug ON speakers WHEN NEW.slug = ''
BEGIN
  SELECT RAISE(ABORT, 'a speaker needs an address');
END;
