import { describe, expect, test } from 'vitest'
import type { ReportedAction } from '../../src/registry/schema.ts'
import type { Filters, SearchResult } from '../../src/search/schema.ts'
import { searchActions } from '../../src/search/service.ts'
import { ENGINES, openEmptyRecord } from '../support/databases.ts'
import { generateActions } from '../support/generate-actions.ts'
import { CYCLE, record } from '../support/records.ts'

const some = generateActions(40)
function action(index: number, over: Partial<ReportedAction>): ReportedAction {
  const base = some[index]
  if (base === undefined) throw new Error('no such action')
  return { ...base, ...over }
}
const actions = [
  action(0, {
    title: 'REPATRIACIÓN DIGNA DE PERSONAS FALLECIDAS',
    description: 'Acompaña a las familias en los trámites.',
    results: 'Se apoyó a nueve familias.',
  }),
  action(1, {
    title: 'CASA DE PASO',
    description: 'Ofrece refugio nocturno y una comida caliente a quienes transitan.',
    printedInstitutions: ['INM'],
  }),
  action(2, {
    title: 'CASA DE CULTURA',
    description: 'La casa ofrece talleres de bordado, no de paso.',
    printedInstitutions: ['CHIAPAS'],
  }),
  ...some.slice(3),
]

describe.each(ENGINES)('on %s', (engine) => {
  const open = async () => {
    const database = await openEmptyRecord(engine)
    await record(database, actions)
    return (words: string, filters: Filters = {}): Promise<SearchResult> =>
      database.read((tx) =>
        searchActions(tx, new Map(), CYCLE, { words, lang: 'es', filters, limit: 10, offset: 0 }),
      )
  }
  const titles = (result: SearchResult) => result.hits.map((hit) => hit.title)

  test('accents, capitals and plurals are forgiven, and the hit is marked', async () => {
    const search = await open()
    const result = await search('repatriacion fallecida')
    expect(titles(result)[0]).toBe('REPATRIACIÓN DIGNA DE PERSONAS FALLECIDAS')
    expect(result.hits[0]?.titleSegments).toContainEqual({ text: 'REPATRIACIÓN', hit: true })
  })

  test('a misspelling is corrected, and said so', async () => {
    const search = await open()
    const result = await search('repatriasion')
    expect(result.corrected).toBe('repatriación')
    expect(result.total).toBeGreaterThan(0)
  })

  test('a phrase finds its words together, and a minus leaves out', async () => {
    const search = await open()
    expect(titles(await search('"casa de paso"'))).toEqual(['CASA DE PASO'])
    expect(titles(await search('casa -bordado'))).toEqual(['CASA DE PASO'])
  })

  test('an English word finds the Spanish ones of the field', async () => {
    const search = await open()
    expect((await search('shelters')).total).toBeGreaterThan(0)
    expect(titles(await search('deceased'))[0]).toBe('REPATRIACIÓN DIGNA DE PERSONAS FALLECIDAS')
  })

  test('an acronym and the full name find the same institution', async () => {
    const search = await open()
    const byAcronym = await search('INM')
    const byName = await search('Instituto Nacional de Migración')
    expect(byAcronym.total).toBeGreaterThan(0)
    expect(byName.total).toBe(
      byAcronym.total -
        actions.filter(
          (one) =>
            one.printedInstitutions[0] !== 'INM' &&
            /\bINM\b/.test(one.description + one.results + one.challengesText),
        ).length,
    )
  })

  test('facets count what choosing them gives, and combine', async () => {
    const search = await open()
    const all = await search('')
    expect(all.total).toBe(actions.length)
    const [objective] = all.facets.objective
    const narrowed = await search('', { objective: objective?.value ?? '' })
    expect(narrowed.total).toBe(objective?.actions)
    const [sector] = narrowed.facets.reporterType
    const both = await search('', { objective: objective?.value ?? '', reporterType: sector?.value ?? '' })
    expect(both.total).toBe(sector?.actions)
    expect(both.facets.objective.length).toBeGreaterThan(1)
  })

  test('what nobody wrote finds nothing, and only stop words find everything', async () => {
    const search = await open()
    expect((await search('xyzzy')).total).toBe(0)
    expect((await search('de la')).total).toBe(actions.length)
    expect((await search("'; DROP TABLE action; -- & | ! ( ) :* \\")).total).toBeGreaterThanOrEqual(0)
  })
})
