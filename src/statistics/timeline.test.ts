import { expect, test } from 'vitest'
import { loadShippedLedger } from './register.ts'
import { drawTimeline } from './timeline.ts'

test('figures are told in the order in which their pages made them known, the undated apart', async () => {
  const ledger = await loadShippedLedger()
  const { years, undated, bodies, medianDays } = drawTimeline(ledger)
  const dates = years.flatMap(({ published }) => published.map(({ date }) => date))
  expect(dates).toEqual(dates.toSorted().toReversed())
  expect(dates.length + undated.length).toBe(ledger.observations.length)
  expect(bodies[0]?.publisher).toBe('SEGOB (UPMRIP)')
  expect(bodies.reduce((sum, each) => sum + each.figures, 0)).toBe(ledger.observations.length)
  expect(medianDays).toBeGreaterThan(0)
})
