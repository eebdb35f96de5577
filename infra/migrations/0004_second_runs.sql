-- A second run stands behind its original. When that one is withdrawn or drafted, or comes back, both are compared anew.
CREATE TRIGGER articles_after_status AFTER UPDATE OF status ON articles WHEN old.status <> new.status BEGIN
  UPDATE articles SET duplicate_of = NULL, related_at = NULL WHERE id = new.id OR duplicate_of = new.id;
END;
