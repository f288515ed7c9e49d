import type { LabelWords } from './label-subjects.ts'
import type { Paragraph } from './paragraphs.ts'
import { listFigures } from './read-counts.ts'
import { listPercents } from './read-shares.ts'
import { listReporters } from './reporters.ts'
import type { ClaimTest } from './schema.ts'
import { saidNumber } from './said-number.ts'

const CHALLENGE = /(?<!\p{L})retos?(?!\p{L})/iu
const SPEAKS = /(?<!\p{L})(?:retos?|categor[íi]as?|menci[óo]n|menciones)(?!\p{L})/iu
const RANKS: readonly (readonly [RegExp, number])[] = [
  [/(?<!\p{L})segund[oa]\s+(?:reto|categor[íi]a|lugar)/iu, 2],
  [/(?<!\p{L})tercer[oa]?\s+(?:reto|categor[íi]a|lugar)/iu, 3],
  [/(?<!\p{L})cuart[oa]\s+(?:reto|categor[íi]a|lugar)/iu, 4],
  [
    /(?<!\p{L})(?:(?:mayor\s+n[úu]mero|m[áa]s)\s+(?:de\s+)?(?:retos|menciones)|principal\s+reto|reto\s+(?:m[áa]s|principal)|primer[ao]?\s+(?:reto|categor[íi]a|lugar))/iu,
    1,
  ],
]
const UNDER = /(?<!\p{L})menos\s+de\s+(\d{1,4}|\p{L}+)\s+(?:menciones|retos)/iu
const IN_CATEGORIES = /(\d{1,3}|\p{L}+)\s+(?:secciones|categor[íi]as|rubros|grupos|apartados)(?!\p{L})/iu

/** Counts and ranks of challenges by category, in a section or a sentence that speaks of them. */
export function readChallenges(paragraph: Paragraph, words: string, known: LabelWords): readonly ClaimTest[] {
  const about =
    CHALLENGE.test(words) || (CHALLENGE.test(`${paragraph.topic} ${paragraph.text}`) && SPEAKS.test(words))
  if (!about || paragraph.objective !== null) return []
  const reporters = [...new Set(listReporters(words).map((one) => one.type))]
  const type = paragraph.reporter ?? (reporters.length === 1 ? (reporters[0] ?? null) : null)
  return [
    ...readTotal(words, type),
    ...readCategories(words),
    ...readUnder(words, type, known),
    ...readRanked(words, type, known),
  ]
}

function readTotal(words: string, type: string | null): readonly ClaimTest[] {
  return listFigures(words)
    .filter(({ end }) => /^\s+retos(?!\p{L})/iu.test(words.slice(end)))
    .map(({ value }) => ({
      kind: 'challenges',
      category: null,
      type,
      relation: 'is',
      unit: 'challenges',
      stated: value,
    }))
}

function readCategories(words: string): readonly ClaimTest[] {
  const said = IN_CATEGORIES.exec(words)?.[1]
  const stated = said === undefined ? undefined : saidNumber(said)
  return stated === undefined ? [] : [{ kind: 'challenge-categories', stated }]
}

/** «por presentar menos de 13 menciones …, tales como A, B; C». */
function readUnder(words: string, type: string | null, known: LabelWords): readonly ClaimTest[] {
  const match = UNDER.exec(words)
  const stated = match?.[1] === undefined ? undefined : saidNumber(match[1])
  if (match === null || stated === undefined) return []
  const tail = words.slice(match.index + match[0].length)
  const codes = new Set(
    tail
      .split(/[,;:]|\s+y\s+(?=(?:el|la|los|las)\s|\p{L}+\s+(?:para|de|a)\s)|\s+como\s+/iu)
      .flatMap((part) => known.challenge(part) ?? []),
  )
  return [...codes].map((category) => ({
    kind: 'challenges',
    category,
    type,
    relation: 'under',
    unit: 'challenges',
    stated,
  }))
}

/** «la segunda categoría con más menciones (56) fue el fortalecimiento de la capacitación …». */
function readRanked(words: string, type: string | null, known: LabelWords): readonly ClaimTest[] {
  if (UNDER.test(words)) return []
  const place = RANKS.find(([pattern]) => pattern.test(words))?.[1]
  const verb =
    /(?<!\p{L})(?:corresponde\s+a|corresponden\s+a|fueron|fue|es|son)(?!\p{L})\s+(?:una?\s+)?(?:el|la|los|las)?/iu.exec(
      words,
    )
  const tail = verb === null ? undefined : words.slice(verb.index + verb[0].length)
  // What follows a semicolon, or says why, is of another matter.
  const named = tail?.split(/[;:]|,?\s+(?:donde|ya\s+que|debido|sin\s+embargo|lo\s+cual|aunque)\s/iu)[0]
  const category = named === undefined ? undefined : known.challenge(named)
  if (category === undefined) return []
  const counts = listFigures(words).filter(({ end }) => !/^\s+(?:secciones|categor)/iu.test(words.slice(end)))
  const [count] = counts
  const [percent] = listPercents(words)
  const stated: ClaimTest[] =
    count !== undefined && counts.length === 1
      ? [{ kind: 'challenges', category, type, relation: 'is', unit: 'challenges', stated: count.value }]
      : percent !== undefined
        ? [{ kind: 'challenges', category, type, relation: 'is', unit: 'percent', stated: percent.value }]
        : []
  return [
    ...stated,
    ...(place === undefined ? [] : [{ kind: 'challenge-rank', category, type, place } as const]),
  ]
}
