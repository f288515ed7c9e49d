import type { Language } from '../../compact/schema.ts'
import { spellNumber } from './spell-number.ts'

/** Words of a text that say a number, with where they begin. */
export type StrayNumber = { readonly words: string; readonly start: number }

const BELOW_HUNDRED = Array.from({ length: 100 }, (_, i) => i)
const HUNDREDS = Array.from({ length: 9 }, (_, i) => (i + 1) * 100)
/** «un», «una» are articles far more often than numbers: they have rules of their own. */
const ES_CARDINALS = [
  ...new Set(
    [...BELOW_HUNDRED, ...HUNDREDS, 101]
      .flatMap((n) => [spellNumber('es', n, 'alone'), spellNumber('es', n, 'm'), spellNumber('es', n, 'f')])
      .flatMap((words) => words.split(' '))
      .map(fold)
      .filter((word) => !['y', 'un', 'una', 'uno'].includes(word)),
  ),
]
const EN_CARDINALS = [
  ...new Set(BELOW_HUNDRED.flatMap((n) => spellNumber('en', n, 'alone').split('-'))),
].filter((word) => word !== 'one')

const ES = [
  any(ES_CARDINALS),
  'veinti[a-z]+',
  'mil|miles|millar|millares|millon|millones|billon|billones|trillon|trillones',
  'decenas?|docenas?|veintenas?|treintenas?|centenas?|centenar|centenares|cientos|cientas|duo|trio|ambos|ambas',
  'un par|(?:el|del) doble|el par de',
  'una? (?:sol[oa]|unic[oa])|(?:sol[oa]|solamente|unicamente|apenas|al menos|por lo menos|mas de|menos de|casi|cerca de|alrededor de) un[oa]?',
  'un[oa] de cada',
  'uno',
  '(?:el|la) unic[oa] (?:accion|institucion|instancia|dependencia|entidad|estado|objetivo|reto|organizacion|organismo|categoria|poblacion)',
  'primer|(?:primer|tercer|segund|cuart|quint|sext|septim|octav|noven|decim|undecim|duodecim)[oa]s?|tercer|ultim[oa] lugar',
  'decimo(?:primer|segund|tercer|cuart|quint|sext|septim|ctav|octav|noven)[oa]?s?',
  '(?:vi|tri|cuadra|quincua|sexa|septua|octo|nona|cent|mil)(?:ges|es)im[oa]s?',
  'mitad|mitades|tercios?|[a-z]+avos?(?= parte)|(?:onc|doc|trec|catorc|quinc|veint|treint|cent)(?:e|a)?avos?',
  'y medi[oa]|medi[oa] (?:docena|centenar|centena|millon|millar)',
  'dobles?|duplos?|triples?|cuadruples?|quintuples?|sextuples?|decuplos?',
  '(?:re)?(?:du|tri|cuadru|quintu)plic(?:o|a|an|ar|arse|aron|aba|aban|ado|ada|ados|adas|ando|ara|aran|aria|arian|ue|uen)',
]
const EN = [
  any(EN_CARDINALS),
  'one',
  'hundreds?|thousands?|millions?|billions?|trillions?|dozens?|scores of|pairs? of|a couple of|a single|only one',
  'first|second|third|thirds|fourths?|fifths?|sixths?|sevenths?|eighths?|ninths?|tenths?|elevenths?|twelfths?|[a-z]+teenths?|[a-z]+tieths?|hundredths?|thousandths?|firstly|secondly|thirdly',
  'half|halves|halved|halving|quarters?|twice|thrice|trebled?|doubles?|doubled|doubling|triples?|tripled|tripling|quadruple[ds]?',
  '(?:two|three|four|five|six|seven|eight|nine|ten|hundred)-?fold',
  'both(?! (?:\\S+ ){1,8}and )',
]
/** What the other language writes, where it means nothing else in this one. */
const FOREIGN: Readonly<Record<Language, readonly string[]>> = {
  es: ['hundred|thousand|million', any(EN_CARDINALS.filter((word) => !['ten', 'zero'].includes(word)))],
  en: [any(ES_CARDINALS.filter((word) => !['dos', 'once', 'cero', 'cien', 'ciento'].includes(word)))],
}

/** Terms of the field that hold a number word and count nothing. */
const IDIOMS: Readonly<Record<Language, RegExp>> = {
  es: /(?<!\p{L})(?:primera infancia|primeros auxilios|tercera edad|terceros paises|tercer pais|terceras personas|segundo plano|doble nacionalidad|cada un[oa]|un[oa] a un[oa]|uno y otro|uno u otro)(?!\p{L})/gu,
  en: /(?<!\p{L})(?:first aid|first[- ]hand|second[- ]hand|third[- ]countr(?:y|ies)|third[- ]part(?:y|ies)|one another|no one|one-stop|one-off)(?!\p{L})/gu,
}

const PATTERNS: Readonly<Record<Language, RegExp>> = {
  es: whole([...ES, ...FOREIGN.es]),
  en: whole([...EN, ...FOREIGN.en]),
}
/** Figures of any script, fractions, exponents; and the per cent signs, which need one. */
const FIGURES = /[\p{N}%‰](?:[\p{N}.,:'’/\u00a0\u202f]*[\p{N}%‰])?/gu
/** «II», «XXI»: of more than one letter, in capitals. */
const ROMAN = /(?<![\p{L}\p{N}])(?=[IVX]{2,}(?!\p{L}))X{0,3}(?:IX|IV|V?I{0,3})(?![\p{L}\p{N}])/gu

/** Every number, in figures or words, that a text says, in its order. Marks that show nothing are looked through. */
export function listStrayNumbers(lang: Language, text: string): readonly StrayNumber[] {
  const folded = fold(text)
  const idioms = [...folded.matchAll(IDIOMS[lang])].map((match) => ({
    start: match.index,
    end: match.index + match[0].length,
  }))
  const worded = [...folded.matchAll(PATTERNS[lang])].filter(
    (match) => !idioms.some(({ start, end }) => match.index < end && match.index + match[0].length > start),
  )
  const found = [...worded, ...text.matchAll(FIGURES), ...text.matchAll(ROMAN)]
    .map((match) => ({
      words: text.slice(match.index, match.index + match[0].length),
      start: match.index,
    }))
    .sort((a, b) => a.start - b.start)
  return found.filter((one, i) => {
    const before = found[i - 1]
    return before === undefined || one.start >= before.start + before.words.length
  })
}

/** Marks that show nothing (soft hyphens, joiners) taken out, accents composed: what a reader sees. */
export function showText(text: string): string {
  return text.normalize('NFC').replaceAll(/\p{Cf}/gu, '')
}

/** Small letters without accents, each where it was. */
function fold(text: string): string {
  return text.replaceAll(/\p{L}/gu, (letter) => {
    const plain = letter.normalize('NFD').replaceAll(/\p{M}/gu, '').toLowerCase()
    return plain.length === letter.length ? plain : letter
  })
}

function any(words: readonly string[]): string {
  return words.toSorted((a, b) => b.length - a.length).join('|')
}

function whole(parts: readonly string[]): RegExp {
  return new RegExp(`(?<![\\p{L}\\p{N}])(?:${parts.join('|')})(?![\\p{L}\\p{N}])`, 'gu')
}
