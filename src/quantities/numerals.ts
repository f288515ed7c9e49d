import { isWithin, listNotQuantities, type Span } from './not-quantities.ts'
import { NUMBER_WORD, findScale, findValueOfWords, isOne } from './number-words.ts'

/**
 * How a number is written: `plain` (25,942), `spaced` (25, 942), `dotted` (4.363 for thousands), `words`.
 * `spaced` and `dotted` are read as the same number and can be pointed out to the author.
 */
export type NumeralForm = 'plain' | 'spaced' | 'dotted' | 'words'

/** A number in a text: `kind` says whether it counts, is a share of a hundred or an amount of money. */
export type Numeral = {
  readonly start: number
  readonly end: number
  readonly value: number
  readonly kind: 'count' | 'share' | 'money'
  readonly currency: string | null
  readonly form: NumeralForm
  /** Decimals written, which is how far it was rounded. */
  readonly decimals: number
  /** «un», «una»: to be read as a count only where the context counts. */
  readonly one: boolean
}

const DIGITS = /\d+(?:['’]\d{3})?(?:[.,]\d+)*/g
const SPACED_GROUP = /^,\s(\d{3})(?![\d.,]*\d|\s*%)/
const BLANK_GROUPS = /^(?:[\u00a0\u202f\u2009]\d{3})+(?!\d)|^(?: \d{3}){2,}(?!\d)/
/** «15 300 llamadas», «9 000 de mujeres»: one group after a blank, where what is counted follows. */
const ONE_BLANK_GROUP = /^ (\d{3})(?=\s+(?:\p{Ll}{5,}|de\s+\p{Ll}|son\s|fueron\s))/u
const SCALE_WORD = /^\s+(mil|millones|millón)(?!\p{L})/iu
const CURRENCIES: readonly (readonly [RegExp, string])[] = [
  [/^\s*(?:de\s+)?d[óo]lares\s+canadienses|^\s*CAD(?!\p{L})/iu, 'dólares canadienses'],
  [
    /^\s*(?:de\s+)?(?:d[óo]lares(?:\s+(?:estadounidenses|americanos))?|USD|US\$|dls\.?|mdd)(?!\p{L})/iu,
    'dólares',
  ],
  [/^\s*(?:de\s+)?(?:pesos(?:\s+mexicanos)?|MXN|M\.?N\.?|mdp)(?!\p{L})/iu, 'pesos'],
  [/^\s*(?:de\s+)?(?:euros?|€|EUR)(?!\p{L})/iu, 'euros'],
]

/** Every number of a text that may be a quantity, in its order. Dates, law, codes, ages and durations are left out. */
export function listNumerals(text: string): readonly Numeral[] {
  const masked = listNotQuantities(text)
  const digits = readDigits(text, masked)
  const words = readWords(text, masked, digits)
  const none = readNone(text, masked)
  return [...digits, ...words, ...none].sort((a, b) => a.start - b.start)
}

function readDigits(text: string, masked: readonly Span[]): readonly Numeral[] {
  const found: Numeral[] = []
  let taken = 0
  for (const match of text.matchAll(DIGITS)) {
    const start = match.index
    if (start < taken || isWithin(masked, start)) continue
    const number = readNumber(text, start, match[0])
    if (number === undefined) continue
    const scaled = withScales(text, number)
    const full = withKind(text, start, scaled)
    found.push({ start, ...full, one: false })
    taken = full.end
  }
  return found
}

type Written = {
  readonly end: number
  readonly value: number
  readonly form: NumeralForm
  readonly decimals: number
}

function readNumber(text: string, start: number, raw: string): Written | undefined {
  const digits = raw
  const end = start + digits.length
  const spaced = /^\d{1,3}(?:,\d{3})*$/.test(digits) ? SPACED_GROUP.exec(text.slice(end, end + 8)) : null
  if (
    spaced !== null &&
    countsAfter(text, end + spaced[0].length) &&
    !/[\d,]\s*$/.test(text.slice(Math.max(0, start - 3), start))
  )
    return {
      end: end + spaced[0].length,
      value: Number(digits.replaceAll(',', '') + String(spaced[1])),
      form: 'spaced',
      decimals: 0,
    }
  const blanks = /^\d{1,3}$/.test(digits) ? BLANK_GROUPS.exec(text.slice(end, end + 24)) : null
  if (blanks !== null)
    return {
      end: end + blanks[0].length,
      value: Number((digits + blanks[0]).replace(/\D/g, '')),
      form: 'plain',
      decimals: 0,
    }
  const blank = /^[1-9]\d{0,2}$/.test(digits) ? ONE_BLANK_GROUP.exec(text.slice(end, end + 24)) : null
  if (blank !== null && /(?:^|\s)(?:\p{Ll}+|[;,])\s+$/u.test(text.slice(Math.max(0, start - 16), start)))
    return { end: end + 4, value: Number(digits + String(blank[1])), form: 'plain', decimals: 0 }
  if (/^\d+$/.test(digits))
    return digits.length > 12 ? undefined : { end, value: Number(digits), form: 'plain', decimals: 0 }
  if (/^\d{1,3}(?:['’]\d{3})?(?:,\d{3})+(?:\.\d+)?$/.test(digits)) {
    const value = Number(digits.replace(/[,'’]/g, ''))
    return { end, value, form: 'plain', decimals: digits.split('.')[1]?.length ?? 0 }
  }
  if (/^[1-9]\d{0,2}(?:\.\d{3})+(?:,\d+)?$/.test(digits) && !scalesAfter(text, end))
    return {
      end,
      value: Number(digits.replaceAll('.', '').replace(',', '.')),
      form: 'dotted',
      decimals: digits.split(',')[1]?.length ?? 0,
    }
  const decimal = /^(\d+)[.,](\d+)$/.exec(digits)
  if (decimal !== null)
    return {
      end,
      value: Number(`${String(decimal[1])}.${String(decimal[2])}`),
      form: 'plain',
      decimals: decimal[2]?.length ?? 0,
    }
  return undefined
}

/** A noun, or a verb that tells what was counted, right after: the mark of «25, 942 eventos» against a list of numbers. */
function countsAfter(text: string, end: number): boolean {
  return /^\s+\p{Ll}{2,}|^\s*[.;:)]/u.test(text.slice(end, end + 12))
}

function scalesAfter(text: string, end: number): boolean {
  return /^\s*(?:%|por\s+ciento|millones|millón|mil\b)/iu.test(text.slice(end, end + 14))
}

/** «2 millones 215 mil 794»: numerals and scales added up. */
function withScales(text: string, number: Written): Written {
  let total = 0
  let current: Written = number
  for (;;) {
    const scale = SCALE_WORD.exec(text.slice(current.end, current.end + 12))
    if (scale === null)
      return current === number ? number : { ...current, value: round(total + current.value) }
    const factor = findScale(String(scale[1])) ?? 1
    const end = current.end + scale[0].length
    const millions = /^\s+millones/iu.exec(text.slice(end, end + 10))
    if (millions !== null)
      return {
        ...number,
        end: end + millions[0].length,
        value: current.value * factor * 1_000_000,
        decimals: 0,
      }
    total += current.value * factor
    const following = /^\s+(\d{1,3})(?![\d.,%]*\d|\s*%)/.exec(text.slice(end, end + 8))
    const decimals = Math.max(0, current.decimals - Math.log10(factor))
    if (following === null) return { end, value: round(total), form: 'plain', decimals }
    current = { end: end + following[0].length, value: Number(following[1]), form: 'plain', decimals: 0 }
  }
}

function round(value: number): number {
  return Math.round(value * 100) / 100
}

function withKind(text: string, start: number, number: Written): Omit<Numeral, 'start' | 'one'> {
  const after = text.slice(number.end, number.end + 40)
  const percent = /^\s?%|^\s+por\s+ciento(?!\p{L})/iu.exec(after)
  if (percent !== null)
    return { ...number, end: number.end + percent[0].length, kind: 'share', currency: null }
  const sign = /(?:US|MX)?\$\s?$/.exec(text.slice(Math.max(0, start - 4), start))
  const worded = CURRENCIES.find(([pattern]) => pattern.test(after))
  if (worded !== undefined) {
    const length = worded[0].exec(after)?.[0].length ?? 0
    return { ...number, end: number.end + length, kind: 'money', currency: worded[1] }
  }
  if (sign !== null)
    return { ...number, kind: 'money', currency: sign[0].startsWith('US') ? 'dólares' : 'pesos' }
  return { ...number, kind: 'count', currency: null }
}

function readWords(text: string, masked: readonly Span[], digits: readonly Numeral[]): readonly Numeral[] {
  const taken = digits.map(({ start, end }) => ({ start, end }))
  const words = [...text.matchAll(NUMBER_WORD)].filter(
    (match) => !isWithin(masked, match.index) && !isWithin(taken, match.index),
  )
  const found: Numeral[] = []
  for (let i = 0; i < words.length;) {
    const first = words[i]
    if (first === undefined) break
    let last = first
    let j = i + 1
    for (let next = words[j]; next !== undefined; next = words[++j]) {
      const between = text.slice(last.index + last[0].length, next.index)
      if (!joins(last[0], between, next[0])) break
      last = next
    }
    const run = words.slice(i, j)
    i = j
    const end = last.index + last[0].length
    const value = findValueOfWords(run.map((word) => word[0]))
    if (
      value === undefined ||
      value === 0 ||
      /^[\s]*(?:décimas?|avos?)(?!\p{L})/iu.test(text.slice(end, end + 10))
    )
      continue
    const length =
      /^\s+(?:a\s+\p{L}+\s+)?(?:horas?|minutos?|días?|semanas?|mes(?:es)?|bimestres?|trimestres?|semestres?|años?|décadas?)(?!\p{L})/iu
    if (length.test(text.slice(end, end + 24))) continue
    const written: Written = { end, value, form: 'words', decimals: 0 }
    const kinded = withKind(text, first.index, written)
    found.push({ start: first.index, ...kinded, one: run.length === 1 && isOne(first[0]) })
  }
  return found
}

const NONE =
  /(?<!\p{L})no\s+(?:existen?|hubo|se\s+(?:han?\s+)?(?:registr|present|recib|atend|brind|otorg)\p{L}+)(?=\s+\p{Ll}{4,}\s+algun[oa]s?(?!\p{L}))|(?<=(?<!\p{L})no\s+se\s+\p{L}+\s+(?:a\s+)?)ning(?:ún|una)(?=\s+(?!tipo|resultado|reto|informaci|dato)\p{Ll}{4,})/giu

/** «no existe expediente alguno», «no se atendió a ninguna persona»: none is a count too. */
function readNone(text: string, masked: readonly Span[]): readonly Numeral[] {
  return [...text.matchAll(NONE)]
    .filter((match) => !isWithin(masked, match.index))
    .map((match) => ({
      start: match.index,
      end: match.index + match[0].length,
      value: 0,
      kind: 'count',
      currency: null,
      form: 'words',
      decimals: 0,
      one: false,
    }))
}

/** «treinta y dos», «dos mil trescientas», but not «dos y tres» nor «una, dos». */
function joins(before: string, between: string, after: string): boolean {
  if (/^\s+$/.test(between)) return !isOne(after) || /^(?:mil|millón|millones|cien|ciento)$/iu.test(before)
  return (
    /^\s+y\s+$/i.test(between) &&
    /^(?:treinta|cuarenta|cincuenta|sesenta|setenta|ochenta|noventa)$/iu.test(before) &&
    !/^(?:mil|mill|cien|\p{L}+cient)/iu.test(after)
  )
}
