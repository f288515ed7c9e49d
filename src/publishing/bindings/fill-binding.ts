import { findNearest } from '../../analysis/rules.ts'
import type { Filled } from './compile-report.ts'
import { type BindingContext, type BindingKind, refuse } from './context.ts'
import { fillAcronyms, fillChart, fillDefinitions, fillReporters, fillTable } from './fill-blocks.ts'
import { fillAgree, fillBefore, fillChange, fillCount, fillQuantity, fillShare } from './fill-counts.ts'
import { fillAbsent, fillList, fillPlace, fillRank } from './fill-lists.ts'
import { fillCycle, fillEdition, fillFramework, fillName, fillObjective, fillPeriod } from './fill-names.ts'
import { fillExternal, fillQuote } from './fill-quotes.ts'
import type { Binding } from './schema.ts'

/** Every binding that there is: how it is written and what for. Help, completion and refusals are made from this list. */
export const BINDINGS: readonly BindingKind[] = [
  {
    name: 'count',
    usage:
      'count [states|absent states|all states|challenges] [objective=7 …] [as=digits|words|prose] [noun=yes]',
    purpose: { es: 'cuántas acciones, estados, retos…', en: 'how many actions, states, challenges…' },
    fill: fillCount,
  },
  {
    name: 'share',
    usage: 'share gender=true [of objective=7] [as=percent|fraction] [decimals=0|1] [round=whole]',
    purpose: { es: 'qué parte de las acciones', en: 'what share of the actions' },
    fill: fillShare,
  },
  {
    name: 'challenges',
    usage: 'challenges [challengeCategory=recursos …] [as=prose] [noun=yes]',
    purpose: { es: 'cuántos retos', en: 'how many challenges' },
    fill: fillCount,
  },
  {
    name: 'quantity',
    usage: 'quantity unit=personas [words="…"] [objective=7 …]',
    purpose: { es: 'la suma de lo que las acciones cuentan', en: 'the sum of what actions count' },
    fill: fillQuantity,
  },
  {
    name: 'list',
    usage: 'list states [objective=10 …] [by=count] [limit=5] [with=counts] [name=full]',
    purpose: { es: 'quiénes o cuáles', en: 'who or which' },
    fill: fillList,
  },
  {
    name: 'rank',
    usage: 'rank objectives [by=count|challenges] [order=desc|asc] [limit=3] [with=counts]',
    purpose: { es: 'los que más o menos tienen', en: 'those with most or fewest' },
    fill: fillRank,
  },
  {
    name: 'place',
    usage: 'place objective 7 [order=desc|asc]',
    purpose: { es: 'en qué lugar está', en: 'which place it has' },
    fill: fillPlace,
  },
  {
    name: 'absent',
    usage: 'absent states [objective=10 …]',
    purpose: { es: 'los que no tienen ninguna', en: 'those that have none' },
    fill: fillAbsent,
  },
  {
    name: 'agree',
    usage: 'agree [objective=7 …] "fue reportada" "fueron reportadas"',
    purpose: { es: 'las palabras que concuerdan con el número', en: 'the words that agree with the number' },
    fill: fillAgree,
  },
  {
    name: 'change',
    usage: 'change [objective=7 …] [as=words|signed]',
    purpose: {
      es: 'cuántas más o menos que en otra edición',
      en: 'how many more or fewer than in another edition',
    },
    fill: fillChange,
  },
  {
    name: 'before',
    usage: 'before [objective=7 …]',
    purpose: { es: 'cuántas en la otra edición', en: 'how many in the other edition' },
    fill: fillBefore,
  },
  {
    name: 'objective',
    usage: 'objective 7 [as=number|heading|full|short|both]',
    purpose: { es: 'un objetivo por su número o nombre', en: 'an objective by its number or name' },
    fill: fillObjective,
  },
  {
    name: 'period',
    usage: 'period [as=days|months|years]',
    purpose: { es: 'el periodo del ciclo', en: 'the period of the cycle' },
    fill: fillPeriod,
  },
  {
    name: 'cycle',
    usage: 'cycle',
    purpose: { es: 'el nombre del ciclo', en: 'the name of the cycle' },
    fill: fillCycle,
  },
  {
    name: 'framework',
    usage: 'framework [symbol]',
    purpose: { es: 'el nombre del Pacto', en: 'the name of the Compact' },
    fill: fillFramework,
  },
  {
    name: 'edition',
    usage: 'edition [other]',
    purpose: { es: 'la clave de la edición', en: 'the id of the edition' },
    fill: fillEdition,
  },
  ...(['reporterType', 'institution', 'state', 'population', 'actionType', 'challengeCategory'] as const).map(
    (name): BindingKind => ({
      name,
      usage: `${name} CODE [name=full|short|both] [article=yes]`,
      purpose: { es: 'el nombre de una clave', en: 'the name of a code' },
      fill: fillName,
    }),
  ),
  {
    name: 'quote',
    usage: 'quote mx-2024/apf/7/1 "…"',
    purpose: { es: 'palabras de una acción', en: 'words of an action' },
    fill: fillQuote,
  },
  {
    name: 'external',
    usage: 'external "…" source="…" [href="https://…"]',
    purpose: { es: 'un dato de fuera, con su fuente', en: 'a fact from elsewhere, with its source' },
    fill: fillExternal,
  },
  {
    name: 'table',
    usage: 'table objectives [by=reporterTypes] [order=desc] [zeros=no]',
    purpose: { es: 'una tabla de cuentas', en: 'a table of counts' },
    fill: fillTable,
  },
  {
    name: 'chart',
    usage: 'chart NAME [objective=7 …]',
    purpose: { es: 'una gráfica con sus números', en: 'a chart with its numbers' },
    fill: fillChart,
  },
  {
    name: 'definitions',
    usage: 'definitions challengeCategories',
    purpose: { es: 'qué significa cada palabra de una lista', en: 'what each word of a list means' },
    fill: fillDefinitions,
  },
  {
    name: 'acronyms',
    usage: 'acronyms',
    purpose: { es: 'las siglas', en: 'the acronyms' },
    fill: fillAcronyms,
  },
  {
    name: 'reporters',
    usage: 'reporters [reporterType=apf]',
    purpose: { es: 'quiénes reportaron, con cuántas acciones', en: 'who reported, with how many actions' },
    fill: fillReporters,
  },
]

const BY_NAME = new Map(BINDINGS.map((kind) => [kind.name, kind]))

/** What a binding comes to in a cycle as it stood. */
export function fillBinding(binding: Binding, context: BindingContext): Filled {
  const kind = BY_NAME.get(binding.name)
  if (kind !== undefined) return kind.fill(binding, context)
  const names = [...BY_NAME.keys()]
  const near = findNearest(binding.name, names)
  return refuse(
    binding.name === ''
      ? { es: 'el vínculo está vacío', en: 'the binding is empty' }
      : { es: `no hay vínculo «${binding.name}»`, en: `there is no binding “${binding.name}”` },
    near === null
      ? { es: `use una de: ${names.join(', ')}`, en: `use one of: ${names.join(', ')}` }
      : { es: `¿quiso decir {{ ${near} }}?`, en: `did you mean {{ ${near} }}?` },
  )
}
