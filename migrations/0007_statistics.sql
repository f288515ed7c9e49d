-- The ledger of published statistics: figures as they were published or as an action of the record reports them, the
-- files they came in, and what people decide on those that nobody published apart. Nothing here is changed or removed.

CREATE TABLE statistic_import (
  id integer GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  file text NOT NULL,
  sha256 text CHECK (sha256 ~ '^[0-9a-f]{64}$'),
  imported_at timestamptz NOT NULL,
  imported_by text NOT NULL,
  receipt jsonb NOT NULL
);
COMMENT ON TABLE statistic_import IS 'One reading of one file of figures, or of the actions of the record, into the ledger';
COMMENT ON COLUMN statistic_import.id IS 'Order of the imports';
COMMENT ON COLUMN statistic_import.file IS 'Name of the file, without its folder; the id of the cycle where actions were read';
COMMENT ON COLUMN statistic_import.sha256 IS 'SHA-256 of the file; null where actions were read';
COMMENT ON COLUMN statistic_import.imported_at IS 'When';
COMMENT ON COLUMN statistic_import.imported_by IS 'By whom';
COMMENT ON COLUMN statistic_import.receipt IS 'How many figures were new, changed, unchanged, and each line that was refused, with why';
CREATE INDEX statistic_import_by_file ON statistic_import (sha256);
CREATE TRIGGER append_only BEFORE UPDATE OR DELETE ON statistic_import FOR EACH ROW EXECUTE FUNCTION refuse_change();

CREATE TABLE statistic (
  id text PRIMARY KEY,
  position integer GENERATED ALWAYS AS IDENTITY UNIQUE,
  import integer NOT NULL REFERENCES statistic_import,
  supersedes text REFERENCES statistic,
  number integer CHECK (number >= 0),
  value double precision NOT NULL,
  qualifier text NOT NULL CHECK (qualifier IN ('exact', 'approximate', 'more_than', 'at_least', 'less_than', 'at_most')),
  printed_unit text NOT NULL,
  concept text NOT NULL CHECK (concept ~ '^[A-Z][A-Z0-9_]*$'),
  population text NOT NULL,
  from_place text,
  to_place text,
  place text,
  period_start date,
  period_end date,
  publisher text NOT NULL,
  publisher_type text NOT NULL CHECK (publisher_type IN ('official', 'international', 'independent', 'press')),
  reported_by text,
  url text NOT NULL,
  document_url text,
  page_date text,
  status text NOT NULL CHECK (status IN ('preliminary', 'published', 'revised', 'final')),
  action text,
  field text CHECK (field IN ('description', 'results', 'challenges')),
  quote text,
  note_es text NOT NULL,
  note_en text NOT NULL,
  CHECK (period_start IS NULL OR period_end IS NULL OR period_start <= period_end),
  CHECK ((field IS NULL) = (quote IS NULL)),
  CHECK (quote IS NULL OR action IS NOT NULL)
);
COMMENT ON TABLE statistic IS 'One published figure. A correction is another row that names this one in supersedes';
COMMENT ON COLUMN statistic.id IS 'Id of the figure: its number in the register, or concept and fingerprint';
COMMENT ON COLUMN statistic.position IS 'Order in which the figures came';
COMMENT ON COLUMN statistic.import IS 'The import that brought it';
COMMENT ON COLUMN statistic.supersedes IS 'The figure that it corrects';
COMMENT ON COLUMN statistic.number IS 'Number of the figure in the file that brought it';
COMMENT ON COLUMN statistic.value IS 'The number as published';
COMMENT ON COLUMN statistic.qualifier IS 'Whether it is exact, rounded or a bound';
COMMENT ON COLUMN statistic.printed_unit IS 'The unit in the words of the source';
COMMENT ON COLUMN statistic.concept IS 'What it counts: a code of data/statistics/concepts.json, or one that is not defined there';
COMMENT ON COLUMN statistic.population IS 'Who is counted, in the words it was registered in';
COMMENT ON COLUMN statistic.from_place IS 'Where the people counted come from';
COMMENT ON COLUMN statistic.to_place IS 'Where they go';
COMMENT ON COLUMN statistic.place IS 'Where it was counted';
COMMENT ON COLUMN statistic.period_start IS 'First day that it counts; null where a running count does not say';
COMMENT ON COLUMN statistic.period_end IS 'Last day that it counts; null where no period is stated';
COMMENT ON COLUMN statistic.publisher IS 'Who produced the number';
COMMENT ON COLUMN statistic.publisher_type IS 'official: a body of a state; international; independent; press';
COMMENT ON COLUMN statistic.reported_by IS 'On whose page or in which document it was read';
COMMENT ON COLUMN statistic.url IS 'Address of that page, or the document and its lines';
COMMENT ON COLUMN statistic.document_url IS 'Public address of a document that url only names';
COMMENT ON COLUMN statistic.page_date IS 'Date of the page: YYYY, YYYY-MM or YYYY-MM-DD';
COMMENT ON COLUMN statistic.status IS 'preliminary, published, revised or final, as its publisher says';
COMMENT ON COLUMN statistic.action IS 'Id of the action that reports it; the record need not hold that action';
COMMENT ON COLUMN statistic.field IS 'For a figure that the program read in an action: the part of the action. Null for all others';
COMMENT ON COLUMN statistic.quote IS 'For a figure that the program read in an action: the words that state it; it waits for a person to confirm it';
COMMENT ON COLUMN statistic.note_es IS 'Remark in Spanish';
COMMENT ON COLUMN statistic.note_en IS 'Remark in English';
CREATE INDEX statistic_by_action ON statistic (action);
CREATE TRIGGER append_only BEFORE UPDATE OR DELETE ON statistic FOR EACH ROW EXECUTE FUNCTION refuse_change();

CREATE TABLE statistic_number (
  id integer GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  import integer NOT NULL REFERENCES statistic_import,
  number integer NOT NULL CHECK (number >= 0),
  statistic text NOT NULL REFERENCES statistic
);
COMMENT ON TABLE statistic_number IS 'By which number a file calls a figure; the newest of a number holds';
COMMENT ON COLUMN statistic_number.id IS 'Order in which the numbers came';
COMMENT ON COLUMN statistic_number.import IS 'The import of that file';
COMMENT ON COLUMN statistic_number.number IS 'The number in the file';
COMMENT ON COLUMN statistic_number.statistic IS 'The figure';
CREATE TRIGGER append_only BEFORE UPDATE OR DELETE ON statistic_number FOR EACH ROW EXECUTE FUNCTION refuse_change();

CREATE TABLE statistic_decision (
  id integer GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  statistic text NOT NULL REFERENCES statistic,
  decision text NOT NULL CHECK (decision IN ('confirmed', 'rejected', 'withdrawn')),
  reason text NOT NULL CHECK (decision <> 'rejected' OR reason <> ''),
  decided_at timestamptz NOT NULL,
  decided_by text NOT NULL
);
COMMENT ON TABLE statistic_decision IS 'What was decided on a figure that the program read in an action; the newest of a figure holds, and all are kept';
COMMENT ON COLUMN statistic_decision.id IS 'Order of the decisions';
COMMENT ON COLUMN statistic_decision.statistic IS 'The figure';
COMMENT ON COLUMN statistic_decision.decision IS 'confirmed: the action says so; rejected: it does not; withdrawn: the action no longer says it';
COMMENT ON COLUMN statistic_decision.reason IS 'Why, in the words of who decided; never empty for a rejection';
COMMENT ON COLUMN statistic_decision.decided_at IS 'When';
COMMENT ON COLUMN statistic_decision.decided_by IS 'By whom; the program itself for withdrawn';
CREATE INDEX statistic_decision_by_statistic ON statistic_decision (statistic, id);
CREATE TRIGGER append_only BEFORE UPDATE OR DELETE ON statistic_decision FOR EACH ROW EXECUTE FUNCTION refuse_change();
