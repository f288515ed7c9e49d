import type { SourceLine } from './schema.ts'
import { isUpper } from './letter-case.ts'
import { readSectionLabel } from './section-label.ts'

export type PageMark = 'running-header' | 'page-number' | 'margin-note'

/** Which lines are running headers or page numbers (by index), and the printed page numbers that those carry. */
export type RunningHeaders = {
  readonly marks: ReadonlyMap<number, PageMark>
  readonly numbers: ReadonlyMap<number, number>
}

/** Known by what they do, not by their words: they come back, at page edges or with page numbers that rise with the lines. */
export function findRunningHeaders(lines: readonly SourceLine[]): RunningHeaders {
  const marks = new Map<number, PageMark>()
  const numbers = new Map<number, number>()
  for (const group of numberedRepeats(lines)) {
    for (const one of group) {
      marks.set(one.index, 'running-header')
      numbers.set(one.index, one.number)
    }
  }
  for (const index of companions(lines, marks)) marks.set(index, 'running-header')
  if (lines.some((line) => line.page !== null && line.page > 1)) markPageEdges(lines, marks)
  else for (const index of numberChain(lines)) marks.set(index, 'page-number')
  for (const [index, line] of lines.entries()) {
    if (line.aside === 'margin') marks.set(index, 'margin-note')
    if (line.aside === 'artifact')
      marks.set(index, /^\s*(?:\d+|[ivxlc]+)\s*$/i.test(line.text) ? 'page-number' : 'running-header')
  }
  return { marks, numbers }
}

/** Bullets, items, sentences and objectives' titles may stand at pages' edges often without being headers. */
const OWN_PLACE = /^(?:•|\d{1,3}[.)]|\p{Ll}|[Oo](?:bjetivo|bjective|BJETIVO|BJECTIVE)\s+\d)|[.,;:]$/u

type Numbered = { readonly index: number; readonly number: number }

const NUMBER_FIRST = /^(\d{1,4})\s*(\p{L}.{2,80})$/u
const NUMBER_LAST = /^(\p{L}.{1,80}?)\s*[|·–—-]?\s*(\d{1,4})$/u

/** «17COMPENDIO 2024», «Compendio 2024 | 18»: the same words with numbers that rise as pages of 12 to 130 lines would. */
function numberedRepeats(lines: readonly SourceLine[]): readonly (readonly Numbered[])[] {
  const groups = new Map<string, Numbered[]>()
  for (const [index, line] of lines.entries()) {
    if (line.text.length > 90 || !/^\s*\d|\d\s*$/.test(line.text)) continue
    const text = line.text.trim()
    const first = NUMBER_FIRST.exec(text)
    const last = NUMBER_LAST.exec(text)
    for (const [words, digits] of [
      [first?.[2], first?.[1]],
      [last?.[1], last?.[2]],
    ]) {
      if (words === undefined || digits === undefined) continue
      const key = words.toLowerCase().replace(/\s+/g, ' ')
      const group = groups.get(key) ?? []
      group.push({ index, number: Number(digits) })
      groups.set(key, group)
    }
  }
  return [...groups].flatMap(([key, group]) => {
    const upper = isUpper(lines[group[0]?.index ?? 0]?.text ?? '')
    const pages = risingWithPages(group)
    return key.split(' ').length < 2 || pages.length < (upper ? 2 : 3) ? [] : [pages]
  })
}

/** Those whose number is as far from a neighbour's as their lines are, counted in pages. */
function risingWithPages(group: readonly Numbered[]): readonly Numbered[] {
  return group.filter((one, at) => isPagesApart(group[at - 1], one) || isPagesApart(one, group[at + 1]))
}

function isPagesApart(one: Numbered | undefined, other: Numbered | undefined): boolean {
  if (one === undefined || other === undefined) return false
  const perPage = (other.index - one.index) / (other.number - one.number)
  return perPage >= 12 && perPage <= 150
}

/** A line that stands beside a numbered header each time that it occurs is the header's other line. */
function companions(lines: readonly SourceLine[], marks: ReadonlyMap<number, PageMark>): readonly number[] {
  if (marks.size === 0) return []
  const beside = new Map<string, number>()
  for (const index of marks.keys()) {
    for (const at of [index - 1, index + 1]) {
      const key = lines[at]?.text.trim() ?? ''
      if (couldBeTitle(key) && !marks.has(at)) beside.set(key, (beside.get(key) ?? 0) + 1)
    }
  }
  const found = new Map<string, number[]>()
  for (const [index, line] of lines.entries()) {
    const key = line.text.trim()
    if (!beside.has(key)) continue
    const at = found.get(key) ?? []
    at.push(index)
    found.set(key, at)
  }
  return [...found].flatMap(([key, at]) => {
    const times = beside.get(key) ?? 0
    return times >= 2 && at.length === times ? at : []
  })
}

/** Words that begin with a capital and end without a stop; no label of a section, no objective's title. */
function couldBeTitle(text: string): boolean {
  return /^\p{Lu}.*[^.,;:]$/u.test(text) && !OWN_PLACE.test(text) && readSectionLabel(text) === undefined
}

/** Where pages are known: what comes back at their edges, and seldom elsewhere; and the bare numbers that count them. */
function markPageEdges(lines: readonly SourceLine[], marks: Map<number, PageMark>): void {
  const edges = pageEdges(lines)
  const total = new Map<string, number>()
  for (const line of lines) {
    if (line.text.length > 120) continue
    const key = edgeKey(line.text)
    if (key !== '') total.set(key, (total.get(key) ?? 0) + 1)
  }
  const atEdge = new Map<string, number>()
  for (const index of edges) {
    const key = edgeKey(lines[index]?.text ?? '')
    atEdge.set(key, (atEdge.get(key) ?? 0) + 1)
  }
  const offsets = new Map<number, number>()
  for (const index of edges) {
    const offset = pageOffset(lines[index])
    if (offset !== undefined) offsets.set(offset, (offsets.get(offset) ?? 0) + 1)
  }
  const usual = [...offsets].sort((a, b) => b[1] - a[1])[0]
  for (const index of edges) {
    const text = lines[index]?.text.trim() ?? ''
    if (usual !== undefined && usual[1] >= 2 && pageOffset(lines[index]) === usual[0]) {
      marks.set(index, 'page-number')
      continue
    }
    const key = edgeKey(text)
    const times = atEdge.get(key) ?? 0
    if (key.length < 4 || times < 3 || times < 0.9 * (total.get(key) ?? 0)) continue
    if (readSectionLabel(text) !== undefined || OWN_PLACE.test(text)) continue
    marks.set(index, 'running-header')
  }
}

function edgeKey(text: string): string {
  return text.replace(/\d+/g, ' ').replace(/\s+/g, ' ').trim().toLowerCase()
}

/** «37», «- 37 -», «Página 37 de 120»: how far the printed number is from the page's place in the file. */
function pageOffset(line: SourceLine | undefined): number | undefined {
  if (line === undefined || line.page === null) return undefined
  const digits =
    /^(?:[-–—|\s]*|p[áa]g(?:ina|\.)?\s+|page\s+)(\d{1,4})(?:[-–—|\s]*|\s+(?:de|of|\/)\s+\d+)$/iu.exec(
      line.text.trim(),
    )?.[1]
  return digits === undefined ? undefined : Number(digits) - line.page
}

/** The first two and the last two lines with words of each page. */
function pageEdges(lines: readonly SourceLine[]): readonly number[] {
  const edges = new Set<number>()
  let page: number[] = []
  let number: number | null = null
  const close = (): void => {
    for (const index of [...page.slice(0, 2), ...page.slice(-2)]) edges.add(index)
    page = []
  }
  for (const [index, line] of lines.entries()) {
    if (line.page !== number) close()
    number = line.page
    if (line.text.trim() !== '' && line.aside === undefined) page.push(index)
  }
  close()
  return [...edges]
}

/** Bare numbers that count up by one, a page's lines apart, three or more in a row. */
function numberChain(lines: readonly SourceLine[]): readonly number[] {
  let chain: Numbered[] = []
  const found: number[] = []
  const close = (): void => {
    if (chain.length >= 3) found.push(...chain.map((one) => one.index))
    chain = []
  }
  for (const [index, line] of lines.entries()) {
    if (line.text.length > 12) continue
    const digits = /^[-–—|\s]*(\d{1,4})[-–—|\s]*$/.exec(line.text)?.[1]
    if (digits === undefined) continue
    const number = Number(digits)
    const last = chain.at(-1)
    const away = last === undefined ? 0 : index - last.index
    if (last !== undefined && number === last.number + 1 && away >= 12 && away <= 130)
      chain.push({ index, number })
    else if (last === undefined || away > 130 || chain.length < 3) {
      close()
      chain = [{ index, number }]
    }
  }
  close()
  return found
}
