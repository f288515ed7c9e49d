import { describeSelection, measure, selectionPath } from '../../analysis/rules.ts'
import type { Dimension, Member, Selection } from '../../analysis/schema.ts'
import type { Filled } from './compile-report.ts'
import { type BindingContext, bound, refuse } from './context.ts'
import {
  articleOf,
  inSentence,
  isAcronym,
  joinNames,
  nounOf,
  typeInSentence,
  writeNumber,
} from './grammar.ts'
import { type Allowed, readDimension, readParameters } from './read-parameters.ts'
import type { Binding } from './schema.ts'

const NAMES = ['short', 'full', 'number', 'both'] as const
const LIST_OPTIONS = {
  limit: 'number',
  by: ['name', 'count'],
  with: ['counts'],
  name: NAMES,
  article: ['yes', 'no'],
  /** Whether state governments stand among institutions. */
  states: ['yes', 'no'],
} as const satisfies Allowed
const RANK_OPTIONS = {
  limit: 'number',
  skip: 'number',
  by: ['count', 'challenges'],
  order: ['desc', 'asc'],
  zeros: ['yes', 'no'],
  others: ['yes', 'no'],
  with: ['counts'],
  name: NAMES,
  article: ['yes', 'no'],
} as const satisfies Allowed

type Named = Member & { readonly count: number | null }
type Own = (name: string) => string | undefined

/** `list states objective=10`: the members that have such actions. */
export function fillList(binding: Binding, context: BindingContext): Filled {
  return fillMembers(binding, context, 'list')
}

/** `absent states objective=10`: the members of a closed list, or of the catalogue, that have none. */
export function fillAbsent(binding: Binding, context: BindingContext): Filled {
  return fillMembers(binding, context, 'absent')
}

function fillMembers(binding: Binding, context: BindingContext, indicator: 'list' | 'absent'): Filled {
  const told = readDimension(binding.words[0])
  if ('kind' in told) return told
  const parameters = readParameters(binding, context, LIST_OPTIONS)
  if (parameters.kind === 'refused') return parameters
  const { selection, own } = parameters
  const measured = measure(context.snapshot, { indicator, dimension: told.dimension, selection })
  if (measured.kind !== 'list' && measured.kind !== 'absent') return refuse(NOTHING, NOTHING)
  const states = new Set(
    context.snapshot.institutions.flatMap(({ code, state }) => (state === null ? [] : [code])),
  )
  const counted = measured.members
    .filter(({ key }) => own('states') !== 'no' || !states.has(key))
    .map((member): Named => ({ ...member, count: member.actions.length }))
  const sorted = own('by') === 'count' ? counted.toSorted((a, b) => (b.count ?? 0) - (a.count ?? 0)) : counted
  const shown = sorted.slice(0, Number(own('limit') ?? sorted.length))
  return sayMembers(binding, context, {
    members: shown,
    dimension: told.dimension,
    selection,
    own,
    actions: measured.actions,
    absent: indicator === 'absent',
  })
}

/** `rank objectives order=desc limit=3`: the members with most actions, or fewest; those that tie with the last one too. */
export function fillRank(binding: Binding, context: BindingContext): Filled {
  const told = readDimension(binding.words[0])
  if ('kind' in told) return told
  const parameters = readParameters(binding, context, RANK_OPTIONS)
  if (parameters.kind === 'refused') return parameters
  const { selection, own } = parameters
  const measured = measure(context.snapshot, {
    indicator: 'rank',
    dimension: told.dimension,
    selection,
    by: own('by') === 'challenges' ? 'challenges' : 'actions',
    order: own('order') === 'asc' ? 'fewest' : 'most',
    zeros: own('zeros') === 'yes',
  })
  if (measured.kind !== 'rank') return refuse(NOTHING, NOTHING)
  const kept = measured.rows.filter(({ key }) => own('others') !== 'no' || !SAYS_OTHER.test(key))
  const last = kept[Number(own('limit') ?? kept.length) - 1]
  const skipped = kept[Number(own('skip') ?? 0) - 1]
  // Members that tie with the last one are named too: leaving some of them out would be a choice nobody made.
  const rows = kept.filter(
    ({ place }) =>
      (last === undefined || place <= last.place) && (skipped === undefined || place > skipped.place),
  )
  return sayMembers(binding, context, {
    members: rows.map((row) => ({ ...row, count: row.value })),
    dimension: told.dimension,
    selection,
    own,
    actions: [...new Set(rows.flatMap((row) => row.actions))],
    absent: false,
  })
}

/** Codes of closed lists that gather what is of no other kind. */
const SAYS_OTHER = /^otr[oa]s?$/

/** `place objective 7`: which place a member has by its actions, as an ordinal. */
export function fillPlace(binding: Binding, context: BindingContext): Filled {
  const told = readDimension(binding.words[0])
  if ('kind' in told) return told
  const parameters = readParameters(binding, context, {
    by: ['count', 'challenges'],
    order: ['desc', 'asc'],
    gender: 'text',
  })
  if (parameters.kind === 'refused') return parameters
  const { snapshot, lang } = context
  const { selection, own } = parameters
  const measured = measure(snapshot, {
    indicator: 'rank',
    dimension: told.dimension,
    selection,
    by: own('by') === 'challenges' ? 'challenges' : 'actions',
    order: own('order') === 'asc' ? 'fewest' : 'most',
  })
  const key = binding.words[1] ?? ''
  const row =
    'rows' in measured && measured.kind !== 'change' && measured.kind !== 'cross'
      ? measured.rows.find((one) => one.key === key)
      : undefined
  if (row === undefined)
    return refuse(
      {
        es: `«${key}» no tiene acciones, y por eso ningún lugar`,
        en: `“${key}” has no actions, hence no place`,
      },
      { es: 'use otra clave', en: 'use another key' },
    )
  return bound(binding, {
    text: writeNumber(lang, row.place, 'ordinal', 'm'),
    counts: describeSelection(snapshot, selection, lang),
    actions: row.actions,
    path: selectionPath(snapshot.cycle.id, { ...selection, ...asSelection(told.dimension, key) }),
  })
}

function asSelection(dimension: Dimension, key: string): Selection {
  switch (dimension) {
    case 'objective':
    case 'roundTable':
      return { [dimension]: Number(key) }
    case 'gender':
    case 'disability':
      return { [dimension]: key === 'true' }
    case 'reporterType':
    case 'institution':
    case 'state':
    case 'reportingState':
    case 'population':
    case 'populationMain':
    case 'actionType':
    case 'challengeCategory':
    case 'country':
      return { [dimension]: key }
  }
}

type Said = {
  readonly members: readonly Named[]
  readonly dimension: Dimension
  readonly selection: Selection
  readonly own: Own
  readonly actions: readonly Parameters<typeof bound>[1]['actions'][number][]
  readonly absent: boolean
}

function sayMembers(binding: Binding, context: BindingContext, said: Said): Filled {
  const { snapshot, lang } = context
  const { members, dimension, selection, own } = said
  const noun = nounOf(lang, dimension)
  const names = members.map((member) => {
    const name = nameInText(member, dimension, own, lang)
    if (own('with') !== 'counts' || member.count === null) return name
    const count = writeNumber(lang, member.count, 'digits', 'f')
    // One pair of brackets for both: «7 (reducir vulnerabilidades, 46)».
    return name.endsWith(')') ? `${name.slice(0, -1)}, ${count})` : `${name} (${count})`
  })
  const none = lang === 'en' ? 'none' : noun.gender === 'f' ? 'ninguna' : 'ninguno'
  const of = describeSelection(snapshot, selection, lang)
  const joined =
    lang === 'es'
      ? `${noun.other} ${said.absent ? 'sin' : 'con'} ${of}`
      : `${noun.other} ${said.absent ? 'without' : 'with'} ${of}`
  return bound(binding, {
    text: names.length === 0 ? none : joinNames(lang, names),
    counts: joined,
    actions: said.actions,
    path: selectionPath(snapshot.cycle.id, selection),
  })
}

/** A member as a sentence names it. Objectives go by their number, institutions by their acronym, unless asked otherwise. */
export function nameInText(
  member: Member,
  dimension: Dimension,
  own: Own,
  lang: BindingContext['lang'],
): string {
  const wish = NAMES.find((one) => one === own('name'))
  const full = member.name[lang]
  if (dimension === 'objective' || dimension === 'roundTable') {
    const quoted = (name: string) => (lang === 'es' ? `«${name}»` : `“${name}”`)
    if (wish === 'short') return quoted(member.short[lang])
    if (wish === 'full') return quoted(full)
    const number = own('article') === 'yes' && lang === 'es' ? `el ${member.key}` : member.key
    return wish === 'both' ? `${number} (${inSentence(member.short[lang])})` : number
  }
  if (dimension === 'institution' || dimension === 'state' || dimension === 'reportingState') {
    const acronym = isAcronym(member.key, member.name.es) ? member.key : null
    const name =
      wish === 'full' || acronym === null ? full : wish === 'both' ? `${full} (${acronym})` : acronym
    const wanted = own('article') ?? (dimension === 'institution' ? 'yes' : 'no')
    const article = wanted === 'yes' ? articleOf(lang, full) : ''
    return article === '' ? name : `${article} ${name}`
  }
  if (dimension === 'country') return full
  if (dimension === 'reporterType') {
    const name = typeInSentence(lang, wish === 'short' ? member.short[lang] : full)
    const article = own('article') === 'no' ? '' : articleOf(lang, full)
    return article === '' ? name : `${article} ${name}`
  }
  return inSentence(wish === 'short' ? member.short[lang] : full)
}

const NOTHING = { es: 'no hay nada que enumerar', en: 'there is nothing to list' }
