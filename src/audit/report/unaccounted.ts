import { listDates, plain } from '../../quantities/rules.ts'
import type { Paragraph } from './paragraphs.ts'
import { listFigures } from './read-counts.ts'
import { sentencesOf } from './report-sentences.ts'
import { claimOf } from './claim-of.ts'
import type { Claim } from './schema.ts'

const SHARE = {
  es: 'Es una proporción de acciones según su clasificación, que el registro guarda como etiqueta y no como hecho.',
  en: 'It is a share of actions by their classification, which the record keeps as a label and not as a fact.',
}
const CHALLENGE = {
  es: 'Cuenta retos por categoría, que se clasifican aparte.',
  en: 'It counts challenges by category, which are classified apart.',
}
const ELSE = {
  es: 'No cuenta acciones, objetivos ni participantes del ciclo.',
  en: 'It counts no actions, objectives or participants of the cycle.',
}

/** Numbers that no claim accounts for, so that every number of the report is answered for. */
export function readRest(paragraph: Paragraph, claims: readonly Claim[]): readonly Claim[] {
  const shares = [...paragraph.text.matchAll(/(\d{1,3}(?:[.,]\d+)?)\s?%/gu)].map((match) => ({
    start: match.index,
    value: Number(String(match[1]).replace(',', '.')),
    why: SHARE,
  }))
  const challenges = plain(paragraph.text).includes('reto')
  const dates = listDates(paragraph.text)
  const undated = listFigures(paragraph.text).filter(
    (figure) => !dates.some((date) => date.start <= figure.start && figure.end <= date.end),
  )
  const figures = undated.map((figure) => ({
    start: figure.start,
    value: figure.value,
    why: challenges ? CHALLENGE : ELSE,
  }))
  const told = new Set(claims.flatMap(({ test }) => ('stated' in test ? [test.stated] : [])))
  return [...shares, ...figures.filter((figure) => !told.has(figure.value))].map(({ start, value, why }) => {
    const sentence = sentencesOf(paragraph.text).findLast((one) => one.start <= start)
    return claimOf(paragraph, sentence?.words ?? paragraph.text, start, { kind: 'other', stated: value, why })
  })
}
