import type { Language, Objective } from '../compact/schema.ts'
import { formatList } from '../web/languages.ts'
import { REGISTRY_MESSAGES } from './messages.ts'

type Count = { readonly objective: number; readonly actions: number }

/** What is to be seen in the counts by objective, in a sentence or two: the objective with most actions, those with fewest. */
export function describeCounts(
  objectives: readonly Pick<Objective, 'number' | 'short'>[],
  counts: readonly Count[],
  lang: Language,
): string {
  const words = REGISTRY_MESSAGES[lang]
  const totals = objectives.map((objective) => ({
    name: `${objective.number} (${objective.short[lang]})`,
    total: counts
      .filter((count) => count.objective === objective.number)
      .reduce((sum, count) => sum + count.actions, 0),
  }))
  const most = Math.max(...totals.map((one) => one.total))
  const least = Math.min(...totals.map((one) => one.total))
  if (most === least) return ''
  const top = totals.filter((one) => one.total === most)
  const bottom = totals.filter((one) => one.total === least)
  const sentences: string[] = []
  const [first] = top
  if (top.length === 1 && first !== undefined)
    sentences.push(words.pictureMost(`${words.objectiveThe} ${first.name}`, most))
  sentences.push(
    words.pictureLeast(
      formatList(
        lang,
        bottom.map((one) => one.name),
      ),
      least,
    ),
  )
  return sentences.join(' ')
}
