import { existsSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { expect, test } from 'vitest'
import * as z from 'zod'
import { ROOT } from '../root.ts'
import { answer } from './answer.ts'
import type { Answer } from './answer-schema.ts'
import { loadShippedLedger } from './register.ts'

const Question = z.object({
  q: z.string(),
  lang: z.enum(['es', 'en']),
  must_cite: z.array(z.string()),
  must_not_say: z.array(z.string()),
})
const shared = process.env['CONSTANCIA_SHARED'] ?? path.join(ROOT, '..', 'shared')
const file = path.join(shared, 'labels', 'questions-dev.jsonl')

test.skipIf(!existsSync(file))(
  'the labelled questions are answered as labelled (skipped where ../shared is missing)',
  async () => {
    const ledger = await loadShippedLedger()
    for (const line of readFileSync(file, 'utf8').trim().split('\n')) {
      const question = Question.parse(JSON.parse(line))
      const given = answer(question.q, ledger, question.lang)
      for (const cited of question.must_cite)
        expect(cites(given, cited), `${question.q}: ${cited}`).toBe(true)
      for (const words of question.must_not_say) expect(given.answer).not.toContain(words)
    }
  },
)

/** Labels cite a figure by number, an action by objective and number, or an address or file. */
function cites(given: Answer, label: string): boolean {
  const figure = /^figure (\d+)$/.exec(label)?.[1]
  if (figure !== undefined) return given.figures.some((each) => each.index === Number(figure))
  const action = /Obj\. (\d+) action (\d+)/.exec(label)
  if (action !== null)
    return given.figures.some(
      (each) => each.action?.endsWith(`/${action[1] ?? ''}/${action[2] ?? ''}`) === true,
    )
  const sources = [
    ...given.figures.map((each) => each.source.url),
    ...given.missing.map((each) => each.source ?? ''),
  ]
  return sources.some((source) => source.includes(label))
}
