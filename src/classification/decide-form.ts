import type { ActionId } from '../registry/schema.ts'
import { LABEL_FIELDS, type LabelField, type Labels } from './labels.ts'
import type { LabelWish } from './label-wishes.ts'

/** What the form of an action shows as chosen. Null where nothing is. */
export type Chosen = {
  readonly populationMain: string | null
  readonly populations: readonly string[]
  readonly gender: boolean | null
  readonly disability: boolean | null
  readonly actionTypes: readonly string[]
  readonly challenges: readonly (string | null)[]
}

/** The fields that a form shows: all, or those that are reviewed on their own. */
export function shownFields(campo: LabelField | undefined): readonly LabelField[] {
  if (campo === undefined) return LABEL_FIELDS
  return campo === 'populationMain' || campo === 'populations' ? ['populationMain', 'populations'] : [campo]
}

/** The labels that hold as the form shows them. Categories of another number of challenges are left out. */
export function choose(held: Labels, challenges: number): Chosen {
  const categories = held.challenges?.value.map(({ category }) => category) ?? []
  return {
    populationMain: held.populationMain?.value ?? null,
    populations: held.populations?.value ?? [],
    gender: held.gender?.value ?? null,
    disability: held.disability?.value ?? null,
    actionTypes: held.actionTypes?.value ?? [],
    challenges: Array.from({ length: challenges }, (_, i) =>
      categories.length === challenges ? (categories[i] ?? null) : null,
    ),
  }
}

type Sent = Readonly<Record<string, unknown>>

/** What was sent by the form, as it was chosen there. */
export function readChosen(sent: Sent, challenges: number): Chosen {
  const list = (name: string) =>
    [sent[name] ?? []].flat().filter((one): one is string => typeof one === 'string')
  const one = (name: string) => list(name).find((value) => value !== '') ?? null
  const yesNo = (name: string) => (one(name) === null ? null : one(name) === 'si')
  const main = one('populationMain')
  const populations = list('populations')
  return {
    populationMain: main ?? populations[0] ?? null,
    populations: main === null ? populations : [main, ...populations.filter((code) => code !== main)],
    gender: yesNo('gender'),
    disability: yesNo('disability'),
    actionTypes: orderTypes(list('actionTypes'), (one('orden') ?? '').split(','), one('primero')),
    challenges: Array.from({ length: challenges }, (_, i) => one(`reto-${String(i)}`)),
  }
}

/**
 * The chosen types in the order in which they were or became chosen. One that was named as the most fitting, where
 * another was before, goes first.
 */
function orderTypes(
  chosen: readonly string[],
  order: readonly string[],
  first: string | null,
): readonly string[] {
  const place = (code: string) => (order.includes(code) ? order.indexOf(code) : order.length)
  const ordered = chosen.toSorted((a, b) => place(a) - place(b))
  if (first === null || first === order[0]) return ordered
  return [first, ...ordered.filter((code) => code !== first)]
}

/** What was chosen as wishes, with the labels that the page showed. What is not chosen yet is left to be decided. */
export function toWishes(
  action: ActionId,
  chosen: Chosen,
  sent: Sent,
  fields: readonly LabelField[],
): readonly LabelWish[] {
  return fields.flatMap((field): readonly LabelWish[] => {
    const seen = readSeen(sent, field)
    switch (field) {
      case 'populationMain':
        return chosen.populationMain === null ? [] : [{ action, field, value: chosen.populationMain, seen }]
      case 'populations':
      case 'actionTypes':
        return [{ action, field, value: chosen[field], seen }]
      case 'gender':
      case 'disability':
        return chosen[field] === null ? [] : [{ action, field, value: chosen[field], seen }]
      case 'challenges': {
        const categories = chosen.challenges.filter((one) => one !== null)
        return categories.length < chosen.challenges.length
          ? []
          : [{ action, field, value: categories, seen }]
      }
    }
  })
}

/** The id of the label that the page showed; null where it showed none. */
export function readSeen(sent: Sent, field: LabelField): number | null {
  const seen = sent[`visto-${field}`]
  return typeof seen === 'string' && /^\d{1,15}$/.test(seen) ? Number(seen) : null
}
