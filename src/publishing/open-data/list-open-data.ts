import type { Edition, PublishedFile } from '../schema.ts'
import { writeCatalog } from './catalog.ts'
import { citeAsBibtex, citeAsCff } from './citation.ts'
import { dataFile, type DataFile } from './data-file.ts'
import { type Dataset, describeDataset } from './dataset.ts'
import { writeDataPackage } from './datapackage.ts'
import { dictionaryTable, listDictionary } from './dictionary.ts'
import { toCsv, toJson, toParquet, toWorkbook, toZip } from './formats.ts'
import { openEdition, type OpenRecord } from './open-record.ts'
import { type TableSize, writeLicence, writeReadme } from './readme.ts'
import { findPublication } from '../../registry/service.ts'
import { TABLES } from './tables.ts'

/** The open data of an edition as files under `datos/`. The same edition gives the same bytes. */
export async function listOpenData(edition: Edition): Promise<readonly PublishedFile[]> {
  const { files } = await makeEditionData(edition)
  return files.map(({ path, bytes }) => ({ path: `datos/${path}`, bytes }))
}

type Kept = { readonly state: Edition['state']; readonly data: Promise<OpenData> }
const kept = new WeakMap<Edition['content'], Kept>()

/** The open data of an edition, made once: the files of a publication and those of its site are the same. */
export function makeEditionData(edition: Edition): Promise<OpenData> {
  const known = kept.get(edition.content)
  if (known?.state === edition.state) return known.data
  const data = makeOpenData(openEdition(edition))
  kept.set(edition.content, { state: edition.state, data })
  data.catch(() => kept.delete(edition.content))
  return data
}

export type OpenData = {
  readonly dataset: Dataset
  readonly tables: readonly TableSize[]
  /** All files, the ZIP of all the others last. */
  readonly files: readonly DataFile[]
}

/** A day that stands for none in files that must have one: the first that a ZIP can have. */
const NO_DAY = '1980-01-01'

export async function makeOpenData(record: OpenRecord): Promise<OpenData> {
  const dataset = describeDataset(record, findPublication(record.snapshot.cycle.id))
  const made = new Date(`${dataset.date ?? NO_DAY}T12:00:00Z`)
  const filled = TABLES.map((table) => ({ table, rows: table.read(record) }))
  const dictionary = { table: dictionaryTable, rows: listDictionary(TABLES) }
  const data = [
    ...filled.flatMap((one) => {
      const of = one.table.name
      return [
        dataFile(`csv/${of}.csv`, toCsv(one), { format: 'csv', of }),
        dataFile(`json/${of}.json`, toJson(one), { format: 'json', of }),
        dataFile(`parquet/${of}.parquet`, toParquet(one), { format: 'parquet', of }),
      ]
    }),
    dataFile(`${dataset.id}.xlsx`, await toWorkbook([...filled, dictionary], made), {
      format: 'xlsx',
      of: null,
    }),
  ]
  const tables = filled.map(({ table, rows }) => ({ table, rows: rows.length }))
  const text = { format: 'text', of: null } as const
  const files = [
    ...data,
    dataFile('diccionario.csv', toCsv(dictionary), { format: 'csv', of: null }),
    dataFile('datapackage.json', writeDataPackage(dataset, TABLES, data), { format: 'json', of: null }),
    dataFile('catalog.jsonld', writeCatalog(dataset, TABLES, data), { format: 'json', of: null }),
    dataFile('LEAME.md', writeReadme(dataset, tables, 'es'), text),
    dataFile('README.md', writeReadme(dataset, tables, 'en'), text),
    dataFile('LICENCIA.md', writeLicence(dataset), text),
    dataFile('CITATION.cff', citeAsCff(dataset), text),
    dataFile('cita.bib', citeAsBibtex(dataset), text),
  ]
  const zip = toZip(
    files.map(({ path, bytes }) => [`${dataset.id}/${path}`, bytes] as const),
    made,
  )
  return {
    dataset,
    tables,
    files: [...files, dataFile(`${dataset.id}.zip`, zip, { format: 'zip', of: null })],
  }
}
