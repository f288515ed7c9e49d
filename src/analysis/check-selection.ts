import { foldName } from '../compact/rules.ts'
import type { Language } from '../compact/schema.ts'
import { findNearest } from './nearest.ts'
import { type Member, Selection, type SelectionParameter, type Snapshot } from './schema.ts'
import { MEMBER_PARAMETERS, type MemberParameter, OWN_PARAMETERS } from './select-actions.ts'
import { indexSnapshot } from './snapshot-index.ts'

/** Something that was asked for and is not known, with what there is. */
export type Unknown = {
  readonly kind: 'unknown'
  readonly parameter: string
  /** Null where the parameter itself is not known. */
  readonly value: string | null
  /** The known one that it is most like; null where none is alike. */
  readonly nearest: string | null
  readonly known: readonly string[]
}

export const SELECTION_PARAMETERS: readonly SelectionParameter[] = [...MEMBER_PARAMETERS, ...OWN_PARAMETERS]

/**
 * Reads a selection from words: `{ objective: '7', state: 'Chiapas', gender: 'true' }`. A member is named by its code or
 * its name in either language, in any printing.
 */
export function checkSelection(
  snapshot: Snapshot,
  raw: Readonly<Record<string, string>>,
): Selection | Unknown {
  const read: Record<string, unknown> = {}
  for (const [name, written] of Object.entries(raw)) {
    const parameter = SELECTION_PARAMETERS.find((one) => one === name)
    if (parameter === undefined)
      return {
        kind: 'unknown',
        parameter: name,
        value: null,
        nearest: findNearest(name, SELECTION_PARAMETERS),
        known: SELECTION_PARAMETERS,
      }
    const value = readValue(snapshot, parameter, written)
    if (typeof value === 'object') return value
    read[parameter] = value
  }
  return Selection.parse(read)
}

/** Whether what was read is an objection. */
export function isUnknown(read: object): read is Unknown {
  return 'kind' in read && read.kind === 'unknown'
}

function readValue(
  snapshot: Snapshot,
  parameter: SelectionParameter,
  written: string,
): string | number | boolean | Unknown {
  const member = MEMBER_PARAMETERS.find((one) => one === parameter)
  if (member === undefined || member === 'gender' || member === 'disability')
    return readYesNo(written) ?? refuse(parameter, written, ['true', 'false'])
  const found = findMember(snapshot, member, written)
  if (found === undefined) return refuseMember(snapshot, member, written)
  return member === 'objective' || member === 'roundTable' ? Number(found.key) : found.key
}

function readYesNo(written: string): boolean | undefined {
  const word = foldName(written)
  if (['true', 'si', 'yes', '1'].includes(word)) return true
  return ['false', 'no', '0'].includes(word) ? false : undefined
}

/** The member that is named by its code or its name; undefined where none is. */
export function findMember(
  snapshot: Snapshot,
  dimension: MemberParameter,
  written: string,
): Member | undefined {
  const column = indexSnapshot(snapshot).columns[dimension]
  const exact = column.member(written)
  if (exact !== undefined) return exact
  const wanted = foldName(written)
  if (wanted === '') return undefined
  return column.members.find(({ key, name, short }) =>
    [key, name.es, name.en, short.es, short.en].some((one) => foldName(one) === wanted),
  )
}

function refuseMember(snapshot: Snapshot, dimension: MemberParameter, written: string): Unknown {
  const { members } = indexSnapshot(snapshot).columns[dimension]
  const byPrint = new Map(
    members.flatMap(({ key, name }) => [
      [key, key] as const,
      [name.es, key] as const,
      [name.en, key] as const,
    ]),
  )
  const nearest = findNearest(written, [...byPrint.keys()])
  return {
    kind: 'unknown',
    parameter: dimension,
    value: written,
    nearest: nearest === null ? null : (byPrint.get(nearest) ?? null),
    known: members.map(({ key }) => key),
  }
}

function refuse(parameter: string, value: string, known: readonly string[]): Unknown {
  return { kind: 'unknown', parameter, value, nearest: findNearest(value, known), known }
}

/** What is not known, as a sentence with what to write instead. */
export function explainUnknown({ parameter, value, nearest, known }: Unknown, lang: Language): string {
  const some = known.slice(0, 12).join(', ') + (known.length > 12 ? '…' : '')
  if (lang === 'es') {
    const what =
      value === null ? `No hay un parámetro «${parameter}».` : `«${value}» no es un valor de «${parameter}».`
    return `${what} ${nearest === null ? `Los que hay: ${some}.` : `¿Quiso decir «${nearest}»?`}`
  }
  const what =
    value === null ? `There is no parameter “${parameter}”.` : `“${value}” is no value of “${parameter}”.`
  return `${what} ${nearest === null ? `There are: ${some}.` : `Did you mean “${nearest}”?`}`
}
