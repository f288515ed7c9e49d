-- What people decide on the findings of the audit. Findings themselves are made anew from the record each time.

CREATE TABLE finding_decision (
  id integer GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  cycle text NOT NULL REFERENCES cycle,
  finding text NOT NULL,
  action text REFERENCES action,
  rule text NOT NULL,
  quote text NOT NULL,
  shown jsonb NOT NULL,
  decision text NOT NULL CHECK (decision IN ('dismissed', 'confirmed', 'released', 'reopened')),
  reason text NOT NULL CHECK (decision <> 'dismissed' OR reason <> ''),
  decided_at timestamptz NOT NULL,
  decided_by text NOT NULL
);
COMMENT ON TABLE finding_decision IS 'Decisions by a person on a finding of the audit; the newest of a finding holds, and all are kept';
COMMENT ON COLUMN finding_decision.id IS 'Order of the decisions';
COMMENT ON COLUMN finding_decision.cycle IS 'The cycle that was audited';
COMMENT ON COLUMN finding_decision.finding IS 'Id of the finding: the same while rule, action and quoted words are';
COMMENT ON COLUMN finding_decision.action IS 'The action that it is on; null for one on a report';
COMMENT ON COLUMN finding_decision.rule IS 'The rule that it breaks';
COMMENT ON COLUMN finding_decision.quote IS 'The words at fault';
COMMENT ON COLUMN finding_decision.shown IS 'The whole finding as it was shown to who decided';
COMMENT ON COLUMN finding_decision.decision IS 'dismissed: it is none; confirmed: it is one, and the institution was asked; released: readers may see it; reopened: to be looked at again';
COMMENT ON COLUMN finding_decision.reason IS 'Why, in the words of who decided; never empty for a dismissal';
COMMENT ON COLUMN finding_decision.decided_at IS 'When';
COMMENT ON COLUMN finding_decision.decided_by IS 'By whom';
CREATE INDEX finding_decision_by_finding ON finding_decision (cycle, finding, id);
CREATE INDEX finding_decision_by_action ON finding_decision (action, id);
CREATE TRIGGER append_only BEFORE UPDATE OR DELETE ON finding_decision FOR EACH ROW EXECUTE FUNCTION refuse_change();
