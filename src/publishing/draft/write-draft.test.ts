import fc from 'fast-check'
import { expect, test } from 'vitest'
import { anySnapshot, makeSnapshot } from '../../../test/support/generate-snapshot.ts'
import type { Snapshot } from '../../analysis/schema.ts'
import { LANGUAGES, type Language } from '../../compact/schema.ts'
import { compileReport } from '../bindings/compile-report.ts'
import { fillBinding } from '../bindings/fill-binding.ts'
import { inlineText } from '../inline-text.ts'
import { writeDraft } from './write-draft.ts'

function draft(snapshot: Snapshot, lang: Language, other: Snapshot | null = null) {
  const text = writeDraft(snapshot, lang, { comparesWithOther: other !== null, charts: new Set() })
  const context = { snapshot, other, lang, edition: null, otherEdition: other === null ? null : 'mx-2031/1' }
  return { text, ...compileReport(text, lang, (binding) => fillBinding(binding, context)) }
}

test('of any record the draft has no number but bound ones, in both languages', () => {
  fc.assert(
    fc.property(anySnapshot, (snapshot) => {
      for (const lang of LANGUAGES)
        expect(draft(snapshot, lang).problems.map(({ words }) => words)).toEqual([])
    }),
    { numRuns: 12 },
  )
})

test('it has a section for each objective with actions, names the others together, and says the same each time', () => {
  const snapshot = makeSnapshot([
    { objective: 7 },
    { objective: 7, reporterType: 'ef', reporters: ['MX-HID'] },
  ])
  const { text, blocks } = draft(snapshot, 'es')
  const headings = blocks.flatMap((block) => (block.kind === 'heading' ? [inlineText(block.children)] : []))
  expect(headings.filter((heading) => /^Objetivo \d+\. /.test(heading))).toHaveLength(1)
  expect(draft(snapshot, 'es').text).toBe(text)
  const said = blocks.flatMap((block) => (block.kind === 'paragraph' ? [inlineText(block.children)] : []))
  expect(
    said.filter((words) => words.startsWith('No se reportaron acciones para los objetivos 1 (datos), 2')),
  ).toHaveLength(1)
})

test('beside another edition it says how many actions there are more', () => {
  const before = makeSnapshot([{ objective: 7 }])
  const after = makeSnapshot([{ objective: 7 }, { objective: 7 }, { objective: 10 }])
  const { blocks, problems } = draft(after, 'en', before)
  expect(problems.map(({ words }) => words)).toEqual([])
  const said = blocks.flatMap((block) => (block.kind === 'paragraph' ? [inlineText(block.children)] : []))
  expect(said.join('\n')).toContain(
    'Against edition mx-2031/1, which counted 1 action, the record has two more.',
  )
})

function said(snapshot: Snapshot, lang: Language): string {
  const { blocks } = draft(snapshot, lang)
  return blocks
    .flatMap((block) => (block.kind === 'paragraph' ? [inlineText(block.children)] : []))
    .join('\n')
}

test('of a single action it speaks in the singular, and of no most and least', () => {
  const snapshot = makeSnapshot([
    { objective: 7, populations: ['otros'], gender: false, disability: false, actionTypes: ['salud'] },
  ])
  const spanish = said(snapshot, 'es')
  expect(spanish).toContain('que una institución de México reportó')
  expect(spanish).toContain('Todo lo reportado es para el objetivo 7')
  expect(spanish).toContain('Una institución reportó una acción. Se inscribe en el objetivo 7.')
  expect(spanish).toContain('No se reportaron acciones con enfoque de género.')
  expect(spanish).toContain('La acción informa de sus resultados. La acción no menciona retos.')
  for (const wrong of [
    '1 acciones',
    'Participaron 1',
    'manera desigual',
    'otro extremo',
    'restante',
    'Todas son',
    'Todas las',
    ' %',
  ])
    expect(spanish).not.toContain(wrong)
  const english = said(snapshot, 'en')
  expect(english).toContain('All that was reported is for objective 7')
  expect(english).toContain('One institution reported one action. It stands under objective 7.')
  for (const wrong of ['1 actions', 'unevenly', 'other end', 'remaining', 'All come'])
    expect(english).not.toContain(wrong)
})

test('objectives that all have the same number of actions are not set against each other', () => {
  const snapshot = makeSnapshot([{ objective: 7 }, { objective: 10 }])
  expect(said(snapshot, 'es')).toMatch(
    /Los objetivos 7 .* y 10 .* tienen el mismo número de acciones: 1 cada uno\./,
  )
  expect(said(snapshot, 'es')).not.toContain('apenas figura')
  expect(said(snapshot, 'en')).toMatch(/Objectives 7 .* and 10 .* have the same number of actions, 1 each\./)
})

test('of no action at all it says that, and nothing of what there would be', () => {
  for (const lang of LANGUAGES) {
    const { blocks, problems } = draft(makeSnapshot([]), lang)
    expect(problems).toEqual([])
    expect(blocks.filter(({ kind }) => kind === 'heading')).toHaveLength(2)
  }
  expect(said(makeSnapshot([]), 'es')).toContain('no se ha reportado todavía ninguna acción')
})

test('of a few actions it gives counts and no percentages, and sees no trend', () => {
  const few = makeSnapshot([
    { objective: 7, populations: ['extranjeros'], gender: true, challenges: ['recursos'] },
    { objective: 7, populations: ['extranjeros'], gender: false, reporterType: 'ef', reporters: ['MX-HID'] },
    { objective: 15, populations: ['otros'], gender: false, resultsReported: false },
  ])
  for (const lang of LANGUAGES) expect(said(few, lang)).not.toMatch(/\d[\s\u00a0]?%/)
  expect(said(few, 'es')).toContain('Con tan pocas acciones no cabe hablar de tendencias')
  expect(said(few, 'es')).toContain('Figura en el objetivo 7 (reducir vulnerabilidades).')
})

test('a difference that a few actions make is not told as one', () => {
  const most = Array.from({ length: 30 }, () => ({ objective: 2, gender: false }))
  const five = Array.from({ length: 5 }, (_, at) => ({ objective: 7, gender: at === 0 }))
  expect(said(makeSnapshot([...most, ...five]), 'es')).not.toContain('más presente que en el conjunto')
})
