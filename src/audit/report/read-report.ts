import type { Institution } from '../../compact/schema.ts'
import { findValueOfPhrase } from '../../quantities/rules.ts'
import { claimOf } from './claim-of.ts'
import { listParagraphs, type Paragraph } from './paragraphs.ts'
import { readLeftOut } from './read-left-out.ts'
import { listNumbers, readRest, type ReportNumber } from './numbers.ts'
import { makeLabelWords, type LabelWords } from './label-subjects.ts'
import { readChallenges } from './read-challenges.ts'
import { readCharts, sharesByTopic, topicKey } from './read-charts.ts'
import { countsBodies, readCounts, type Count } from './read-counts.ts'
import { makeInstitutionFinder, saysWhoTookPart, type InstitutionFinder } from './read-participants.ts'
import { readPrevalent } from './read-prevalent.ts'
import { listObjectives, readRanks } from './read-ranks.ts'
import { isQualified, listPercents, readShares } from './read-shares.ts'
import { listReporters } from './reporters.ts'
import { sentencesOf } from './report-sentences.ts'
import type { Claim, ClaimTest, Vocabulary } from './schema.ts'

/** A report as it is read: all its paragraphs, the claims that they make, and every number with what it is. */
export type ReadReport = {
  readonly paragraphs: readonly Paragraph[]
  readonly claims: readonly Claim[]
  readonly numbers: readonly ReportNumber[]
}

/** The claims of an executive report that speak of the record, in its order, and every other number with the reason it is left. */
export function readReport(report: string, vocabulary: Vocabulary): ReadReport {
  const reader: Reader = {
    find: makeInstitutionFinder(vocabulary.institutions),
    words: makeLabelWords(vocabulary),
    objectives: vocabulary.objectives.length,
  }
  const paragraphs = listParagraphs(report)
  const charted = sharesByTopic(paragraphs)
  const prose = paragraphs.flatMap((paragraph): readonly Claim[] => {
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
      case 'prose':
        return readProse(paragraph, reader, charted.get(topicKey(paragraph)) ?? [])
      case 'chart':
      case 'title':
      case 'subtitle':
      case 'furniture':
        return []
    }
  })
  const claims = [...prose, ...readCharts(paragraphs), ...readLeftOut(paragraphs, reader.find)].sort(
    (a, b) => a.paragraph - b.paragraph || a.start - b.start,
  )
  return { paragraphs, claims, numbers: listNumbers(paragraphs, claims) }
}

/** What sentences are read with. */
type Reader = {
  readonly find: InstitutionFinder
  readonly words: LabelWords
  /** How many objectives there are. */
  readonly objectives: number
}

function readProse(paragraph: Paragraph, reader: Reader, charted: readonly number[]): readonly Claim[] {
  const claims = sentencesOf(paragraph.text).flatMap(({ start, words }) => {
    // What was before is in another record.
    if (OF_BEFORE.test(words)) return []
    const shares = readShares(paragraph, words, reader.words)
    const tests = [
      ...(paragraph.objective === null
        ? readGeneral(paragraph, words, reader)
        : readObjective(paragraph, words, reader)),
      ...readFramework(words),
      ...shares,
      ...(charted.length === 0 ? [] : readCharted(words, charted)),
    ]
    return tests
      .filter((test) => isWhole(words) || !needsWhole(test))
      .map((test) => claimOf(paragraph, words, start, test))
  })
  return [...claims, ...readRest(paragraph, claims)]
}

/** Whether a sentence begins and ends as one: a page or a chart may have cut it. */
function isWhole(words: string): boolean {
  return /^[^\p{Ll}]/u.test(words) && /[.?!:;][”»")]?$/u.test(words)
}

/** A total, an order or a sum that a part of its sentence may turn into another. */
function needsWhole(test: ClaimTest): boolean {
  if (test.kind === 'count') return test.type === null && test.institution === null
  return test.kind === 'parts' || test.kind === 'order'
}

const OF_BEFORE =
  /(?<!\p{L})(?:ciclo|año|edici[óo]n|ejercicio|informe|compendio|periodo)s?\s+(?:anterior|previ[oa]|pasad[oa])(?:es|s)?(?!\p{L})|(?<!\p{L})respecto\s+(?:de|a)l?\s+(?:año\s+)?(?:19|20)\d{2}(?!\d)/iu

function readFramework(words: string): readonly ClaimTest[] {
  return [...words.matchAll(/(?<!\p{L})(?:los|sus)\s+(\d{1,2})\s+objetivos(?!\p{L})/giu)].map((match) => ({
    kind: 'framework',
    stated: Number(match[1]),
  }))
}

function readCharted(words: string, values: readonly number[]): readonly ClaimTest[] {
  return listPercents(words).map(({ value }) => ({ kind: 'charted', stated: value, values }))
}

const COUNTS_ACTIONS = /acci(?:[óo]n|ones)/iu

/** In an objective's section: how many actions, by whom, and who took part. */
function readObjective(paragraph: Paragraph, words: string, reader: Reader): readonly ClaimTest[] {
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
    ...readPrevalent(words, { objective, type: null }, reader.words),
  ]
  const reporters = listReporters(words)
  if (!(COUNTS_ACTIONS.test(words) || reporters.length > 0)) return took
  const counts = readCounts(words)
  const said = counts.filter(
    ({ figure, type }) =>
      (type !== null && !countsBodies(words, figure)) ||
      /total\s+de\s+$/iu.test(words.slice(0, figure.start)) ||
      (/^\s+acci(?:[óo]n|ones)/iu.test(words.slice(figure.end)) && isOfAll(words, figure)),
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
    ...addingUp(said),
    ...readOrder(words, said),
    ...readMostly(words, objective),
    ...took,
  ]
}

/** «El objetivo 11 cuenta con …» is of that objective, wherever it stands. */
function objectiveOf(words: string): number | undefined {
  const said = /^(?:el|en\s+el|para\s+el|la\s+conformaci[óo]n\s+del)\s+objetivo\s+(\d{1,2})(?!\d)/iu.exec(
    words,
  )?.[1]
  return said === undefined ? undefined : Number(said)
}

const ALL_OF_THEM =
  /(?:(?:conform|integr)\p{L}*\s+(?:por|con|de)|const\p{L}+\s+de|compone\p{L}*\s+de|c(?:ue|o)nt\p{L}+\s+con|da\p{L}*\s+cuenta\s+de|re[úu]n\p{L}+|sum\p{L}+|registr\p{L}+|report\p{L}+(?:\s+con)?|reporte\s+de|present\p{L}+|comprend\p{L}+|total\s+de|totaliz\p{L}+|contabiliz\p{L}+|hubo|agrup\p{L}+|tienen?|inscrib\p{L}+|abarc\p{L}+|(?:de\s+)?las|en\s+total,?|^en\s+\p{L}+\s+se\s+\p{L}+)\s+(?:un\s+total\s+de\s+)?$/iu
const SOME_OF_THEM = /(?<!\p{L})(?:destac|sobresal|resalt)\p{L}*(?:\s+\p{L}+){0,2}\s+$/iu
const NOT_ALL =
  /^\s+(?:programas\s+y\/o\s+)?acci(?:[óo]n|ones)\s+(?:\([^)]*\)\s+)?(?:que|no|sin|con)(?!\p{L})/iu

/** «conformado por 7 acciones», not «destacan 3 acciones», «11 acciones no informan» or «3 acciones dirigidas a mujeres». */
function isOfAll(words: string, { start, end }: Count['figure']): boolean {
  const [before, after] = [words.slice(0, start), words.slice(end)]
  return (
    (start === 0 || ALL_OF_THEM.test(before)) &&
    !SOME_OF_THEM.test(before) &&
    !NOT_ALL.test(after) &&
    !isQualified(after)
  )
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

/** Outside the objectives' sections: totals, splits, reporters, ranks, absences. */
function readGeneral(paragraph: Paragraph, words: string, reader: Reader): readonly ClaimTest[] {
  const reporters = [...new Set(listReporters(words).map((one) => one.type))]
  const type = paragraph.reporter ?? (reporters.length === 1 ? (reporters[0] ?? null) : null)
  const challenges = readChallenges(paragraph, words, reader.words)
  if (challenges.length > 0) return challenges
  if (/(?<!\p{L})retos?(?!\p{L})/iu.test(words) && !COUNTS_ACTIONS.test(words)) return []
  const ranks = readRanks(words, type)
  const others = [
    ...readCoverage(words, type, reader.objectives),
    ...readPrevalent(words, { objective: null, type }, reader.words),
  ]
  if (ranks.length > 0) return [...ranks, ...others]
  return [
    ...readTotals(words, { type, section: paragraph.reporter }, reader.find(words).institutions),
    ...others,
  ]
}

/** `section` is the type that the subsection is about, `type` the only one that the sentence can be about. */
function readTotals(
  words: string,
  { type, section }: { readonly type: string | null; readonly section: string | null },
  institutions: readonly Institution[],
): readonly ClaimTest[] {
  const counts = readCounts(words)
  const someBodies = counts.some(({ figure }) => countsBodies(words, figure))
  const taking = /(?:participaci[óo]n|colaboraci[óo]n)\s+de\s+\d/iu.test(words)
  const tests = counts.flatMap(({ figure, type: own }): readonly ClaimTest[] => {
    const after = words.slice(figure.end, figure.end + 40)
    const bodies = countsBodies(words, figure)
    const before = words.slice(0, figure.start)
    // «Las 12 acciones son de 2 gobiernos estatales y de otros»: whose all of them are is not said.
    const ofWhom =
      own === null && (institutions.length > 1 || (section === null && type !== null && someBodies))
    if (ofWhom && !bodies) return []
    if (
      (/^\s+(?:programas\s+y\/o\s+)?acci(?:[óo]n|ones)/iu.test(after) && isOfAll(words, figure)) ||
      /total\s+de\s+$/iu.test(before) ||
      (own !== null && /acciones/iu.test(words) && !taking && !bodies)
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
    // «22 de las 32 entidades» names all that there are; «10 entidades no reportaron», those that did not.
    const others =
      /(?:\d|\p{L})\s+de\s+(?:las|los)\s+$/iu.test(before) ||
      /^\s+(?:\p{L}+\s+){1,6}no\s+(?:lo\s+)?(?:report|inform|particip|hicieron|respond)/iu.test(
        words.slice(figure.end),
      )
    if (bodies && others) return []
    if (bodies && who !== null) return [{ kind: 'reporters', type: who, stated: figure.value }]
    if (taking && (who !== null || /^\s+(?:instancias|instituciones|actores|informantes)/iu.test(after)))
      return [{ kind: 'reporters', type: who, stated: figure.value }]
    return []
  })
  return [...tests, ...(taking ? [] : splitOfAll(tests))]
}

/** A split of all actions by reporter: its parts are held against the total of the record. */
function splitOfAll(tests: readonly ClaimTest[]): readonly ClaimTest[] {
  const parts = tests.flatMap((test) => (test.kind === 'count' && test.type !== null ? [test.stated] : []))
  return parts.length >= 3 ? [{ kind: 'parts', parts, stated: null }] : []
}

function readCoverage(words: string, type: string | null, objectives: number): readonly ClaimTest[] {
  const tests: ClaimTest[] = []
  const without = /(?<!\p{L})(\d{1,2}|\p{L}+)\s+objetivos\s+(?:que\s+no\s+|sin\s+(?:ning|acci))/iu.exec(
    words,
  )?.[1]
  const missing =
    without === undefined ? undefined : /^\d/.test(without) ? Number(without) : findValueOfPhrase(without)
  if (missing !== undefined)
    tests.push({ kind: 'covers', type, stated: objectives - missing, without: missing })
  if (
    type !== null &&
    /cada\s+una\s+de\s+(?:las|sus)\s+acciones\s+(?:\p{L}+\s+){0,4}objetivo\s+(?:distinto|diferente)/iu.test(
      words,
    )
  )
    tests.push({ kind: 'apart', type })
  if (
    /(?<!\p{L})(?:la\s+totalidad\s+de\s+los\s+objetivos|(?:acciones\s+en\s+)?cada\s+uno\s+de\s+los\s+objetivos)(?!\p{L})/iu.test(
      words,
    ) &&
    /(?:abordar|report|acciones)/iu.test(words)
  )
    tests.push({ kind: 'covers', type, stated: 'all' })
  const spread = /(?:distribuid[oa]s|acciones)\s+(?:en|entre)\s+(\d{1,2}|\p{L}+)\s+objetivos/iu.exec(
    words,
  )?.[1]
  const covered =
    spread === undefined ? undefined : /^\d/.test(spread) ? Number(spread) : findValueOfPhrase(spread)
  if (covered !== undefined) tests.push({ kind: 'covers', type, stated: covered })
  const more = /cubren\s+m[áa]s\s+objetivos(?:\s+del?\s+\p{L}+)?\s+que/iu.exec(words)
  if (more !== null) {
    const [first] = listReporters(words.slice(0, more.index))
    if (first !== undefined)
      for (const other of listReporters(words.slice(more.index)))
        tests.push({ kind: 'covers-more', type: first.type, than: other.type })
  }
  const denied = /(?<!\p{L})(?:no|ning[úu]n[oa]?|sin)(?!\p{L})(?!\s+obstante)/iu.test(words)
  if (!denied && /(?:incluyen|en\s+los\s+(?:siguientes\s+)?objetivos)/iu.test(words) && type !== null)
    for (const { number } of listObjectives(words)) tests.push({ kind: 'some', type, objective: number })
  return tests
}
