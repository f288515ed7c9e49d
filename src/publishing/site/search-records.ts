import type { RecordedAction } from '../../analysis/schema.ts'
import { foldName } from '../../compact/rules.ts'
import type { Framework, Institution, Language } from '../../compact/schema.ts'
import { type Filter, FILTERS } from '../../web/paths.ts'
import { SITE_MESSAGES } from './messages.ts'

/** What the search in the browser knows of one action: its words, what is shown of it, how it can be narrowed. */
export type SearchRecord = {
  /** Path of the portal without language: `/mx-2024/apf/21/2`. */
  readonly path: string
  readonly language: Language
  readonly content: string
  readonly meta: Readonly<Record<'title' | 'label' | 'institutions', string>>
  readonly filters: Readonly<Record<string, readonly string[]>>
}

export type Names = (facet: Filter, code: string) => string

export function toSearchRecord(action: RecordedAction, lang: Language, nameOf: Names): SearchRecord {
  const institutions = action.institutions.map(({ code, printed }) =>
    code === null ? printed : nameOf('institucion', code),
  )
  const categories = action.challenges.flatMap(({ category }) => (category === null ? [] : [category]))
  const filters: Readonly<Record<Filter, readonly string[]>> = {
    objetivo: [String(action.objective)],
    sector: [action.reporterType],
    institucion: action.institutions.flatMap(({ code }) => (code === null ? [] : [code])),
    poblacion: action.populations,
    tipo: action.actionTypes,
    reto: [...new Set(categories)],
    mujeres: yesOrNo(action.gender),
    discapacidad: yesOrNo(action.disability),
    entidad: action.states,
  }
  const named = FILTERS.filter((facet) => !isYesNo(facet)).flatMap((facet) =>
    filters[facet].map((code) => nameOf(facet, code)),
  )
  return {
    path: `/${action.id}`,
    language: lang,
    content: [
      action.titles[lang],
      foldName(action.title) === foldName(action.titles[lang]) ? '' : action.title,
      action.summary?.[lang] ?? '',
      action.description,
      action.results,
      ...action.challenges.map(({ text }) => text),
      institutions.join(', '),
      ...named,
    ]
      .filter((part) => part !== '')
      .join('\n'),
    meta: {
      title: action.titles[lang],
      label: `${nameOf('sector', action.reporterType)} ${action.objective}.${action.number}`,
      institutions: institutions.join(' · '),
    },
    filters,
  }
}

/** What nobody labelled is in neither. */
function yesOrNo(label: boolean | null): readonly string[] {
  return label === null ? [] : [label ? 'si' : 'no']
}

/** Its «yes» says nothing of what the action is about. */
function isYesNo(facet: Filter): boolean {
  return facet === 'mujeres' || facet === 'discapacidad'
}

/** The names that a reader sees for codes. */
export function namesFor(framework: Framework, institutions: readonly Institution[], lang: Language): Names {
  const yesNo = new Map(Object.entries(SITE_MESSAGES[lang].yesNo))
  const byFacet: Readonly<Record<Filter, ReadonlyMap<string, string>>> = {
    objetivo: new Map(
      framework.objectives.map((one) => [String(one.number), `${one.number}. ${one.short[lang]}`]),
    ),
    sector: new Map(framework.reporterTypes.map((one) => [one.code, one.short[lang]])),
    institucion: new Map(institutions.map((one) => [one.code, one.name[lang]])),
    poblacion: new Map(framework.populations.map((one) => [one.code, one.name[lang]])),
    tipo: new Map(framework.actionTypes.map((one) => [one.code, one.name[lang]])),
    reto: new Map(framework.challengeCategories.map((one) => [one.code, one.name[lang]])),
    mujeres: yesNo,
    discapacidad: yesNo,
    entidad: new Map(
      institutions.flatMap((one) => (one.state === null ? [] : [[one.state, one.name[lang]]])),
    ),
  }
  return (facet, code) => byFacet[facet].get(code) ?? code
}
