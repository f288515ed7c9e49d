import { stringify } from 'csv-stringify/sync'
import type { Bilingual, Language } from '../compact/schema.ts'
import { nameIn } from './names.ts'
import type { Ledger } from './ledger.ts'
import type { Observation } from './schema.ts'

type Column = {
  readonly name: string
  readonly meaning: Bilingual
  readonly of: (figure: Observation, ledger: Ledger, lang: Language) => string | number | null | undefined
}

/** The columns of the tables that go out, by the names by which `statistics import` takes them back. */
const COLUMNS: readonly Column[] = [
  column('id', 'Clave de la cifra en el registro', 'Key of the figure in the register', (each) => each.id),
  column(
    'index',
    'Número de la cifra en el archivo de donde vino',
    'Number of the figure in the file it came from',
    (each) => each.index,
  ),
  column('value', 'El número, como se publicó', 'The number, as published', (each) => each.value),
  column(
    'qualifier',
    'exact: exacto; approximate: cerca de; more_than: más de; at_least: al menos; less_than: menos de; at_most: a lo sumo. Sin él, el número no debe citarse',
    'exact, approximate, more_than, at_least, less_than, at_most. The number should not be quoted without it',
    (each) => each.qualifier,
  ),
  column(
    'unit',
    'Unidad en palabras de la fuente, que puede estar equivocada',
    'Unit in the words of the source, which may be wrong',
    (each) => each.printedUnit,
  ),
  column(
    'concept_unit',
    'Unidad del concepto: la que vale. Los eventos no son personas',
    'Unit of the concept: the one to trust. Events are not persons',
    (each, ledger) => ledger.concepts.get(each.concept)?.unit,
  ),
  column('concept', 'Clave del concepto', 'Code of the concept', (each) => each.concept),
  column(
    'concept_name',
    'Nombre del concepto',
    'Name of the concept',
    (each, ledger, lang) => ledger.concepts.get(each.concept)?.name[lang],
  ),
  column(
    'population',
    'De quiénes, en las palabras con que se registró',
    'Of whom, in the words it was registered in',
    (each) => each.population,
  ),
  column('population_name', 'De quiénes, en español', 'Of whom, in English', (each, _ledger, lang) =>
    nameIn('populations', each.population, lang),
  ),
  column('from', 'Desde dónde', 'From where', (each) => each.from),
  column('to_country', 'Hacia dónde', 'To where', (each) => each.to),
  column('place', 'Dónde', 'Where', (each) => each.place),
  column(
    'period_start',
    'Primer día, incluido. Vacío: cuenta corrida que no dice cuándo empezó',
    'First day, included. Empty: a running count that does not say when it began',
    (each) => each.period.start,
  ),
  column('period_end', 'Último día, incluido', 'Last day, included', (each) => each.period.end),
  column('publisher', 'Quién produce el número', 'Who produces the number', (each) => each.publisher),
  column(
    'publisher_type',
    'official: oficial; international: organismo internacional; independent: independiente; press: prensa',
    'official, international body, independent, press',
    (each) => each.publisherType,
  ),
  column('reported_by', 'Dónde se leyó', 'Where it was read', (each) => each.reportedBy),
  column('page_date', 'Fecha de la página', 'Date of the page', (each) => each.pageDate),
  column('source_url', 'Dirección o documento', 'Address or document', (each) => each.url),
  column(
    'document_url',
    'Dirección pública del documento',
    'Public address of the document',
    (each) => each.documentUrl,
  ),
  column(
    'status',
    'preliminary: preliminar; published: publicada; revised: revisada; final: definitiva',
    'preliminary, published, revised, final',
    (each) => each.status,
  ),
  column(
    'action',
    'Acción del registro que la reporta',
    'Action of the record that reports it',
    (each) => each.action,
  ),
  column(
    'confirmation',
    'awaited: el programa la leyó en la acción y nadie la ha confirmado; no debe citarse sin decirlo. confirmed: una persona la confirmó; not_needed: vino publicada',
    'awaited: the program read it in the action and nobody has confirmed it; not to be quoted without saying so. confirmed by a person; not_needed: it came published',
    (each) => each.confirmation,
  ),
  column(
    'supersedes',
    'Clave de la cifra que ésta corrige',
    'Key of the figure that this one corrects',
    (each) => each.supersedes,
  ),
  column('notes', 'Observación', 'Remark', (each, _ledger, lang) => each.note[lang]),
]

function column(name: string, es: string, en: string, of: Column['of']): Column {
  return { name, meaning: { es, en }, of }
}

const FORMAT = { bom: true, escape_formulas: true } as const

/** RFC 4180, UTF-8 with a byte-order mark so that spreadsheets read the accents; cells that a spreadsheet would run are defused. */
export function toFiguresCsv(figures: readonly Observation[], ledger: Ledger, lang: Language): string {
  const rows = figures.map((each) => COLUMNS.map(({ of }) => String(of(each, ledger, lang) ?? '')))
  return stringify([COLUMNS.map(({ name }) => name), ...rows], FORMAT)
}

/** What each column of the tables means, one a line. */
export function toDictionaryCsv(lang: Language): string {
  const heading = lang === 'es' ? ['columna', 'significado'] : ['column', 'meaning']
  return stringify([heading, ...COLUMNS.map(({ name, meaning }) => [name, meaning[lang]])], FORMAT)
}
