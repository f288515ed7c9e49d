import { existsSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { beforeAll, describe, expect, test } from 'vitest'
import * as z from 'zod'
import { loadFramework, loadInstitutions } from '../compact/service.ts'
import type { ReportedAction } from '../registry/schema.ts'
import { ROOT } from '../root.ts'
import type { Reading } from './schema.ts'
import { readDocument } from './service.ts'

const SHARED = process.env['CONSTANCIA_SHARED'] ?? path.join(ROOT, '..', 'shared')
const FILE = path.join(SHARED, 'sources', 'compendio-general-2024.txt')
const LABELS = path.join(SHARED, 'labels', 'dev.jsonl')
const missing = !existsSync(FILE) || !existsSync(LABELS)
if (missing)
  process.stderr.write('real-document.test: ../shared is missing, the published compendium is not read\n')

const Label = z.object({
  reporterType: z.string(),
  objective: z.number(),
  number: z.number(),
  title: z.string(),
  institutions: z.array(z.string()),
  figures: z.array(z.object({ quote: z.string() })),
})

describe.skipIf(missing)('the published compendium of 2024', () => {
  let reading: Reading
  beforeAll(async () => {
    const result = await readDocument(readFileSync(FILE), loadFramework(), loadInstitutions('mx'))
    if (result.kind === 'refused') throw new Error(result.cause.en)
    reading = result
  })

  function get(reporterType: string, objective: number, number: number): ReportedAction {
    const action = reading.actions.find(
      (one) => one.reporterType === reporterType && one.objective === objective && one.number === number,
    )
    if (action === undefined) throw new Error(`${reporterType}/${objective}/${number} was not read`)
    return action
  }

  test('has 379 actions: 180, 153, 11, 14 and 21 by chapter', () => {
    const chapters = Map.groupBy(reading.actions, (action) => action.reporterType)
    expect([...chapters].map(([code, actions]) => [code, actions.length])).toEqual([
      ['apf', 180],
      ['ef', 153],
      ['pj', 11],
      ['oca', 14],
      ['osc', 21],
    ])
  })

  test('gives each labelled action its place, heading and institutions, and the text of its figures', () => {
    const labels = readFileSync(LABELS, 'utf8').trim().split('\n')
    expect(labels).toHaveLength(60)
    for (const line of labels) {
      const label = Label.parse(JSON.parse(line))
      const action = get(label.reporterType, label.objective, label.number)
      expect(action.printedTitle).toBe(label.title)
      expect(action.printedInstitutions).toEqual(label.institutions)
      const text = plain([action.title, action.description, action.results, action.challengesText].join(' '))
      for (const figure of label.figures) expect(text).toContain(plain(figure.quote))
    }
  })

  test('numbers the actions of each objective without a gap', () => {
    let before: ReportedAction | undefined
    for (const action of reading.actions) {
      const follows =
        before?.reporterType === action.reporterType && before.objective === action.objective
          ? before.number
          : 0
      expect(action.number).toBe(follows + 1)
      before = action
    }
  })

  test('accounts for every line once, and leaves none unassigned', () => {
    const { receipt } = reading
    expect(receipt.lines).toBe(reading.document.lines)
    let next = 1
    for (const run of receipt.runs) {
      expect(run.from).toBe(next)
      next = run.to + 1
    }
    expect(next).toBe(receipt.lines + 1)
    expect(receipt.unassigned).toEqual([])
  })

  test('gives pages only where they rise with the lines', () => {
    const pages = reading.actions.map((action) => action.page).filter((page) => page !== null)
    expect(pages.length).toBeGreaterThan(300)
    expect(pages).toEqual([...pages].sort((a, b) => a - b))
  })

  test('reads its annexes: who took part, which states, and the other acronyms', () => {
    const { institutions, states, acronyms } = reading.annex
    expect(states).toHaveLength(22)
    expect(institutions).toContainEqual({ name: 'Consejo Nacional de Población', acronym: 'CONAPO' })
    expect(institutions).toHaveLength(52)
    expect(acronyms).toContainEqual({ name: 'Clave Única de Registro de Población', acronym: 'CURP' })
  })

  test('leaves no running header, page number or broken word in the texts', () => {
    const headers = reading.receipt.runs.filter(
      (run) => run.class.kind === 'furniture' && run.class.furniture === 'running-header',
    ).length
    expect(headers).toBeGreaterThan(0)
    for (const action of reading.actions) {
      const text = [action.description, action.results, action.challengesText].join('\n')
      expect(text).not.toMatch(/COMPENDIO GENERAL 2024|UNIDAD DE POLÍTICA MIGRATORIA, REGISTRO/)
      expect(text.replace(/ -[^-]+- /g, ' ')).not.toMatch(/\p{Ll}- \p{Ll}|\p{L}-$/mu)
    }
  })

  test('does not take the items of lists for actions', () => {
    expect(get('apf', 1, 12).results).toMatch(/^1\. .+\n2\. /m)
    expect(get('apf', 20, 4).description.match(/^\d\. Una? |^\d\. Tarjeta/gm)).toHaveLength(3)
  })

  test('splits challenges that several institutions report under their names', () => {
    const action = get('apf', 3, 5)
    expect(action.challenges).toHaveLength(10)
    expect(action.challengesText).toContain('Procuraduría Agraria (SEDATU)')
    expect(action.challenges.join(' ')).not.toContain('Procuraduría Agraria (SEDATU)')
  })

  test('keeps a footnote with the section that has its mark', () => {
    const action = get('ef', 3, 1)
    expect(action.results).toContain('impactos¹')
    expect(action.results.split('\n\n').at(-1)).toMatch(/^¹ /)
    expect(action.challenges).toHaveLength(3)
  })

  test('keeps the rows of a table that was flattened', () => {
    expect(get('apf', 7, 8).results).toContain('\n437 hombres\n779 total')
  })

  test('mends addresses that lines break, and keeps real hyphens', () => {
    expect(get('apf', 10, 8).description).toMatch(
      /segob\.gob\.mx\/work\/models\/\S+\/Noticias\/FORO_NAL\S+\.pdf$/,
    )
    expect(get('apf', 1, 14).results).toContain('international-migration-outlook-2023_b0f40584-en.html')
    expect(get('apf', 2, 12).results).toContain('AMEXCID-USAID-GAC')
  })

  test('takes “nothing was reported” for an absence', () => {
    const action = get('ef', 1, 1)
    expect(action).toMatchObject({ results: '', resultsReported: false, challengesReported: true })
    expect(get('apf', 9, 1)).toMatchObject({ challengesText: '', challenges: [], challengesReported: false })
  })
})

function plain(text: string): string {
  return text.replace(/\s+/g, ' ').toLowerCase()
}
