import type { Language } from '../compact/schema.ts'

/**
 * The addresses of the portal. The words are the same Spanish ones in both languages, so that only the first segment
 * changes between them. Every function but `localize` returns a path without its language: `/mx-2024/objetivos/7`.
 */
export function localize(lang: Language, path: string): string {
  return `/${lang}${path}`
}

export function cyclePath(cycle: string): string {
  return `/${cycle}`
}

export function objectivePath(cycle: string, objective: number): string {
  return `/${cycle}/objetivos/${objective}`
}

export function reporterTypePath(cycle: string, reporterType: string): string {
  return `/${cycle}/${reporterType}`
}

export function institutionsPath(cycle: string): string {
  return `/${cycle}/instituciones`
}

export function institutionPath(cycle: string, code: string): string {
  return `/${cycle}/instituciones/${encodeURIComponent(code)}`
}

export function unresolvedPath(cycle: string): string {
  return `/${cycle}/instituciones/por-resolver`
}

/** The permanent address of an action; `.json`, `.txt` and `.bib` after it give its other forms. */
export function actionPath(id: string): string {
  return `/${id}`
}

/** Two revisions of an action side by side. */
export function comparisonPath(id: string, before: number, after: number): string {
  return `/${id}?comparar=${before}-${after}`
}

export function sourcesPath(cycle: string): string {
  return `/${cycle}/fuentes`
}

export function sourcePath(cycle: string, sha256: string): string {
  return `/${cycle}/fuentes/${sha256}`
}

/** The indicators of a cycle with their definitions and charts. */
export function indicatorsPath(cycle: string): string {
  return `/${cycle}/indicadores`
}

/** A chart as a file: `svg`, `png` or its numbers as `csv`. */
export function chartPath(cycle: string, name: string, format: 'svg' | 'png' | 'csv'): string {
  return `/${cycle}/graficas/${name}.${format}`
}

/** The open data of a cycle. */
export function dataPath(cycle: string): string {
  return `/${cycle}/datos`
}

export function statisticsPath(): string {
  return '/estadisticas'
}

export function aboutPath(): string {
  return '/acerca'
}

/** The box where a text is pasted to be checked. */
export function checkPath(): string {
  return '/revisar'
}

/** The review of a cycle's audit, which only the machine itself is shown. */
export function auditPath(cycle: string): string {
  return `/${cycle}/auditoria`
}

/** What readers see of a cycle's audit: what was redone and adds up. */
export function verifiedPath(cycle: string): string {
  return `/${cycle}/cuentas`
}

/** The sums of a cycle that add up. */
export function auditedSumsPath(cycle: string): string {
  return `/${cycle}/auditoria/cuentas`
}

/** One finding; `.txt` after it gives the letter to the institution. */
export function findingPath(cycle: string, finding: string): string {
  return `/${cycle}/auditoria/${encodeURIComponent(finding)}`
}

/** The review of a cycle's labels, which only the machine itself is shown. */
export function labelsPath(cycle: string): string {
  return `/${cycle}/etiquetas`
}

/** The labels of one action, to decide on. */
export function labelPath(id: string): string {
  const [cycle = '', ...place] = id.split('/')
  return `${labelsPath(cycle)}/${place.join('/')}`
}

/** The lists of labels, by the word that each has in the address. */
export const TOPICS = ['poblaciones', 'tipos', 'retos'] as const
export type Topic = (typeof TOPICS)[number]

/** What actions are about: the lists of labels. */
export function topicsPath(cycle: string): string {
  return `/${cycle}/temas`
}

export function topicListPath(cycle: string, topic: Topic): string {
  return `/${cycle}/${topic}`
}

/** One label: a population, an action type, a challenge category. */
export function topicPath(cycle: string, topic: Topic, code: string, page = 1): string {
  return `/${cycle}/${topic}/${encodeURIComponent(code)}${page > 1 ? `?pagina=${page}` : ''}`
}

/** The filters of a search, by the word that each has in the address. Empty ones are left out; page 1 too. */
export const FILTERS = [
  'objetivo',
  'sector',
  'institucion',
  'poblacion',
  'tipo',
  'reto',
  'mujeres',
  'discapacidad',
  'entidad',
] as const
export type Filter = (typeof FILTERS)[number]

export type SearchAddress = {
  readonly q: string
  readonly filters: Readonly<Partial<Record<Filter, string>>>
  readonly page: number
}

export function searchPath(cycle: string, search?: SearchAddress): string {
  const parameters = new URLSearchParams()
  if (search !== undefined) {
    if (search.q !== '') parameters.set('q', search.q)
    for (const filter of FILTERS) {
      const value = search.filters[filter]
      if (value !== undefined) parameters.set(filter, value)
    }
    if (search.page > 1) parameters.set('pagina', String(search.page))
  }
  const query = parameters.toString()
  return `/${cycle}/buscar${query === '' ? '' : `?${query}`}`
}

/** The search narrowed to one value of a filter, or freed from it if it was chosen; back on its first page. */
export function toggleFilter(search: SearchAddress, filter: Filter, value: string): SearchAddress {
  const { [filter]: chosen, ...others } = search.filters
  return { ...search, filters: chosen === value ? others : { ...others, [filter]: value }, page: 1 }
}

/** The report of a cycle's latest edition. */
export function reportPath(cycle: string): string {
  return `/${cycle}/informe`
}

/** Where the report is written, for the machine itself. */
export function reportEditorPath(cycle: string): string {
  return `/${cycle}/informe/editar`
}

export function editionsPath(cycle: string): string {
  return `/${cycle}/ediciones`
}

/** One edition; `.json` after it gives what it froze. */
export function editionPath(cycle: string, number: number): string {
  return `/${cycle}/ediciones/${number}`
}
