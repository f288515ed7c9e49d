import * as z from 'zod'
import { Bilingual, Day } from '../compact/schema.ts'
import { ActionId } from '../registry/schema.ts'
import { fiscalYear, spanOfDate } from './period.ts'
import type { Observation } from './schema.ts'
import { ConceptCode, Confirmation, Qualifier, StatisticId, type PublisherType } from './schema.ts'

const Text = z
  .string()
  .trim()
  .nullish()
  .transform((text) => (text === undefined || text === '' ? null : text))
const Value = z.union([
  z.number(),
  z
    .string()
    .trim()
    .regex(/^-?\d{1,3}(,?\d{3})*(\.\d+)?$/)
    .transform((text) => Number(text.replaceAll(',', ''))),
])
const Index = z.union([z.number().int().nonnegative(), z.string().regex(/^\d+$/).transform(Number)]).nullish()
const Flag = z.union([
  z.boolean(),
  z
    .string()
    .trim()
    .regex(/^(true|false|1|0|sí|si|no|yes)$/i)
    .transform((text) => /^(true|1|sí|si|yes)$/i.test(text)),
])
const Words = z
  .union([z.string(), Bilingual])
  .nullish()
  .transform((words) => (typeof words === 'string' ? inItsLanguage(words) : (words ?? { es: '', en: '' })))

/** A remark is kept in the language it was written in; nothing is translated. */
function inItsLanguage(words: string): Bilingual {
  const spanish = words.match(/\b(?:el|la|los|las|de|del|que|por|con|una?|y|no se)\b/gi)?.length ?? 0
  const english = words.match(/\b(?:the|of|and|not|by|with|an?|is|for|to)\b/gi)?.length ?? 0
  return spanish > english ? { es: words, en: '' } : { es: '', en: words }
}

/** A figure as files bring it: one line of JSON Lines, one row of a table. Unknown fields are ignored. */
export const ObservationLine = z.object({
  index: Index,
  value: Value,
  qualifier: Qualifier.nullish(),
  unit: z.string().trim().min(1),
  concept: ConceptCode,
  population: z.string().trim().min(1),
  from: Text,
  to_country: Text,
  place: Text,
  period_start: Text,
  period_end: Text,
  publisher: z.string().trim().min(1),
  publisher_type: z.enum([
    'government',
    'igo',
    'ngo',
    'academic',
    'media',
    'official',
    'international',
    'independent',
    'press',
  ]),
  reported_by: Text,
  page_date: Text,
  source_url: z.string().trim().min(1),
  official: Flag.nullish(),
  document_url: Text,
  status: z.enum(['preliminary', 'published', 'revised', 'final']).nullish(),
  action: ActionId.nullish(),
  /** As our own tables give it: a figure that waits for a person is not taken from a file. */
  confirmation: Confirmation.nullish(),
  notes: Words,
})
export type ObservationLine = z.output<typeof ObservationLine>

export type Refusal = { readonly kind: 'refused'; readonly cause: string; readonly cure: string }

/** The observation in a parsed line of JSON or row of a table, or what is wrong with it and how to mend it. */
export function parseObservation(input: unknown): Observation | Refusal {
  const parsed = ObservationLine.safeParse(input)
  if (!parsed.success) return refuseFields(parsed.error)
  const line = parsed.data
  if (
    line.confirmation === 'awaited' ||
    line.confirmation === 'rejected' ||
    line.confirmation === 'withdrawn'
  )
    return refuse(
      'The figure was read by the program in an action and nobody has confirmed it',
      'Import the action itself, whose figures then wait for a person; or leave the line out.',
    )
  const start = line.period_start === null ? null : readSpan(line.period_start)
  const end = line.period_end === null ? null : readSpan(line.period_end)
  if (start === undefined || end === undefined)
    return refuse(
      `${start === undefined ? 'period_start' : 'period_end'} is not a date: “${(start === undefined ? line.period_start : line.period_end) ?? ''}”`,
      'Write it as YYYY, YYYY-MM, YYYY-MM-DD or FY2024, or leave it empty.',
    )
  if (start !== null && end !== null && start.start > end.end)
    return refuse(
      `The period ends (${end.end}) before it starts (${start.start})`,
      'Check which date is which.',
    )
  if (line.page_date !== null && spanOfDate(line.page_date) === undefined)
    return refuse(`page_date is not a date: “${line.page_date}”`, 'Write it as YYYY, YYYY-MM or YYYY-MM-DD.')
  return assemble(line, { start: start?.start ?? null, end: end?.end ?? null })
}

function assemble(
  line: ObservationLine,
  span: { readonly start: string | null; readonly end: string | null },
): Observation {
  return {
    id: StatisticId.parse(identify(line)),
    index: line.index ?? null,
    value: line.value,
    qualifier: line.qualifier ?? readQualifier(line),
    printedUnit: line.unit,
    concept: line.concept,
    population: line.population,
    from: line.from,
    to: line.to_country,
    place: line.place,
    period: { start: Day.nullable().parse(span.start), end: Day.nullable().parse(span.end) },
    publisher: line.publisher,
    publisherType: readPublisherType(line),
    reportedBy: line.reported_by,
    url: line.source_url,
    documentUrl: line.document_url ?? /https?:\/\/\S+/.exec(`${line.notes.en} ${line.notes.es}`)?.[0] ?? null,
    pageDate: line.page_date,
    status: line.status ?? readStatus(line),
    action: line.action ?? null,
    note: line.notes,
    supersedes: null,
    confirmation: 'not_needed',
    reading: null,
  }
}

function identify(line: ObservationLine): string {
  if (line.index !== null && line.index !== undefined) return String(line.index)
  return `${line.concept.toLowerCase().replaceAll('_', '-')}-${fingerprint(identityOf(line))}`
}

/** What makes two lines the same figure, apart from its value, its number in a file, and remarks about it. */
export function identityOf(line: {
  readonly concept: string
  readonly population: string
  readonly publisher: string
  readonly place: string | null
  readonly source_url: string
  readonly period_start: string | null
  readonly period_end: string | null
}): string {
  return [
    line.concept,
    line.population,
    line.publisher,
    line.place,
    line.source_url,
    line.period_start,
    line.period_end,
  ].join('\n')
}

/** A short stable name for a text (FNV-1a, 32 bits, base 36). Collisions are caught where ids are given out. */
export function fingerprint(text: string): string {
  let hash = 0x811c9dc5
  for (const character of new TextEncoder().encode(text)) hash = Math.imul(hash ^ character, 0x01000193) >>> 0
  return hash.toString(36)
}

function readSpan(text: string): { readonly start: string; readonly end: string } | undefined {
  const fiscal = /^FY\s?(\d{4})$/i.exec(text)?.[1]
  return fiscal === undefined ? spanOfDate(text) : fiscalYear(Number(fiscal))
}

/** Words of bound or rounding in the unit or the note; a number of a million or more that ends in five zeros was rounded. */
function readQualifier(line: ObservationLine): Qualifier {
  const unit = line.unit.toLowerCase()
  if (/cota superior|upper bound|less than|menos de/.test(unit)) return 'less_than'
  const note = `${line.notes.en} ${line.notes.es}`.toLowerCase()
  if (/lower bound|cota inferior/.test(note)) return 'more_than'
  if (/approximate|aproximad|rounded|redonde|round figure/.test(note)) return 'approximate'
  return line.value >= 1e4 && line.value % 1000 === 0 ? 'approximate' : 'exact'
}

function readStatus(line: ObservationLine): Observation['status'] {
  const note = `${line.notes.en}${line.notes.es}`.trim().toLowerCase()
  if (note.startsWith('preliminar')) return 'preliminary'
  return note.startsWith('revis') ? 'revised' : 'published'
}

function readPublisherType(line: ObservationLine): PublisherType {
  if (line.official === true) return 'official'
  switch (line.publisher_type) {
    case 'government':
    case 'official':
      return line.official === false ? 'press' : 'official'
    case 'igo':
    case 'international':
      return 'international'
    case 'ngo':
    case 'academic':
    case 'independent':
      return 'independent'
    case 'media':
    case 'press':
      return 'press'
  }
}

export function refuse(cause: string, cure: string): Refusal {
  return { kind: 'refused', cause, cure }
}

function refuseFields(error: z.ZodError): Refusal {
  const causes = error.issues.map((issue) => {
    const name = issue.path.join('.') || 'the line'
    return issue.message.endsWith('received undefined') ? `${name} is missing` : `${name}: ${issue.message}`
  })
  return refuse(
    causes.join('; '),
    'Give value, unit, concept, population, publisher, publisher_type and source_url as the data dictionary of the register says.',
  )
}
