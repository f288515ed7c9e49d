import { beforeAll, describe, expect, test } from 'vitest'
import { answer } from './answer.ts'
import type { Ledger } from './ledger.ts'
import { loadShippedLedger } from './register.ts'
import { splitAnswer } from './split-answer.ts'

const QUESTIONS = [
  '¿Cuántas personas devolvió México en 2023?',
  'How many flights took Mexican nationals home from the United States in 2024?',
  '¿Qué diferencia hay entre deportación y retorno asistido?',
  '¿Cuántas solicitudes de refugio hubo en 2021?',
  'zzz',
]

describe('the rows of an answer', () => {
  let ledger: Ledger
  beforeAll(async () => {
    ledger = await loadShippedLedger()
  })

  test.each(QUESTIONS)('of «%s» say the whole answer, each figure beside its sentence once', (question) => {
    const given = answer(question, ledger, 'es')
    const rows = splitAnswer(given)
    const said = rows.map((row) => row.pieces.map((piece) => piece.text).join('')).join('')
    expect(said.replaceAll(/\s+/g, '')).toBe(given.answer.replaceAll(/\s+/g, ''))
    expect(rows.flatMap((row) => row.figures)).toEqual(given.figures)
    for (const row of rows)
      for (const figure of row.figures)
        expect(row.pieces).toContainEqual({ kind: 'figure', text: figure.quote, figure })
  })

  test('a figure named again is bound again, and a number within a larger one is not it', () => {
    const [figure] = answer('¿Cuántas solicitudes de refugio hubo en 2021?', ledger, 'es').figures
    if (figure === undefined) throw new Error('The register has figures of asylum in 2021.')
    const text = `Hubo ${figure.quote}. No son 1${figure.quote} ni ${figure.quote},000. Son ${figure.quote}.`
    const [row] = splitAnswer({
      answer: text,
      figures: [{ ...figure, start: 5, end: 5 + figure.quote.length }],
    })
    expect(row?.pieces.filter((piece) => piece.kind === 'figure')).toHaveLength(2)
  })

  test('an abbreviation ends no row, an acronym at the end of a sentence does', () => {
    const [figure] = answer('¿Cuántas solicitudes de refugio hubo en 2021?', ledger, 'es').figures
    if (figure === undefined) throw new Error('The register has figures of asylum in 2021.')
    const text = `Lo dijo el INM. Desde EE. UU. Salieron ${figure.quote}.`
    const at = text.indexOf(figure.quote)
    const rows = splitAnswer({
      answer: text,
      figures: [{ ...figure, start: at, end: at + figure.quote.length }],
    })
    expect(rows.map((row) => row.pieces[0]?.text)).toEqual(['Lo dijo el INM. ', 'Desde EE. UU. Salieron '])
  })
})
