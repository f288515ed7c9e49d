import type { Reading } from '../quantities/rules.ts'
import { findingIn, written, type Passage } from './finding.ts'
import type { AuditedAction, Finding } from './schema.ts'

const LEAST_NUMBERS = 6
const LEAST_VALUE = 100

type Read = { readonly action: AuditedAction; readonly passage: Passage; readonly reading: Reading }

/** The same list of figures under several actions: whoever adds up the actions counts them as often. */
export function checkRepeatedFigures(read: readonly Read[]): readonly Finding[] {
  const groups = new Map<string, { read: Read; from: number; to: number; sum: number }[]>()
  for (const one of read)
    for (const run of runsOf(one.reading)) {
      const [first, last] = [run[0], run.at(-1)]
      if (first === undefined || last === undefined) continue
      const key = run.map((mention) => mention.value).join(' ')
      const group = groups.get(key) ?? []
      group.push({
        read: one,
        from: first.start,
        to: last.nounEnd,
        sum: run.reduce((sum, mention) => sum + mention.value, 0),
      })
      groups.set(key, group)
    }
  return [...groups.values()].flatMap((group) => {
    const first = group[0]
    if (first === undefined || group.length < 2) return []
    const ids = group.slice(1).map(({ read: one }) => one.action.id ?? one.action.title)
    const times = String(group.length)
    return [
      findingIn(first.read.passage, {
        rule: 'copied-text',
        severity: 'notice',
        from: first.from,
        to: first.to,
        stated: first.sum * group.length,
        computed: first.sum,
        evidence: ids,
        explanation: {
          es: `Las mismas cifras (${written(first.sum)} en suma) están en ${times} acciones: sumadas las acciones, se cuentan ${times} veces.`,
          en: `The same figures (${written(first.sum)} in all) stand in ${times} actions: added up over the actions, they are counted ${times} times.`,
        },
      }),
    ]
  })
}

/** Numbers that follow one another in one sentence, without totals that repeat them. */
function runsOf(reading: Reading): readonly Reading['mentions'][] {
  const groups = Map.groupBy(
    reading.mentions.filter((mention) => mention.kind === 'count' && mention.value >= LEAST_VALUE),
    (mention) => mention.sentence,
  )
  return [...groups.values()].filter((run) => run.length >= LEAST_NUMBERS)
}
