import type { Institution } from '../../compact/schema.ts'
import { isOfAll } from './all-of-them.ts'
import type { Paragraph } from './paragraphs.ts'
import { readChallenges } from './read-challenges.ts'
import { countsBodies, readCounts } from './read-counts.ts'
import { readComparisons, readCovered } from './read-comparisons.ts'
import { readObjective } from './read-objective.ts'
import { readPrevalent } from './read-prevalent.ts'
import { listObjectives, readRanks } from './read-ranks.ts'
import type { Reader } from './reader.ts'
import { listReporters } from './reporters.ts'
import type { ClaimTest } from './schema.ts'
import { saidNumber } from './said-number.ts'

const OBJECTIVES = /(?<!\p{L})objetivos?(?!\p{L})/iu
const COUNTS_ACTIONS = /acci(?:[óo]n|ones)/iu

/** «180 acciones, de las cuales 27 son del objetivo 7»: the objective is of the part alone. */
const PART_OF_THEM = /(?<!\p{L})de\s+(?:l[ao]s\s+cuales|ell[ao]s|[ée]st[ao]s)(?!\p{L})/iu

/** Outside the objectives' sections: totals, splits, reporters, ranks, absences. */
export function readGeneral(paragraph: Paragraph, words: string, reader: Reader): readonly ClaimTest[] {
  const reporters = [...new Set(listReporters(words).map((one) => one.type))]
  const type = paragraph.reporter ?? (reporters.length === 1 ? (reporters[0] ?? null) : null)
  const challenges = readChallenges(paragraph, words, reader.words)
  if (challenges.length > 0) return challenges
  const plain = reader.withoutLabels(words)
  if (/(?<!\p{L})retos?(?!\p{L})/iu.test(words) && !COUNTS_ACTIONS.test(plain)) return []
  const { institutions } = reader.find(words)
  const objectives = OBJECTIVES.test(plain)
    ? [...new Set(listObjectives(plain).map(({ number }) => number))]
    : []
  const told = readRanks(plain, type)
  // «Sonora no reportó acciones en el objetivo 5» is of Sonora alone.
  const ranks = institutions.length > 0 && type === null ? told.filter(({ kind }) => kind === 'count') : told
  const others = [
    ...readCoverage(plain, type, reader.objectives),
    ...readPrevalent(words, { objective: null, type }, reader.words),
    ...readComparisons(plain, institutions),
  ]
  if (ranks.length > 0) return [...ranks, ...others]
  const [objective] = objectives
  // A sentence that names an objective counts its actions, not all of them; of several, it must say how.
  if (objective !== undefined)
    return objectives.length > 1 || paragraph.reporter !== null || PART_OF_THEM.test(plain)
      ? others
      : [...readObjective({ ...paragraph, objective }, words, reader), ...others]
  return [...readTotals(plain, { type, section: paragraph.reporter }, institutions), ...others]
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
      /^\s+(?:\p{L}+\s+){1,6}no\s+(?!s[óo]lo|solamente|[úu]nicamente)\p{L}/iu.test(words.slice(figure.end))
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
  const without =
    /(?<!\p{L})(\d{1,2}|\p{L}+)\s+objetivos\s+(?:(?:que\s+)?no\s+(?:(?:tuv|recib|cuent|report|regist|present)\p{L}*|tienen)\s+|sin\s+(?:ning|acci))/iu.exec(
      words,
    )?.[1]
  const missing = without === undefined ? undefined : saidNumber(without)
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
    /(?<!\p{L})(?:la\s+totalidad\s+de\s+los\s+objetivos|^todos\s+los\s+objetivos\s+(?:recibieron|tienen|tuvieron|cuentan\s+con)\s+(?:al\s+menos\s+una\s+acci[óo]n|acciones)(?=\s*[.,;])|(?:acciones\s+en\s+)?cada\s+uno\s+de\s+los\s+objetivos)(?!\p{L})/iu.test(
      words,
    ) &&
    /(?:abordar|report|acci[óo]n)/iu.test(words)
  )
    tests.push({ kind: 'covers', type, stated: 'all' })
  const spread = /(?:distribuid[oa]s|acciones)\s+(?:en|entre)\s+(\d{1,2}|\p{L}+)\s+objetivos/iu.exec(
    words,
  )?.[1]
  const covered = spread === undefined ? undefined : saidNumber(spread)
  if (covered !== undefined) tests.push({ kind: 'covers', type, stated: covered })
  tests.push(...readCovered(words, type, objectives))
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
