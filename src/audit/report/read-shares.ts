import type { Paragraph } from './paragraphs.ts'
import { listFigures } from './read-counts.ts'
import { findLabelOf, type LabelWords } from './label-subjects.ts'
import { listReporters } from './reporters.ts'
import type { ClaimTest, LabelOf } from './schema.ts'
import { saidNumber } from './said-number.ts'

const PERCENT = /(?<![\d.,])(\d{1,3}(?:[.,]\d{1,2})?)\s?(?:%|por\s+ciento)/giu
const ACTIONS = /(?<!\p{L})(?:acci[óo]n|acciones|programas|actividades)(?!\p{L})/iu
const UNMAPPED = {
  es: 'El informe nombra este grupo con palabras que no son las de ninguna clase del registro: no se puede decir cuál se cuenta.',
  en: 'The report names this group in words of none of the record’s classes: which one is counted cannot be told.',
}
const OF_ELSE = {
  es: 'Es una proporción de otra cosa que acciones o retos del ciclo.',
  en: 'It is a share of something else than actions or challenges of the cycle.',
}

type Said = {
  readonly value: number
  readonly decimals: number
  readonly start: number
  readonly end: number
}

export function listPercents(text: string): readonly Said[] {
  return [...text.matchAll(PERCENT)].map((match) => ({
    value: Number(String(match[1]).replace(',', '.')),
    decimals: /[.,](\d+)$/.exec(String(match[1]))?.[1]?.length ?? 0,
    start: match.index,
    end: match.index + match[0].length,
  }))
}

/** Shares and counts of actions by population, gender or disability. What they are of stands after each number, or before it. */
export function readShares(paragraph: Paragraph, words: string, known: LabelWords): readonly ClaimTest[] {
  const percents = listPercents(words)
  const reporters = [...new Set(listReporters(words).map((one) => one.type))]
  const type = paragraph.reporter ?? (reporters.length === 1 ? (reporters[0] ?? null) : null)
  const scope = { objective: paragraph.objective, type }
  if (percents.length === 0)
    return [...readLabelCounts(words, known, scope), ...readFractions(words, known, scope)]
  const section = `${paragraph.topic} ${paragraph.text}`
  const subjects = percents.map((_, i) => subjectOf(words, percents, i, section, known))
  const whole =
    subjects.every((one) => one?.field === 'population') &&
    Math.abs(percents.reduce((sum, { value }) => sum + value, 0) - 100) <= 1
  return percents.map(({ value, decimals }, i): ClaimTest => {
    const of = subjects[i]
    const reporter = of === undefined && ACTIONS.test(words) ? reporterOf(words, percents, i) : undefined
    if (reporter !== undefined)
      return {
        kind: 'reporter-share',
        objective: paragraph.objective,
        type: reporter,
        stated: value,
        decimals,
      }
    if (!ACTIONS.test(words)) return { kind: 'other', stated: value, why: OF_ELSE }
    if (of === undefined) return { kind: 'other', stated: value, why: UNMAPPED }
    return { kind: 'share', of, ...scope, unit: 'percent', stated: value, whole }
  })
}

function subjectOf(
  words: string,
  percents: readonly Said[],
  i: number,
  section: string,
  known: LabelWords,
): LabelOf | undefined {
  const own = percents[i]
  if (own === undefined) return undefined
  const after = words.slice(own.end, percents[i + 1]?.start ?? words.length)
  const before = words.slice(percents[i - 1]?.end ?? 0, own.start)
  // «… con enfoque de género (9 %)»: what stands in brackets is of the words before it.
  const inBrackets = /\(\s*$/.test(before) && /^\s*[),;]/.test(after)
  if (inBrackets) return findLabelOf(before, section, known) ?? findLabelOf(after, section, known)
  return findLabelOf(after, section, known) ?? (i === 0 ? findLabelOf(before, section, known) : undefined)
}

/** «47 % corresponde a la APF»: the one type of reporter that stands after a share. */
function reporterOf(words: string, percents: readonly Said[], i: number): string | undefined {
  const own = percents[i]
  if (own === undefined) return undefined
  const after = words.slice(own.end, percents[i + 1]?.start ?? words.length)
  const before = leadingReporter(words, percents, i)
  if (before !== undefined) return before
  const [first, ...others] = listReporters(after)
  // Only what follows at once: «… de las acciones que informaron las entidades» is of another whole.
  const near =
    first !== undefined &&
    /^\s?\)?\s*(?:de\s+(?:las\s+)?acciones\s+)?(?:correspond\p{L}*|son|fueron|provien\p{L}*|provin\p{L}*|(?:fueron\s+)?(?:report|inform|realiz)ad[oa]s?)?\s*(?:al?|del?|por)?\s*(?:los?\s+|las?\s+|el\s+|dependencias\s+de\s+(?:la\s+)?)?$/iu.test(
      after.slice(0, first.start),
    )
  return near && others.every(({ type }) => type === first.type) ? first.type : undefined
}

const LEADS = /^\s+(?:concentr|aport|report|present|represent|reun|inform|registr)\p{L}*\s+(?:el\s+)?$/iu

/** «la APF concentra el 47 % de las acciones y las entidades el 40 %»: the reporter that a share follows. */
function leadingReporter(words: string, percents: readonly Said[], i: number): string | undefined {
  const [first, own] = [percents[0], percents[i]]
  if (first === undefined || own === undefined) return undefined
  const [leading] = listReporters(words.slice(0, first.start))
  if (leading === undefined || !LEADS.test(words.slice(leading.end, first.start))) return undefined
  const whole = /^\s+(?:de\s+las\s+acciones|del\s+total(?:\s+de\s+(?:las\s+)?acciones)?)\s*(?:$|[.,;]|y\s)/iu
  if (!whole.test(words.slice(first.end))) return undefined
  if (i === 0) return leading.type
  const from = percents[i - 1]?.end ?? 0
  const [next, ...others] = listReporters(words.slice(from, own.start))
  const near =
    next !== undefined && /^\s+(?:con\s+)?(?:el\s+)?$/iu.test(words.slice(from + next.end, own.start))
  return near && others.length === 0 && /^\s*(?:$|[.,;]|y\s)/iu.test(words.slice(own.end))
    ? next.type
    : undefined
}

/** «205 acciones se enfocan en mexicanos en retorno»: a number of actions with a label, in nobody's name. */
function readLabelCounts(
  words: string,
  known: LabelWords,
  scope: { readonly objective: number | null; readonly type: string | null },
): readonly ClaimTest[] {
  const figures = listFigures(words)
  return figures.flatMap((figure, i): readonly ClaimTest[] => {
    const after = words.slice(figure.end, figures[i + 1]?.start ?? words.length)
    if (!/^\s+(?:acci[óo]n|acciones|programas)(?!\p{L})/iu.test(after)) return []
    const of = findLabelOf(after, '', known)
    if (of === undefined || !isQualified(after)) return []
    return [{ kind: 'share', of, ...scope, unit: 'actions', stated: figure.value, whole: false }]
  })
}

const PARTS: readonly (readonly [RegExp, readonly [number, number]])[] = [
  [/^la\s+mitad$/iu, [1, 2]],
  [/^(?:un\s+tercio|(?:una|la)\s+tercera\s+parte)$/iu, [1, 3]],
  [/^(?:l[oa]s\s+)?(?:dos\s+tercios|dos\s+terceras\s+partes)$/iu, [2, 3]],
  [/^(?:un\s+cuarto|(?:una|la)\s+cuarta\s+parte)$/iu, [1, 4]],
  [/^(?:las\s+)?tres\s+cuartas\s+partes$/iu, [3, 4]],
]
const FRACTION =
  /(?<!(?:m[áa]s|menos)\s+de\s+)(?<!\p{L})(?:(\d{1,2}|\p{L}+)\s+de\s+cada\s+(\d{1,3}|\p{L}+)\s+(?:programas\s+y\s+)?(?:acciones|programas)|((?:la|un|una|dos|l[oa]s|tres)\s+(?:\p{L}+\s+)?(?:mitad|tercios?|cuarto|partes?|terceras\s+partes|cuartas\s+partes)|la\s+mitad)\s+de\s+las\s+acciones)(?!\p{L})/iu

/** «una de cada tres acciones se dirige a personas en retorno», «dos terceras partes de las acciones …». */
function readFractions(
  words: string,
  known: LabelWords,
  scope: { readonly objective: number | null; readonly type: string | null },
): readonly ClaimTest[] {
  const match = FRACTION.exec(words)
  if (match === null) return []
  const [of, all] = match[3] === undefined ? [match[1], match[2]].map(valueOf) : partsOf(match[3])
  const label = findLabelOf(words.slice(match.index + match[0].length), '', known)
  if (of === undefined || all === undefined || of >= all || label === undefined) return []
  const stated = Math.round((1000 * of) / all) / 10
  return [{ kind: 'share', of: label, ...scope, unit: 'percent', stated, whole: false, fraction: [of, all] }]
}

function partsOf(said: string): readonly (number | undefined)[] {
  return PARTS.find(([pattern]) => pattern.test(said))?.[1] ?? []
}

function valueOf(said: string | undefined): number | undefined {
  if (said === undefined) return undefined
  if (/^un[oa]$/iu.test(said)) return 1
  return saidNumber(said)
}

const QUALIFIED =
  /^\s+(?:programas\s+y\/o\s+)?(?:acci[óo]n|acciones|programas|actividades)\s+(?:que\s+)?(?:se\s+)?(?:espec[íi]fic\p{L}*\s+)?(?:dirig|enfoc|orient|relativ|encamin|destin|centr|atiend|incorpor|relacionad\p{L}*\s+con\s+(?!el\s+fen[óo]meno)|vinculad|en\s+materia|para\s+(?!este|el\s+objetivo|alcanzar|un\s+total)|de\s+(?:capacitaci|difusi|informaci|salud|tipo|car[áa]cter|atenci|asesor|apoyo|protecci|retorno|coordinaci))/iu

/** Whether what follows a number says which actions are meant, so that it does not count them all. */
export function isQualified(after: string): boolean {
  return QUALIFIED.test(after)
}
