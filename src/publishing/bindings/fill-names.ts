import { findNearest } from '../../analysis/rules.ts'
import type { Term } from '../../compact/schema.ts'
import type { Filled } from './compile-report.ts'
import { type BindingContext, plain, refuse } from './context.ts'
import { articleOf, inSentence, isAcronym, typeInSentence } from './grammar.ts'
import { readParameters } from './read-parameters.ts'
import type { Binding } from './schema.ts'
import { formatPeriod } from '../../web/languages.ts'

const OBJECTIVE_NAMES = ['number', 'heading', 'full', 'short', 'both'] as const

/** `objective 7`: «objetivo 7»; with `as` its name, both, or the words of a heading. */
export function fillObjective(binding: Binding, context: BindingContext): Filled {
  const parameters = readParameters(binding, context, { as: OBJECTIVE_NAMES })
  if (parameters.kind === 'refused') return parameters
  const { framework } = context.snapshot
  const { lang } = context
  const objective = framework.objectives.find(({ number }) => String(number) === binding.words[0])
  if (objective === undefined) {
    const numbers = framework.objectives.map(({ number }) => number)
    const [first, last] = [Math.min(...numbers), Math.max(...numbers)]
    return refuse(
      {
        es: `no hay objetivo «${binding.words[0] ?? ''}»`,
        en: `there is no objective “${binding.words[0] ?? ''}”`,
      },
      { es: `van del ${first} al ${last}`, en: `they go from ${first} to ${last}` },
    )
  }
  const number = lang === 'es' ? `objetivo ${objective.number}` : `objective ${objective.number}`
  const full = objective.name[lang]
  const short = inSentence(objective.short[lang])
  switch (OBJECTIVE_NAMES.find((one) => one === parameters.own('as'))) {
    case undefined:
    case 'number':
      return plain(number, binding)
    case 'heading':
      return plain(`${lang === 'es' ? 'Objetivo' : 'Objective'} ${objective.number}. ${full}`, binding)
    case 'full':
      return plain(inSentence(full), binding)
    case 'short':
      return plain(short, binding)
    case 'both':
      return plain(`${number} (${inSentence(full)})`, binding)
  }
}

const PERIOD_FORMS = ['days', 'months', 'years'] as const

/** `period`: the days that the cycle covers; `as=months`, `as=years` say less. */
export function fillPeriod(binding: Binding, context: BindingContext): Filled {
  const parameters = readParameters(binding, context, { as: PERIOD_FORMS })
  if (parameters.kind === 'refused') return parameters
  const { snapshot, lang } = context
  const { periodStart: start, periodEnd: end } = snapshot.cycle
  if (start === null || end === null)
    return refuse(
      { es: 'el ciclo no dice su periodo', en: 'the cycle does not tell its period' },
      {
        es: 'quite el vínculo, o dé las fechas como {{ external "…" source="…" }}',
        en: 'take it away, or give the dates as {{ external "…" source="…" }}',
      },
    )
  switch (PERIOD_FORMS.find((one) => one === parameters.own('as'))) {
    case undefined:
    case 'days':
      return plain(formatPeriod(lang, start, end), binding)
    case 'months': {
      const [from, to] = [month(lang, start), month(lang, end)]
      return plain(from === to ? from : lang === 'es' ? `${from} a ${to}` : `${from} to ${to}`, binding)
    }
    case 'years': {
      const [from, to] = [start.slice(0, 4), end.slice(0, 4)]
      return plain(from === to ? from : `${from}–${to}`, binding)
    }
  }
}

const MONTHS = {
  es: new Intl.DateTimeFormat('es-MX', { month: 'long', year: 'numeric', timeZone: 'UTC' }),
  en: new Intl.DateTimeFormat('en-GB', { month: 'long', year: 'numeric', timeZone: 'UTC' }),
} as const

function month(lang: BindingContext['lang'], day: string): string {
  return MONTHS[lang].format(new Date(day))
}

export function fillCycle(binding: Binding, context: BindingContext): Filled {
  return plain(context.snapshot.cycle.title[context.lang], binding)
}

/** `framework`: the name of the Compact, with `article=yes` inside a sentence; `framework symbol` its document. */
export function fillFramework(binding: Binding, context: BindingContext): Filled {
  const parameters = readParameters(binding, context, { article: ['yes', 'no'] })
  if (parameters.kind === 'refused') return parameters
  const { framework } = context.snapshot
  if (binding.words[0] === 'symbol') return plain(framework.symbol, binding)
  const name = framework.name[context.lang]
  const article = parameters.own('article') === 'yes' ? articleOf(context.lang, name) : ''
  return plain(article === '' ? name : `${article} ${name}`, binding)
}

/** `edition`: «edición mx-2024/2»; `edition other`: the one that it is compared with. */
export function fillEdition(binding: Binding, context: BindingContext): Filled {
  const id = binding.words[0] === 'other' ? context.otherEdition : context.edition
  if (id !== null) return plain(id, binding)
  if (binding.words[0] === 'other')
    return refuse(
      { es: 'no hay otra edición', en: 'there is no other edition' },
      { es: 'quite el vínculo', en: 'take it away' },
    )
  return plain(context.lang === 'es' ? 'sin congelar' : 'not frozen yet', binding)
}

type Catalogue = 'reporterType' | 'institution' | 'state' | 'population' | 'actionType' | 'challengeCategory'
type NameEntry = { readonly code: string; readonly full: string; readonly short: string }

/** `institution INM`, `state MX-CHP`, `actionType legal` …: the name of a code, as the list has it. */
export function fillName(binding: Binding, context: BindingContext): Filled {
  const parameters = readParameters(binding, context, {
    name: ['full', 'short', 'both'],
    article: ['yes', 'no'],
    as: ['printed', 'sentence'],
  })
  if (parameters.kind === 'refused') return parameters
  const { lang } = context
  const entries = listNames(binding.name as Catalogue, context)
  const given = binding.words[0] ?? ''
  const entry = entries.find(({ code }) => code === given)
  if (entry === undefined) {
    const near = findNearest(
      given,
      entries.map(({ code }) => code),
    )
    return refuse(
      { es: `ninguna clave es «${given}»`, en: `no code is “${given}”` },
      near === null
        ? {
            es: 'vea las claves en la lista del marco o del catálogo',
            en: 'see the codes in the framework or catalogue',
          }
        : { es: `¿quiso decir ${near}?`, en: `did you mean ${near}?` },
    )
  }
  const { full, short } = entry
  const wish = parameters.own('name')
  const term =
    binding.name === 'population' || binding.name === 'actionType' || binding.name === 'challengeCategory'
  const chosen = wish === 'short' ? short : wish === 'both' && short !== full ? `${full} (${short})` : full
  const printed = parameters.own('as') === 'printed' || parameters.own('capital') === 'yes'
  const type = binding.name === 'reporterType'
  const name = printed ? chosen : term ? inSentence(chosen) : type ? typeInSentence(lang, chosen) : chosen
  const article = parameters.own('article') === 'yes' ? articleOf(lang, full) : ''
  return plain(article === '' ? name : `${article} ${name}`, binding)
}

function listNames(of: Catalogue, { snapshot, lang }: BindingContext): readonly NameEntry[] {
  const { framework, institutions } = snapshot
  const terms = (list: readonly Term[]) =>
    list.map(({ code, name }) => ({ code, full: name[lang], short: name[lang] }))
  switch (of) {
    case 'reporterType':
      return framework.reporterTypes.map(({ code, name, short }) => ({
        code,
        full: name[lang],
        short: short[lang],
      }))
    case 'institution':
      return institutions.map(({ code, name }) => ({
        code,
        full: name[lang],
        short: isAcronym(code, name.es) ? code : name[lang],
      }))
    case 'state':
      return institutions.flatMap(({ state, name }) =>
        state === null ? [] : [{ code: state, full: name[lang], short: name[lang] }],
      )
    case 'population':
      return terms(framework.populations)
    case 'actionType':
      return terms(framework.actionTypes)
    case 'challengeCategory':
      return terms(framework.challengeCategories)
  }
}
