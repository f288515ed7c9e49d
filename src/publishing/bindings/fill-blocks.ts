import {
  describeSelection,
  explainUnknown,
  measure,
  nameMember,
  findNearest,
  selectMember,
} from '../../analysis/rules.ts'
import type { Dimension, MemberCount, Selection } from '../../analysis/schema.ts'
import type { Term } from '../../compact/schema.ts'
import { makeChart } from '../charts/make-chart.ts'
import { isCounted, linkTable } from '../charts/tables.ts'
import type { Block, DataTable, Inline } from '../manuscript.ts'
import type { Filled } from './compile-report.ts'
import { type BindingContext, refuse } from './context.ts'
import { capitalize, isAcronym, nounOf, writeNumber } from './grammar.ts'
import { readDimension, readParameters } from './read-parameters.ts'
import type { Binding } from './schema.ts'

/** `table objectives by=reporterType`: counts by one list, or by two crossed. */
export function fillTable(binding: Binding, context: BindingContext): Filled {
  const told = readDimension(binding.words[0])
  if ('kind' in told) return told
  const parameters = readParameters(binding, context, {
    by: 'text',
    order: ['desc', 'list'],
    zeros: ['yes', 'no'],
    count: ['actions', 'challenges'],
  })
  if (parameters.kind === 'refused') return parameters
  const by = parameters.own('by')
  if (by === undefined) {
    const unit = parameters.own('count') === 'challenges' ? 'challenges' : 'actions'
    const zeros = parameters.own('zeros') !== 'no'
    return tallyTable(context, told.dimension, parameters.selection, {
      unit,
      zeros,
      sorted: parameters.own('order') === 'desc',
    })
  }
  const crossed = readDimension(by)
  return 'kind' in crossed
    ? crossed
    : crossTable(context, told.dimension, crossed.dimension, parameters.selection)
}

type TableWish = {
  readonly unit: 'actions' | 'challenges'
  readonly zeros: boolean
  readonly sorted: boolean
}

function tallyTable(
  context: BindingContext,
  dimension: Dimension,
  selection: Selection,
  { unit, zeros, sorted }: TableWish,
): Filled {
  const { snapshot, lang } = context
  const measured = measure(snapshot, { indicator: 'tally', dimension, selection, by: unit, decimals: 0 })
  if (measured.kind !== 'tally') return refuse(NO_TABLE, NO_TABLE)
  const kept = measured.rows.filter((row) => zeros || row.value > 0)
  const rows = sorted ? kept.toSorted((a, b) => b.value - a.value) : kept
  const words = WORDS[lang]
  const number = (value: number) => (isCounted(measured) ? writeNumber(lang, value, 'digits', 'f') : '–')
  const percent = (value: number) =>
    `${writeNumber(lang, value, 'digits', 'm')}${lang === 'es' ? '\u00a0%' : '%'}`
  // Whole percents, as sentences say them; of what is there, never 0.
  const share = ({ share: part, value }: MemberCount) => {
    if (part === null) return '–'
    return percent(part.rounded === 0 && value > 0 ? Math.round(part.exact * 10) / 10 : part.rounded)
  }
  const made: DataTable = {
    caption: `${words[unit]} ${words.by} ${nounOf(lang, dimension).one}: ${describeSelection(snapshot, selection, lang, { unit })}`,
    columns: [
      { title: capitalize(nounOf(lang, dimension).one), align: 'start' },
      { title: words[unit], align: 'end' },
      { title: words.share, align: 'end' },
    ],
    rows: [
      ...rows.map((row) => [rowName(context, dimension, row.key), number(row.value), share(row)]),
      [
        measured.partition ? words.total : words.distinct,
        number(measured.value),
        measured.value === 0 || !measured.partition ? '–' : percent(100),
      ],
    ],
    lead: 1,
  }
  return table(
    linkTable(made, snapshot.cycle.id, (row, column) => {
      if (column !== 1) return null
      const of = rows[row]
      return of === undefined ? selection : selectMember(selection, dimension, of.key)
    }),
  )
}

function crossTable(
  context: BindingContext,
  rowDimension: Dimension,
  columnDimension: Dimension,
  selection: Selection,
): Filled {
  const { snapshot, lang } = context
  const measured = measure(snapshot, {
    indicator: 'cross',
    rows: rowDimension,
    columns: columnDimension,
    selection,
  })
  if (measured.kind !== 'cross') return refuse(NO_TABLE, NO_TABLE)
  const words = WORDS[lang]
  const cell = (value: number) => writeNumber(lang, value, 'digits', 'f')
  const made: DataTable = {
    caption: `${words.actions} ${words.by} ${nounOf(lang, rowDimension).one} ${words.and} ${nounOf(lang, columnDimension).one}: ${describeSelection(snapshot, selection, lang)}`,
    columns: [
      { title: capitalize(nounOf(lang, rowDimension).one), align: 'start' },
      ...measured.columns.map((column) => ({ title: column.short[lang], align: 'end' as const })),
      { title: words.total, align: 'end' },
    ],
    rows: [
      ...measured.rows.map((row) => [
        rowName(context, rowDimension, row.key),
        ...row.cells.map(({ value }) => cell(value)),
        cell(row.value),
      ]),
      [words.total, ...measured.columns.map((column) => cell(column.value)), cell(measured.value)],
    ],
    lead: 1,
  }
  return table(
    linkTable(made, snapshot.cycle.id, (row, column) => {
      const [own, across] = [measured.rows[row], measured.columns[column - 1]]
      const within = own === undefined ? selection : selectMember(selection, rowDimension, own.key)
      return across === undefined ? within : selectMember(within, columnDimension, across.key)
    }),
  )
}

function rowName({ snapshot, lang }: BindingContext, dimension: Dimension, key: string): string {
  const objective = snapshot.framework.objectives.find(({ number }) => String(number) === key)
  if (dimension === 'objective' && objective !== undefined) return `${key}. ${objective.short[lang]}`
  return nameMember(snapshot, dimension, key, lang)
}

function table(made: DataTable): Filled {
  return { kind: 'blocks', blocks: [{ kind: 'table', table: made }] }
}

/** `chart challenges reporterType=apf`: a picture with its numbers. */
export function fillChart(binding: Binding, { snapshot, other, lang }: BindingContext): Filled {
  const [name = ''] = binding.words
  const chart = makeChart(name, binding.parameters, snapshot, lang, other ?? undefined)
  if (!('kind' in chart)) return { kind: 'blocks', blocks: [{ kind: 'chart', chart }] }
  return refuse(
    { es: explainUnknown(chart, 'es'), en: explainUnknown(chart, 'en') },
    chart.nearest === null
      ? { es: `use una de: ${chart.known.join(', ')}`, en: `use one of: ${chart.known.join(', ')}` }
      : { es: `escriba ${chart.nearest}`, en: `write ${chart.nearest}` },
  )
}

const WORDS = {
  es: {
    actions: 'Acciones',
    challenges: 'Retos',
    by: 'por',
    and: 'y',
    share: 'Parte',
    total: 'Total',
    distinct: 'Total, sin repetir',
  },
  en: {
    actions: 'Actions',
    challenges: 'Challenges',
    by: 'by',
    and: 'and',
    share: 'Share',
    total: 'Total',
    distinct: 'Total, each once',
  },
} as const

const GLOSSARIES = ['populations', 'actionTypes', 'challengeCategories'] as const

/** `definitions challengeCategories`: what each word of a closed list means. */
export function fillDefinitions(binding: Binding, { snapshot, lang }: BindingContext): Filled {
  const list = GLOSSARIES.find((one) => one === binding.words[0])
  if (list === undefined) {
    const near = findNearest(binding.words[0] ?? '', GLOSSARIES) ?? GLOSSARIES[0]
    return refuse(
      {
        es: `«${binding.words[0] ?? ''}» no es una lista con definiciones`,
        en: `“${binding.words[0] ?? ''}” is no list with definitions`,
      },
      { es: `¿quiso decir ${near}?`, en: `did you mean ${near}?` },
    )
  }
  const terms: readonly Term[] = snapshot.framework[list]
  const entries = terms.flatMap((term) => {
    const meaning = term.definition?.[lang]
    return meaning === undefined ? [] : [{ term: term.name[lang], meaning: words(meaning) }]
  })
  return blocks(entries.length === 0 ? [] : [{ kind: 'definitions', entries }])
}

/** `acronyms`: the institutions that go by one, of those that report. */
export function fillAcronyms(_binding: Binding, { snapshot, lang }: BindingContext): Filled {
  const reporting = reportingCodes(snapshot)
  const parents = new Set(
    snapshot.institutions.flatMap(({ code, parent }) =>
      reporting.has(code) && parent !== null ? [parent] : [],
    ),
  )
  const entries = snapshot.institutions
    .filter(({ code, name }) => isAcronym(code, name.es) && (reporting.has(code) || parents.has(code)))
    .map(({ code, name }) => ({ term: code, meaning: words(name[lang]) }))
    .sort((a, b) => a.term.localeCompare(b.term, lang))
  return blocks(entries.length === 0 ? [] : [{ kind: 'definitions', entries }])
}

/** `reporters`: who reported, by reporter type, each with how many actions. */
export function fillReporters(binding: Binding, context: BindingContext): Filled {
  const { snapshot, lang } = context
  const parameters = readParameters(binding, context, {})
  if (parameters.kind === 'refused') return parameters
  const measured = measure(snapshot, {
    indicator: 'rank',
    dimension: 'institution',
    selection: parameters.selection,
  })
  if (measured.kind !== 'rank' && measured.kind !== 'tally') return refuse(NO_TABLE, NO_TABLE)
  const rows = measured.rows.filter(({ value }) => value > 0)
  const of = describeSelection(snapshot, parameters.selection, lang)
  const made: DataTable = {
    caption: lang === 'es' ? `Instituciones que reportaron ${of}` : `Institutions that reported ${of}`,
    columns: [
      { title: lang === 'es' ? 'Institución' : 'Institution', align: 'start' },
      { title: WORDS[lang].actions, align: 'end' },
    ],
    rows: rows.map((row) => [
      isAcronym(row.key, row.name.es) ? `${row.name[lang]} (${row.key})` : row.name[lang],
      writeNumber(lang, row.value, 'digits', 'f'),
    ]),
    lead: 1,
  }
  return table(
    linkTable(made, snapshot.cycle.id, (row) => {
      const of = rows[row]
      return of === undefined ? null : selectMember(parameters.selection, 'institution', of.key)
    }),
  )
}

function reportingCodes({ actions }: BindingContext['snapshot']): ReadonlySet<string> {
  return new Set(actions.flatMap(({ institutions }) => institutions.flatMap(({ code }) => code ?? [])))
}

function words(text: string): readonly Inline[] {
  return [{ kind: 'text', text }]
}

function blocks(made: readonly Block[]): Filled {
  return { kind: 'blocks', blocks: made }
}

const NO_TABLE = { es: 'no hay tabla de eso', en: 'there is no table of that' }
