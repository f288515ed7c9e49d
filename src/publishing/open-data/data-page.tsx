import { Breadcrumbs } from '../../web/components/breadcrumbs.tsx'
import { DataTable } from '../../web/components/data-table.tsx'
import { MarginNote, Passage, Sheet } from '../../web/components/margin.tsx'
import type { Frame } from '../../web/frame.ts'
import { formatDay, formatNumber } from '../../web/languages.ts'
import { Layout } from '../../web/layout.tsx'
import { MESSAGES } from '../../web/messages.ts'
import { cyclePath } from '../../web/paths.ts'
import { citeDataset } from './citation.ts'
import type { DataFile } from './data-file.ts'
import { DatasetScript } from './dataset-script.tsx'
import { DictionaryPart } from './dictionary-part.tsx'
import { FileLink } from './file-link.tsx'
import type { OpenData } from './list-open-data.ts'
import { OPEN_DATA_MESSAGES } from './messages.ts'
import { CARES } from './readme.ts'

export type DataView = {
  readonly cycle: { readonly id: string; readonly title: string }
  readonly data: OpenData
}

type DataPageProps = { readonly frame: Frame; readonly view: DataView }

/** What there is as data, in which formats and of what size, what each column means, and how to cite it. */
export function DataPage({ frame, view }: DataPageProps) {
  const { lang } = frame
  const words = OPEN_DATA_MESSAGES[lang]
  const { cycle, data } = view
  const { dataset, files, tables } = data
  const find = (path: string) => files.find((file) => file.path === path)
  const link = (path: string, label?: string) => (
    <FileLink frame={frame} cycle={cycle.id} file={find(path)} label={label} />
  )
  const actions = tables.find(({ table }) => table.name === 'actions')?.rows ?? 0
  const lead = words.lead(MESSAGES[lang].actions(actions))
  return (
    <Layout frame={frame} title={`${words.title} · ${cycle.title}`} description={lead}>
      <DatasetScript frame={frame} data={data} />
      <Breadcrumbs frame={frame} crumbs={[{ label: cycle.title, path: cyclePath(cycle.id) }]} />
      <header class="title">
        <p class="eyebrow">{cycle.title}</p>
        <h1>{words.title}</h1>
        <p class="lead">{lead}</p>
      </header>
      <Sheet>
        <Passage id="todo" label={words.whole} margin={<Standing frame={frame} data={data} />}>
          <ul class="forms">
            <li>{link(`${dataset.id}.zip`, words.zip)}</li>
            <li>{link(`${dataset.id}.xlsx`, words.workbook)}</li>
          </ul>
        </Passage>
      </Sheet>
      <section class="block" aria-labelledby="tablas">
        <h2 id="tablas">{words.tables}</h2>
        <DataTable
          caption={words.tableCaption}
          rows={tables}
          columns={[
            {
              title: words.table,
              cell: ({ table }) => (
                <>
                  <a href={`#columnas-${table.name}`}>{table.title[lang]}</a>
                  <span class="small soft"> {table.meaning[lang]}</span>
                </>
              ),
            },
            { title: words.rows, align: 'number', cell: ({ rows }) => formatNumber(lang, rows) },
            ...(['csv', 'json', 'parquet'] as const).map((format) => ({
              title: FORMAT_NAMES[format],
              align: 'number' as const,
              cell: ({ table }: OpenData['tables'][number]) => (
                <FileLink
                  frame={frame}
                  cycle={cycle.id}
                  file={files.find((file) => file.of === table.name && file.format === format)}
                  about={`${table.title[lang]}, ${FORMAT_NAMES[format]}`}
                />
              ),
            })),
          ]}
        />
      </section>
      <Sheet>
        <Passage id="cuidado" label={words.care}>
          <div class="prose">
            <ul>
              {CARES[lang].map((care) => (
                <li>{withCode(care)}</li>
              ))}
            </ul>
          </div>
        </Passage>
        <Passage id="citar" label={words.cite}>
          <p class="cite__text" data-copy={MESSAGES[lang].copy} data-copied={MESSAGES[lang].copied}>
            {citeDataset(dataset, lang)}
          </p>
          <ul class="forms">
            <li>{link('cita.bib', 'BibTeX')}</li>
            <li>{link('CITATION.cff', 'CITATION.cff')}</li>
          </ul>
        </Passage>
        <Passage id="licencia" label={words.licence}>
          <div class="prose">
            <ul>
              {dataset.licences.map(({ covers, href }) => (
                <li>{href.startsWith('https:') ? <a href={href}>{covers[lang]}</a> : covers[lang]}</li>
              ))}
            </ul>
          </div>
          <p class="small">{link('LICENCIA.md', words.licenceFile)}</p>
        </Passage>
        <Passage id="programas" label={words.machines}>
          <p>{words.machinesLead}</p>
          <ul class="forms">
            <li>{link('datapackage.json', 'datapackage.json')}</li>
            <li>{link('catalog.jsonld', 'catalog.jsonld')}</li>
          </ul>
        </Passage>
        <Passage id="diccionario" label={words.dictionary}>
          <p>
            {words.dictionaryLead} {link('diccionario.csv', 'diccionario.csv')}
          </p>
          <DictionaryPart frame={frame} tables={tables.map(({ table }) => table)} />
        </Passage>
      </Sheet>
    </Layout>
  )
}

const FORMAT_NAMES = { csv: 'CSV', json: 'JSON', parquet: 'Parquet' } as const satisfies Partial<
  Record<DataFile['format'], string>
>

/** Words between backticks are names of columns and values. */
function withCode(text: string) {
  return text.split('`').map((part, i) => (i % 2 === 1 ? <code>{part}</code> : part))
}

/** What the data are of: an edition that stays, or the record of today. */
function Standing({ frame, data: { dataset } }: { readonly frame: Frame; readonly data: OpenData }) {
  const words = OPEN_DATA_MESSAGES[frame.lang]
  return (
    <MarginNote lang={frame.lang} kind={dataset.version === null ? 'note' : 'source'}>
      <p>
        {dataset.version === null || dataset.date === null
          ? words.asRecord
          : words.asEdition(dataset.version, formatDay(frame.lang, dataset.date))}
      </p>
    </MarginNote>
  )
}
