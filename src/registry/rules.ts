import { createHash } from 'node:crypto'
import * as z from 'zod'
import { foldName } from '../compact/rules.ts'
import type { ActionId, ReportedAction } from './schema.ts'

/** What an action says, without where it stands: two readings with one hash are the same revision. */
export type Content = Pick<
  ReportedAction,
  | 'reporterType'
  | 'objective'
  | 'title'
  | 'printedTitle'
  | 'printedInstitutions'
  | 'description'
  | 'results'
  | 'challengesText'
  | 'challenges'
  | 'resultsReported'
  | 'challengesReported'
>

/** SHA-256, lower-case hexadecimal, over all that the action says. */
export function contentHash(content: Content): string {
  const said = [
    content.reporterType,
    content.objective,
    content.title,
    content.printedTitle,
    content.printedInstitutions,
    content.description,
    content.results,
    content.challengesText,
    content.challenges,
    content.resultsReported,
    content.challengesReported,
  ]
  return createHash('sha256').update(JSON.stringify(said)).digest('hex')
}

/** The first free id for an action first read at this place: `mx-2024/apf/21/2`, then `…/2-2`, `…/2-3`. */
export function nextId(cycle: string, at: ReportedAction, taken: ReadonlySet<string>): ActionId {
  const plain = `${cycle}/${at.reporterType}/${at.objective}/${at.number}`
  let id = plain
  for (let again = 2; taken.has(id); again += 1) id = `${plain}-${again}`
  return id as ActionId
}

/** Share of what two bags of words have in common, 0 to 1 (Dice). Two empty bags are alike. */
export function likeness(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  if (a.size === 0 && b.size === 0) return 1
  const [small, large] = a.size < b.size ? [a, b] : [b, a]
  let common = 0
  for (const one of small) if (large.has(one)) common += 1
  return (2 * common) / (a.size + b.size)
}

export function wordsOf(text: string): ReadonlySet<string> {
  return new Set(foldName(text).split(' '))
}

/** Runs of three words: what two versions of one text share even when they were edited, and two texts of one kind do not. */
export function shinglesOf(text: string): ReadonlySet<string> {
  const words = foldName(text).split(' ')
  if (words.length < 3) return new Set(words)
  return new Set(words.slice(2).map((word, i) => `${words[i] ?? ''} ${words[i + 1] ?? ''} ${word}`))
}

/** A JSON array of texts, as columns keep them. */
export const Texts = z.array(z.string())
