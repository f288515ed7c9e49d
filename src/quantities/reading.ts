import { listBreakdowns } from './breakdowns.ts'
import type { Breakdown } from './claims.ts'
import { listPeriods, type PeriodMention } from './dates.ts'
import { readMentions, type Mention, type Read } from './mentions.ts'
import { countsPeople } from './units.ts'

/** All that a text says in numbers: every number in its sentence, every total with its parts, every period. */
export type Reading = Read & {
  readonly breakdowns: readonly Breakdown[]
  readonly periods: readonly PeriodMention[]
  /** For a number that takes up one already given («De las 49 personas»), the number it takes up. */
  readonly takenUp: ReadonlyMap<Mention, Mention>
}

/** Reads a text once; `readQuantities` and the audit both start from it. Linear in the length of the text. */
export function readText(text: string): Reading {
  const read = readMentions(text)
  const breakdowns = listBreakdowns(read)
  const parts = new Set(breakdowns.flatMap((breakdown) => breakdown.parts))
  return { ...read, breakdowns, periods: listPeriods(text), takenUp: findTakenUp(text, read.mentions, parts) }
}

function findTakenUp(
  text: string,
  mentions: readonly Mention[],
  parts: ReadonlySet<Mention>,
): ReadonlyMap<Mention, Mention> {
  const taken = new Map<Mention, Mention>()
  const known = new Map<number, Mention[]>()
  for (const mention of mentions) {
    const before = known.get(mention.value) ?? []
    const same = before.findLast((earlier) => isSame(text, earlier, mention, parts))
    if (same === undefined) known.set(mention.value, [...before.slice(-3), mention])
    else taken.set(mention, same)
  }
  return taken
}

function isSame(text: string, earlier: Mention, later: Mention, parts: ReadonlySet<Mention>): boolean {
  if (earlier.kind !== later.kind || parts.has(later)) return false
  const people = countsPeople(earlier.unit ?? '') && countsPeople(later.unit ?? '')
  const units = earlier.unit === null || later.unit === null || earlier.unit === later.unit || people
  if (later.anaphoric) return units
  if (later.kind !== 'count' || later.value < 100) return false
  if (parts.has(earlier) && earlier.sentence.paragraph === later.sentence.paragraph) return false
  return units && (later.unit !== null || /^\s*\)/.test(text.slice(later.end, later.end + 3)))
}

/** The unit of a mention in its context: its own noun, its total's, its list's, or that of the number before. */
export function unitOf(reading: Reading, mention: Mention, total: Mention | undefined): string {
  if (mention.kind !== 'count') return mention.unit ?? 'pesos'
  const sexed = mention.category.sex !== null || mention.category.age !== null
  if (total !== undefined && total !== mention) {
    if (sexed && mention.unit === null && total.unit === null && total.labelled) return 'personas'
    const whole = unitOf(reading, reading.takenUp.get(total) ?? total, undefined)
    const said = mention.unit === null && !sexed ? correspondingUnit(reading.text, mention) : undefined
    if (said !== undefined) return said
    if (mention.unit === null || PARTICIPLE.test(mention.unit))
      return sexed && servesPeople(reading.text, total, mention) ? 'personas' : whole
    if (mention.unit !== 'personas' || !sexed) return mention.unit
    if (countsPeople(whole)) return whole
    return mention.paren !== null ||
      /para\s+$/u.test(reading.text.slice(mention.start - 6, mention.start)) ||
      /^\s*(?:fueron\s+)?para(?!\p{L})/iu.test(reading.text.slice(mention.end, mention.end + 20))
      ? whole
      : 'personas'
  }
  if (mention.unit !== null) return mention.unit
  const lead = mention.labelled ? leadOf(reading, mention) : undefined
  if (lead !== undefined) return lead
  if (sexed && mention.rate === null) return 'personas'
  const labelled = mention.labelled ? unitOfLabel(mention.category.label) : undefined
  if (labelled !== undefined) return labelled
  return saidUnit(reading.text, mention) ?? earlierUnit(reading, mention) ?? 'casos'
}

/** «275 correspondieron a trámites»: the noun that the parts are said to be. */
function correspondingUnit(text: string, mention: Mention): string | undefined {
  return /^\s*correspond\p{L}+\s+a\s+(\p{Ll}{4,}s)(?!\p{L})/u.exec(
    text.slice(mention.end, mention.end + 40),
  )?.[1]
}

/** «39,591 fueron sobres»: the noun after the verb. */
function saidUnit(text: string, mention: Mention): string | undefined {
  const said = /^\s*(?:fueron|son|eran|serán)\s+(\p{Ll}{4,}s)(?!\p{L})/u.exec(
    text.slice(mention.end, mention.end + 40),
  )?.[1]
  return said === undefined || /[ai]d[oa]s$/u.test(said) ? undefined : said
}

function earlierUnit(reading: Reading, mention: Mention): string | undefined {
  for (let i = mention.index - 1; i >= 0 && i >= mention.index - 8; i -= 1) {
    const previous = reading.mentions[i]
    if (previous === undefined || mention.sentence.index - previous.sentence.index > 2) return undefined
    if (previous.kind === 'count' && previous.unit !== null && !PARTICIPLE.test(previous.unit))
      return previous.unit
  }
  return undefined
}

const PARTICIPLE =
  /^(?:resuelt|conclui|pendient|brindad|expedid|otorgad|indirect|direct|realizad|entregad|aprobad|rechazad|tramitad)/u

function servesPeople(text: string, total: Mention, mention: Mention): boolean {
  return (
    /benefici|atendi|involucr|asistieron|particip/iu.test(text.slice(total.end, mention.start)) &&
    mention.start > total.end
  )
}

/** «Tarjetas activadas: 68,670» counts `tarjetas`; «Número de visitas: 12» counts `visitas`. */
function unitOfLabel(label: string): string | undefined {
  const counted = /(?:total|número|cantidad|suma)\s+(?:\p{Ll}+\s+){0,2}?de\s+(\p{L}{4,})/iu.exec(label)?.[1]
  if (counted !== undefined) return counted.toLowerCase()
  const first = /^(\p{L}{4,}s)(?!\p{L})/u.exec(label)?.[1]
  return first?.toLowerCase()
}

/** The noun that a list's lead-in counts: «los siguientes números de visitas:». */
function leadOf(reading: Reading, mention: Mention): string | undefined {
  for (let i = mention.sentence.index - 1; i >= 0 && i >= mention.sentence.index - 30; i -= 1) {
    const sentence = reading.sentences[i]
    if (sentence?.leads !== true) continue
    const words = reading.text.slice(Math.max(sentence.start, sentence.end - 120), sentence.end)
    return /(?:números?|cantidad(?:es)?|cifras?|total(?:es)?)\s+de\s+(\p{L}{4,}s)\s*:$/iu
      .exec(words)?.[1]
      ?.toLowerCase()
  }
  return undefined
}

/** The period a number's sentence states, or else that of the sentence before it in the same paragraph. */
export function periodOf(reading: Reading, mention: Mention): PeriodMention | undefined {
  const { start, end, paragraph, index } = mention.sentence
  const own = reading.periods.filter((period) => period.from >= start && period.to <= end)
  const before = own.findLast((period) => period.to <= mention.start) ?? own[0]
  if (before !== undefined) return before
  for (let i = index - 1; i >= 0 && i >= index - 8; i -= 1) {
    const sentence = reading.sentences[i]
    if (sentence?.paragraph !== paragraph) return undefined
    const stated = reading.periods.findLast(
      (period) => period.from >= sentence.start && period.to <= sentence.end,
    )
    if (stated !== undefined) return stated
  }
  return undefined
}
