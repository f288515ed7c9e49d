import { existsSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, test } from 'vitest'
import { loadFramework, loadInstitutions } from '../../compact/service.ts'
import { readDocument } from '../../intake/service.ts'
import { ROOT } from '../../root.ts'
import { foldText, tokens } from '../fold.ts'
import { loadPractice } from '../service.ts'

const SHARED = process.env['CONSTANCIA_SHARED'] ?? path.join(ROOT, '..', 'shared')
const COMPENDIUM = path.join(SHARED, 'sources', 'compendio-general-2024.txt')
const missing = !existsSync(COMPENDIUM)
if (missing) process.stderr.write('practice.test: ../shared is missing, nothing is compared with it\n')

const { actions, challenges: alone } = loadPractice()
const challenges = [...alone, ...actions.flatMap((action) => action.challenges)]

describe('the texts to practise on', () => {
  test('use only codes that the catalogues have', () => {
    const framework = loadFramework()
    const codes = (terms: readonly { readonly code: string }[]) => terms.map(({ code }) => code)
    for (const { populations, actionTypes } of actions) {
      expect(codes(framework.populations)).toEqual(expect.arrayContaining([...populations]))
      for (const code of actionTypes) expect(codes(framework.actionTypes)).toContain(code)
    }
    for (const { category } of challenges) expect(codes(framework.challengeCategories)).toContain(category)
  })

  test.skipIf(missing)('are no copies: none has most of its longer words from one challenge', async () => {
    const reading = await readDocument(readFileSync(COMPENDIUM), loadFramework(), loadInstitutions('mx'))
    if (reading.kind === 'refused') throw new Error(reading.cause.en)
    const printed = reading.actions.flatMap((action) => action.challenges.map(longerWords))
    const copies = challenges.filter(({ text }) => {
      const own = longerWords(text)
      return (
        own.size >= 3 &&
        printed.some((other) => [...own].filter((word) => other.has(word)).length > own.size / 2)
      )
    })
    expect(copies).toEqual([])
  })
})

function longerWords(text: string): ReadonlySet<string> {
  return new Set(
    tokens(foldText(text))
      .filter(({ start, end }) => end - start > 3)
      .map(({ stem }) => stem),
  )
}
