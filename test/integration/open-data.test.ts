import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import datapackage from 'datapackage'
import { unzipSync } from 'fflate'
import { parquetReadObjects } from 'hyparquet'
import { readSheet } from 'read-excel-file/node'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { takeSnapshot } from '../../src/analysis/service.ts'
import { auditRecord } from '../../src/audit/service.ts'
import {
  type GivenLabel,
  keepSuggestions,
  loadClassifier,
  restoreLabels,
} from '../../src/classification/service.ts'
import { makeOpenData, type OpenData } from '../../src/publishing/open-data/list-open-data.ts'
import type { OpenRecord } from '../../src/publishing/open-data/open-record.ts'
import { TABLES } from '../../src/publishing/open-data/tables.ts'
import { listActions } from '../../src/registry/service.ts'
import { findCatalogFaults } from '../support/catalog-faults.ts'
import { openEmptyRecord } from '../support/databases.ts'
import { generateActions } from '../support/generate-actions.ts'
import { CYCLE, NOW, record } from '../support/records.ts'

const REVIEWER = 'Ana Revisora'
const folder = mkdtempSync(path.join(tmpdir(), 'constancia-data-'))
let open: OpenRecord
let data: OpenData

beforeAll(async () => {
  const database = await openEmptyRecord('pglite')
  const [first, ...rest] = generateActions(40)
  if (first === undefined) throw new Error('no actions')
  // What a spreadsheet would run, what a separator would split, and a sum that does not add up.
  const risky = {
    ...first,
    description: '=SUMA(A1), "entre comillas"\n\n- con renglones',
    results: 'Se atendió a 10 personas: 4 mujeres y 5 hombres.',
  }
  await record(database, [risky, ...rest])
  open = await database.write(async (tx) => {
    const actions = await listActions(tx, CYCLE)
    await keepSuggestions(tx, loadClassifier(), CYCLE, actions, { by: 'constancia', at: NOW })
    const [action] = actions
    const label: GivenLabel = {
      field: 'populationMain',
      value: 'solicitantes',
      origin: 'person',
      confidence: null,
      why: [],
      at: NOW.toISOString(),
      by: REVIEWER,
    }
    if (action !== undefined) await restoreLabels(tx, CYCLE, new Map([[action.id, [label]]]))
    const { findings } = await auditRecord(tx, new Map(), CYCLE)
    return { snapshot: await takeSnapshot(tx, CYCLE), findings, edition: null }
  })
  data = await makeOpenData(open)
  for (const { path: name, bytes } of data.files) {
    mkdirSync(path.dirname(path.join(folder, name)), { recursive: true })
    writeFileSync(path.join(folder, name), bytes)
  }
})
afterAll(() => {
  rmSync(folder, { recursive: true, force: true })
})

function read(name: string): Uint8Array {
  const file = data.files.find((one) => one.path === name)
  if (file === undefined) throw new Error(`there is no file ${name}`)
  return file.bytes
}

function readText(name: string): string {
  return new TextDecoder().decode(read(name))
}

test('the data package is valid, and every row of every CSV holds to its schema, keys and references', async () => {
  const described = await datapackage.Package.load(path.join(folder, 'datapackage.json'))
  expect(described.errors).toEqual([])
  expect(described.resources.map(({ name }) => name)).toEqual(TABLES.map(({ name }) => name))
  for (const resource of described.resources) {
    const rows = await resource.read({ keyed: true, relations: true })
    expect([resource.name, rows.length]).toEqual([
      resource.name,
      data.tables.find(({ table }) => table.name === resource.name)?.rows,
    ])
  }
})

test('Parquet and JSON say what the tables say, with null for what is not known', async () => {
  for (const table of TABLES) {
    const rows = table.read(open)
    const named = rows.map((row) => Object.fromEntries(table.columns.map(({ name }, i) => [name, row[i]])))
    expect(JSON.parse(readText(`json/${table.name}.json`))).toEqual(named)
    const bytes = read(`parquet/${table.name}.parquet`)
    const back = await parquetReadObjects({ file: new Uint8Array(bytes).buffer })
    expect(back).toHaveLength(rows.length)
    const joined = named.map((row) =>
      Object.fromEntries(
        Object.entries(row).map(([name, value]) => [name, Array.isArray(value) ? value.join('; ') : value]),
      ),
    )
    expect(back).toEqual(joined)
  }
})

test('the workbook has a sheet for each table and the dictionary, and no cell that runs', async () => {
  const workbook = Buffer.from(read('mx-2031.xlsx'))
  for (const { table, rows } of data.tables) {
    const sheet = await readSheet(workbook, table.name)
    expect([table.name, sheet.length]).toEqual([table.name, rows + 1])
    expect(sheet[0]).toEqual(table.columns.map(({ name }) => name))
  }
  const [action] = open.snapshot.actions
  const sheet = await readSheet(workbook, 'actions')
  expect(sheet.flat()).toContain(action?.description)
  expect(readText('csv/actions.csv')).toContain("'=SUMA(A1)")
})

test('a row for each finding, quantity and label that holds', () => {
  const rows = (name: string) => data.tables.find(({ table }) => table.name === name)?.rows
  expect(rows('findings')).toBeGreaterThan(0)
  expect(rows('findings')).toBe(open.findings.length)
  expect(rows('quantities')).toBe(open.snapshot.actions.reduce((sum, one) => sum + one.quantities.length, 0))
  expect(readText('json/labels.json')).toContain('"by":"person"')
})

test('no file names who gave a label', () => {
  for (const { bytes, path: name } of data.files)
    expect([name, Buffer.from(bytes).includes(REVIEWER)]).toEqual([name, false])
})

test('the same edition makes the same bytes, and the ZIP holds all other files', async () => {
  const again = await makeOpenData(open)
  expect(again.files.map(({ path: name, sha256 }) => [name, sha256])).toEqual(
    data.files.map(({ path: name, sha256 }) => [name, sha256]),
  )
  const zip = unzipSync(read('mx-2031.zip'))
  const others = data.files.filter(({ format }) => format !== 'zip')
  expect(Object.keys(zip)).toEqual(others.map((one) => `mx-2031/${one.path}`))
  for (const one of others) expect(Buffer.from(zip[`mx-2031/${one.path}`] ?? []).equals(one.bytes)).toBe(true)
})

test('the catalogue has a distribution with its checksum for every file of data', () => {
  type Node = Readonly<Record<string, unknown>>
  const { '@graph': graph } = JSON.parse(readText('catalog.jsonld')) as { '@graph': readonly Node[] }
  const of = (type: string) => graph.filter((node) => node['@type'] === type)
  expect([of('dcat:Catalog').length, of('dcat:Dataset').length]).toEqual([1, 1])
  const told = of('dcat:Distribution').map((node) => [
    (node['dcat:downloadURL'] as { '@id': string })['@id'],
    (node['spdx:checksum'] as { 'spdx:checksumValue': { '@value': string } })['spdx:checksumValue']['@value'],
  ])
  const tables = data.files.filter(({ path: name }) => /^(csv|json|parquet)\/|\.xlsx$/.test(name))
  expect(told).toEqual(tables.map(({ path: name, sha256 }) => [name, sha256]))
})

test('the catalogue holds as linked data by the rules of DCAT-AP 3, and one without them does not', async () => {
  const catalog = JSON.parse(readText('catalog.jsonld')) as object
  const base = 'https://constancia.example/datos/catalog.jsonld'
  expect(await findCatalogFaults(catalog, base)).toEqual([])
  const spoilt = readText('catalog.jsonld')
    .replace('"dct:description"', '"dct:abstract"')
    .replace('"dcat:accessURL"', '"dcat:accessService"')
    .replace('"xsd:hexBinary"', '"xsd:string"')
  expect(await findCatalogFaults(JSON.parse(spoilt) as object, base)).toHaveLength(3)
})
