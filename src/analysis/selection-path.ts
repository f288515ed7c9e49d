import { checkSelection, type Unknown } from './check-selection.ts'
import { findNearest } from './nearest.ts'
import type { Selection, SelectionParameter, Snapshot } from './schema.ts'

/** The word of each parameter in an address: the same Spanish one in both languages, as in a search. */
const ADDRESS_WORDS = {
  objective: 'objetivo',
  roundTable: 'mesa',
  reporterType: 'sector',
  institution: 'institucion',
  state: 'entidad',
  reportingState: 'entidad-reporta',
  population: 'poblacion',
  populationMain: 'poblacion-principal',
  gender: 'genero',
  disability: 'discapacidad',
  actionType: 'tipo',
  challengeCategory: 'reto',
  country: 'pais',
  resultsReported: 'resultados',
  challengesReported: 'retos',
} as const satisfies Record<SelectionParameter, string>

/** Where the actions of a selection are listed: `/mx-2024/acciones?objetivo=7&sector=apf`, without the language. */
export function selectionPath(cycle: string, selection: Selection, page = 1): string {
  return `/${cycle}/acciones${selectionQuery(selection, page)}`
}

/** The same list as CSV. */
export function selectionListPath(cycle: string, selection: Selection): string {
  return `/${cycle}/acciones.csv${selectionQuery(selection)}`
}

/** `?objetivo=7&sector=apf`, or nothing where all actions are meant. */
export function selectionQuery(selection: Selection, page = 1): string {
  const parameters = new URLSearchParams(
    Object.entries(ADDRESS_WORDS).flatMap(([parameter, word]): [string, string][] => {
      const value = selection[parameter as SelectionParameter]
      if (value === undefined) return []
      return [[word, typeof value === 'boolean' ? (value ? 'si' : 'no') : String(value)]]
    }),
  )
  if (page > 1) parameters.set('pagina', String(page))
  const query = parameters.toString()
  return query === '' ? '' : `?${query}`
}

/** The selection that an address asks for; `parameter` of what is not known is the address's own word. */
export function readSelectionAddress(
  snapshot: Snapshot,
  query: Readonly<Record<string, string>>,
): Selection | Unknown {
  const words = new Map<string, string>(
    Object.entries(ADDRESS_WORDS).map(([parameter, word]) => [word, parameter]),
  )
  const raw: Record<string, string> = {}
  for (const [word, value] of Object.entries(query)) {
    const parameter = words.get(word)
    if (parameter === undefined) return unknownWord(word)
    raw[parameter] = value
  }
  const read = checkSelection(snapshot, raw)
  if (!('kind' in read)) return read
  return { ...read, parameter: ADDRESS_WORDS[read.parameter as SelectionParameter] }
}

function unknownWord(word: string): Unknown {
  return {
    kind: 'unknown',
    parameter: word,
    value: null,
    nearest: findNearest(word, Object.values(ADDRESS_WORDS)),
    known: Object.values(ADDRESS_WORDS),
  }
}
