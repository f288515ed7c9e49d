import type { Observation } from './schema.ts'

/** The columns of SDMX-CSV 1.0: dataflow, dimensions, time, value, attributes, in this order. */
const COLUMNS = [
  'DATAFLOW',
  'INDICATOR',
  'REF_AREA',
  'POPULATION',
  'COUNTERPART_FROM',
  'COUNTERPART_TO',
  'PUBLISHER',
  'TIME_PERIOD',
  'OBS_VALUE',
  'UNIT_MEASURE',
  'OBS_STATUS',
  'QUALIFIER',
  'PUBLISHER_TYPE',
  'REPORTED_BY',
  'PAGE_DATE',
  'SOURCE_URL',
  'DOCUMENT_URL',
  'ACTION',
  'OBS_INDEX',
  'CONFIRMATION',
  'NOTE_ES',
  'NOTE_EN',
] as const
type Column = (typeof COLUMNS)[number]

const DATAFLOW = 'CONSTANCIA:PUBLISHED_STATISTICS(1.0)'
/** SDMX code list for observation status. */
const STATUSES = { preliminary: 'P', published: 'A', revised: 'R', final: 'F' } as const

export function toSdmxCsv(observations: readonly Observation[]): string {
  const lines = observations.map((each) => {
    const values = cells(each)
    return COLUMNS.map((column) => quote(values[column])).join(',')
  })
  return `${[COLUMNS.join(','), ...lines].join('\r\n')}\r\n`
}

function cells(each: Observation): Readonly<Record<Column, string | number | null>> {
  return {
    DATAFLOW,
    INDICATOR: each.concept,
    REF_AREA: each.place,
    POPULATION: each.population,
    COUNTERPART_FROM: each.from,
    COUNTERPART_TO: each.to,
    PUBLISHER: each.publisher,
    // ISO 8601 interval; two dots for an end that is not known.
    TIME_PERIOD: `${each.period.start ?? '..'}/${each.period.end ?? '..'}`,
    OBS_VALUE: each.value,
    UNIT_MEASURE: each.printedUnit,
    OBS_STATUS: STATUSES[each.status],
    QUALIFIER: each.qualifier,
    PUBLISHER_TYPE: each.publisherType,
    REPORTED_BY: each.reportedBy,
    PAGE_DATE: each.pageDate,
    SOURCE_URL: each.url,
    DOCUMENT_URL: each.documentUrl,
    ACTION: each.action,
    OBS_INDEX: each.index,
    CONFIRMATION: each.confirmation,
    NOTE_ES: each.note.es,
    NOTE_EN: each.note.en,
  }
}

function quote(value: string | number | null): string {
  const text = String(value ?? '')
  return /[",\r\n]|^\s|\s$/.test(text) ? `"${text.replaceAll('"', '""')}"` : text
}

/** Whether the (lower-case) columns are those of SDMX-CSV. */
export function isSdmx(columns: readonly string[]): boolean {
  return columns.includes('obs_value') && columns.includes('time_period')
}

export type Cell = string | number | boolean | null

/** A row of SDMX-CSV in the names that figures are read by. */
export function fromSdmx(row: Readonly<Record<string, Cell>>): Readonly<Record<string, unknown>> {
  const [start, end] = String(row['time_period'] ?? '').split('/')
  const type = row['publisher_type']
  return {
    index: row['obs_index'],
    value: row['obs_value'],
    qualifier: row['qualifier'],
    unit: row['unit_measure'],
    concept: row['indicator'],
    population: row['population'],
    from: row['counterpart_from'],
    to_country: row['counterpart_to'],
    place: row['ref_area'],
    period_start: start === '..' ? null : start,
    period_end: end === '..' ? null : (end ?? start),
    publisher: row['publisher'],
    publisher_type: type,
    reported_by: row['reported_by'],
    page_date: row['page_date'],
    source_url: row['source_url'],
    document_url: row['document_url'],
    action: row['action'],
    official: type === 'official',
    confirmation: row['confirmation'],
    status: Object.entries(STATUSES).find(([, code]) => code === row['obs_status'])?.[0],
    notes: { es: String(row['note_es'] ?? ''), en: String(row['note_en'] ?? '') },
  }
}
