import fc from 'fast-check'
import { expect, test } from 'vitest'
import { anySnapshot, makeSnapshot } from '../../../test/support/generate-snapshot.ts'
import type { ChartFigure } from '../manuscript.ts'
import { CHARTS } from './charts.ts'
import { makeChart } from './make-chart.ts'
import { renderPng } from './render-png.ts'

const snapshot = makeSnapshot([
  { objective: 7, reporterType: 'ef', reporters: ['MX-CHP'], populations: ['extranjeros'], gender: true },
  {
    objective: 7,
    reporterType: 'apf',
    populations: ['extranjeros'],
    gender: false,
    challenges: ['recursos'],
  },
  { objective: 2, reporterType: 'apf', populations: ['otros'], gender: false, actionTypes: ['legal'] },
])

function chart(name: string, parameters: Record<string, string> = {}, of = snapshot): ChartFigure {
  const made = makeChart(name, parameters, of, 'es', makeSnapshot([{ objective: 7 }], 2030))
  if ('kind' in made) throw new Error(`${made.parameter} is not known`)
  return made
}

test('every chart of any record is a picture with its sentence, its alternative and its table', () => {
  fc.assert(
    fc.property(anySnapshot, (any) => {
      for (const { name } of CHARTS) {
        const { svg, sentence, alt, table } = chart(name, {}, any)
        expect(svg).toMatch(/^<svg [^>]*viewBox="0 0 720 \d/)
        expect(svg).not.toMatch(/NaN|undefined|Infinity|style=|<style|\bid=/)
        expect(sentence).toMatch(/\.$/)
        expect(alt).toContain('tabla')
        for (const row of table.rows) expect(row).toHaveLength(table.columns.length)
      }
    }),
    { numRuns: 5 },
  )
})

test('the numbers of a chart are those of the record', () => {
  expect(chart('objectives-by-reporter-type').table.rows.find(([name]) => name?.startsWith('7.'))).toEqual([
    '7. Reducir vulnerabilidades',
    '1',
    '1',
    '0',
    '0',
    '0',
    '2',
  ])
  expect(chart('populations').table.rows.slice(0, 2)).toEqual([
    ['Migrantes extranjeros', '2', '66.7\u00a0%'],
    ['No aplica / Otros', '1', '33.3\u00a0%'],
  ])
  expect(chart('change').table.rows.find(([name]) => name?.startsWith('7.'))).toEqual([
    '7. Reducir vulnerabilidades',
    '1',
    '2',
    '+1',
  ])
})

test('a chart says what is to be seen', () => {
  expect(chart('objectives').sentence).toBe(
    'El objetivo 7 (Reducir vulnerabilidades) reúne más acciones: 2. En 21 no hay ninguna.',
  )
  expect(chart('gender').sentence).toBe('1 de 3 acciones (33.3\u00a0%).')
  expect(chart('objectives', {}, makeSnapshot([])).sentence).toBe('No hay acciones que mostrar.')
})

test('a chart of a selection has a name of its own, and an unknown parameter is told', () => {
  expect(chart('objectives', { reporterType: 'apf' }).name).toBe('objectives-reporterType-apf')
  expect(makeChart('objectivs', {}, snapshot, 'es')).toMatchObject({ kind: 'unknown', nearest: 'objectives' })
  expect(makeChart('states', { of: 'stat' }, snapshot, 'es')).toMatchObject({
    value: 'stat',
    nearest: 'state',
  })
})

test('a chart becomes a PNG', async () => {
  const png = await renderPng(chart('objectives').svg, 1)
  expect([...png.slice(0, 4)]).toEqual([0x89, 0x50, 0x4e, 0x47])
})

test('a 0 that was counted is 0; what nobody has labelled is «–»', () => {
  const column = (name: string, at: number) => chart(name).table.rows.map((row) => row[at])
  expect(column('objectives', 1)).toContain('0')
  expect(column('populations', 1)).not.toContain('–')
  const bare = chart('populations', {}, makeSnapshot([{ objective: 7 }])).table
  expect(new Set(bare.rows.flatMap((row) => row.slice(1)))).toEqual(new Set(['–']))
  expect(chart('objectives-and-reporter-types').table.rows.flat()).not.toContain('–')
})

test('a number leads to its actions, a 0 and a share nowhere', () => {
  const { rows, links } = chart('objectives').table
  const place = rows.findIndex(([name]) => name?.startsWith('7.'))
  expect(links?.[place]).toEqual([null, '/mx-2031/acciones?objetivo=7', null])
  expect(links?.[rows.findIndex(([, value]) => value === '0')]).toEqual([null, null, null])
  expect(links?.at(-1)?.[1]).toBe('/mx-2031/acciones')
})
