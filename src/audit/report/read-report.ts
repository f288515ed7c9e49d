import { claimOf } from './claim-of.ts'
import { makeLabelWords } from './label-subjects.ts'
import { listNumbers, readRest, type ReportNumber } from './numbers.ts'
import { listParagraphs, type Paragraph } from './paragraphs.ts'
import { readCharts, sharesByTopic, topicKey } from './read-charts.ts'
import { readGeneral } from './read-general.ts'
import { readLeftOut } from './read-left-out.ts'
import { readObjective } from './read-objective.ts'
import { makeInstitutionFinder } from './read-participants.ts'
import { listPercents, readShares } from './read-shares.ts'
import { readTables } from './read-tables.ts'
import { makeLabelBlank, type Reader } from './reader.ts'
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
    withoutLabels: makeLabelBlank(vocabulary),
    objectives: vocabulary.objectives.length,
  }
  const paragraphs = listParagraphs(report)
  const tables = readTables(paragraphs)
  const inTable = new Set(tables.map((claim) => claim.paragraph))
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
        if (inTable.has(paragraph.index)) return []
        return readProse(paragraph, reader, charted.get(topicKey(paragraph)) ?? [])
      case 'chart':
      case 'title':
      case 'subtitle':
      case 'furniture':
        return []
    }
  })
  const claims = [
    ...prose,
    ...tables,
    ...readCharts(paragraphs),
    ...readLeftOut(paragraphs, reader.find),
  ].sort((a, b) => a.paragraph - b.paragraph || a.start - b.start)
  return { paragraphs, claims, numbers: listNumbers(paragraphs, claims) }
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
