import { checkSelection, isUnknown, findNearest } from '../../analysis/rules.ts'
import { DIMENSIONS, type Dimension, type Selection } from '../../analysis/schema.ts'
import type { BindingContext } from './context.ts'
import { refuse } from './context.ts'
import type { Filled } from './compile-report.ts'
import type { Binding } from './schema.ts'

type Refused = Extract<Filled, { kind: 'refused' }>

/** What a parameter of a binding's own may be: one of a list, or free words. */
export type Allowed = Readonly<Record<string, readonly string[] | 'number' | 'text'>>

export type Parameters =
  | {
      readonly kind: 'read'
      readonly selection: Selection
      readonly own: (name: string) => string | undefined
    }
  | Refused

/** Parts the parameters of a binding into its own and the selection of actions; refuses those that are neither. */
export function readParameters(binding: Binding, context: BindingContext, allowed: Allowed): Parameters {
  const known: Allowed = { capital: ['yes', 'no'], ...allowed }
  const own = new Map<string, string>()
  const rest: Record<string, string> = {}
  for (const [name, value] of Object.entries(binding.parameters)) {
    const values = Object.hasOwn(known, name) ? known[name] : undefined
    if (values === undefined) {
      rest[name] = value
      continue
    }
    const wrong = refuseValue(name, value, values)
    if (wrong !== undefined) return wrong
    own.set(name, value)
  }
  const selection = readSelection(rest, context, Object.keys(known))
  if ('kind' in selection) return selection
  return { kind: 'read', selection: selection.selection, own: (name) => own.get(name) }
}

function refuseValue(name: string, value: string, values: NonNullable<Allowed[string]>): Refused | undefined {
  if (values === 'text') return undefined
  if (values === 'number') {
    if (/^[1-9]\d{0,3}$/.test(value)) return undefined
    return refuse(
      { es: `${name}=${value} no es un número entero`, en: `${name}=${value} is no whole number` },
      { es: `escriba ${name}=3, por ejemplo`, en: `write ${name}=3, for example` },
    )
  }
  if (values.includes(value)) return undefined
  const near = findNearest(value, values) ?? values[0] ?? ''
  const list = values.join(', ')
  return refuse(
    { es: `${name} no puede ser «${value}»`, en: `${name} cannot be “${value}”` },
    {
      es: `use ${name}=${near} (puede ser: ${list})`,
      en: `use ${name}=${near} (it can be: ${list})`,
    },
  )
}

/** The actions that parameters select; `others` are names that the binding also takes, for suggestions. */
export function readSelection(
  raw: Readonly<Record<string, string>>,
  context: BindingContext,
  others: readonly string[] = [],
): { readonly selection: Selection } | Refused {
  const checked = checkSelection(context.snapshot, raw)
  if (!isUnknown(checked)) return { selection: checked }
  const near =
    checked.value === null ? (findNearest(checked.parameter, others) ?? checked.nearest) : checked.nearest
  const known = [...(checked.value === null ? others : []), ...checked.known].slice(0, 14).join(', ')
  const written = checked.value === null ? checked.parameter : `${checked.parameter}=${checked.value}`
  const better = checked.value === null ? near : `${checked.parameter}=${String(near)}`
  return refuse(
    { es: `no se conoce «${written}»`, en: `“${written}” is not known` },
    near === null
      ? { es: `puede ser: ${known}`, en: `it can be: ${known}` }
      : { es: `¿quiso decir ${String(better)}?`, en: `did you mean ${String(better)}?` },
  )
}

const PLURALS: Readonly<Record<string, Dimension>> = {
  objectives: 'objective',
  roundTables: 'roundTable',
  reporterTypes: 'reporterType',
  institutions: 'institution',
  states: 'state',
  reportingStates: 'reportingState',
  populations: 'population',
  mainPopulations: 'populationMain',
  actionTypes: 'actionType',
  challengeCategories: 'challengeCategory',
  countries: 'country',
}
export const DIMENSION_WORDS = Object.keys(PLURALS)

/** The dimension that a word of a binding names: `states`. */
export function readDimension(word: string | undefined): { readonly dimension: Dimension } | Refused {
  const given = word ?? ''
  const plural = Object.hasOwn(PLURALS, given) ? PLURALS[given] : undefined
  const dimension = plural ?? DIMENSIONS.find((one) => one === given)
  if (dimension !== undefined) return { dimension }
  const near = findNearest(given, DIMENSION_WORDS)
  const list = DIMENSION_WORDS.join(', ')
  return refuse(
    given === ''
      ? { es: 'falta decir de qué', en: 'it does not say of what' }
      : { es: `«${given}» no es nada que se pueda enumerar`, en: `“${given}” is nothing that can be listed` },
    near === null
      ? { es: `use una de: ${list}`, en: `use one of: ${list}` }
      : { es: `¿quiso decir ${near}?`, en: `did you mean ${near}?` },
  )
}
