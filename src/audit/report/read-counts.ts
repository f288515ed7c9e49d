import { findValueOfPhrase, listNumberPhrases } from '../../quantities/rules.ts'
import { listReporters, type ReporterMention } from './reporters.ts'

/** A number of a sentence, with its offsets. */
export type Figure = {
  readonly value: number
  readonly start: number
  readonly end: number
  readonly paren: boolean
}

const NUMERAL =
  /\((\d{1,4})\)|(?<![\d.,/-])(\d{1,4}(?:,\d{3})*)(?![\d/%]|[.,-]\d|\s*%|\s+objetivos)|(?<!\p{L})(una\s+sola|y\s+una(?=\s+por))(?!\p{L})/giu

/** The numbers of a sentence that may count actions or reporters: not those that name objectives, years or parts. */
export function listFigures(text: string): readonly Figure[] {
  const numerals = [...text.matchAll(NUMERAL)].map((match): Figure => ({
    value: match[3] === undefined ? Number((match[1] ?? match[2] ?? '').replaceAll(',', '')) : 1,
    start: match.index,
    end: match.index + match[0].length,
    paren: match[1] !== undefined,
  }))
  const worded = listNumberPhrases(text)
    .filter(({ start, end }) => !/^\s+objetivos/iu.test(text.slice(end)) && !isName(text, start))
    .map((one): Figure => ({ ...one, paren: false }))
  return [...numerals, ...worded].filter((figure) => mayCount(text, figure)).sort((a, b) => a.start - b.start)
}

/** «del objetivo 1, 20 son de …»: a number that what follows makes a count. */
const SAYS_WHAT =
  /^\s+(?:son|fueron|correspond\p{L}*|provien\p{L}*|provin\p{L}*|acci[óo]n|acciones|federales|estatales|del?|por)(?!\p{L})/iu

function mayCount(text: string, { value, start, end }: Figure): boolean {
  const before = text.slice(Math.max(0, start - 24), start)
  const after = text.slice(end)
  if (
    (/objetivos?\s+(?:\d{1,2}\s*(?:,|y|o|e)\s*)*$/iu.test(before) &&
      !(/[,y]\s*$/iu.test(before) && SAYS_WHAT.test(after))) ||
    /(?<!\p{L})(?:el|los)\s+(?:\d{1,2}\s*(?:,|y|o)\s*(?:el\s+)?)*$/iu.test(before)
  )
    return false
  if (/^una\s+sola/iu.test(text.slice(start, end)) && !/(?:con|de)\s+$/iu.test(before)) return false
  // «dos de cada diez»: a share, of which neither number counts anything.
  if (/(?<!\p{L})de\s+cada\s+$/iu.test(before) || /^\s+de\s+cada\s/iu.test(after)) return false
  // «27 de las 39 acciones son de …», «ninguna de las 11»: what is said is said of the part.
  if (/(?:\d|\p{L})\s+de\s+(?:las|los)\s+$/iu.test(before) && isPart(before) && /^\s+acci[óo]n/iu.test(after))
    return false
  // «más de 40 acciones»: no number of them.
  if (ROUGHLY.test(before)) return false
  if (/(?<!\p{L})de\s+cada\s+\S+\s+\p{L}+,?\s*$/iu.test(text.slice(Math.max(0, start - 40), start)))
    return false
  // «siete de los 23 objetivos»: counts objectives.
  if (/^\s+(?:de\s+(?:los|sus)\s+(?:\d{1,2}|\p{L}+)\s+)?objetivos(?!\p{L})/iu.test(after)) return false
  return value < 1900 || value > 2100 || /^\s+acciones/iu.test(after)
}

const ROUGHLY =
  /(?<!\p{L})(?:(?:m[áa]s|menos|cerca|alrededor)\s+de|casi|aproximadamente|al\s+menos|por\s+lo\s+menos|hasta|un[ao]s)\s+$/iu

/** Whether a number, or none of them, stands before «de las». */
function isPart(before: string): boolean {
  const word = /([\p{L}\d]+)\s+de\s+(?:las|los)\s+$/iu.exec(before)?.[1] ?? ''
  return /^(?:\d+|ningun[oa]|vari[oa]s|algun[oa]s)$/iu.test(word) || findValueOfPhrase(word) !== undefined
}

/** «Uno de Siete»: a number word with a capital that begins no sentence is of a name. */
function isName(text: string, start: number): boolean {
  return start > 0 && /^\p{Lu}/u.test(text.slice(start))
}

/** The counts of a sentence: each number with the type of reporter it is said of, or null where it is said of all. */
export type Count = { readonly figure: Figure; readonly type: string | null }

/** Ties «(20)» to the reporter before it and «7 de ellas por …» to the one after it; what is left is the total. */
export function readCounts(text: string): readonly Count[] {
  const reporters = listReporters(text).filter((one) => !isOneBody(text, one))
  const figures = listFigures(text)
  const respective = readRespective(text, figures, reporters)
  if (respective !== undefined) return respective
  const taken = new Set<ReporterMention>()
  const types = new Map<Figure, string>()
  for (const figure of figures.filter((one) => one.paren)) {
    const before = reporters.findLast(
      (one) =>
        one.end <= figure.start && !taken.has(one) && clear(text, one.end, figure.start, figures, figure),
    )
    const after = reporters.find(
      (one) => one.start >= figure.end && one.start - figure.end < 15 && !taken.has(one),
    )
    const found = before ?? after
    if (found === undefined) continue
    taken.add(found)
    types.set(figure, found.type)
  }
  for (const figure of figures.filter((one) => !one.paren)) {
    const after = reporters.find((one) => one.start >= figure.end && !taken.has(one))
    if (!mayCountActions(text, figure) && !countsBodies(text, figure)) continue
    if (after === undefined || !clear(text, figure.end, after.start, figures, figure)) continue
    const all = /(?<!\p{L})tod[oa]s(?!\p{L})/iu.test(text.slice(figure.end, after.start))
    taken.add(after)
    types.set(figure, after.type)
    if (all) types.delete(figure)
  }
  return figures.map((figure) => ({ figure, type: types.get(figure) ?? null }))
}

/** «Chiapas fue la entidad federativa que …»: one of them, which stands for no type. */
function isOneBody(text: string, { start, end }: ReporterMention): boolean {
  return (
    /^(?:entidad\s+federativa|dependencia\s+federal|organizaci[óo]n\s)/iu.test(text.slice(start, end)) &&
    /(?<!\p{L})(?:fue|es|result[óo]|como)\s+(?:la|una)\s+$/iu.test(text.slice(0, start))
  )
}

const OF_ACTIONS =
  /^\s*(?:[,;.:)]|\(\s?\d|$|(?:acci[óo]n|acciones|programas?|actividad|actividades|de|del|al?|por|en|m[áa]s|y|que|las?|los|el|son|fueron|correspond\p{L}*|provien\p{L}*|proven\p{L}*|provin\p{L}*|(?:report|inform|realiz|llev|present|registr)\p{L}*)(?!\p{L}))/iu

/** Not «2,345 personas»: what stands right after the number is no other thing that could be counted. */
function mayCountActions(text: string, { end }: Figure): boolean {
  return OF_ACTIONS.test(text.slice(end))
}

const BODIES =
  /^\s+(?:dependencias|instituciones|instancias|entidades|gobiernos|estados|organizaciones|organismos|[óo]rganos)(?!\p{L})/iu

/** «22 gobiernos estatales»: counts those who report, not what they do. */
export function countsBodies(text: string, { end, paren }: Figure): boolean {
  return !paren && BODIES.test(text.slice(end))
}

/** No other number, and no end of a sentence, between two offsets not far apart. */
function clear(text: string, from: number, to: number, figures: readonly Figure[], own: Figure): boolean {
  const between = text.slice(from, to)
  return (
    between.length < 110 &&
    !/(?<!\p{L})(?:incluid[oa]s?|incluyendo)(?!\p{L})/iu.test(between) &&
    !/[.;]\s+\p{Lu}/u.test(between) &&
    figures.every((figure) => figure === own || figure.start < from || figure.start >= to)
  )
}

/** «… por la APF, las entidades y los autónomos, en total 7 acciones, divididas en 4, 2 y 1, respectivamente». */
function readRespective(
  text: string,
  figures: readonly Figure[],
  reporters: readonly ReporterMention[],
): readonly Count[] | undefined {
  const match = /divid\p{L}+\s+en\s+((?:\d+\s*(?:,|y)\s*)+\d+)\s*,?\s*respectivamente/iu.exec(text)
  if (match === null) return undefined
  const listed = figures.filter(
    (figure) => figure.start >= match.index && figure.end <= match.index + match[0].length,
  )
  const named = reporters.filter((one) => one.end <= match.index)
  if (listed.length !== named.length) return undefined
  return figures.map((figure) => ({ figure, type: named[listed.indexOf(figure)]?.type ?? null }))
}
