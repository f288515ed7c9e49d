import { type Code, listCodes } from '../code-lists.ts'
import { always, defineTable, maybe } from '../table.ts'

export const codesTable = defineTable<Code>({
  name: 'codes',
  title: { es: 'Códigos', en: 'Codes' },
  meaning: {
    es: 'Los códigos que usan las demás tablas, con sus nombres; una fila por código',
    en: 'The codes that the other tables use, with their names; one row per code',
  },
  key: ['list', 'code'],
  rows: ({ snapshot }) => listCodes(snapshot),
  columns: [
    always('list', 'string', ['Lista cerrada', 'Closed list'], (row) => row.list),
    always('code', 'string', ['Código', 'Code'], (row) => row.code),
    always('nameEs', 'string', ['Nombre en español', 'Name in Spanish'], (row) => row.name.es),
    always('nameEn', 'string', ['Nombre en inglés', 'Name in English'], (row) => row.name.en),
    maybe('note', 'string', ['Precisión', 'Note'], (row) => row.note),
  ],
})
