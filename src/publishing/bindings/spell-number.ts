import type { Language } from '../../compact/schema.ts'

/** `m` and `f` before a noun («veintiún estados», «veintiuna acciones»), `alone` without one («veintiuno»). */
export type Gender = 'm' | 'f' | 'alone'

const ES_SMALL =
  'cero uno dos tres cuatro cinco seis siete ocho nueve diez once doce trece catorce quince dieciséis diecisiete dieciocho diecinueve veinte veintiuno veintidós veintitrés veinticuatro veinticinco veintiséis veintisiete veintiocho veintinueve'.split(
    ' ',
  )
const ES_TENS = '   treinta cuarenta cincuenta sesenta setenta ochenta noventa'.split(' ')
const ES_HUNDREDS =
  ' ciento doscientos trescientos cuatrocientos quinientos seiscientos setecientos ochocientos novecientos'.split(
    ' ',
  )
const EN_SMALL =
  'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen'.split(
    ' ',
  )
const EN_TENS = '  twenty thirty forty fifty sixty seventy eighty ninety'.split(' ')

/** A whole number below a thousand million in words. */
export function spellNumber(lang: Language, value: number, gender: Gender): string {
  return lang === 'es' ? spellSpanish(value, gender) : spellEnglish(value)
}

function spellSpanish(value: number, gender: Gender): string {
  if (value >= 1_000_000) {
    const millions = Math.floor(value / 1_000_000)
    const head = millions === 1 ? 'un millón' : `${spellSpanish(millions, 'm')} millones`
    return join(head, value % 1_000_000, (rest) => spellSpanish(rest, gender))
  }
  if (value >= 1000) {
    const thousands = Math.floor(value / 1000)
    const head = thousands === 1 ? 'mil' : `${spellSpanish(thousands, gender === 'f' ? 'f' : 'm')} mil`
    return join(head, value % 1000, (rest) => spellSpanish(rest, gender))
  }
  if (value === 100) return 'cien'
  if (value > 100) {
    const hundreds = ES_HUNDREDS[Math.floor(value / 100)] ?? ''
    const head = gender === 'f' ? hundreds.replace(/os$/, 'as') : hundreds
    return join(head === 'cientas' ? 'ciento' : head, value % 100, (rest) => spellSpanish(rest, gender))
  }
  if (value < 30) return endInOne(ES_SMALL[value] ?? '', gender)
  const tens = ES_TENS[Math.floor(value / 10)] ?? ''
  return value % 10 === 0 ? tens : `${tens} y ${endInOne(ES_SMALL[value % 10] ?? '', gender)}`
}

function endInOne(word: string, gender: Gender): string {
  if (!word.endsWith('uno') || gender === 'alone') return word
  if (gender === 'f') return word.replace(/uno$/, 'una')
  return word === 'uno' ? 'un' : word.replace(/uno$/, 'ún')
}

function spellEnglish(value: number): string {
  if (value >= 1_000_000)
    return join(`${spellEnglish(Math.floor(value / 1_000_000))} million`, value % 1_000_000, spellEnglish)
  if (value >= 1000)
    return join(`${spellEnglish(Math.floor(value / 1000))} thousand`, value % 1000, spellEnglish)
  if (value >= 100) {
    const head = `${EN_SMALL[Math.floor(value / 100)] ?? ''} hundred`
    return value % 100 === 0 ? head : `${head} and ${spellEnglish(value % 100)}`
  }
  if (value < 20) return EN_SMALL[value] ?? ''
  const tens = EN_TENS[Math.floor(value / 10)] ?? ''
  return value % 10 === 0 ? tens : `${tens}-${EN_SMALL[value % 10] ?? ''}`
}

function join(head: string, rest: number, spell: (rest: number) => string): string {
  return rest === 0 ? head : `${head} ${spell(rest)}`
}

const ES_ORDINALS =
  'cero primero segundo tercero cuarto quinto sexto séptimo octavo noveno décimo undécimo duodécimo decimotercero decimocuarto decimoquinto decimosexto decimoséptimo decimoctavo decimonoveno'.split(
    ' ',
  )
const ES_ORDINAL_TENS =
  '  vigésimo trigésimo cuadragésimo quincuagésimo sexagésimo septuagésimo octogésimo nonagésimo'.split(' ')
const EN_ORDINALS: ReadonlyMap<string, string> = new Map([
  ['one', 'first'],
  ['two', 'second'],
  ['three', 'third'],
  ['five', 'fifth'],
  ['eight', 'eighth'],
  ['nine', 'ninth'],
  ['twelve', 'twelfth'],
])

/** «primer», «segunda», «vigésimo tercer»; “first”, “twenty-third”: before a noun, up to ninety-nine. */
export function spellOrdinal(lang: Language, value: number, gender: Gender): string {
  if (lang === 'en') return englishOrdinal(spellEnglish(value))
  const whole =
    value < 20
      ? (ES_ORDINALS[value] ?? '')
      : [ES_ORDINAL_TENS[Math.floor(value / 10)], value % 10 === 0 ? '' : ES_ORDINALS[value % 10]]
          .join(' ')
          .trim()
  if (gender === 'f')
    return whole
      .split(' ')
      .map((word) => word.replace(/o$/, 'a'))
      .join(' ')
  return gender === 'm' ? whole.replace(/(primer|tercer)o$/, '$1') : whole
}

function englishOrdinal(words: string): string {
  const last = /[a-z]+$/.exec(words)?.[0] ?? ''
  const ordinal = EN_ORDINALS.get(last) ?? (last.endsWith('y') ? last.replace(/y$/, 'ieth') : `${last}th`)
  return words.slice(0, words.length - last.length) + ordinal
}
