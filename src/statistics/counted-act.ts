import { plain } from './plain.ts'
import type { ReportedRule } from './schema.ts'

export type Stated = {
  readonly text: string
  /** Offsets of the number with its noun. */
  readonly start: number
  readonly end: number
  readonly heading: string
}

/** Verbs that only say that something was counted: with them, what the number counts is its noun or the act before. */
const LIGHT =
  /\b(?:registr|contabiliz|llev(?:o|aron|ado|ados)? a cabo|realiz|efectu|ejecut|hubo|report|sum(?:o|an|aron)|ascend|alcanz|concret|oper(?:o|aron|ado)|document|total de|recib)/
/** Verbs by which the people counted got something else than the act: help, information, training. */
const OTHER =
  /\b(?:atend|atencion|apoy|orient|benefici|brind|proporcion|entreg|inform|capacit|comunic|conclu|certific|inscri|vincul|acompan|sensibiliz|imparti|particip|asesor|difund|alberg|hosped|visit|encuest|regulariz|integr|empad|particip)/
const PURPOSE = /\b(?:para|a fin de|con el (?:fin|objetivo|objeto|proposito) de|en favor de|a favor de)\b/
const FINITE =
  /\b(?:se (?:les?|los|las)\b|[a-z]{3,}(?:aron|ieron|eron)\b|fueron|fue|han|ha|son|estan|tienen|cuentan)/

/**
 * Whether the act of the rule is what the number counts: its noun («N eventos de repatriación»), the verb or noun right
 * before it («fueron retornadas N personas», «el retorno de N personas») or right after («N personas fueron retornadas»).
 * An act that only says whom someone helped («atendió a N personas repatriadas») counts nothing.
 */
export function countsTheAct(rule: ReportedRule, { text, start, end, heading }: Stated): boolean {
  const { from, to } = sentenceAround(text, start, end)
  const sentence = plain(text.slice(from, to))
  const around = `${plain(heading)} ${sentence}`
  if (rule.without.some((stem) => around.includes(stem))) return false
  if (!rule.with.every((stems) => stems.some((stem) => around.includes(stem)))) return false
  const before = plain(text.slice(from, start))
  const after = plain(text.slice(end, to))
  const noun = plain(text.slice(start, end)).replace(/^[\d.,\s]+(?:mil(?:lon(?:es)?)?\s+(?:de\s+)?)?/, '')
  return rule.acts.some(
    (act) => isNoun(act, noun, after, before) || isBefore(act, before, after) || isAfter(act, after),
  )
}

/** «N retornos asistidos», «N eventos de repatriación», and of people: «se registraron N personas retornadas». */
function isNoun(act: string, noun: string, after: string, before: string): boolean {
  const clause = `${noun} ${clauseOf(after)}`
  const at = new RegExp(`^(?:[a-z]+ ){0,5}?(?:de (?:la |las |los )?)?${act}`).exec(clause)
  if (at === null || FINITE.test(at[0]) || PURPOSE.test(at[0]) || OTHER.test(at[0])) return false
  const isPeople =
    /^(?:personas?|migrantes?|connacionales|nacionales|mexican|extranjer|nin[ao]s|mujeres|hombres)/.test(noun)
  if (!isPeople) return at[0] === act || noun.startsWith(at[0]) || !OTHER.test(lastWords(before))
  const rest = clause.slice(at[0].length)
  const other = FINITE.exec(rest)
  return LIGHT.test(before) && !OTHER.test(before) && (other === null || !OTHER.test(rest.slice(other.index)))
}

/** «Han sido retornadas a su país un total de N personas», «el retorno de N personas», «mediante el retorno se registraron N eventos». */
function isBefore(act: string, before: string, after: string): boolean {
  const at = [...before.matchAll(new RegExp(`\\b${act}[a-z]*`, 'g'))].at(-1)
  if (at === undefined) return false
  const between = before.slice(at.index + at[0].length)
  const led = before.slice(0, at.index)
  if (/\d/.test(between) || between.split(' ').length > 14 || OTHER.test(between)) return false
  if (PURPOSE.test(led.split(/[,;:]/).at(-1) ?? '') && !LIGHT.test(between)) return false
  const isHeadOf = /^(?: [a-z]+){0,2} de(?: (?:un total de|mas de|cerca de|aproximadamente))?$/.test(
    between.trimEnd(),
  )
  const isVerb = /\b(?:se|fueron|han sido|ha|han|haber sido|siendo)(?: [a-z]+)?$/.test(led.trimEnd())
  if (!isHeadOf && !isVerb && !LIGHT.test(between)) return false
  const next = clauseOf(after)
  const other = FINITE.exec(next)
  return other === null || !/^(?:[a-z]+ ){0,4}$/.test(next.slice(0, other.index))
}

/** «N personas extranjeras fueron retornadas», «N personas solicitaron la condición de refugiado». */
function isAfter(act: string, after: string): boolean {
  const clause = clauseOf(after)
  const passive =
    '(?:que )?(?:fueron|han sido|resultaron|se han|fueron objeto de|obtuvieron|recibieron) (?:[a-z]+ ){0,2}?'
  if (new RegExp(`^(?:[a-z]+ ){0,5}?${passive}${act}`).test(clause)) return true
  const active = new RegExp(`^(?:[a-z]+ ){0,4}?(?:que )?(${act})`).exec(clause)?.[1]
  return active !== undefined && /(?:aron|ieron)$/.test(active)
}

function clauseOf(after: string): string {
  return after.split(/[,;:().]/)[0]?.trimStart() ?? ''
}

function lastWords(before: string): string {
  return before.split(' ').slice(-6).join(' ')
}

/** A point between digits or after a short capital word («EE. UU.») ends no sentence. */
function sentenceAround(
  text: string,
  start: number,
  end: number,
): { readonly from: number; readonly to: number } {
  const ends = [...text.matchAll(/\n|(?<![A-ZÁÉÍÓÚ]{1,3})[.;](?=\s+(?:[A-ZÁÉÍÓÚÑ¿¡•“"(]|$))/gu)].map(
    (match) => match.index + 1,
  )
  return {
    from: ends.findLast((at) => at <= start) ?? 0,
    to: ends.find((at) => at >= end) ?? text.length,
  }
}
