-- Full text of the reports: the index reads the text from `reports` itself (external content).
-- Statements are separated by blank lines.

CREATE VIRTUAL TABLE report_search USING fts5(
  text, content = 'reports', content_rowid = 'seq', tokenize = 'unicode61 remove_diacritics 2'
)

CREATE TRIGGER reports_added AFTER INSERT ON reports BEGIN
  INSERT INTO report_search (rowid, text) VALUES (new.seq, new.text);
END

CREATE TRIGGER reports_removed AFTER DELETE ON reports BEGIN
  INSERT INTO report_search (report_search, rowid, text) VALUES ('delete', old.seq, old.text);
END

CREATE TRIGGER reports_changed AFTER UPDATE OF text ON reports BEGIN
  INSERT INTO report_search (report_search, rowid, text) VALUES ('delete', old.seq, old.text);
  INSERT INTO report_search (rowid, text) VALUES (new.seq, new.text);
END

-- Decisions are guarded in the database too, so that no program that opens the file by accident changes the log.
CREATE TRIGGER decisions_stay BEFORE UPDATE ON decisions BEGIN
  SELECT RAISE(ABORT, 'decisions are never changed');
END

CREATE TRIGGER decisions_kept BEFORE DELETE ON decisions BEGIN
  SELECT RAISE(ABORT, 'decisions are never deleted');
END
