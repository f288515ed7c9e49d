import type { Language } from '../../compact/schema.ts'
import { citeDataset } from './citation.ts'
import type { Dataset } from './dataset.ts'
import type { OpenTable } from './table.ts'

const es = {
  tables: 'Tablas',
  table: 'tabla',
  rows: 'filas',
  what: 'qué tiene',
  formats:
    'Cada tabla está en `csv/`, `json/` y `parquet/`; todas juntas en un libro de cálculo (XLSX). `diccionario.csv` explica cada columna; `codes.csv` cada código. `datapackage.json` (Frictionless) describe los CSV para programas; `catalog.jsonld` (DCAT-AP 3) describe los archivos para catálogos.',
  care: 'Al usarlos',
  cares: [
    'Lo que no se sabe está vacío (en JSON y Parquet, `null`); nunca es cero.',
    'Los CSV son UTF-8 sin marca de orden de bytes: en una hoja de cálculo, use el XLSX. Un texto que una hoja de cálculo ejecutaría (empieza con =, +, -, @) lleva un apóstrofo delante. En XLSX un texto de más de 32 767 caracteres termina en «…».',
    'Las listas en una celda se separan con «; ».',
    'Una acción de dos instituciones cuenta para ambas: las cuentas por institución no suman el total.',
    'Una acción reportada no es una acción verificada. Las cantidades son las que la acción declara; las que son parte de otra (`partOf`) no se suman con ella.',
    'Las etiquetas dicen si las puso una persona o el programa.',
  ],
  licence: 'Licencia',
  cite: 'Cómo citarlos',
}

type Words = typeof es

const en: Words = {
  tables: 'Tables',
  table: 'table',
  rows: 'rows',
  what: 'what it holds',
  formats:
    'Each table is in `csv/`, `json/` and `parquet/`; all together in a workbook (XLSX). `diccionario.csv` explains each column; `codes.csv` each code. `datapackage.json` (Frictionless) describes the CSV files for programs; `catalog.jsonld` (DCAT-AP 3) describes the files for catalogues.',
  care: 'When using them',
  cares: [
    'What is not known is empty (`null` in JSON and Parquet); it is never zero.',
    'CSV files are UTF-8 without a byte-order mark: in a spreadsheet, use the XLSX. A text that a spreadsheet would run (it begins with =, +, -, @) has an apostrophe before it. In XLSX a text of more than 32,767 characters ends in “…”.',
    'Lists in a cell are separated by “; ”.',
    'An action of two institutions counts for both: counts by institution do not add up to the total.',
    'A reported action is not a verified one. Quantities are those that the action states; those that are part of another (`partOf`) are not to be added to it.',
    'Labels say whether a person or the program gave them.',
  ],
  licence: 'Licence',
  cite: 'How to cite them',
}

const WORDS: Readonly<Record<Language, Words>> = { es, en }

/** What whoever uses the data should know, a sentence each. */
export const CARES: Readonly<Record<Language, readonly string[]>> = { es: es.cares, en: en.cares }

export type TableSize = { readonly table: OpenTable; readonly rows: number }

export function writeReadme(dataset: Dataset, tables: readonly TableSize[], lang: Language): string {
  const words = WORDS[lang]
  const number = new Intl.NumberFormat(lang === 'es' ? 'es-MX' : 'en')
  return [
    `# ${dataset.title[lang]}`,
    dataset.description[lang],
    ...(dataset.version === null ? [] : [`${dataset.version}, ${dataset.date ?? ''}`]),
    `## ${words.tables}`,
    [
      `| ${words.table} | ${words.rows} | ${words.what} |`,
      '|---|---:|---|',
      ...tables.map(
        ({ table, rows }) =>
          `| \`${table.name}\` | ${number.format(rows)} | ${table.title[lang]}: ${table.meaning[lang]} |`,
      ),
    ].join('\n'),
    words.formats,
    `## ${words.care}`,
    words.cares.map((one) => `- ${one}`).join('\n'),
    `## ${words.licence}`,
    dataset.licences.map(({ covers }) => `- ${covers[lang]}`).join('\n'),
    `## ${words.cite}`,
    citeDataset(dataset, lang),
    '',
  ].join('\n\n')
}

/** Whose the data are and what may be done with them. */
export function writeLicence(dataset: Dataset): string {
  const part = (lang: Language) => [
    `# ${WORDS[lang].licence}`,
    ...dataset.licences.map(({ name, href, covers }) =>
      href.startsWith('https:') ? `${covers[lang]} (<${href}>)` : `${covers[lang]} (\`${name}\`)`,
    ),
    ...(dataset.publication === null
      ? []
      : [
          `${dataset.publication.publisher[lang]}, ${dataset.publication.title[lang]}, ${dataset.publication.date}`,
        ]),
  ]
  return `${[...part('es'), ...part('en')].join('\n\n')}\n`
}
