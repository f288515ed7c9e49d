import { describeSelection, measure, selectionPath } from '../../analysis/rules.ts'
import type { Selection, ValueQuery } from '../../analysis/schema.ts'
import type { Filled } from './compile-report.ts'
import { type BindingContext, bound, plain, refuse } from './context.ts'
import {
  type Counted,
  findFraction,
  NUMBER_FORMS,
  type NumberForm,
  nounOf,
  writeCount,
  writeNumber,
} from './grammar.ts'
import { readDimension, readParameters, readSelection } from './read-parameters.ts'
import type { Binding } from './schema.ts'

const COUNT_OPTIONS = { as: NUMBER_FORMS, noun: ['yes', 'no'] } as const

/** What `count`, `challenges` and their like count: a query, and the noun for it. */
type CountQuery = { readonly query: ValueQuery; readonly counted: Counted; readonly selection: Selection }

/** `count`, `count states`, `count absent states`, `count all states`, `count challenges`. */
export function fillCount(binding: Binding, context: BindingContext): Filled {
  const parameters = readParameters(binding, context, COUNT_OPTIONS)
  if (parameters.kind === 'refused') return parameters
  const asked = readCountQuery(binding, parameters.selection)
  if ('kind' in asked) return asked
  const measured = measureValue(asked.query, binding, context.snapshot)
  if ('kind' in measured) return measured
  return bound(binding, {
    text: writeCounted(measured.value, asked.counted, parameters.own, context),
    counts: describeCount(asked, binding, context),
    actions: measured.actions,
    path: selectionPath(context.snapshot.cycle.id, asked.selection),
  })
}

function readCountQuery(
  binding: Binding,
  selection: Selection,
): CountQuery | Extract<Filled, { kind: 'refused' }> {
  const [first, second] = binding.words
  if (binding.name === 'challenges' || first === 'challenges')
    return { query: { indicator: 'challenges', selection }, counted: 'challenges', selection }
  if (first === undefined || first === 'actions')
    return { query: { indicator: 'count', selection }, counted: 'actions', selection }
  const told = readDimension(first === 'absent' || first === 'all' ? second : first)
  if ('kind' in told) return told
  const { dimension } = told
  const indicator = first === 'absent' ? 'absent' : 'list'
  return { query: { indicator, dimension, selection }, counted: dimension, selection }
}

type Value = { readonly value: number; readonly actions: readonly Selected[] }
type Selected = ReturnType<typeof measure>['actions'][number]

function measureValue(
  query: ValueQuery,
  binding: Binding,
  snapshot: BindingContext['snapshot'],
): Value | Extract<Filled, { kind: 'refused' }> {
  const measured = measure(snapshot, query)
  if (binding.words[0] === 'all' && (measured.kind === 'list' || measured.kind === 'absent')) {
    if (measured.of !== null) return { value: measured.of, actions: [] }
    return refuse(
      { es: 'esa lista está abierta: no tiene un total', en: 'that list is open: it has no total' },
      {
        es: 'quite all: se cuentan los que reportaron',
        en: 'take all away: those that reported are counted',
      },
    )
  }
  if (measured.kind === 'quantity' && measured.refusal !== null)
    return refuse(measured.refusal.why, {
      es: 'acote lo que suma (unit, words, objective, institution…), o cítelo de la acción con {{ quote … }}',
      en: 'narrow down what it adds up (unit, words, objective, institution…), or quote it from the action with {{ quote … }}',
    })
  const value = measured.kind === 'change' || measured.kind === 'cross' ? null : measured.value
  if (typeof value !== 'number')
    return refuse(
      { es: 'no hay nada que sumar', en: 'there is nothing to add up' },
      {
        es: 'quite el vínculo, o busque la unidad en los datos',
        en: 'take it away, or look the unit up in the data',
      },
    )
  return { value, actions: measured.actions }
}

function writeCounted(
  value: number,
  counted: Counted,
  own: (name: string) => string | undefined,
  { lang }: BindingContext,
): string {
  const form = readForm(own('as'))
  const noun = nounOf(lang, counted)
  if (own('noun') === 'yes') return writeCount(lang, value, form, noun)
  return writeNumber(lang, value, form, noun.gender === 'm' && form !== 'ordinal' ? 'alone' : noun.gender)
}

function readForm(given: string | undefined): NumberForm {
  return NUMBER_FORMS.find((form) => form === given) ?? 'digits'
}

function describeCount(
  { counted, selection }: CountQuery,
  binding: Binding,
  context: BindingContext,
): string {
  const { snapshot, lang } = context
  if (counted === 'actions' || counted === 'challenges')
    return describeSelection(snapshot, selection, lang, { unit: counted })
  const noun = nounOf(lang, counted).other
  const actions = describeSelection(snapshot, selection, lang)
  if (binding.words[0] === 'all') return lang === 'es' ? `${noun} en total` : `${noun} in all`
  if (binding.words[0] === 'absent')
    return lang === 'es' ? `${noun} sin ${actions}` : `${noun} without ${actions}`
  return lang === 'es' ? `${noun} con ${actions}` : `${noun} with ${actions}`
}

/** `share gender=true of objective=7`, as a percentage or as a fraction. */
export function fillShare(binding: Binding, context: BindingContext): Filled {
  const { as, decimals, round, capital, ...of } = binding.whole ?? {}
  // How it is written may be said after the whole as well: `share gender=true of objective=7 as=fraction`.
  const after = Object.entries({ as, decimals, round, capital }).flatMap(([name, value]) =>
    value === undefined ? [] : [[name, value] as const],
  )
  const levelled = { ...binding, parameters: { ...binding.parameters, ...Object.fromEntries(after) } }
  const parameters = readParameters(levelled, context, {
    as: ['percent', 'fraction'],
    decimals: ['0', '1'],
    round: ['alone', 'whole'],
  })
  if (parameters.kind === 'refused') return parameters
  const whole = readSelection(of, context)
  if ('kind' in whole) return whole
  const { snapshot, lang } = context
  const given = parameters.own('decimals')
  const query = { indicator: 'share', part: parameters.selection, whole: whole.selection } as const
  const measured = measure(snapshot, { ...query, decimals: given === '1' ? 1 : 0 })
  if (measured.kind !== 'share' || measured.share === null)
    return refuse(
      {
        es: 'no hay acciones de las que sacar una parte',
        en: 'there are no actions to take a part of',
      },
      { es: 'amplíe lo que sigue a of', en: 'widen what follows of' },
    )
  const { exact } = measured.share
  const scale = given === '1' ? 10 : 1
  // Alone it is what a reader gets who redoes it; with all other parts it makes 100 with them.
  const rounded =
    parameters.own('round') === 'whole' ? measured.share.rounded : Math.round(exact * scale) / scale
  // «0 %» of something, or «100 %» of not all, would say what is not so.
  const hides = given === undefined && ((rounded === 0 && exact > 0) || (rounded === 100 && exact < 100))
  const percent = hides ? Math.round(exact * 10) / 10 : rounded
  const shown =
    lang === 'es'
      ? `${writeNumber(lang, percent, 'digits', 'm')}\u00a0%`
      : `${writeNumber(lang, percent, 'digits', 'm')}%`
  const fraction = parameters.own('as') === 'fraction' ? findFraction(lang, exact) : undefined
  const say = (selection: Selection, count: number) =>
    describeSelection(snapshot, selection, lang, { number: count === 1 ? 'one' : 'other' })
  const part = say(measured.part, measured.value)
  const total = say(measured.whole, measured.of.value)
  const value = writeNumber(lang, measured.value, 'digits', 'f')
  const among = writeNumber(lang, measured.of.value, 'digits', 'f')
  return bound(levelled, {
    text: fraction ?? shown,
    counts:
      lang === 'es' ? `${value} ${part}, de ${among} ${total}` : `${value} ${part}, of ${among} ${total}`,
    actions: measured.actions,
    path: selectionPath(snapshot.cycle.id, measured.part),
  })
}

/** `quantity unit=personas objective=7`: a sum, where there is one to be made. */
export function fillQuantity(binding: Binding, context: BindingContext): Filled {
  const parameters = readParameters(binding, context, {
    unit: 'text',
    words: 'text',
    concept: 'text',
    as: NUMBER_FORMS,
  })
  if (parameters.kind === 'refused') return parameters
  const [unit, words, concept] = [parameters.own('unit'), parameters.own('words'), parameters.own('concept')]
  if (unit === undefined)
    return refuse(
      { es: 'no dice qué se suma', en: 'it does not say what is added up' },
      { es: 'escriba unit=personas, por ejemplo', en: 'write unit=personas, for example' },
    )
  const { snapshot, lang } = context
  const { selection } = parameters
  const query: ValueQuery = {
    indicator: 'quantity',
    selection,
    unit,
    ...(words === undefined ? {} : { words }),
    ...(concept === undefined ? {} : { concept }),
  }
  const measured = measureValue(query, binding, snapshot)
  if ('kind' in measured) return measured
  const of = describeSelection(snapshot, selection, lang)
  return bound(binding, {
    text: writeNumber(lang, measured.value, readForm(parameters.own('as')), 'f'),
    counts: lang === 'es' ? `${unit} según ${of}` : `${unit} according to ${of}`,
    actions: measured.actions,
    path: selectionPath(snapshot.cycle.id, selection),
  })
}

/** `agree objective=7 "fue reportada" "fueron reportadas"`: the words that go with one, and with another number. */
export function fillAgree(binding: Binding, context: BindingContext): Filled {
  const [one, other] = binding.texts
  if (one === undefined || other === undefined)
    return refuse(
      { es: 'faltan las palabras entre las que elegir', en: 'the words to choose from are missing' },
      {
        es: 'escriba {{ agree … "fue reportada" "fueron reportadas" }}',
        en: 'write {{ agree … "was reported" "were reported" }}',
      },
    )
  const parameters = readParameters(binding, context, {})
  if (parameters.kind === 'refused') return parameters
  const asked = readCountQuery(binding, parameters.selection)
  if ('kind' in asked) return asked
  const measured = measureValue(asked.query, binding, context.snapshot)
  if ('kind' in measured) return measured
  return plain(measured.value === 1 ? one : other, binding)
}

/** `before objective=7`: the count in the edition that this one is compared with. */
export function fillBefore(binding: Binding, context: BindingContext): Filled {
  const { other, otherEdition, lang } = context
  if (other === null) return refuseNoOther()
  const filled = fillCount(binding, { ...context, snapshot: other, other: null })
  if (filled.kind !== 'inline') return filled
  const named = lang === 'es' ? `en la edición ${otherEdition ?? ''}` : `in edition ${otherEdition ?? ''}`
  return {
    kind: 'inline',
    inlines: filled.inlines.map((one) =>
      one.kind === 'bound' ? { ...one, counts: `${one.counts} ${named}`, actions: [], path: null } : one,
    ),
  }
}

/** `change objective=7`: how many more or fewer than in the other edition; `as=signed` gives «+5». */
export function fillChange(binding: Binding, context: BindingContext): Filled {
  const { snapshot, other } = context
  if (other === null) return refuseNoOther()
  const parameters = readParameters(binding, context, { as: ['words', 'signed'] })
  if (parameters.kind === 'refused') return parameters
  const asked = readCountQuery(binding, parameters.selection)
  if ('kind' in asked) return asked
  const now = measureValue(asked.query, binding, context.snapshot)
  const then = measureValue(asked.query, binding, other)
  if ('kind' in now) return now
  if ('kind' in then) return then
  const difference = now.value - then.value
  return bound(binding, {
    text:
      parameters.own('as') === 'signed'
        ? sign(difference, context)
        : compare(difference, asked.counted, context),
    counts: describeCount(asked, binding, context),
    actions: now.actions,
    path: selectionPath(snapshot.cycle.id, asked.selection),
  })
}

function sign(difference: number, { lang }: BindingContext): string {
  if (difference === 0) return writeNumber(lang, 0, 'digits', 'm')
  return `${difference > 0 ? '+' : '−'}${writeNumber(lang, Math.abs(difference), 'digits', 'm')}`
}

function compare(difference: number, counted: Counted, { lang }: BindingContext): string {
  if (difference === 0) return lang === 'es' ? 'el mismo número' : 'the same number'
  const { gender } = nounOf(lang, counted)
  const size = writeNumber(lang, Math.abs(difference), 'prose', gender === 'm' ? 'alone' : gender)
  if (lang === 'es') return `${size} ${difference > 0 ? 'más' : 'menos'}`
  return `${size} ${difference > 0 ? 'more' : 'fewer'}`
}

function refuseNoOther(): Filled {
  return refuse(
    { es: 'no hay otra edición con la que comparar', en: 'there is no other edition to compare with' },
    {
      es: 'quite el vínculo hasta que haya dos ediciones',
      en: 'take it away until there are two editions',
    },
  )
}
