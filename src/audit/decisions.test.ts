import { describe, expect, test } from 'vitest'
import { checkText } from './check-text.ts'
import {
  reduceDecisions,
  refuseDecision,
  reviewFindings,
  type Decision,
  type DecisionEvent,
} from './decisions.ts'
import type { Finding } from './schema.ts'

const finding = findExample()

function findExample(): Finding {
  const [first] = checkText('Se atendió a 100 personas: 60 mujeres y 50 hombres.').findings
  if (first === undefined) throw new Error('the example has a finding')
  return first
}

function event(decision: Decision): DecisionEvent {
  return {
    finding: finding.id,
    decision,
    reason: 'porque sí',
    by: 'prueba',
    at: new Date('2031-07-01T12:00:00Z'),
    shown: finding,
  }
}

test('the newest decision holds, and reopening brings a finding back to where it began', () => {
  expect(reduceDecisions([])).toBe('open')
  expect(reduceDecisions([event('confirmed'), event('released')])).toBe('released')
  expect(reduceDecisions([event('dismissed'), event('reopened')])).toBe('open')
})

test('a finding that was decided on and is found no longer is closed, whatever was decided', () => {
  const before = reviewFindings([finding], [event('confirmed')])
  expect(before.map((one) => one.state)).toEqual(['confirmed'])
  const after = reviewFindings([], [event('confirmed')])
  expect(after.map((one) => [one.state, one.finding.quote])).toEqual([['closed', finding.quote]])
})

describe('a decision is refused', () => {
  test.each([
    ['open', 'dismissed', '  ', /with a reason/],
    ['open', 'reopened', '', /open already/],
    ['released', 'released', '', /released already/],
    ['dismissed', 'released', '', /reopen it first/],
    ['closed', 'confirmed', '', /no longer says/],
  ] as const)('on a finding that is %s, to be %s, for «%s»', (state, decision, reason, why) => {
    const refused = refuseDecision({ finding, state }, decision, reason)
    expect(`${refused?.cause ?? ''}; ${refused?.cure ?? ''}`).toMatch(why)
  })
})

test.each([
  ['open', 'dismissed'],
  ['open', 'released'],
  ['confirmed', 'released'],
  ['released', 'confirmed'],
  ['dismissed', 'reopened'],
] as const)('a finding that is %s can be %s', (state, decision) => {
  expect(refuseDecision({ finding, state }, decision, 'se revisó')).toBeUndefined()
})
