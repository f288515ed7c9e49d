-- What is published: frozen editions of a cycle, what happened to each, and the texts of its report. Nothing is overwritten.

CREATE TABLE report_text (
  id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  cycle text NOT NULL REFERENCES cycle,
  lang text NOT NULL CHECK (lang IN ('es', 'en')),
  text text,
  note text NOT NULL,
  made_at timestamptz NOT NULL,
  made_by text NOT NULL
);
COMMENT ON TABLE report_text IS 'Every version of the text of a cycle''s report, in the order written; the newest of a language holds';
COMMENT ON COLUMN report_text.id IS 'Order in which versions were written';
COMMENT ON COLUMN report_text.cycle IS 'The cycle that it reports on';
COMMENT ON COLUMN report_text.lang IS 'Its language';
COMMENT ON COLUMN report_text.text IS 'Markdown with bindings; null goes back to the draft that writes itself';
COMMENT ON COLUMN report_text.note IS 'What was changed, in the words of who wrote it, or ""';
COMMENT ON COLUMN report_text.made_at IS 'When';
COMMENT ON COLUMN report_text.made_by IS 'By whom';
CREATE INDEX report_text_by_cycle ON report_text (cycle, lang, id DESC);
CREATE TRIGGER append_only BEFORE UPDATE OR DELETE ON report_text FOR EACH ROW EXECUTE FUNCTION refuse_change();

CREATE TABLE edition (
  cycle text NOT NULL REFERENCES cycle,
  number integer NOT NULL CHECK (number > 0),
  hash text NOT NULL CHECK (hash ~ '^[0-9a-f]{64}$'),
  basis text NOT NULL CHECK (basis ~ '^[0-9a-f]{64}$'),
  compares_with integer,
  content text NOT NULL,
  frozen_at timestamptz NOT NULL,
  frozen_by text NOT NULL,
  PRIMARY KEY (cycle, number),
  UNIQUE (cycle, hash),
  FOREIGN KEY (cycle, compares_with) REFERENCES edition
);
COMMENT ON TABLE edition IS 'Frozen snapshots of a cycle, made to be published; a correction is another one';
COMMENT ON COLUMN edition.cycle IS 'The cycle';
COMMENT ON COLUMN edition.number IS 'Its number in the cycle, from 1';
COMMENT ON COLUMN edition.hash IS 'SHA-256 of content, in lower-case hexadecimal';
COMMENT ON COLUMN edition.basis IS 'SHA-256 of what the record gave (snapshot, findings released, texts written by people): the same basis makes no second edition';
COMMENT ON COLUMN edition.compares_with IS 'Number of the edition that was published last when this one was frozen; null for the first';
COMMENT ON COLUMN edition.content IS 'Canonical JSON (RFC 8785) of snapshot, findings and report texts';
COMMENT ON COLUMN edition.frozen_at IS 'When';
COMMENT ON COLUMN edition.frozen_by IS 'By whom';
CREATE TRIGGER append_only BEFORE UPDATE OR DELETE ON edition FOR EACH ROW EXECUTE FUNCTION refuse_change();

CREATE TABLE edition_event (
  id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  cycle text NOT NULL,
  number integer NOT NULL,
  state text NOT NULL CHECK (state IN ('draft', 'inReview', 'approved', 'published', 'corrected')),
  why text NOT NULL,
  happened_at timestamptz NOT NULL,
  by_whom text NOT NULL,
  FOREIGN KEY (cycle, number) REFERENCES edition
);
COMMENT ON TABLE edition_event IS 'The states that an edition went through; the newest holds';
COMMENT ON COLUMN edition_event.id IS 'Order of the events';
COMMENT ON COLUMN edition_event.cycle IS 'The cycle';
COMMENT ON COLUMN edition_event.number IS 'The edition';
COMMENT ON COLUMN edition_event.state IS 'draft: frozen; inReview: being read; approved: may be published; published: readers have it; corrected: a later edition took its place';
COMMENT ON COLUMN edition_event.why IS 'Why, in the words of who did it, or ""';
COMMENT ON COLUMN edition_event.happened_at IS 'When';
COMMENT ON COLUMN edition_event.by_whom IS 'By whom';
CREATE INDEX edition_event_by_edition ON edition_event (cycle, number, id);
CREATE TRIGGER append_only BEFORE UPDATE OR DELETE ON edition_event FOR EACH ROW EXECUTE FUNCTION refuse_change();

CREATE TABLE edition_waiver (
  id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  cycle text NOT NULL,
  number integer NOT NULL,
  item text NOT NULL,
  asked_by text NOT NULL CHECK (asked_by <> ''),
  agreed_by text NOT NULL CHECK (agreed_by <> ''),
  why text NOT NULL CHECK (why <> ''),
  waived_at timestamptz NOT NULL,
  FOREIGN KEY (cycle, number) REFERENCES edition
);
COMMENT ON TABLE edition_waiver IS 'Items of the release checklist that an edition was published in spite of; published with it';
COMMENT ON COLUMN edition_waiver.id IS 'Order of the waivers';
COMMENT ON COLUMN edition_waiver.cycle IS 'The cycle';
COMMENT ON COLUMN edition_waiver.number IS 'The edition';
COMMENT ON COLUMN edition_waiver.item IS 'The item of the checklist';
COMMENT ON COLUMN edition_waiver.asked_by IS 'Who asked for it';
COMMENT ON COLUMN edition_waiver.agreed_by IS 'Who agreed to it';
COMMENT ON COLUMN edition_waiver.why IS 'Why';
COMMENT ON COLUMN edition_waiver.waived_at IS 'When';
CREATE TRIGGER append_only BEFORE UPDATE OR DELETE ON edition_waiver FOR EACH ROW EXECUTE FUNCTION refuse_change();

CREATE TABLE edition_latest (
  cycle text PRIMARY KEY REFERENCES cycle,
  number integer NOT NULL,
  FOREIGN KEY (cycle, number) REFERENCES edition
);
COMMENT ON TABLE edition_latest IS 'The edition of each cycle that readers are given; rewritten in the transaction that publishes, and derivable from edition_event';
COMMENT ON COLUMN edition_latest.cycle IS 'The cycle';
COMMENT ON COLUMN edition_latest.number IS 'The edition';
