import { findValueOfPhrase } from '../../quantities/rules.ts'
import type { ClaimTest } from './schema.ts'
import { isTogether } from './together.ts'
import { saidNumber } from './said-number.ts'

const ONE = '\\d{1,2}'
/** «las 36 acciones del objetivo 1, 20 son de …»: what a number after the first counts is said right after it. */
const COUNTS_SOMETHING =
  '(?!\\d|\\s+(?:son|fueron|correspond\\p{L}*|provien\\p{L}*|provin\\p{L}*|acci[óo]n|acciones|federales|estatales|del?|por)(?!\\p{L}))'
const NAMED = new RegExp(
  `(?<!\\p{L})objetivos?\\s+(${ONE}(?:\\s*(?:,|y|o|e)\\s*(?:el\\s+)?${ONE}${COUNTS_SOMETHING})*)|(?<=\\p{L}\\s*)(?<!acciones\\s*|actividades\\s*)\\((${ONE})\\)|(?<!\\p{L})[ye]\\s+(${ONE})(?=\\s+\\()|(?<!\\p{L})el\\s+(${ONE})(?=\\s*[,(]|\\s*[.;]?\\s*$|\\s+(?:o|y|superan?|rebasan?|apenas|no)\\s+)|(?<=\\d\\s*(?:,|o|y)\\s*(?:el\\s+)?)(${ONE})(?=\\s*(?:,|y|o|superan|apenas))`,
  'giu',
)

export type Named = { readonly number: number; readonly start: number; readonly end: number }

/** The objectives that a text names by number, in its order. */
export function listObjectives(text: string): readonly Named[] {
  const found = [...maskCounts(text).matchAll(NAMED)].flatMap((match) =>
    [...match[0].matchAll(/\d{1,2}/g)].map((digits) => ({
      number: Number(digits[0]),
      start: match.index + digits.index,
      end: match.index + digits.index + digits[0].length,
    })),
  )
  return found.filter((one, i) => found.findIndex((other) => other.start === one.start) === i)
}

const LISTED_COUNTS = /(?<!\p{L})(?:con|de)\s+(\d{1,3}(?:\s*(?:,|y)\s*\d{1,3})+)\s+acciones(?!\p{L})/giu

/** The text with «con 46, 39 y 38 acciones» blanked out, which are no objectives. */
function maskCounts(text: string): string {
  return text.replace(LISTED_COUNTS, (words) => ' '.repeat(words.length))
}

const ORDINALS: readonly (readonly [RegExp, number])[] = [
  [/(?<!\p{L})segund[oa](?:\s+lugar)?(?!\p{L})/iu, 2],
  [/(?<!\p{L})tercer[oa]?(?:\s+lugar)?(?!\p{L})/iu, 3],
  [/(?<!\p{L})cuart[oa](?:\s+lugar)?(?!\p{L})/iu, 4],
]
const MOST =
  /(?<!\p{L})(?:m[áa]s\s+(?:acciones|actividades|recurrentes)(?!\s+que\s+(?!ning|cualquier))|mayor\s+n[úu]mero(?:\s+de)?)(?!\p{L})/iu
const LEAST =
  /(?<!\p{L})(?:menos\s+(?:acciones|actividades)(?!\s+que\s+(?!ning|cualquier))|menor\s+n[úu]mero(?:\s+de)?)(?!\p{L})/iu
const NONE =
  /(?<!\p{L})(?:no\s+(?:tiene|tuv\p{L}+|hubo)\s+(?:presencia|participaci[óo]n)|no\s+(?:se\s+)?(?:(?:present|report|registr|inform|realiz|llev)\p{L}*|tienen?|tuv\p{L}+|hubo|hay|cuent\p{L}+\s+con)(?:\s+con)?\s+(?:ning[úu]n[oa]?\s+)?(?:acci[óo]n|acciones|actividad|actividades)|ausencia\s+de\s+(?:acciones|actividades)|sin\s+(?:acciones|actividades)|ning[úu]n[oa]?\s+(?:acci[óo]n|actividad)|ning[úu]n[oa]?\s+(?:\p{L}+\s+){1,4}(?:report|inform|present|registr)\p{L}*\s+(?:acciones|actividades))/iu

/** Superlatives, ranks, bounds and absences of a sentence. `type` is the reporter that the sentence speaks of. */
export function readRanks(text: string, type: string | null): readonly ClaimTest[] {
  const named = listObjectives(text)
  if (named.length === 0) return []
  if (NONE.test(text)) return readNone(text, type, named)
  return [
    ...readBounds(text, type, named),
    ...readOrder(text, type, named),
    ...readOwnCounts(text, type, named),
  ]
}

const OTHER_BODIES =
  /(?<!\p{L})(?:presencia|participaci[óo]n|municip\p{L}+|ayuntamient\p{L}+|alcald[íi]a\p{L}*|agencias?|organismos?|organizaciones|partidos?|universidad\p{L}*|academia|empresas?|sector\s+\p{L}+|consulados?|embajadas?|legislativo|congresos?|dependencias?|instituciones|estados?)(?!\p{L})/iu

/** The objectives named in the clause that denies; «ningún objetivo quedó sin acciones» denies of none. */
function readNone(text: string, type: string | null, named: readonly Named[]): readonly ClaimTest[] {
  const at = NONE.exec(text)?.index ?? 0
  const breaks = [
    ...text.matchAll(
      /[,;]?\s+(?:pero|sino|mientras\s+que|aunque)\s|;\s|,\s+y\s+(?=(?:el|los)\s+objetivos?\s)/giu,
    ),
  ].map(({ index }) => index)
  const from = breaks.findLast((one) => one <= at) ?? 0
  const to = breaks.find((one) => one > at) ?? text.length
  const clause = text.slice(from, to)
  // Whose they are stands in another sentence.
  const whose = type === null && /(?<!\p{L})suy[ao]s?(?!\p{L})/iu.test(clause)
  if (whose || /ning[úu]n\s+objetivo/iu.test(clause)) return []
  // Bodies that are no reporter of the record: whether they did anything is not in it.
  if (type === null && OTHER_BODIES.test(clause)) return []
  return named
    .filter(({ start }) => start >= from && start < to)
    .map(({ number }) => ({ kind: 'none', type, objective: number }))
}

/** «el 7 o el 15 superan las 40 acciones, mientras que el 2, 9 y 20 apenas llegan a 4». */
function readBounds(text: string, type: string | null, named: readonly Named[]): readonly ClaimTest[] {
  const bounds = [
    ...text.matchAll(
      /(superan?|rebasan?|apenas\s+llegan?\s+a|no\s+pasan?\s+de|no\s+superan?)\s+(?:las?\s+|los\s+)?(\d{1,3}|\p{L}+)(?:\s+acciones)?/giu,
    ),
  ]
  let from = 0
  return bounds.flatMap((match) => {
    const stated = saidNumber(String(match[2]))
    const own = named.filter((one) => one.start >= from && one.end <= match.index)
    from = match.index + match[0].length
    const relation = /^(?:supera|rebasa)/iu.test(match[0]) ? ('over' as const) : ('up-to' as const)
    return stated === undefined
      ? []
      : own.map(({ number }): ClaimTest => ({ kind: 'bound', type, objective: number, relation, stated }))
  })
}

function readOrder(text: string, type: string | null, named: readonly Named[]): readonly ClaimTest[] {
  const least = LEAST.exec(text)
  const most = MOST.exec(text)
  const superlative = most ?? least
  // «Donde más acciones se reúnen» is of another thing than objectives.
  if (superlative === null) return []
  const before = text.slice(0, superlative.index)
  if (!/(?<!\p{L})objetivos?(?!\p{L})/iu.test(before) || /(?<!\p{L})donde\s+$/iu.test(before)) return []
  if (/(?<!\p{L})uno\s+de\s+los\s+objetivos\s+que\s+m[áa]s/iu.test(text)) return []
  const order = most === null ? ('least' as const) : ('most' as const)
  const after = /(?<!\p{L})después\s+de(?!\p{L})/iu.exec(text)
  const ordinal = ORDINALS.find(([words]) => words.test(text))
  const [first] = named
  if (first === undefined) return []
  const numbers = named.filter((one) => after === null || one.start < after.index).map(({ number }) => number)
  if (ordinal !== undefined)
    return [{ kind: 'rank', type, objectives: numbers.slice(0, 1), place: ordinal[1], order }]
  if (!/(?<!\p{L})(?:le\s+siguen|seguid[oa]s?\s+(?:por|de))(?!\p{L})/iu.test(text)) {
    const plural =
      /objetivos\s+(?:del?\s+\p{L}+\s+)?(?:que\s+|con\s+(?:un\s+|el\s+)?)?(?:m[áa]s|menos|mayor|menor)/iu.test(
        text,
      )
    return [{ kind: 'rank', type, objectives: plural ? numbers : numbers.slice(0, 1), place: 1, order }]
  }
  const split = text.search(/(?<!\p{L})(?:le\s+siguen|seguid[oa]s?\s+(?:por|de))(?!\p{L})/iu)
  const leading = named.filter((one) => one.start < split).map(({ number }) => number)
  const next = named.filter((one) => one.start > split).map(({ number }) => number)
  const ranks: ClaimTest[] =
    leading.length === 0 ? [] : [{ kind: 'rank', type, objectives: leading.slice(0, 1), place: 1, order }]
  return next.length === 0 ? ranks : [...ranks, { kind: 'rank', type, objectives: next, place: 2, order }]
}

/** «objetivo 4 … (27)», «el 18 … con una sola acción», «objetivo 19) con tres acciones; … todos ellos con cuatro acciones». */
function readOwnCounts(text: string, type: string | null, named: readonly Named[]): readonly ClaimTest[] {
  const counts = [
    ...text.matchAll(
      /(?:con\s+|de\s+|(?:tuv|recib|re[úu]n|registr)\p{L}*\s+(?:apenas\s+|s[óo]lo\s+)?)(un[ao]?\s+sol[ao]|\d{1,3}|\p{L}+)\s+acci[óo]n(?:es)?|(?:acciones\s+|(?<=[^(]\d\s*))\((\d{1,3})\)/giu,
    ),
  ]
  const listed = readListedCounts(text, type, named)
  if (listed.length > 0) return listed
  let from = 0
  return counts.flatMap((match) => {
    const words = (match[1] ?? match[2] ?? '').toLowerCase()
    const stated = /sol[ao]$/.test(words) ? 1 : saidNumber(words)
    const own = named.filter((one) => one.start >= from && one.end <= match.index)
    from = match.index + match[0].length
    // «siete de once acciones»: which of the two is whose, and of what, is not said.
    const partOf =
      /(?:\d|\p{L})\s+$/u.test(text.slice(0, match.index)) &&
      /^de/iu.test(match[0]) &&
      findValueOfPhrase(lastWord(text.slice(0, match.index))) !== undefined
    const rough = /(?<!\p{L})(?:m[áa]s|menos|cerca|alrededor)\s+$/iu.test(text.slice(0, match.index))
    if (stated === undefined || partOf || rough) return []
    const tied = /(?<!\p{L})(?:todos|respectivamente|cada\s+uno)(?!\p{L})/iu.test(
      text.slice(Math.max(0, match.index - 20), from + 20),
    )
      ? own
      : isOfSeveral(text, own, match)
        ? []
        : own.slice(-1)
    return tied.map(({ number }): ClaimTest => ({
      kind: 'count',
      objective: number,
      type,
      institution: null,
      stated,
    }))
  })
}

function lastWord(text: string): string {
  return /[\p{L}\d]+(?=\s*$)/u.exec(text)?.[0] ?? ''
}

/** «los objetivos 11 y 12 tuvieron ocho acciones»: of both, or of each, which is not said. */
function isOfSeveral(text: string, own: readonly Named[], match: RegExpExecArray): boolean {
  return own.length > 1 && (isTogether(text) || /^(?:tuv|recib|re[úu]n|registr)/iu.test(match[0]))
}

/** «el 7, el 4 y el 15, con 46, 39 y 38 acciones respectivamente»: as many counts as objectives, in the same order. */
function readListedCounts(text: string, type: string | null, named: readonly Named[]): readonly ClaimTest[] {
  return [...text.matchAll(LISTED_COUNTS)].flatMap((match) => {
    const counts = [...String(match[1]).matchAll(/\d+/g)].map(Number)
    const own = named.filter((one) => one.end <= match.index).slice(-counts.length)
    if (own.length !== counts.length) return []
    return own.map(({ number }, i): ClaimTest => ({
      kind: 'count',
      objective: number,
      type,
      institution: null,
      stated: counts[i] ?? 0,
    }))
  })
}
