import type { Institution } from '../../compact/schema.ts'
import { listObjectives } from './read-ranks.ts'
import { listReporters } from './reporters.ts'
import type { ClaimTest } from './schema.ts'
import { isTogether } from './together.ts'
import { saidNumber } from './said-number.ts'

/** What a sentence says by comparing, outside the objectives' sections: who did more, who did most, more than half of all. */
export function readComparisons(words: string, institutions: readonly Institution[]): readonly ClaimTest[] {
  const objectives = [...new Set(listObjectives(words).map(({ number }) => number))]
  return [
    ...readTogether(words, objectives),
    ...(objectives.length > 0 ? [] : [...readMore(words), ...readHalf(words, institutions)]),
    ...(objectives.length > 0 ? [] : readFirst(words, institutions)),
  ]
}

/** «entre los objetivos 7 y 4 suman 85 acciones». */
function readTogether(words: string, objectives: readonly number[]): readonly ClaimTest[] {
  if (!isTogether(words) || objectives.length < 2 || listReporters(words).length > 0) return []
  const counts = [...words.matchAll(/(?<![\d.,])(\d{1,4})\s+acciones(?!\p{L})/giu)]
  const [only] = counts
  return only === undefined || counts.length > 1
    ? []
    : [{ kind: 'together', objectives, stated: Number(only[1]) }]
}

/** «las entidades federativas reportaron más acciones que la APF»: two types of reporter, and nothing that narrows either. */
function readMore(words: string): readonly ClaimTest[] {
  const match =
    /(?<!\p{L})(?:report|present|inform|registr|aport)\p{L}*\s+(m[áa]s|menos)\s+acciones\s+que\s+(?:l[oa]s?\s+|el\s+)?/iu.exec(
      words,
    )
  const mentions = listReporters(words)
  if (match === null || mentions.length !== 2) return []
  const [first, second] = mentions
  if (first === undefined || second === undefined) return []
  // Each stands right beside the comparison: «las dependencias de la APF con enfoque de género reportaron» is of others.
  const near =
    words.slice(first.end, match.index).trim() === '' &&
    /^(?:dependencias\s+de\s+la\s+)?$/iu.test(words.slice(match.index + match[0].length, second.start)) &&
    /^\s*(?:[.;,]|$)/u.test(words.slice(second.end))
  if (!near) return []
  const more = match[1]?.toLowerCase() !== 'menos'
  return [{ kind: 'more-than', type: more ? first.type : second.type, than: more ? second.type : first.type }]
}

/** «más de la mitad de las acciones las reportaron las entidades federativas». */
function readHalf(words: string, institutions: readonly Institution[]): readonly ClaimTest[] {
  const match =
    /(?<!\p{L})(m[áa]s|menos)\s+de\s+la\s+mitad\s+de\s+las\s+acciones(?:\s+del\s+ciclo)?,?\s+(?:las\s+(?:report|present|inform|aport)\p{L}*|(?:fueron|son|corresponden?|provienen?|provinieron)(?:\s+(?:report|present|inform|aport)ad[oa]s)?)\s+(?:(?:por|al?|del?)\s+)?(?:l[oa]s?\s+|el\s+)?(?:dependencias\s+de\s+la\s+)?$/iu
  const mentions = listReporters(words)
  const [only] = mentions
  if (only === undefined || mentions.length !== 1 || institutions.length > 0) return []
  const said = match.exec(words.slice(0, only.start))?.[1]
  if (said === undefined) return []
  return [{ kind: 'reporter-half', type: only.type, relation: /^m[áa]s$/iu.test(said) ? 'over' : 'under' }]
}

/** «Chiapas fue el estado que más acciones presentó»: the first among those of its type. */
function readFirst(words: string, institutions: readonly Institution[]): readonly ClaimTest[] {
  const match =
    /(?<!\p{L})(?:fue|es|result[óo])\s+(?:el\s+estado|la\s+(?:entidad(?:\s+federativa)?|dependencia(?:\s+federal)?|organizaci[óo]n(?:\s+de\s+la\s+sociedad\s+civil)?|instituci[óo]n))\s+(?:que\s+m[áa]s\s+acciones\s+(?:report|present|inform|registr|aport)\p{L}*|con\s+(?:m[áa]s|(?:el\s+)?mayor\s+n[úu]mero\s+de)\s+acciones)(?=\s*(?:[.,;]|$))/iu.exec(
      words,
    )
  const [only] = institutions
  if (match === null || only === undefined || institutions.length !== 1) return []
  return [{ kind: 'institution-first', institution: only.code }]
}

/** «reportaron en 21 de los 23 objetivos», «7 de los 23 objetivos cuentan con acciones de…»: how many a type covers. */
export function readCovered(words: string, type: string | null, all: number): readonly ClaimTest[] {
  const match =
    /(?:(?:report|present|inform|registr)\p{L}*\s+(?:acciones\s+)?en\s+)?(?<![\p{L}\d])(\d{1,2}|\p{L}+)\s+de\s+los\s+(\d{1,2}|\p{L}+)\s+objetivos(?:\s+(?:cuentan\s+con|tienen|tuvieron)\s+acciones)?/iu.exec(
      words,
    )
  // Of which of several types it is said stands nowhere.
  if (type === null && listReporters(words).length > 0) return []
  if (match === null || !/^(?:report|present|inform|registr)|acciones$/iu.test(match[0])) return []
  const [stated, of] = [saidNumber(String(match[1])), saidNumber(String(match[2]))]
  return stated === undefined || of !== all ? [] : [{ kind: 'covers', type, stated }]
}
