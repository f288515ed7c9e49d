import { dimensionOf } from './categories.ts'
import type { Mention } from './mentions.ts'
import { periodOf, readText, unitOf, type Reading } from './reading.ts'
import { QuantityId, type Dimension, type Quantity, type QuantityField } from './schema.ts'

export { readText, periodOf, type Reading } from './reading.ts'
export { isComplete, type Breakdown } from './claims.ts'
export type { Mention } from './mentions.ts'
export {
  daysIn,
  daysInMonth,
  isPossible,
  listDates,
  listDateSpans,
  monthsIn,
  type DateMention,
  type PeriodMention,
} from './dates.ts'
export { listPlaces, plain } from './places.ts'
export { countsPeople } from './units.ts'
export { findValueOfPhrase, listNumberPhrases } from './number-words.ts'

const CUMULATIVE =
  /(?<!\p{L})(?:desde\s+su\s+(?:inicio|creaci[óo]n|implementaci[óo]n)|desde\s+el\s+(?:inicio|año|\d)|desde\s+(?:19|20)\d{2}|a\s+la\s+fecha|acumulad[oa]s?|hasta\s+(?:el\s+mes\s+de\s+)?(?:la\s+fecha|el\s+momento)|hist[óo]ric[oa]s?|a\s+lo\s+largo\s+de\s+su)(?!\p{L})/iu
/** The shortest share or count that is only said again in a parenthesis: «7,106 (90 %)». */
const IN_PARENTHESIS = /^\s*\(\s*$/

/**
 * The quantities that a Spanish text states as results, in its order. Never throws; linear in the text's length.
 * Left out: numbers taken up again, plans and goals, and shares that only restate the count before them.
 * `idPrefix` begins every id: `mx-2024/apf/21/2#results` gives `mx-2024/apf/21/2#results-1`.
 */
export function readQuantities(
  text: string,
  { field, idPrefix }: { readonly field: QuantityField; readonly idPrefix: string },
): readonly Quantity[] {
  return quantitiesOf(readText(text), field, idPrefix)
}

export function quantitiesOf(reading: Reading, field: QuantityField, idPrefix: string): readonly Quantity[] {
  const kept = reading.mentions.filter((mention) => isRecorded(reading, mention, field))
  const ids = new Map(
    kept.map((mention, i) => [mention, QuantityId.parse(`${idPrefix}-${String(i + 1)}`)] as const),
  )
  const ties = tiesOf(reading)
  return kept.flatMap((mention) => {
    const id = ids.get(mention)
    if (id === undefined) return []
    const tie = ties.get(mention)
    const period = periodOf(reading, mention)
    const total = tie === undefined ? undefined : (reading.takenUp.get(tie.total) ?? tie.total)
    return [
      {
        id,
        value: mention.value,
        unit: unitOf(reading, mention, tie?.total),
        concept: null,
        approximate: mention.approximate,
        cumulative: CUMULATIVE.test(reading.text.slice(mention.sentence.start, mention.start)),
        period: period === undefined ? null : { start: period.start, end: period.end },
        partOf: total === undefined ? null : (ids.get(total) ?? null),
        ...sortOf(mention, tie?.dimension),
        field,
        quote: reading.text.slice(mention.start, mention.nounEnd),
        start: mention.start,
        end: mention.nounEnd,
      } satisfies Quantity,
    ]
  })
}

function isRecorded(reading: Reading, mention: Mention, field: QuantityField): boolean {
  if (reading.takenUp.has(mention) || mention.planned) return false
  if (
    mention.kind === 'share' &&
    IN_PARENTHESIS.test(reading.text.slice(Math.max(0, mention.start - 3), mention.start))
  ) {
    const before = reading.mentions[mention.index - 1]
    if (before?.kind === 'count' && before.sentence === mention.sentence) return false
  }
  return field === 'results' || isReported(reading.text, mention)
}

/** In a description only what is told as done counts: a verb of the past before the number, in its own sentence. */
function isReported(text: string, mention: Mention): boolean {
  if (mention.form === 'words') return false
  const before = text.slice(mention.sentence.start, mention.start)
  return /(?<!\p{L})(?:se\s+(?:ha[n]?\s+)?\p{L}+(?:ó|aron|ieron|ado|ido)|ha[n]?\s+\p{L}+(?:ado|ido)|otorgó|atendió|benefició|capacitó|brindó|asistieron|participaron|tiene\s+inscrit\p{L}+|actualmente\s+(?:operan|cuenta))(?!\p{L})/iu.test(
    before,
  )
}

type Tie = { readonly total: Mention; readonly dimension: Dimension }

function tiesOf(reading: Reading): ReadonlyMap<Mention, Tie> {
  const ties = new Map<Mention, Tie>()
  for (const { parts, total, dimension } of reading.breakdowns)
    for (const part of parts) ties.set(part, { total, dimension })
  reading.mentions.forEach((mention, i) => {
    if (mention.kind !== 'share') return
    const total = totalOfShare(reading, mention, i)
    if (total !== undefined) ties.set(mention, { total, dimension: dimensionOf([mention.category]) })
  })
  return ties
}

/** The count that a share is a share of, where its own sentence gives one: «2,000 personas, de las cuales 16 %…». */
export function totalOfShare(reading: Reading, share: Mention, index: number): Mention | undefined {
  for (let i = index - 1; i >= 0; i -= 1) {
    const before = reading.mentions[i]
    if (before?.sentence !== share.sentence) return undefined
    if (before.kind === 'count' && before.rate === null && before.category.sex === null)
      return /(?:de\s+(?:las|los)\s+cuales|de\s+ell[oa]s)[\s,]*(?:el\s+)?$/iu.test(
        reading.text.slice(before.end, share.start),
      ) || share.category.sex !== null
        ? before
        : undefined
  }
  return undefined
}

function sortOf(
  mention: Mention,
  tied: Dimension | undefined,
): { dimension: Dimension | null; category: string | null } {
  const { category } = mention
  const own =
    category.sex ??
    category.place?.name ??
    (category.age === 'menores' ? 'niñas, niños y adolescentes' : category.age)
  if (tied !== undefined) {
    const minors = category.age === 'menores' && category.sex !== null
    return { dimension: tied, category: (minors || own === null ? category.label : own) || null }
  }
  if (category.sex !== null && category.sex !== 'otros') return { dimension: 'sexo', category: category.sex }
  return { dimension: null, category: null }
}
