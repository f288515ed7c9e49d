import type { Bilingual } from '../../compact/schema.ts'
import { LANGUAGES } from '../../compact/schema.ts'
import type { DataFile, DataFormat } from './data-file.ts'
import type { Dataset, Licence } from './dataset.ts'
import type { OpenTable } from './table.ts'

const CONTEXT = {
  dcat: 'http://www.w3.org/ns/dcat#',
  dct: 'http://purl.org/dc/terms/',
  foaf: 'http://xmlns.com/foaf/0.1/',
  spdx: 'http://spdx.org/rdf/terms#',
  xsd: 'http://www.w3.org/2001/XMLSchema#',
  rdfs: 'http://www.w3.org/2000/01/rdf-schema#',
} as const

const EU = 'http://publications.europa.eu/resource/authority'

type Kind = { readonly media: string; readonly type: string; readonly follows: string | null }

/** Media type (IANA), file type (the EU's list, which DCAT-AP asks for) and the standard that a file follows. */
export const KINDS = {
  csv: { media: 'text/csv', type: 'CSV', follows: 'https://www.rfc-editor.org/rfc/rfc4180' },
  json: { media: 'application/json', type: 'JSON', follows: 'https://www.rfc-editor.org/rfc/rfc8259' },
  xlsx: {
    media: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
    type: 'XLSX',
    follows: 'https://www.iso.org/standard/71691.html',
  },
  parquet: {
    media: 'application/vnd.apache.parquet',
    type: 'PARQUET',
    follows: 'https://parquet.apache.org/docs/file-format/',
  },
  zip: { media: 'application/zip', type: 'ZIP', follows: null },
  text: { media: 'text/plain', type: 'TXT', follows: null },
} as const satisfies Record<DataFormat, Kind>

/**
 * The catalogue of the data by DCAT-AP 3, as JSON-LD. Addresses are relative to the catalogue itself, so that it holds
 * wherever the files are put.
 */
export function writeCatalog(
  dataset: Dataset,
  tables: readonly OpenTable[],
  files: readonly DataFile[],
): string {
  const publisher = { '@id': '#publisher', '@type': 'foaf:Agent', 'foaf:name': inBoth(dataset.publisher) }
  const issued = dataset.date === null ? {} : { 'dct:issued': day(dataset.date) }
  const catalog = {
    '@context': CONTEXT,
    '@graph': [
      {
        '@id': '#catalog',
        '@type': 'dcat:Catalog',
        'dct:title': inBoth(dataset.title),
        'dct:description': inBoth(dataset.description),
        'dct:publisher': publisher,
        'dct:language': languages(),
        ...issued,
        'dcat:dataset': { '@id': '#dataset' },
      },
      {
        '@id': '#dataset',
        '@type': 'dcat:Dataset',
        'dct:identifier': dataset.version ?? dataset.id,
        'dct:title': inBoth(dataset.title),
        'dct:description': inBoth(dataset.description),
        'dct:publisher': { '@id': '#publisher' },
        'dct:language': languages(),
        ...issued,
        ...(dataset.version === null ? {} : { 'dcat:version': dataset.version }),
        ...(dataset.period === null
          ? {}
          : {
              'dct:temporal': {
                '@type': 'dct:PeriodOfTime',
                'dcat:startDate': day(dataset.period.start),
                'dcat:endDate': day(dataset.period.end),
              },
            }),
        ...(dataset.country === null
          ? {}
          : { 'dct:spatial': { '@id': `http://www.geonames.org/countries/${dataset.country}/` } }),
        'dcat:theme': { '@id': `${EU}/data-theme/SOCI` },
        'dcat:keyword': dataset.keywords.flatMap(inBoth),
        'dct:accessRights': { '@id': `${EU}/access-right/PUBLIC` },
        'dct:conformsTo': standard('https://specs.frictionlessdata.io/tabular-data-package/'),
        'dcat:distribution': files.map(({ path }) => ({ '@id': `#${path}` })),
      },
      ...files.map((file) => toDistribution(dataset, tables, file)),
    ],
  }
  return `${JSON.stringify(catalog, null, 1)}\n`
}

function toDistribution(dataset: Dataset, tables: readonly OpenTable[], file: DataFile) {
  const { media, type, follows } = KINDS[file.format]
  const table = tables.find(({ name }) => name === file.of)
  const title = table?.title ?? { es: 'Todas las tablas', en: 'All tables' }
  return {
    '@id': `#${file.path}`,
    '@type': 'dcat:Distribution',
    'dct:title': inBoth({ es: `${title.es} (${type})`, en: `${title.en} (${type})` }),
    ...(table === undefined ? {} : { 'dct:description': inBoth(table.meaning) }),
    'dcat:accessURL': { '@id': file.path },
    'dcat:downloadURL': { '@id': file.path },
    'dcat:mediaType': { '@id': `https://www.iana.org/assignments/media-types/${media}` },
    'dct:format': { '@id': `${EU}/file-type/${type}` },
    ...(follows === null ? {} : { 'dct:conformsTo': standard(follows) }),
    'dcat:byteSize': { '@type': 'xsd:nonNegativeInteger', '@value': String(file.bytes.byteLength) },
    'spdx:checksum': {
      '@type': 'spdx:Checksum',
      'spdx:algorithm': { '@id': 'spdx:checksumAlgorithm_sha256' },
      'spdx:checksumValue': { '@type': 'xsd:hexBinary', '@value': file.sha256 },
    },
    'dct:license': licence(dataset.licences[0]),
    'dct:rights': {
      '@type': 'dct:RightsStatement',
      'rdfs:label': dataset.licences.flatMap(({ covers }) => inBoth(covers)),
    },
  }
}

function licence(given: Licence | undefined) {
  return given === undefined ? [] : { '@id': given.href, '@type': 'dct:LicenseDocument' }
}

function standard(href: string) {
  return { '@id': href, '@type': 'dct:Standard' }
}

function inBoth(text: Bilingual) {
  return LANGUAGES.map((lang) => ({ '@language': lang, '@value': text[lang] }))
}

function day(value: string) {
  return { '@type': 'xsd:date', '@value': value }
}

function languages() {
  return [{ '@id': `${EU}/language/SPA` }, { '@id': `${EU}/language/ENG` }]
}
