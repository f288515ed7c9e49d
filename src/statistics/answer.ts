import type { Language } from '../compact/schema.ts'
import { answerDefinition } from './answer-definition.ts'
import { answerOutside } from './answer-outside.ts'
import { answerWhy } from './answer-why.ts'
import { answerLatest } from './answer-latest.ts'
import { withBodies } from './body-concepts.ts'
import { answerNone } from './answer-none.ts'
import { answerClaim, answerQuoted } from './answer-quoted.ts'
import { answerRecord, type RecordView } from './answer-record.ts'
import type { Answer } from './answer-schema.ts'
import { answerOutcome } from './answer-outcome.ts'
import { answerValue } from './answer-value.ts'
import type { Ledger } from './ledger.ts'
import { readQuestion } from './read-question.ts'

/**
 * Answers a question in free words, in Spanish or English, from the ledger and the record's actions (no model, no network).
 * Every number of the prose is one of `figures`. A question that is not understood says so.
 */
export function answer(question: string, ledger: Ledger, lang: Language, record?: RecordView): Answer {
  const asked = withBodies(readQuestion(question, lang, ledger), ledger)
  const ofRecord = answerRecord(asked, record)
  if (ofRecord !== undefined) return ofRecord
  if (asked.outside !== null && asked.numbers.every(({ figures }) => figures.length === 0))
    return answerOutside(asked.outside, asked, ledger)
  if (asked.concepts.length === 0 && asked.wants !== 'why' && asked.wants !== 'latest')
    return answerNone(asked, ledger)
  switch (asked.wants) {
    case 'sum':
    case 'compare':
      return answerQuoted(asked, ledger)
    case 'rate':
    case 'outcome':
      return answerOutcome(asked, ledger)
    case 'claim':
      return answerClaim(asked, ledger)
    case 'definition':
      return answerDefinition(asked, ledger)
    case 'latest':
      return answerLatest(asked, ledger)
    case 'why':
      return answerWhy(asked, ledger)
    case 'value':
    case 'exists':
      return answerValue(asked, ledger)
  }
}
