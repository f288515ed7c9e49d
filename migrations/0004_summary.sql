-- Summaries: what an action is about in a few words of ours, in both languages; shipped with a cycle, not part of the record.
CREATE TABLE action_summary (
  action text PRIMARY KEY REFERENCES action,
  title_es text NOT NULL,
  title_en text NOT NULL,
  summary_es text NOT NULL,
  summary_en text NOT NULL
);
COMMENT ON TABLE action_summary IS 'Title in normal case and a summary of an action, written for the readers of the portal; never a reported text';
COMMENT ON COLUMN action_summary.action IS 'The action';
COMMENT ON COLUMN action_summary.title_es IS 'Title in Spanish, in normal case';
COMMENT ON COLUMN action_summary.title_en IS 'Title in English';
COMMENT ON COLUMN action_summary.summary_es IS 'One to three sentences in Spanish';
COMMENT ON COLUMN action_summary.summary_en IS 'The same in English';
