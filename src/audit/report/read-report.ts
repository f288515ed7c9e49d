import type { Institution } from '../../compact/schema.ts'
import { claimOf } from './claim-of.ts'
import { listParagraphs, type Paragraph } from './paragraphs.ts'
import { readCounts, type Count } from './read-counts.ts'
import { makeInstitutionFinder, saysWhoTookPart, type InstitutionFinder } from './read-participants.ts'
import { listObjectives, readRanks } from './read-ranks.ts'
import { listReporters } from './reporters.ts'
import { sentencesOf } from './report-sentences.ts'
import type { Claim, ClaimTest, Vocabulary } from './schema.ts'
import { readRest } from './unaccounted.ts'

/** The claims of an executive report that speak of the record, in its order, and every other number with the reason it is left. */
export function readReport(report: string, vocabulary: Vocabulary): readonly Claim[] {
  const find = makeInstitutionFinder(vocabulary.institutions)
  const paragraphs = listParagraphs(report)
  const claims = paragraphs.flatMap((paragraph, i) => {
    switch (paragraph.kind) {
      case 'heading':
        return paragraph.objective === null
          ? []
          : [
              claimOf(paragraph, paragraph.text, 0, {
                kind: 'heading',
                objective: paragraph.objective,
                words: paragraph.text,
              }),
            ]
      case 'chart':
        return readChart(paragraph, labelBefore(paragraphs, i))
      case 'prose':
        return paragraph.section === '' ? [] : readProse(paragraph, find)
    }
  })
  return [...claims, ...readLeftOut(paragraphs, find)].sort((a, b) => a.line - b.line)
}

/** The label over a chart's number, which the text may give in two scraps: «Entidades», «federativas». */
function labelBefore(paragraphs: readonly Paragraph[], i: number): Paragraph | undefined {
  const [first, second] = [paragraphs[i - 2], paragraphs[i - 1]]
  if (second?.kind !== 'chart' || first?.kind !== 'chart' || !/^\p{Ll}/u.test(second.text)) return second
  return { ...second, text: `${first.text} ${second.text}` }
}

/** A number alone under the name of a type of reporter, as charts leave it in the text. */
function readChart(paragraph: Paragraph, before: Paragraph | undefined): readonly Claim[] {
  if (!/^\d{1,4}$/.test(paragraph.text) || before?.kind !== 'chart') return []
  const stated = Number(paragraph.text)
  const [reporter] = listReporters(before.text)
  const quote = `${before.text} ${paragraph.text}`
  if (reporter !== undefined)
    return [
      claimOf(paragraph, quote, 0, {
        kind: 'count',
        objective: null,
        type: reporter.type,
        institution: null,
        stated,
      }),
    ]
  return /total\s+de\s+acciones/iu.test(before.text)
    ? [
        claimOf(paragraph, quote, 0, {
          kind: 'count',
          objective: null,
          type: null,
          institution: null,
          stated,
        }),
      ]
    : []
}

function readProse(paragraph: Paragraph, find: InstitutionFinder): readonly Claim[] {
  const claims = sentencesOf(paragraph.text).flatMap(({ start, words }) => {
    const tests =
      paragraph.objective === null
        ? readGeneral(paragraph, words, find)
        : readObjective(paragraph, words, find)
    return tests.map((test) => claimOf(paragraph, words, start, test))
  })
  return [...claims, ...readRest(paragraph, claims)]
}

const COUNTS_ACTIONS = /acci(?:[óo]n|ones)/iu

/** In an objective's section: how many actions, by whom, and who took part. */
function readObjective(paragraph: Paragraph, words: string, find: InstitutionFinder): readonly ClaimTest[] {
  const objective = paragraph.objective
  if (objective === null) return []
  const took = saysWhoTookPart(words)
    ? find(words).map((one): ClaimTest => ({ kind: 'took-part', objective, institution: one.code }))
    : []
  const reporters = listReporters(words)
  if (!(COUNTS_ACTIONS.test(words) || reporters.length > 0)) return took
  const counts = readCounts(words)
  const said = counts.filter(
    ({ figure, type }) =>
      type !== null ||
      /^\s+acci(?:[óo]n|ones)/iu.test(words.slice(figure.end)) ||
      /total\s+de\s+$/iu.test(words.slice(0, figure.start)),
  )
  const tests = said.map(({ figure, type }): ClaimTest => ({
    kind: 'count',
    objective,
    type,
    institution: null,
    stated: figure.value,
  }))
  return [...tests, ...allBy(words, said, objective), ...addingUp(said), ...took]
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

/** Outside the objectives' sections: totals, splits, reporters, ranks, absences. */
function readGeneral(paragraph: Paragraph, words: string, find: InstitutionFinder): readonly ClaimTest[] {
  const reporters = [...new Set(listReporters(words).map((one) => one.type))]
  const type = paragraph.reporter ?? (reporters.length === 1 ? (reporters[0] ?? null) : null)
  if (/(?<!\p{L})retos?(?!\p{L})/iu.test(words) && !COUNTS_ACTIONS.test(words)) return []
  const ranks = readRanks(words, type)
  const covers = readCoverage(words, type)
  if (ranks.length > 0) return [...ranks, ...covers]
  return [...readTotals(words, type, find(words)), ...covers]
}

function readTotals(
  words: string,
  type: string | null,
  institutions: readonly Institution[],
): readonly ClaimTest[] {
  const counts = readCounts(words)
  const taking = /(?:participaci[óo]n|colaboraci[óo]n)\s+de\s+\d/iu.test(words)
  const tests = counts.flatMap(({ figure, type: own }): readonly ClaimTest[] => {
    const after = words.slice(figure.end, figure.end + 40)
    const before = words.slice(0, figure.start)
    if (
      /^\s+(?:programas\s+y\/o\s+)?acci(?:[óo]n|ones)/iu.test(after) ||
      /total\s+de\s+$/iu.test(before) ||
      (own !== null && /acciones/iu.test(words) && !taking)
    ) {
      const institution = own === null && institutions.length === 1 ? (institutions[0]?.code ?? null) : null
      return [
        {
          kind: 'count',
          objective: null,
          type: institution === null ? (own ?? type) : null,
          institution,
          stated: figure.value,
        },
      ]
    }
    const who = own ?? (/^\s+organizaciones/iu.test(after) ? type : null)
    return taking && who !== null ? [{ kind: 'reporters', type: who, stated: figure.value }] : []
  })
  return [...tests, ...(taking ? [] : splitOfAll(tests))]
}

/** A split of all actions by reporter: its parts are held against the total of the record. */
function splitOfAll(tests: readonly ClaimTest[]): readonly ClaimTest[] {
  const parts = tests.flatMap((test) => (test.kind === 'count' && test.type !== null ? [test.stated] : []))
  return parts.length >= 3 ? [{ kind: 'parts', parts, stated: -1 }] : []
}

function readCoverage(words: string, type: string | null): readonly ClaimTest[] {
  const tests: ClaimTest[] = []
  if (
    /(?<!\p{L})(?:la\s+totalidad\s+de\s+los\s+objetivos|(?:acciones\s+en\s+)?cada\s+uno\s+de\s+los\s+objetivos)(?!\p{L})/iu.test(
      words,
    ) &&
    /(?:abordar|report|acciones)/iu.test(words)
  )
    tests.push({ kind: 'covers', type, stated: 'all' })
  const spread = /distribuid[oa]s\s+(?:en|entre)\s+(\d{1,2})\s+objetivos/iu.exec(words)
  if (spread !== null) tests.push({ kind: 'covers', type, stated: Number(spread[1]) })
  const more = /cubren\s+m[áa]s\s+objetivos(?:\s+del?\s+\p{L}+)?\s+que/iu.exec(words)
  if (more !== null) {
    const [first] = listReporters(words.slice(0, more.index))
    if (first !== undefined)
      for (const other of listReporters(words.slice(more.index)))
        tests.push({ kind: 'covers-more', type: first.type, than: other.type })
  }
  if (/(?:incluyen|en\s+los\s+(?:siguientes\s+)?objetivos)/iu.test(words) && type !== null)
    for (const { number } of listObjectives(words)) tests.push({ kind: 'some', type, objective: number })
  return tests
}

/** The states that an objective's section names as taking part; those of the record that it does not name are left out. */
function readLeftOut(paragraphs: readonly Paragraph[], find: InstitutionFinder): readonly Claim[] {
  const groups = Map.groupBy(
    paragraphs.filter((one) => one.kind === 'prose' && one.objective !== null),
    (one) => one.objective,
  )
  return [...groups].flatMap(([objective, group]) => {
    if (objective === null) return []
    const said = group.flatMap((paragraph) =>
      sentencesOf(paragraph.text)
        .filter(({ words }) => saysWhoTookPart(words))
        .map(({ start, words }) => ({
          paragraph,
          start,
          words,
          states: find(words).filter((one) => one.state !== null),
        })),
    )
    const named = [...new Set(said.flatMap(({ states }) => states.map((one) => one.code)))]
    const last = said.findLast(({ states }) => states.length > 0)
    return last === undefined
      ? []
      : [claimOf(last.paragraph, last.words, last.start, { kind: 'left-out', objective, named })]
  })
}
