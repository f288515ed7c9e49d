import type { MemberCount, TallyMeasurement } from '../../analysis/schema.ts'
import type { Language } from '../../compact/schema.ts'
import { formatList, formatNumber } from '../../web/languages.ts'
import { CHART_WORDS } from './messages.ts'

/** More members than this of one value are counted rather than named. */
const NAMED = 4

type Named = (row: MemberCount) => string

/** What is to be seen in a ranking, in up to two sentences: which members have most, and which fewest or none. */
export function describeRanking(
  rows: readonly MemberCount[],
  unit: string,
  name: Named,
  lang: Language,
): string {
  const words = CHART_WORDS[lang]
  const most = Math.max(0, ...rows.map(({ value }) => value))
  if (most === 0) return words.none
  const having = (value: number) => rows.filter((row) => row.value === value)
  const list = (some: readonly MemberCount[]) => formatList(lang, some.map(name))
  const top = having(most)
  const [first] = top
  const sentences: string[] = []
  if (first !== undefined && top.length === 1)
    sentences.push(words.most(name(first), formatNumber(lang, most), unit))
  else if (top.length <= NAMED) sentences.push(words.mostTied(list(top), formatNumber(lang, most), unit))
  else sentences.push(words.mostMany(top.length, formatNumber(lang, most), unit))
  const none = having(0)
  if (none.length > NAMED) sentences.push(words.withoutMany(none.length))
  else if (none.length > 0) sentences.push(words.without(list(none)))
  else sentences.push(...describeLast(rows, most, name, lang))
  return capitalise(sentences.join(' '))
}

function describeLast(
  rows: readonly MemberCount[],
  most: number,
  name: Named,
  lang: Language,
): readonly string[] {
  const words = CHART_WORDS[lang]
  const least = Math.min(...rows.map(({ value }) => value))
  const last = rows.filter(({ value }) => value === least)
  const [only] = last
  if (least === most || last.length > NAMED || only === undefined) return []
  const value = formatNumber(lang, least)
  if (last.length === 1) return [words.fewest(name(only), value)]
  return [words.fewestTied(formatList(lang, last.map(name)), value)]
}

/** The greatest three, for a text alternative: «Chiapas 41, Morelos 18, …». */
export function listFirst({ rows }: Pick<TallyMeasurement, 'rows'>, name: Named, lang: Language): string {
  return rows
    .toSorted((a, b) => b.value - a.value)
    .slice(0, 3)
    .map((row) => `${name(row)} ${formatNumber(lang, row.value)}`)
    .join(', ')
}

export function capitalise(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1)
}
