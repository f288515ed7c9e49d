import { expect, test } from 'vitest'
import { nameIn } from './names.ts'
import { loadShippedLedger } from './register.ts'

test('whom, where and by whom each shipped figure counts is said in both languages', async () => {
  const ledger = await loadShippedLedger()
  for (const { population, place, from, to, publisher } of ledger.observations) {
    const spanish = [
      nameIn('populations', population, 'es'),
      ...[place, from, to].map((each) => nameIn('places', each ?? '', 'es')),
    ]
    expect(spanish.join(' '), population).not.toMatch(/\b(?:the|of|returned|persons|border|and|by)\b/)
    expect(nameIn('publishers', publisher, 'es')).not.toMatch(/\b(?:per|press|from|reply|source)\b/)
    expect(nameIn('populations', population, 'en')).not.toMatch(/\b(?:personas|migrantes|desde)\b/)
  }
})

test('the groups of a figure read in an action are said in both languages', () => {
  expect(nameIn('populations', 'personas mexicanas, niñas, niños y adolescentes', 'en')).toBe(
    'Mexican nationals, girls, boys and adolescents',
  )
  expect(nameIn('populations', 'personas de Guatemala', 'en')).toBe('people from Guatemala')
})

test('words that the vocabulary does not have stay as they were registered', () => {
  expect(nameIn('populations', 'jornaleros del café', 'en')).toBe('jornaleros del café')
})
