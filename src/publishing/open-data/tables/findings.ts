import type { Finding } from '../../../audit/schema.ts'
import { always, defineTable, maybe } from '../table.ts'

export const findingsTable = defineTable<Finding>({
  name: 'findings',
  title: { es: 'Hallazgos publicados', en: 'Findings released' },
  meaning: {
    es: 'Los números que no resultan, de los que una persona decidió que se publiquen; una fila por hallazgo',
    en: 'Numbers that do not follow, of those that a person decided to release; one row per finding',
  },
  key: ['id'],
  rows: ({ findings, snapshot }) => {
    const known = new Set<string>(snapshot.actions.map(({ id }) => id))
    return findings.filter(({ action }) => action === null || known.has(action))
  },
  columns: [
    always('id', 'string', ['Clave del hallazgo', 'Key of the finding'], (row) => row.id),
    always('rule', 'string', ['Regla que lo da', 'Rule that gives it'], (row) => row.rule, { codes: 'rule' }),
    always('severity', 'string', ['Gravedad', 'Severity'], (row) => row.severity, { codes: 'severity' }),
    maybe('action', 'string', ['Acción', 'Action'], (row) => row.action, {
      refersTo: { table: 'actions', column: 'id' },
    }),
    maybe('field', 'string', ['Texto en que está', 'Text that it is in'], (row) => row.place?.field ?? null, {
      codes: 'textField',
    }),
    maybe('quote', 'string', ['Las palabras', 'The words'], (row) => row.quote),
    maybe('stated', 'number', ['Lo que se dice', 'What is stated'], (row) => row.stated),
    maybe('computed', 'number', ['Lo que resulta', 'What follows'], (row) => row.computed),
    always(
      'explanationEs',
      'string',
      ['Explicación en español', 'Explanation in Spanish'],
      (row) => row.explanation.es,
    ),
    always(
      'explanationEn',
      'string',
      ['Explicación en inglés', 'Explanation in English'],
      (row) => row.explanation.en,
    ),
    maybe(
      'evidence',
      'list',
      ['Acciones y cantidades en que se apoya', 'Actions and quantities that it rests on'],
      (row) => row.evidence,
    ),
  ],
})
