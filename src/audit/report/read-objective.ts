import { isOfAll } from './all-of-them.ts'
import type { Paragraph } from './paragraphs.ts'
import { countsBodies, readCounts, type Count } from './read-counts.ts'
import { saysWhoTookPart } from './read-participants.ts'
import { readPrevalent } from './read-prevalent.ts'
import type { Reader } from './reader.ts'
import { listReporters } from './reporters.ts'
import type { ClaimTest } from './schema.ts'

const COUNTS_ACTIONS = /acci(?:[óo]n|ones)/iu

/** In an objective's section: how many actions, by whom, and who took part. */
export function readObjective(paragraph: Paragraph, whole: string, reader: Reader): readonly ClaimTest[] {
  const words = reader.withoutLabels(whole)
  const objective = objectiveOf(words) ?? paragraph.objective
  if (objective === null) return []
  const named = saysWhoTookPart(words) ? reader.find(words) : undefined
  const took = [
    ...(named?.institutions ?? []).map((one): ClaimTest => ({
      kind: 'took-part',
      objective,
      institution: one.code,
    })),
    ...(named?.unknown ?? []).map((name): ClaimTest => ({ kind: 'unknown-body', objective, name })),
    ...readPrevalent(whole, { objective, type: null }, reader.words),
  ]
  const reporters = listReporters(words)
  if (!(COUNTS_ACTIONS.test(words) || reporters.length > 0)) return took
  const counts = readCounts(words)
  const said = counts.filter(
    ({ figure, type }) =>
      (type !== null && !countsBodies(words, figure)) ||
      /total\s+de\s+$/iu.test(words.slice(0, figure.start)) ||
      (/^\s+acci(?:[óo]n|ones)/iu.test(words.slice(figure.end)) &&
        isOfAll(words, figure) &&
        !isOfOne(words.slice(0, figure.start), reader) &&
        !isByOne(words.slice(figure.end), reader)),
  )
  // A sentence that names no objective may speak of all of them, in a part that the text does not set apart.
  const unsaid = !/(?<!\p{L})objetivos?(?!\p{L})/iu.test(words)
  const tests = said.map(({ figure, type }): ClaimTest => ({
    kind: 'count',
    objective,
    type,
    institution: null,
    stated: figure.value,
    ...(unsaid ? { orOfAll: true } : {}),
  }))
  return [
    ...tests,
    ...allBy(words, said, objective),
    ...(said.length === counts.length ? addingUp(said) : []),
    ...readOrder(words, said),
    ...readMostly(words, objective),
    ...took,
  ]
}

/** «La SRE reportó» three: those of one institution. */
function isOfOne(before: string, { find }: Reader): boolean {
  return (
    /(?:report|inform|present|registr|aport|realiz)[óo]\s+$/iu.test(before) &&
    find(before).institutions.length > 0
  )
}

/** «las siete acciones del INEGI». */
function isByOne(after: string, { find }: Reader): boolean {
  const whose = /^\s+acci(?:[óo]n|ones)\s+del?\s+([^,;.:]{2,70})/iu.exec(after)?.[1]
  return whose !== undefined && find(whose).institutions.length > 0
}

/** «El objetivo 11 cuenta con …» is of that objective, wherever it stands. */
function objectiveOf(words: string): number | undefined {
  const said = /^(?:el|en\s+el|para\s+el|la\s+conformaci[óo]n\s+del)\s+objetivo\s+(\d{1,2})(?!\d)/iu.exec(
    words,
  )?.[1]
  return said === undefined ? undefined : Number(said)
}

/** «… por la APF (20), seguida de las entidades (7) y finalmente por …»: told from most to least. */
function readOrder(words: string, counts: readonly Count[]): readonly ClaimTest[] {
  if (!/(?<!\p{L})(?:le\s+siguen|seguid[oa]s?\s+(?:por|del?))(?!\p{L})/iu.test(words)) return []
  const told = counts.flatMap(({ figure, type }) => (type === null ? [] : [{ type, stated: figure.value }]))
  return told.length < 2 ? [] : [{ kind: 'order', told }]
}

function readMostly(words: string, objective: number): readonly ClaimTest[] {
  const match = /(?<!\p{L})en\s+su\s+(?:gran\s+)?mayor[íi]a\s+por(?!\p{L})/iu.exec(words)
  const reporter =
    match === null
      ? undefined
      : listReporters(words).find((one) => one.start >= match.index + match[0].length)
  return reporter === undefined ? [] : [{ kind: 'mostly', objective, type: reporter.type }]
}

/** «5 acciones, todas llevadas a cabo por las entidades federativas». */
function allBy(words: string, counts: readonly Count[], objective: number): readonly ClaimTest[] {
  const match =
    /(?<!\p{L})tod[oa]s\s+(?:ellas\s+)?(?:llevadas|reportadas|realizadas|informadas|presentadas|por)/iu.exec(
      words,
    )
  const total = counts.find(({ type }) => type === null)
  const reporter = match === null ? undefined : listReporters(words).find((one) => one.start > match.index)
  if (total === undefined || reporter === undefined) return []
  return [{ kind: 'count', objective, type: reporter.type, institution: null, stated: total.figure.value }]
}

/** A total and its split by reporter in one sentence must agree with one another, whatever the record says. */
function addingUp(counts: readonly Count[]): readonly ClaimTest[] {
  const totals = counts.filter(({ type }) => type === null)
  const parts = counts.filter(({ type }) => type !== null).map(({ figure }) => figure.value)
  const [total] = totals
  return total !== undefined && totals.length === 1 && parts.length >= 2
    ? [{ kind: 'parts', parts, stated: total.figure.value }]
    : []
}
