import type { Dataset } from './dataset.ts'
import type { DataFile } from './data-file.ts'
import { LIST_SEPARATOR } from './formats.ts'
import type { Column, OpenTable } from './table.ts'

/** The Frictionless Data Package of the CSV files: a Table Schema for each, with its key and what it refers to. */
export function writeDataPackage(
  dataset: Dataset,
  tables: readonly OpenTable[],
  files: readonly DataFile[],
): string {
  const both = ({ es, en }: { readonly es: string; readonly en: string }) => `${es} · ${en}`
  const descriptor = {
    profile: 'tabular-data-package',
    name: dataset.id,
    id: dataset.id,
    title: dataset.title.es,
    description: `${dataset.description.es}\n\n${dataset.description.en}`,
    ...(dataset.version === null ? {} : { version: dataset.version }),
    ...(dataset.date === null ? {} : { created: `${dataset.date}T00:00:00Z` }),
    keywords: dataset.keywords.map(({ es }) => es),
    contributors: [{ title: dataset.publisher.es, role: 'publisher' }],
    licenses: dataset.licences.map(({ name, href, covers }) => ({ name, path: href, title: both(covers) })),
    ...(dataset.publication === null
      ? {}
      : { sources: [{ title: `${dataset.publication.publisher.es}: ${dataset.publication.title.es}` }] }),
    resources: tables.flatMap((table) => {
      const file = files.find(({ of, format }) => of === table.name && format === 'csv')
      if (file === undefined) return []
      return [
        {
          profile: 'tabular-data-resource',
          name: table.name,
          path: file.path,
          title: both(table.title),
          description: both(table.meaning),
          format: 'csv',
          mediatype: 'text/csv',
          encoding: 'utf-8',
          bytes: file.bytes.byteLength,
          hash: `sha256:${file.sha256}`,
          schema: toSchema(table),
        },
      ]
    }),
  }
  return `${JSON.stringify(descriptor, null, 1)}\n`
}

function toSchema({ name: own, columns, key }: OpenTable) {
  const foreignKeys = columns.flatMap(({ name, refersTo }) =>
    refersTo === undefined
      ? []
      : [
          {
            fields: name,
            // The standard names the table itself by an empty text.
            reference: { resource: refersTo.table === own ? '' : refersTo.table, fields: refersTo.column },
          },
        ],
  )
  return {
    fields: columns.map(toField),
    missingValues: [''],
    primaryKey: [...key],
    ...(foreignKeys.length === 0 ? {} : { foreignKeys }),
  }
}

const TYPES = {
  string: 'string',
  list: 'string',
  date: 'date',
  integer: 'integer',
  number: 'number',
  boolean: 'boolean',
} as const satisfies Record<Column['type'], string>

function toField({ name, type, meaning, required, codes, unit }: Column) {
  const more = [
    codes === undefined ? '' : `codes.list = ${codes}`,
    unit === undefined ? '' : `[${unit.es} · ${unit.en}]`,
    type === 'list' ? `«${LIST_SEPARATOR}»` : '',
  ].filter((part) => part !== '')
  return {
    name,
    type: TYPES[type],
    ...(type === 'boolean' ? { trueValues: ['true'], falseValues: ['false'] } : {}),
    description: [`${meaning.es} · ${meaning.en}`, ...more].join(' '),
    constraints: { required },
  }
}
