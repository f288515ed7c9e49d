-- Search: what people look actions up by. Rewritten in the transaction that changes an action, and derivable from the record.

CREATE TEXT SEARCH CONFIGURATION constancia_es (COPY = spanish);
ALTER TEXT SEARCH CONFIGURATION constancia_es
  ALTER MAPPING FOR asciiword, asciihword, hword_asciipart, word, hword, hword_part WITH unaccent, spanish_stem;

CREATE TABLE search_action (
  key integer GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  action text NOT NULL UNIQUE REFERENCES action,
  cycle text NOT NULL REFERENCES cycle,
  head tsvector NOT NULL,
  whole tsvector NOT NULL
);
COMMENT ON TABLE search_action IS 'The words of each action as it stands now, stemmed, without accents';
COMMENT ON COLUMN search_action.key IS 'Short name of the row, for long lists of hits';
COMMENT ON COLUMN search_action.action IS 'The action';
COMMENT ON COLUMN search_action.cycle IS 'Its cycle';
COMMENT ON COLUMN search_action.head IS 'Words of the heading and of its institutions';
COMMENT ON COLUMN search_action.whole IS 'All words: heading and institutions (weight A), description (B), results (C), challenges (D)';
-- Texts are kept out of the row, so that counting a hundred thousand hits does not read them.
ALTER TABLE search_action ALTER COLUMN head SET STORAGE EXTERNAL;
ALTER TABLE search_action ALTER COLUMN whole SET STORAGE EXTERNAL;
ALTER TABLE search_action SET (toast_tuple_target = 128);
CREATE INDEX search_action_by_words ON search_action USING gin (whole);
CREATE INDEX search_action_by_heading ON search_action USING gin (head);
CREATE INDEX search_action_by_cycle ON search_action (cycle, key);

CREATE TABLE search_word (
  folded text PRIMARY KEY,
  shown text NOT NULL,
  actions integer NOT NULL
);
COMMENT ON TABLE search_word IS 'The words that actions use, to forgive misspellings';
COMMENT ON COLUMN search_word.folded IS 'The word in lower case without accents';
COMMENT ON COLUMN search_word.shown IS 'The word as a text writes it';
COMMENT ON COLUMN search_word.actions IS 'In about how many actions it was met (earlier revisions included)';
CREATE INDEX search_word_alike ON search_word USING gin (folded gin_trgm_ops);
