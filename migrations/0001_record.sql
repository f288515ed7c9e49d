-- The record: cycles, sources, imports, actions and their revisions. What is written here is never changed:
-- a change is a new row, and triggers refuse anything else.

CREATE EXTENSION IF NOT EXISTS unaccent;
CREATE EXTENSION IF NOT EXISTS pg_trgm;

CREATE TABLE cycle (
  id text PRIMARY KEY CHECK (id ~ '^[a-z0-9]+(-[a-z0-9]+)*$'),
  country text NOT NULL,
  framework text NOT NULL,
  title_es text NOT NULL,
  title_en text NOT NULL,
  period_start date,
  period_end date,
  created_at timestamptz NOT NULL,
  CHECK (period_start IS NULL OR period_end IS NULL OR period_start <= period_end)
);
COMMENT ON TABLE cycle IS 'One round of follow-up: the actions that a country reports for one period';
COMMENT ON COLUMN cycle.id IS 'Country and year of publication: mx-2024';
COMMENT ON COLUMN cycle.country IS 'ISO 3166-1 alpha-2, lower case';
COMMENT ON COLUMN cycle.framework IS 'Code of the compact that is followed up: a file in data/frameworks';
COMMENT ON COLUMN cycle.title_es IS 'Name of the cycle in Spanish';
COMMENT ON COLUMN cycle.title_en IS 'Name of the cycle in English';
COMMENT ON COLUMN cycle.period_start IS 'First day reported on; null where not known';
COMMENT ON COLUMN cycle.period_end IS 'Last day reported on; null where not known';
COMMENT ON COLUMN cycle.created_at IS 'When the cycle was opened in this record';

CREATE TABLE source (
  sha256 text PRIMARY KEY CHECK (sha256 ~ '^[0-9a-f]{64}$'),
  file text NOT NULL,
  format text NOT NULL,
  bytes integer CHECK (bytes >= 0),
  pages integer CHECK (pages > 0),
  lines integer CHECK (lines >= 0),
  sample boolean NOT NULL,
  first_seen_at timestamptz NOT NULL
);
COMMENT ON TABLE source IS 'A file that actions were read from, known by its content';
COMMENT ON COLUMN source.sha256 IS 'SHA-256 of the file, lower-case hexadecimal';
COMMENT ON COLUMN source.file IS 'Name of the file, without its folder';
COMMENT ON COLUMN source.format IS 'text, pdf, docx, json, or cited: known only through an export that names it';
COMMENT ON COLUMN source.bytes IS 'Size of the file; null for one that is only cited';
COMMENT ON COLUMN source.pages IS 'Pages of the file; null where the format has none';
COMMENT ON COLUMN source.lines IS 'Lines of text read from the file; null for one that is only cited';
COMMENT ON COLUMN source.sample IS 'True for the sample document that ships with the program';
COMMENT ON COLUMN source.first_seen_at IS 'When the file was first imported';

CREATE TABLE import (
  id integer GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  cycle text NOT NULL REFERENCES cycle,
  source text NOT NULL REFERENCES source,
  imported_at timestamptz NOT NULL,
  imported_by text NOT NULL,
  receipt jsonb NOT NULL
);
COMMENT ON TABLE import IS 'One reading of one source into one cycle';
COMMENT ON COLUMN import.id IS 'Order of the imports';
COMMENT ON COLUMN import.cycle IS 'The cycle that it was read into';
COMMENT ON COLUMN import.source IS 'The file that was read';
COMMENT ON COLUMN import.imported_at IS 'When';
COMMENT ON COLUMN import.imported_by IS 'By whom: the name given with --by, or the account of the machine';
COMMENT ON COLUMN import.receipt IS 'What each line of the source became, and how many actions were created, changed, unchanged, absent';
CREATE INDEX import_by_cycle ON import (cycle, id DESC);

CREATE TABLE action (
  id text PRIMARY KEY,
  cycle text NOT NULL REFERENCES cycle
);
COMMENT ON TABLE action IS 'The identity of a reported action: it outlives every renumbering';
COMMENT ON COLUMN action.id IS 'cycle/reporter type/objective/number where it was first read';
COMMENT ON COLUMN action.cycle IS 'The cycle that it belongs to';

CREATE TABLE action_revision (
  action text NOT NULL REFERENCES action,
  revision integer NOT NULL CHECK (revision > 0),
  import integer NOT NULL REFERENCES import,
  made_at timestamptz NOT NULL,
  reporter_type text NOT NULL,
  objective integer NOT NULL CHECK (objective > 0),
  title text NOT NULL,
  printed_title text NOT NULL,
  institutions jsonb NOT NULL,
  description text NOT NULL,
  results text NOT NULL,
  challenges_text text NOT NULL,
  challenges jsonb NOT NULL,
  results_reported boolean NOT NULL,
  challenges_reported boolean NOT NULL,
  content_hash text NOT NULL,
  PRIMARY KEY (action, revision)
);
COMMENT ON TABLE action_revision IS 'What an action said at each time that it was read differently; the highest revision is the current one';
COMMENT ON COLUMN action_revision.action IS 'The action';
COMMENT ON COLUMN action_revision.revision IS '1 for the first text, then 2, 3, …';
COMMENT ON COLUMN action_revision.import IS 'The import that brought this text';
COMMENT ON COLUMN action_revision.made_at IS 'When this revision was written';
COMMENT ON COLUMN action_revision.reporter_type IS 'Code of the kind of institution (chapter) that reports';
COMMENT ON COLUMN action_revision.objective IS 'Number of the objective under which it is reported';
COMMENT ON COLUMN action_revision.title IS 'Heading without the institution';
COMMENT ON COLUMN action_revision.printed_title IS 'Heading as printed';
COMMENT ON COLUMN action_revision.institutions IS 'Array of the names as printed; which institution each is, is decided on reading (see institution_resolution)';
COMMENT ON COLUMN action_revision.description IS 'Clean text; paragraphs separated by a blank line';
COMMENT ON COLUMN action_revision.results IS 'Clean text; empty where none was reported';
COMMENT ON COLUMN action_revision.challenges_text IS 'Clean text of the challenges; empty where none was reported';
COMMENT ON COLUMN action_revision.challenges IS 'Array of the challenges one by one';
COMMENT ON COLUMN action_revision.results_reported IS 'False where the source says that no results were reported, or has none';
COMMENT ON COLUMN action_revision.challenges_reported IS 'False where the source says that no challenges were reported, or has none';
COMMENT ON COLUMN action_revision.content_hash IS 'SHA-256 over all that the revision says';
CREATE INDEX action_revision_by_import ON action_revision (import);

CREATE TABLE action_reading (
  import integer NOT NULL REFERENCES import,
  action text NOT NULL,
  revision integer NOT NULL,
  source text NOT NULL REFERENCES source,
  number integer NOT NULL CHECK (number > 0),
  position integer NOT NULL CHECK (position >= 0),
  page integer CHECK (page > 0),
  line_start integer NOT NULL CHECK (line_start > 0),
  line_end integer NOT NULL CHECK (line_end >= line_start),
  original text NOT NULL,
  PRIMARY KEY (import, action),
  FOREIGN KEY (action, revision) REFERENCES action_revision
);
COMMENT ON TABLE action_reading IS 'Where an import found an action: its number and place there. A renumbered action is read anew, not revised';
COMMENT ON COLUMN action_reading.import IS 'The import';
COMMENT ON COLUMN action_reading.action IS 'The action';
COMMENT ON COLUMN action_reading.revision IS 'The revision that says what was read';
COMMENT ON COLUMN action_reading.source IS 'The document where the action stands: the imported file, or the one that an imported export cites';
COMMENT ON COLUMN action_reading.number IS 'Number as printed, within reporter type and objective';
COMMENT ON COLUMN action_reading.position IS 'Order in the document, from 0';
COMMENT ON COLUMN action_reading.page IS 'Page on which it begins; null where not known';
COMMENT ON COLUMN action_reading.line_start IS 'First line in the document, from 1';
COMMENT ON COLUMN action_reading.line_end IS 'Last line in the document';
COMMENT ON COLUMN action_reading.original IS 'The lines of the document as they stand there';
CREATE INDEX action_reading_by_action ON action_reading (action, import DESC);

CREATE TABLE action_current (
  action text PRIMARY KEY REFERENCES action,
  cycle text NOT NULL REFERENCES cycle,
  import integer NOT NULL,
  revision integer NOT NULL,
  reporter_type text NOT NULL,
  objective integer NOT NULL,
  number integer NOT NULL,
  position integer NOT NULL,
  FOREIGN KEY (import, action) REFERENCES action_reading,
  FOREIGN KEY (action, revision) REFERENCES action_revision
);
COMMENT ON TABLE action_current IS 'The newest reading of each action; rewritten with every import and derivable from the readings';
COMMENT ON COLUMN action_current.action IS 'The action';
COMMENT ON COLUMN action_current.cycle IS 'Its cycle';
COMMENT ON COLUMN action_current.import IS 'The newest import that found it';
COMMENT ON COLUMN action_current.revision IS 'Its revision there';
COMMENT ON COLUMN action_current.reporter_type IS 'As in the revision';
COMMENT ON COLUMN action_current.objective IS 'As in the revision';
COMMENT ON COLUMN action_current.number IS 'As in the reading';
COMMENT ON COLUMN action_current.position IS 'Order of the record, from 0 within the cycle';
CREATE INDEX action_current_by_place ON action_current (cycle, position);

CREATE TABLE action_institution (
  action text NOT NULL REFERENCES action,
  place integer NOT NULL,
  cycle text NOT NULL REFERENCES cycle,
  printed text NOT NULL,
  code text,
  PRIMARY KEY (action, place)
);
COMMENT ON TABLE action_institution IS 'Which institutions report each action now; rewritten with every import and every decision on a name, and derivable from both';
COMMENT ON COLUMN action_institution.action IS 'The action';
COMMENT ON COLUMN action_institution.place IS 'Order in the heading, from 0';
COMMENT ON COLUMN action_institution.cycle IS 'Its cycle';
COMMENT ON COLUMN action_institution.printed IS 'The name as the heading prints it';
COMMENT ON COLUMN action_institution.code IS 'The institution of the catalogue; null while nobody has said which it is';
CREATE INDEX action_institution_by_code ON action_institution (cycle, code);

CREATE TABLE action_state (
  action text NOT NULL REFERENCES action,
  cycle text NOT NULL REFERENCES cycle,
  state text NOT NULL,
  reports boolean NOT NULL,
  PRIMARY KEY (action, state)
);
COMMENT ON TABLE action_state IS 'Which states each action concerns now; derivable from its text and institutions';
COMMENT ON COLUMN action_state.action IS 'The action';
COMMENT ON COLUMN action_state.cycle IS 'Its cycle';
COMMENT ON COLUMN action_state.state IS 'ISO 3166-2 code';
COMMENT ON COLUMN action_state.reports IS 'True where the state itself reports the action, false where the text names it';

CREATE TABLE institution_resolution (
  id integer GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  country text NOT NULL,
  printed text NOT NULL,
  code text,
  decided_at timestamptz NOT NULL,
  decided_by text NOT NULL
);
COMMENT ON TABLE institution_resolution IS 'Decisions by a person on what institution a printed name is; the newest for a name holds';
COMMENT ON COLUMN institution_resolution.id IS 'Order of the decisions';
COMMENT ON COLUMN institution_resolution.country IS 'Country of the catalogue, ISO 3166-1 alpha-2';
COMMENT ON COLUMN institution_resolution.printed IS 'The name as documents print it, folded (lower case, no accents or punctuation)';
COMMENT ON COLUMN institution_resolution.code IS 'Code of the institution in the catalogue; null takes a decision back';
COMMENT ON COLUMN institution_resolution.decided_at IS 'When';
COMMENT ON COLUMN institution_resolution.decided_by IS 'By whom';

CREATE TABLE record_version (
  singleton boolean PRIMARY KEY DEFAULT true CHECK (singleton),
  version bigint NOT NULL
);
COMMENT ON TABLE record_version IS 'Grows by one with every change of the record: what pages and caches compare';
COMMENT ON COLUMN record_version.singleton IS 'There is one row';
COMMENT ON COLUMN record_version.version IS 'The version';
INSERT INTO record_version (version) VALUES (0);

CREATE FUNCTION refuse_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION 'rows of % are never changed or removed: write a new one', TG_TABLE_NAME;
END $$;
CREATE TRIGGER append_only BEFORE UPDATE OR DELETE ON source FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER append_only BEFORE UPDATE OR DELETE ON import FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER append_only BEFORE UPDATE OR DELETE ON action FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER append_only BEFORE UPDATE OR DELETE ON action_revision FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER append_only BEFORE UPDATE OR DELETE ON action_reading FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER append_only BEFORE UPDATE OR DELETE ON institution_resolution FOR EACH ROW EXECUTE FUNCTION refuse_change();
