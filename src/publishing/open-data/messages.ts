import type { Language } from '../../compact/schema.ts'

const es = {
  title: 'Datos abiertos',
  lead: (actions: string) =>
    `${actions} con su fuente, sus cantidades, retos y etiquetas, en formatos abiertos.`,
  asEdition: (version: string, date: string) => `De la edición ${version}, del ${date}. No cambia.`,
  asRecord: 'Del registro como está hoy: cambian cuando el registro cambia. Para citar, guarde el archivo.',
  whole: 'Todo junto',
  zip: 'Todos los archivos (ZIP)',
  workbook: 'Libro de cálculo (XLSX)',
  tables: 'Tablas',
  tableCaption: 'Cada tabla en cada formato, con el tamaño del archivo',
  table: 'Tabla',
  rows: 'Filas',
  dictionary: 'Diccionario',
  dictionaryLead: 'Qué es cada columna de cada tabla. También como archivo:',
  column: 'Columna',
  type: 'Tipo',
  meaning: 'Qué es',
  mayMiss: 'puede faltar',
  codes: (list: string) => `códigos de la lista ${list}`,
  refers: (where: string) => `está en ${where}`,
  columns: (count: string) => `${count} columnas`,
  machines: 'Para programas',
  machinesLead:
    'El paquete Frictionless describe los CSV con sus llaves; el catálogo DCAT-AP, los archivos con sus huellas.',
  care: 'Al usarlos',
  cite: 'Cómo citarlos',
  licence: 'Licencia',
  licenceFile: 'El texto completo',
  types: {
    string: 'texto',
    list: 'lista',
    integer: 'entero',
    number: 'número',
    boolean: 'sí o no',
    date: 'día',
  },
}

type Messages = typeof es

const en: Messages = {
  title: 'Open data',
  lead: (actions) => `${actions} with their source, quantities, challenges and labels, in open formats.`,
  asEdition: (version, date) => `Of edition ${version}, of ${date}. It does not change.`,
  asRecord:
    'Of the record as it stands today: they change when the record does. To cite them, keep the file.',
  whole: 'All together',
  zip: 'All files (ZIP)',
  workbook: 'Workbook (XLSX)',
  tables: 'Tables',
  tableCaption: 'Each table in each format, with the size of the file',
  table: 'Table',
  rows: 'Rows',
  dictionary: 'Dictionary',
  dictionaryLead: 'What each column of each table is. Also as a file:',
  column: 'Column',
  type: 'Type',
  meaning: 'What it is',
  mayMiss: 'may be missing',
  codes: (list) => `codes of the list ${list}`,
  refers: (where) => `stands in ${where}`,
  columns: (count) => `${count} columns`,
  machines: 'For programs',
  machinesLead:
    'The Frictionless package describes the CSV files with their keys; the DCAT-AP catalogue, the files with their checksums.',
  care: 'When using them',
  cite: 'How to cite them',
  licence: 'Licence',
  licenceFile: 'The whole text',
  types: {
    string: 'text',
    list: 'list',
    integer: 'whole number',
    number: 'number',
    boolean: 'yes or no',
    date: 'day',
  },
}

export const OPEN_DATA_MESSAGES: Readonly<Record<Language, Messages>> = { es, en }
