-- Labels: whom an action serves, what kind it is, what stands in its way. Who said so is kept with each; nothing is overwritten.

CREATE TABLE action_label (
  id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  action text NOT NULL REFERENCES action,
  field text NOT NULL CHECK (field IN ('populationMain', 'populations', 'gender', 'disability', 'actionTypes', 'challenges')),
  value jsonb,
  origin text NOT NULL CHECK (origin IN ('person', 'shipped', 'machine')),
  confidence real CHECK (confidence BETWEEN 0 AND 1),
  why jsonb NOT NULL,
  made_at timestamptz NOT NULL,
  made_by text NOT NULL,
  CHECK (value IS NOT NULL OR origin = 'person')
);
COMMENT ON TABLE action_label IS 'Every label that an action was ever given, in the order given; the newest of a person holds, else the newest that came with a shipped cycle, else the newest of the machine';
COMMENT ON COLUMN action_label.id IS 'Order in which labels were given';
COMMENT ON COLUMN action_label.action IS 'The action';
COMMENT ON COLUMN action_label.field IS 'What is labelled';
COMMENT ON COLUMN action_label.value IS 'The label: a code, true or false, an array of codes, or for challenges an array of {category, text}; null takes a person''s label back';
COMMENT ON COLUMN action_label.origin IS 'person: decided in a review; shipped: read with the cycle that ships with the program; machine: suggested from the words of the action';
COMMENT ON COLUMN action_label.confidence IS 'For the machine: the share of such suggestions that are right, 0 to 1; null elsewhere';
COMMENT ON COLUMN action_label.why IS 'For the machine: array of the words that carried it, {field, start, end, text}';
COMMENT ON COLUMN action_label.made_at IS 'When';
COMMENT ON COLUMN action_label.made_by IS 'By whom: a person''s name or account; the program for shipped and machine labels';
CREATE INDEX action_label_by_action ON action_label (action, field, id DESC);
CREATE TRIGGER append_only BEFORE UPDATE OR DELETE ON action_label FOR EACH ROW EXECUTE FUNCTION refuse_change();

CREATE TABLE action_label_current (
  action text NOT NULL REFERENCES action,
  field text NOT NULL,
  cycle text NOT NULL REFERENCES cycle,
  label bigint NOT NULL REFERENCES action_label,
  PRIMARY KEY (action, field)
);
COMMENT ON TABLE action_label_current IS 'The label of each action that holds now; rewritten with every new label, and derivable from action_label';
COMMENT ON COLUMN action_label_current.action IS 'The action';
COMMENT ON COLUMN action_label_current.field IS 'What is labelled';
COMMENT ON COLUMN action_label_current.cycle IS 'Its cycle';
COMMENT ON COLUMN action_label_current.label IS 'The label that holds';
CREATE INDEX action_label_current_by_cycle ON action_label_current (cycle);
