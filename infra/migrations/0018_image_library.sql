CREATE INDEX `images_undescribed` ON `images` (`created_at`,`name`) WHERE alt IS NULL;--> statement-breakpoint
-- The words of the images, for the desk's search. Their rows are those of the table itself, which D1 never renumbers.
CREATE VIRTUAL TABLE image_words USING fts5(
  name,
  alt,
  caption,
  credit,
  licence,
  content = 'images',
  prefix = '2 3',
  tokenize = "unicode61 remove_diacritics 2 categories 'L* M* N* Co'"
);
--> statement-breakpoint
CREATE TRIGGER image_words_after_insert AFTER INSERT ON images BEGIN
  INSERT INTO image_words (rowid, name, alt, caption, credit, licence)
  VALUES (new.rowid, new.name, new.alt, new.caption, new.credit, new.licence);
END;
--> statement-breakpoint
CREATE TRIGGER image_words_after_delete AFTER DELETE ON images BEGIN
  INSERT INTO image_words (image_words, rowid, name, alt, caption, credit, licence)
  VALUES ('delete', old.rowid, old.name, old.alt, old.caption, old.credit, old.licence);
END;
--> statement-breakpoint
CREATE TRIGGER image_words_after_update AFTER UPDATE OF name, alt, caption, credit, licence ON images BEGIN
  INSERT INTO image_words (image_words, rowid, name, alt, caption, credit, licence)
  VALUES ('delete', old.rowid, old.name, old.alt, old.caption, old.credit, old.licence);
  INSERT INTO image_words (rowid, name, alt, caption, credit, licence)
  VALUES (new.rowid, new.name, new.alt, new.caption, new.credit, new.licence);
END;
--> statement-breakpoint
INSERT INTO image_words (image_words) VALUES ('rebuild');
