import type { Bilingual } from '../compact/schema.ts'
import { DIMENSIONS, type Query } from './schema.ts'

export type IndicatorName = Query['indicator']

/** One indicator: its name in a binding, what it gives, and its parameters besides those of a selection. */
export type Indicator = {
  readonly name: IndicatorName
  readonly title: Bilingual
  readonly definition: Bilingual
  readonly parameters: readonly Parameter[]
}

export type Parameter = {
  readonly name: string
  readonly required: boolean
  readonly meaning: Bilingual
  /** The words that it takes; null where any are taken. */
  readonly values: readonly string[] | null
}

const BY: Parameter = {
  name: 'by',
  required: false,
  meaning: {
    es: 'Qué se cuenta: acciones (si no se dice) o los retos que reportan',
    en: 'What is counted: actions (unless told) or the challenges that they report',
  },
  values: ['actions', 'challenges'],
}
const DECIMALS: Parameter = {
  name: 'decimals',
  required: false,
  meaning: {
    es: 'Decimales del porcentaje: uno si no se dice',
    en: 'Decimals of the percentage: one unless told',
  },
  values: ['0', '1'],
}
const DIMENSION = (name: string, meaning: Bilingual): Parameter => ({
  name,
  required: true,
  meaning,
  values: DIMENSIONS,
})
const OF_WHAT = DIMENSION('of', { es: 'Qué se enumera', en: 'What is listed' })

/** Every indicator, each with its one definition. */
export const INDICATORS: readonly Indicator[] = [
  {
    name: 'count',
    title: { es: 'Número de acciones', en: 'Number of actions' },
    definition: {
      es: 'Acciones del registro que cumplen todas las condiciones dichas, cada una contada una vez. Una acción de varias instituciones, poblaciones o tipos cuenta en cada uno, y una sola vez en el total.',
      en: 'Actions of the record that meet all the conditions given, each counted once. An action of several institutions, populations or types counts for each of them, and once only in the total.',
    },
    parameters: [],
  },
  {
    name: 'share',
    title: { es: 'Porcentaje de acciones', en: 'Share of actions' },
    definition: {
      es: 'De las acciones que forman el todo, las que cumplen además las otras condiciones, por cada cien. Las acciones sin etiqueta no entran en el todo. Las partes de un mismo todo se redondean de modo que sumen 100.',
      en: 'Of the actions that make up the whole, those that also meet the other conditions, per hundred. Actions without a label are no part of the whole. The parts of one whole are rounded so that they make 100.',
    },
    parameters: [
      {
        name: 'of',
        required: false,
        meaning: {
          es: 'Los parámetros dados que definen el todo, separados por comas; si no se dice, el todo son las acciones del ciclo',
          en: 'Those of the parameters given that define the whole, separated by commas; unless told, the whole is all actions of the cycle',
        },
        values: null,
      },
      DECIMALS,
    ],
  },
  {
    name: 'tally',
    title: { es: 'Acciones por categoría', en: 'Actions by category' },
    definition: {
      es: 'Cuántas de las acciones tiene cada categoría, en el orden de su lista, también las que no tienen ninguna cuando la lista es cerrada. El total cuenta cada acción una vez.',
      en: 'How many of the actions each category has, in the order of its list, those with none too where the list is closed. The total counts each action once.',
    },
    parameters: [DIMENSION('of', { es: 'Por qué se cuenta', en: 'What to count by' }), BY, DECIMALS],
  },
  {
    name: 'cross',
    title: { es: 'Cruce de dos categorías', en: 'Two categories crossed' },
    definition: {
      es: 'Cuántas acciones tienen a la vez la categoría de la fila y la de la columna. Los totales de fila y columna cuentan cada acción una vez.',
      en: 'How many actions have both the category of the row and that of the column. Totals of rows and columns count each action once.',
    },
    parameters: [
      DIMENSION('rows', { es: 'Categoría de las filas', en: 'Category of the rows' }),
      DIMENSION('columns', { es: 'Categoría de las columnas', en: 'Category of the columns' }),
    ],
  },
  {
    name: 'rank',
    title: { es: 'Orden por número de acciones', en: 'Rank by number of actions' },
    definition: {
      es: 'Las categorías ordenadas por sus acciones. Las que tienen las mismas comparten lugar, y un límite nunca separa a las empatadas.',
      en: 'The categories ordered by their actions. Those with equally many share a place, and a limit never parts those that tie.',
    },
    parameters: [
      DIMENSION('of', { es: 'Qué se ordena', en: 'What is ranked' }),
      BY,
      {
        name: 'order',
        required: false,
        meaning: {
          es: 'Primero las que tienen más (si no se dice) o menos',
          en: 'Those with most first (unless told), or with fewest',
        },
        values: ['most', 'fewest'],
      },
      {
        name: 'limit',
        required: false,
        meaning: { es: 'Cuántos lugares; todos si no se dice', en: 'How many places; all unless told' },
        values: null,
      },
      {
        name: 'zeros',
        required: false,
        meaning: {
          es: 'Si se ordenan también las que no tienen ninguna; al ordenar por menos, sí',
          en: 'Whether those with none are ranked too; when ranking by fewest they are',
        },
        values: ['true', 'false'],
      },
    ],
  },
  {
    name: 'list',
    title: { es: 'Quiénes o cuáles', en: 'Who or which' },
    definition: {
      es: 'Las categorías que tienen al menos una de las acciones: qué entidades, instituciones, objetivos. Su número cuenta categorías, no acciones.',
      en: 'The categories that have at least one of the actions: which states, institutions, objectives. Its number counts categories, not actions.',
    },
    parameters: [OF_WHAT],
  },
  {
    name: 'absent',
    title: { es: 'Ausencias', en: 'Absences' },
    definition: {
      es: 'Los miembros de una lista que no tienen ninguna de las acciones. Una institución del catálogo está ausente cuando ni ella ni una parte suya reporta, y solo si existía en el periodo.',
      en: 'The members of a list that have none of the actions. An institution of the catalogue is absent where neither it nor a part of it reports, and only if it existed in the period.',
    },
    parameters: [
      {
        ...OF_WHAT,
        values: DIMENSIONS.filter((dimension) => dimension !== 'country'),
      },
    ],
  },
  {
    name: 'challenges',
    title: { es: 'Número de retos', en: 'Number of challenges' },
    definition: {
      es: 'Retos que reportan las acciones: cuenta retos, no acciones, pues una acción puede reportar varios. Con una categoría, solo los de ella.',
      en: 'Challenges that the actions report: it counts challenges, not actions, since one action may report several. With a category, only those of it.',
    },
    parameters: [],
  },
  {
    name: 'quantity',
    title: { es: 'Suma de cantidades', en: 'Sum of quantities' },
    definition: {
      es: 'Suma de las cantidades que las acciones declaran, solo si es válida: una misma unidad, una misma cosa contada, ninguna parte de otra y nada que pueda contarse dos veces. Si no, no hay suma y se dice por qué.',
      en: 'Sum of the quantities that the actions state, only where it is valid: one unit, one thing counted, none part of another and nothing that may be counted twice. Else there is no sum, and it is said why.',
    },
    parameters: [
      {
        name: 'unit',
        required: true,
        meaning: {
          es: 'La unidad: servicios, talleres, pesos…',
          en: 'The unit, in Spanish: servicios, talleres, pesos…',
        },
        values: null,
      },
      {
        name: 'words',
        required: false,
        meaning: {
          es: 'Palabras que dicen qué se cuenta y que cada cantidad debe tener',
          en: 'Words that say what is counted, which each quantity must have',
        },
        values: null,
      },
      {
        name: 'concept',
        required: false,
        meaning: { es: 'El concepto que la define', en: 'The concept that defines it' },
        values: null,
      },
    ],
  },
  {
    name: 'change',
    title: { es: 'Cambio frente a otra edición', en: 'Change from another edition' },
    definition: {
      es: 'El mismo indicador en otra edición y en esta, categoría por categoría, y su diferencia. Donde la otra no conoce la categoría no hay número, ni diferencia.',
      en: 'The same indicator in another edition and in this one, category by category, and the difference. Where the other does not know the category there is no number, and no difference.',
    },
    parameters: [
      {
        name: 'indicator',
        required: false,
        meaning: {
          es: 'El indicador que se compara: count si no se dice',
          en: 'The indicator compared: count unless told',
        },
        values: ['count', 'share', 'tally', 'rank', 'list', 'absent', 'challenges', 'quantity'],
      },
    ],
  },
]

/** The one entry of an indicator. */
export function getIndicator(name: IndicatorName): Indicator {
  const found = INDICATORS.find((one) => one.name === name)
  if (found === undefined) throw new Error(`No indicator is named ${name}.`)
  return found
}
