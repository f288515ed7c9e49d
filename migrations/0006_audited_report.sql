-- Reports that were held against the record of a cycle, kept so that they can be looked at again. What the audit says of
-- them is made anew from the record each time.

CREATE TABLE audited_report (
  id integer GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  cycle text NOT NULL REFERENCES cycle,
  sha256 text NOT NULL CHECK (sha256 ~ '^[0-9a-f]{64}$'),
  file text NOT NULL,
  format text NOT NULL CHECK (format IN ('text', 'pdf', 'docx')),
  text text NOT NULL,
  kept_at timestamptz NOT NULL,
  kept_by text NOT NULL,
  UNIQUE (cycle, sha256)
);
COMMENT ON TABLE audited_report IS 'Reports whose claims are held against the record of a cycle';
COMMENT ON COLUMN audited_report.id IS 'Order in which they were kept';
COMMENT ON COLUMN audited_report.cycle IS 'The cycle that the report speaks of';
COMMENT ON COLUMN audited_report.sha256 IS 'SHA-256 of the file, in lower-case hexadecimal';
COMMENT ON COLUMN audited_report.file IS 'Name of the file, without its folder';
COMMENT ON COLUMN audited_report.format IS 'What the file is: text, pdf or docx';
COMMENT ON COLUMN audited_report.text IS 'Its lines; one that ends a paragraph in the file ends with U+2029';
COMMENT ON COLUMN audited_report.kept_at IS 'When it was kept';
COMMENT ON COLUMN audited_report.kept_by IS 'By whom';
CREATE TRIGGER append_only BEFORE UPDATE OR DELETE ON audited_report FOR EACH ROW EXECUTE FUNCTION refuse_change();
