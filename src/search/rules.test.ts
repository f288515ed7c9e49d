import fc from 'fast-check'
import { expect, test } from 'vitest'
import { indexFacets, narrow } from './facets.ts'
import { chooseSpelling, editDistance, listWords, readQuery, toSegments, writeQuery } from './rules.ts'

test('a query is words, phrases in any quotes, and exclusions', () => {
  expect(readQuery('albergue «frontera sur» -"estación migratoria" -detención O.N.U. Ciudad-Juárez')).toEqual(
    [
      { text: 'albergue', phrase: false, excluded: false },
      { text: 'frontera sur', phrase: true, excluded: false },
      { text: 'estación migratoria', phrase: true, excluded: true },
      { text: 'detención', phrase: false, excluded: true },
      { text: 'ONU', phrase: false, excluded: false },
      { text: 'Ciudad-Juárez', phrase: false, excluded: false },
    ],
  )
})

test('any text at all is read as some query, and what is written back reads the same', () => {
  fc.assert(
    fc.property(fc.string(), (typed) => {
      const terms = readQuery(typed)
      expect(readQuery(writeQuery(terms))).toEqual(terms)
    }),
  )
})

test('the nearest word is chosen, of those as near the most used, and none too far', () => {
  const candidates = [
    { folded: 'repatriacion', shown: 'repatriación', actions: 40 },
    { folded: 'reparacion', shown: 'reparación', actions: 90 },
    { folded: 'expatriacion', shown: 'expatriación', actions: 1 },
  ]
  expect(chooseSpelling('repatriasion', candidates)).toBe('repatriación')
  expect(chooseSpelling('xilófono', candidates)).toBeUndefined()
  expect(chooseSpelling('repatr', candidates)).toBe('repatriación')
})

test('the distance between two words is the same both ways, and nothing only for the same word', () => {
  fc.assert(
    fc.property(fc.string({ maxLength: 8 }), fc.string({ maxLength: 8 }), (a, b) => {
      expect(editDistance(a, b)).toBe(editDistance(b, a))
      expect(editDistance(a, b) === 0).toBe(a === b)
    }),
  )
  expect(editDistance('migrante', 'mirgante')).toBe(1)
})

test('words are listed once, in lower case where a text has them so', () => {
  expect([...listWords('NIÑEZ y niñez; 24 INM')]).toEqual([
    ['ninez', 'niñez'],
    ['inm', 'INM'],
  ])
})

test('a marked text is cut into what was found and what was not', () => {
  expect(toSegments('de [retorno] a casa', '[', ']')).toEqual([
    { text: 'de ', hit: false },
    { text: 'retorno', hit: true },
    { text: ' a casa', hit: false },
  ])
})

test('each facet counts what the other facets let through', () => {
  const none = {
    objective: [],
    reporterType: [],
    institution: [],
    population: [],
    actionType: [],
    challenge: [],
    gender: [],
    disability: [],
    state: [],
  }
  const index = indexFacets([
    { ...none, key: 1, objective: ['1'], institution: ['INM'] },
    { ...none, key: 2, objective: ['2'], institution: ['INM', 'SRE'], state: ['MX-CHP'] },
    { ...none, key: 3, objective: ['2'], state: ['MX-CHP'] },
  ])
  const narrowed = narrow(index, [1, 2, 3], { objective: '2' })
  expect(narrowed.keys).toEqual([2, 3])
  expect(narrowed.facets.objective).toEqual([
    { value: '2', actions: 2, chosen: true },
    { value: '1', actions: 1, chosen: false },
  ])
  expect(narrowed.facets.institution.map((one) => [one.value, one.actions])).toEqual([
    ['INM', 1],
    ['SRE', 1],
  ])
  expect(narrow(index, [1, 2, 3], { objective: '9' }).keys).toEqual([])
})
