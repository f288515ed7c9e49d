import type { Quantity } from '../../../quantities/schema.ts'
import { always, defineTable, maybe } from '../table.ts'

type Row = Quantity & { readonly action: string }

export const quantitiesTable = defineTable<Row>({
  name: 'quantities',
  title: { es: 'Cantidades', en: 'Quantities' },
  meaning: {
    es: 'Los números que cada acción declara, con su unidad y de qué total son parte; una fila por cantidad. Sumar filas de acciones distintas cuenta dos veces lo que dos acciones dicen de lo mismo',
    en: 'The numbers that each action states, with unit and the total that they are part of; one row per quantity. Adding rows of different actions counts twice what two actions say of the same thing',
  },
  key: ['id'],
  rows: ({ snapshot }) =>
    snapshot.actions.flatMap(({ id, quantities }) => quantities.map((one) => ({ ...one, action: id }))),
  columns: [
    always('id', 'string', ['Clave de la cantidad', 'Key of the quantity'], (row) => row.id),
    always('action', 'string', ['Acción', 'Action'], (row) => row.action, {
      refersTo: { table: 'actions', column: 'id' },
    }),
    always('value', 'number', ['El número, en su unidad', 'The number, in its unit'], (row) => row.value),
    maybe(
      'unit',
      'string',
      [
        'Unidad: el sustantivo de lo contado; las monedas por su nombre o en ISO 4217',
        'Unit: the noun of what is counted; currencies by name or in ISO 4217',
      ],
      (row) => row.unit,
    ),
    maybe(
      'concept',
      'string',
      ['Concepto estadístico, si se reconoce uno', 'Statistical concept, where one is recognised'],
      (row) => row.concept,
    ),
    always(
      'approximate',
      'boolean',
      ['La fuente la da como aproximada', 'The source gives it as approximate'],
      (row) => row.approximate,
    ),
    always(
      'cumulative',
      'boolean',
      ['Es una cuenta acumulada desde antes del periodo', 'It is a running count from before the period'],
      (row) => row.cumulative,
    ),
    maybe(
      'periodStart',
      'date',
      ['Primer día al que se refiere, incluido', 'First day that it is of, included'],
      (row) => row.period?.start ?? null,
    ),
    maybe(
      'periodEnd',
      'date',
      ['Último día al que se refiere, incluido', 'Last day that it is of, included'],
      (row) => row.period?.end ?? null,
    ),
    maybe(
      'partOf',
      'string',
      [
        'Cantidad de la que es parte: no debe sumarse con ella',
        'Quantity that it is part of: not to be added to it',
      ],
      (row) => row.partOf,
      { refersTo: { table: 'quantities', column: 'id' } },
    ),
    maybe(
      'dimension',
      'string',
      ['Por qué se desglosa', 'What it is broken down by'],
      (row) => row.dimension,
      {
        codes: 'dimension',
      },
    ),
    maybe(
      'category',
      'string',
      [
        'Categoría dentro del desglose; país y entidad en códigos ISO donde los hay',
        'Category within the breakdown; country and state as ISO codes where there is one',
      ],
      (row) => row.category,
    ),
    always('field', 'string', ['Texto que la declara', 'Text that states it'], (row) => row.field, {
      codes: 'textField',
    }),
    maybe(
      'quote',
      'string',
      [
        'Las palabras que la declaran; en palabras propias donde el texto no está cargado',
        'The words that state it; words of ours where the text is not loaded',
      ],
      (row) => row.quote,
    ),
    always(
      'start',
      'integer',
      [
        'Dónde empiezan en el texto, en unidades UTF-16 desde 0',
        'Where they begin in the text, in UTF-16 units from 0',
      ],
      (row) => row.start,
    ),
    always(
      'end',
      'integer',
      ['Dónde terminan, después de la última', 'Where they end, after the last one'],
      (row) => row.end,
    ),
  ],
})
