import { plain, type Mention, type Reading } from '../quantities/rules.ts'
import { findingIn, written, type Passage } from './finding.ts'
import type { AuditedAction, Finding } from './schema.ts'

const LEAST_WORDS = 4
const LEAST_VALUE = 100
const EMPTY = /^(?:de|del|la|las|el|los|en|a|al|con|por|para|y|e|o|un|una|su|sus|se|total)$/
const STOP =
  /^(?:que|fueron|son|expedid|emitid|asignad|realizad|correspond|mediante|durante|ante|como|dentro|siendo|se|en|donde|quienes)/

type Read = { readonly action: AuditedAction; readonly passage: Passage; readonly reading: Reading }
type Told = { readonly read: Read; readonly mention: Mention }

/** One thing, named in the same words by several actions, with different numbers for the same period. */
export function checkSameThing(read: readonly Read[]): readonly Finding[] {
  const told = new Map<string, Told[]>()
  for (const one of read) {
    const parts = new Set(one.reading.breakdowns.flatMap((breakdown) => breakdown.parts))
    for (const mention of one.reading.mentions) {
      const name =
        parts.has(mention) && mention.category.sex !== null ? undefined : nameOf(one.passage.text, mention)
      if (name !== undefined) told.set(name, [...(told.get(name) ?? []), { read: one, mention }])
    }
  }
  return [...told.values()].flatMap((group) => {
    const [first, ...others] = group
    const other = others.find(
      (later) => later.read.action !== first?.read.action && later.mention.value !== first?.mention.value,
    )
    if (first === undefined || other === undefined) return []
    if (
      group.some((one) => one.read.action === other.read.action && one.mention.value === first.mention.value)
    )
      return []
    const [a, b] = [written(first.mention.value), written(other.mention.value)]
    return [
      findingIn(other.read.passage, {
        rule: 'contradiction',
        severity: 'notice',
        from: other.mention.start,
        to: endOf(other),
        stated: other.mention.value,
        computed: first.mention.value,
        evidence: [first.read.action.id ?? first.read.action.title],
        explanation: {
          es: `Otra acción del ciclo («${first.read.action.title}») da ${a} de lo mismo, y esta ${b}.`,
          en: `Another action of the cycle (“${first.read.action.title}”) gives ${a} of the same, and this one ${b}.`,
        },
      }),
    ]
  })
}

function endOf({ read, mention }: Told): number {
  return Math.max(mention.nounEnd, wordsAfter(read.passage.text, mention).at(-1)?.end ?? 0)
}

function nameOf(text: string, mention: Mention): string | undefined {
  if (
    mention.kind !== 'count' ||
    mention.unit === null ||
    mention.value < LEAST_VALUE ||
    mention.rate !== null ||
    mention.planned
  )
    return undefined
  const words = wordsAfter(text, mention).map(({ word }) => word)
  return words.length < LEAST_WORDS ? undefined : words.join(' ')
}

/** The words that name what is counted: its noun and what qualifies it, up to a verb or a mark. */
function wordsAfter(
  text: string,
  mention: Mention,
): readonly { readonly word: string; readonly end: number }[] {
  const after =
    /^[^,;:.()\n\d]*/u.exec(
      text.slice(mention.end, Math.min(mention.sentence.end, mention.end + 100)),
    )?.[0] ?? ''
  const found: { word: string; end: number }[] = []
  for (const match of after.matchAll(/\p{L}+/gu)) {
    const word = plain(match[0])
    if (STOP.test(word)) break
    if (!EMPTY.test(word))
      found.push({ word: word.replace(/e?s$/, ''), end: mention.end + match.index + match[0].length })
  }
  return found
}
