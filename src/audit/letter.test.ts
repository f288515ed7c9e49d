import { expect, test } from 'vitest'
import { CycleId, ReporterTypeCode } from '../compact/schema.ts'
import { ActionId, Sha256, type Action, type Cycle } from '../registry/schema.ts'
import { writeLetter } from './letter.ts'
import type { NamedAction } from './review-view.ts'
import { auditAction } from './rules.ts'

const cycle: Cycle = {
  id: CycleId.parse('mx-2031'),
  country: 'mx',
  framework: 'gcm',
  title: { es: 'México, ciclo 2030–2031', en: 'Mexico, 2030–2031 cycle' },
  periodStart: null,
  periodEnd: null,
}
const results = 'Se atendió a 100 personas: 60 mujeres\ny 50 hombres.'
const action: Action = {
  id: ActionId.parse('mx-2031/apf/4/1'),
  cycle: cycle.id,
  reporterType: ReporterTypeCode.parse('apf'),
  objective: 4,
  number: 1,
  title: 'VENTANILLA DE APOYO',
  printedTitle: 'VENTANILLA DE APOYO – INM.',
  institutions: [{ code: 'INM', name: 'Instituto Nacional de Migración', parent: null, printed: 'INM' }],
  description: '',
  results,
  challengesText: '',
  challenges: [],
  resultsReported: true,
  challengesReported: false,
  source: {
    document: Sha256.parse('0'.repeat(64)),
    file: 'informe.txt',
    page: 12,
    lineStart: 30,
    lineEnd: 41,
  },
  original: '',
}
const on: NamedAction = {
  action,
  label: 'Federal 4.1',
  institutions: [{ key: 'INM', name: 'Instituto Nacional de Migración' }],
}

test('a letter says where it stands, quotes the words on one line, redoes the arithmetic and asks', () => {
  const [finding] = auditAction(action, { period: null, closed: null }).findings
  if (finding === undefined) throw new Error('the example has a finding')
  const letter = writeLetter({ finding, on, cycle }, 'es')
  expect(letter).toContain('A quien corresponda en Instituto Nacional de Migración:')
  expect(letter).toContain('informe.txt, p. 12, líneas 30–41')
  expect(letter).toContain('«100 personas: 60 mujeres y 50 hombres»')
  expect(letter).toContain('60 + 50 = 110')
  expect(letter).toMatch(/¿Cuál es el dato correcto/)
  expect(letter).toContain(finding.id)
  expect(writeLetter({ finding, on, cycle }, 'en')).toMatch(/Which is right: the total/)
})
