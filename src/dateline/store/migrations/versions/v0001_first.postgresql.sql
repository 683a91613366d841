-- Statements are separated by blank lines.

CREATE INDEX report_search ON reports USING gin (to_tsvector('simple', text))

CREATE FUNCTION decisions_are_kept() RETURNS trigger LANGUAGE plpgsql AS
$$ BEGIN RAISE EXCEPTION 'decisions are never changed or deleted'; END $$

CREATE TRIGGER decisions_kept BEFORE UPDATE OR DELETE ON decisions
FOR EACH ROW EXECUTE FUNCTION decisions_are_kept()
