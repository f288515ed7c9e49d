import { listDateSpans, listNumberPhrases } from '../../quantities/rules.ts'
import { claimOf } from './claim-of.ts'
import type { Paragraph } from './paragraphs.ts'
import { listObjectives } from './read-ranks.ts'
import { sentencesOf } from './report-sentences.ts'
import type { Claim } from './schema.ts'

/**
 * What a number of a report is: in a claim (decided or not), or none of it: a date or year, the number of an objective, a
 * title's, a number that stands alone on a page (of the page, or of a chart without a label), a note's or a list's.
 */
export type NumberRole = 'claim' | 'date' | 'objective' | 'title' | 'alone' | 'note'

export type ReportNumber = {
  readonly paragraph: number
  readonly start: number
  readonly end: number
  readonly words: string
  readonly value: number
  readonly role: NumberRole
}

const ELSE = {
  es: 'No dice de qué acciones, retos o participantes del ciclo es, o lo es de otra cosa: el registro no lo decide.',
  en: 'It does not say of which actions, challenges or participants of the cycle it is, or is of something else: the record does not decide it.',
}
const CHALLENGE = {
  es: 'Cuenta retos sin decir con qué categoría del registro se corresponden.',
  en: 'It counts challenges without saying to which category of the record they belong.',
}

/** The numerals and number words of a text, in its order. */
function listTokens(text: string): readonly { value: number; start: number; end: number }[] {
  const numerals = [...text.matchAll(/\d+(?:[.,]\d+)*/g)].map((match) => ({
    value: Number(match[0].replaceAll(/,(?=\d{3})/g, '').replace(',', '.')),
    start: match.index,
    end: match.index + match[0].length,
  }))
  return [...numerals, ...listNumberPhrases(text)].sort((a, b) => a.start - b.start)
}

const NAME_OF_MANY = /(?:uno|una)\s+de\s+$/iu

/** Every number of a paragraph, in figures or words, with what it is; undefined where nothing accounts for it. */
function readTokens(
  paragraph: Paragraph,
  claims: readonly Claim[],
): readonly (Omit<ReportNumber, 'role'> & { readonly role: NumberRole | undefined })[] {
  const { text, kind } = paragraph
  const dates = listDateSpans(text)
  const objectives = listObjectives(text)
  return listTokens(text).map(({ value, start, end }) => {
    const words = text.slice(start, end)
    const within = (one: { readonly start: number; readonly end: number }) =>
      one.start <= start && end <= one.end
    const inClaim = claims.some(
      (claim) =>
        claim.paragraph === paragraph.index &&
        (kind === 'chart' || (claim.start <= start && end <= claim.start + claim.quote.length)) &&
        numbersOf(claim).includes(value),
    )
    const isTitle = kind === 'title' || kind === 'subtitle' || kind === 'heading'
    const roleOf = (): NumberRole | undefined => {
      if (isTitle) return 'title'
      if (isGlued(text, start)) return 'note'
      if (inClaim) return 'claim'
      if (dates.some(within)) return 'date'
      if (objectives.some(within)) return 'objective'
      if (kind !== 'prose') return 'alone'
      const ofName = NAME_OF_MANY.test(text.slice(0, start)) || isName(text, start)
      return ofName || isEntry(text, start, end) ? 'note' : undefined
    }
    return { paragraph: paragraph.index, start, end, words, value, role: roleOf() }
  })
}

/** «actores1»: the sign of a footnote. */
function isGlued(text: string, start: number): boolean {
  return /\p{L}$/u.test(text.slice(0, start))
}

/** «1. CONEVAL»: the number of an entry. */
function isEntry(text: string, start: number, end: number): boolean {
  return start === 0 && /^[.)]\s/u.test(text.slice(end))
}

/** «Uno de Siete»: a number word with a capital that begins no sentence is of a name. */
function isName(text: string, start: number): boolean {
  return /^\p{Lu}/u.test(text.slice(start)) && /[^.?!\s]\s+$/u.test(text.slice(0, start))
}

function numbersOf({ test }: Claim): readonly number[] {
  const numbers: number[] = []
  if ('stated' in test && typeof test.stated === 'number') numbers.push(test.stated)
  if ('objective' in test && test.objective !== null) numbers.push(test.objective)
  if (test.kind === 'covers' && test.without !== undefined) numbers.push(test.without)
  if ('fraction' in test) numbers.push(...test.fraction)
  if ('parts' in test) numbers.push(...test.parts)
  if ('objectives' in test) numbers.push(...test.objectives)
  if ('told' in test) numbers.push(...test.told.map((one) => one.stated))
  return numbers
}

/** Numbers of prose that no claim accounts for, as claims that the record does not decide. */
export function readRest(paragraph: Paragraph, claims: readonly Claim[]): readonly Claim[] {
  if (paragraph.kind !== 'prose') return []
  const challenges = /(?<!\p{L})retos?(?!\p{L})/iu.test(`${paragraph.topic} ${paragraph.text}`)
  const sentences = sentencesOf(paragraph.text)
  return readTokens(paragraph, claims).flatMap(({ start, value, role }) => {
    if (role !== undefined) return []
    const sentence = sentences.findLast((one) => one.start <= start)
    const why = challenges ? CHALLENGE : ELSE
    return [
      claimOf(paragraph, sentence?.words ?? paragraph.text, sentence?.start ?? 0, {
        kind: 'other',
        stated: value,
        why,
      }),
    ]
  })
}

/** Every number of a report with what it is; all of them have a role once its claims are read. */
export function listNumbers(
  paragraphs: readonly Paragraph[],
  claims: readonly Claim[],
): readonly ReportNumber[] {
  const byParagraph = Map.groupBy(claims, (claim) => claim.paragraph)
  return paragraphs.flatMap((paragraph) =>
    readTokens(paragraph, byParagraph.get(paragraph.index) ?? []).map((one) => ({
      ...one,
      role: one.role ?? 'note',
    })),
  )
}
