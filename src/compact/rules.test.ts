import { expect, test } from 'vitest'
import { foldName, indexInstitutions } from './rules.ts'
import { loadFramework, loadInstitutions } from './service.ts'

const index = indexInstitutions(loadInstitutions('mx'))

test('a name is folded to what its printings have in common', () => {
  expect(foldName('  Procuraduría  Agraria, (PA) ')).toBe('procuraduria agraria pa')
})

test('an institution is found by code, name, accentless capitals or a misprint that the catalogue lists', () => {
  expect(index.find('INM')?.code).toBe('INM')
  expect(index.find('INSTITUTO NACIONAL DE MIGRACION')?.code).toBe('INM')
  expect(index.find('SIN FONTERAS IAP')?.code).toBe('SIN-FRONTERAS')
  expect(index.find('UNO DE SIETE MIGRANDO A.C')?.code).toBe('UNO-DE-SIETE')
  expect(index.find('BAJA CALIFORNIA SUR')?.state).toBe('MX-BCS')
})

test('a ministry with its part in brackets is the part', () => {
  expect(index.find('SEGOB (UPMRIP)')?.code).toBe('UPMRIP')
  expect(index.find('SEMARNAT- IMTA')?.code).toBe('IMTA')
})

test('two institutions that are not part of one another are not guessed', () => {
  expect(index.find('SEGOB (AMEXCID)')).toBeUndefined()
  expect(index.find('Fundación sin registro')).toBeUndefined()
})

test('every parent in the catalogue is itself in the catalogue, and no two institutions share a name', () => {
  const institutions = loadInstitutions('mx')
  for (const one of institutions)
    if (one.parent !== null) expect(index.get(one.parent), one.code).toBeDefined()
  const names = institutions.flatMap((one) => [one.code, one.name.es, ...one.aliases].map(foldName))
  const perInstitution = institutions.map(
    (one) => new Set([one.code, one.name.es, ...one.aliases].map(foldName)).size,
  )
  expect(new Set(names).size).toBe(perInstitution.reduce((sum, size) => sum + size, 0))
})

test('the framework has its 23 objectives, each in one of four round tables', () => {
  const framework = loadFramework()
  expect(framework.objectives.map((objective) => objective.number)).toEqual(
    Array.from({ length: 23 }, (_, i) => i + 1),
  )
  expect(new Set(framework.objectives.map((objective) => objective.roundTable))).toEqual(
    new Set([1, 2, 3, 4]),
  )
})
