import { saysPartial, saysWhole, type Cue } from './cues.ts'
import type { Mention } from './mentions.ts'
import type { Dimension } from './schema.ts'

/**
 * A total and numbers that its text gives as parts of it.
 * `claim`: `whole` where the parts are said, or by their kind must be, all of it; `partial` where the text says that more
 * exist or may overlap; `open` where it does not say. `adds` is whether the parts make the total.
 */
export type Breakdown = {
  readonly total: Mention
  readonly parts: readonly Mention[]
  readonly cue: Cue
  readonly claim: 'whole' | 'partial' | 'open'
  readonly dimension: Dimension
  readonly sum: number
  readonly adds: boolean
}

export function addUp(parts: readonly Mention[]): number {
  return Math.round(parts.reduce((sum, part) => sum + part.value, 0) * 100) / 100
}

export function same(a: number, b: number): boolean {
  return Math.abs(a - b) < 0.005
}

/** Whether a number's words tell sex, age or place: what parts of a total are told by. */
export function hasKind(mention: Mention): boolean {
  return mention.category.sex !== null || mention.category.age !== null || mention.category.place !== null
}

/** Both sexes, or adults and minors: parts that by their kind are all there is. */
export function isComplete(parts: readonly Mention[]): boolean {
  const sexes = new Set(parts.map((part) => part.category.sex))
  if (sexes.has('mujeres') && sexes.has('hombres')) return true
  const ages = new Set(parts.map((part) => part.category.age))
  return ages.has('menores') && ages.has('adultos')
}

type Tied = {
  readonly text: string
  readonly total: Mention
  readonly parts: readonly Mention[]
  readonly cue: Cue
}

/** What the text claims of parts that do not make their total; see `Breakdown`. */
export function claimOf(
  { text, total, parts, cue }: Tied,
  earlier: readonly Breakdown[],
): Breakdown['claim'] {
  const first = parts[0]
  const last = parts.at(-1)
  if (first === undefined || last === undefined) return 'open'
  const [from, to] =
    total.start < first.start
      ? [total.end, Math.min(last.sentence.end, last.end + 60)]
      : [first.start, total.start]
  if (saysPartial(text.slice(from, to)) || parts.length === 1) return 'partial'
  if (total.approximate || total.planned || parts.some((part) => part.approximate)) return 'open'
  if (earlier.some((other) => other.total === total && other.adds) && cue === 'reference') return 'open'
  const onlyMinors =
    parts.every((part) => part.category.age === 'menores') && total.category.age !== 'menores'
  if (onlyMinors && cue === 'reference') return 'open'
  const close = first.sentence.index - total.sentence.index <= 1
  if (isComplete(parts) && (cue !== 'reference' || close)) return 'whole'
  if (cue === 'following' && (GENERIC.test(total.unit ?? '') || parts.every((part) => part.labelled)))
    return 'whole'
  const tie = text.slice(total.end, first.start)
  if (cue === 'bullets')
    return saysWhole(tie) || /por\s+\p{L}+(?:\s+de\s+\p{L}+)?\s*:\s*[•\s]*$/iu.test(tie) || alike(parts)
      ? 'whole'
      : 'open'
  const alikeTotal = parts.every(
    (part) => part.unit === null || part.unit === total.unit || total.unit === null,
  )
  if (cue === 'following' && alikeTotal && Math.abs(addUp(parts) - total.value) <= total.value / 5)
    return 'whole'
  if (saysWhole(tie)) return 'whole'
  const near = Math.abs(addUp(parts) - total.value) <= total.value / 10
  const closes = /(?:\sy|;)\s+[^;,]{0,40}$/u.test(text.slice(parts.at(-2)?.end, last.start))
  if (cue === 'paren' && near && closes) return 'whole'
  const kindsOfOne = parts.length >= 3 && parts.every((part) => part.unit === null)
  if (cue === 'relative' && kindsOfOne && near && closes) return 'whole'
  if (
    cue === 'colon' &&
    closes &&
    (near || alike(parts)) &&
    (GENERIC.test(total.unit ?? '') || parts.every((part) => part.labelled))
  )
    return 'whole'
  return cue === 'colon' && alike(parts) && closes ? 'whole' : 'open'
}

/** Names wide enough to hold things of several names: «14 actividades: 8 talleres, 3 foros y 3 charlas». */
const GENERIC =
  /^(?:acciones|actividades|eventos|productos|documentos|apoyos|servicios|materiales|trámites|atenciones|gestiones)$/u

/** Parts that count the same thing, or all leave it to be understood. */
function alike(parts: readonly Mention[]): boolean {
  const units = new Set(parts.map((part) => part.unit))
  const labelled = parts.some((part) => part.labelled && !hasKind(part))
  return units.size === 1 && !labelled
}

/** Whether the tie is so plain that a part above its total is an error of the text and not of the reader. */
export function isPlainlyTied({ text, total, parts, cue }: Tied): boolean {
  const first = parts[0]
  if (first === undefined || !parts.every(hasKind) || parts.length > 6) return false
  return (
    cue !== 'bullets' &&
    cue !== 'reference' &&
    cue !== 'following' &&
    text.slice(total.nounEnd, first.start).length < 60
  )
}
