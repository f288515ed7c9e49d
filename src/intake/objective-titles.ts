import type { Framework } from '../compact/schema.ts'
import type { FormLanguage, SourceLine } from './schema.ts'
import { ALL_FORM_WORDS } from './form-words.ts'
import { likeness, stems } from './likeness.ts'

/** An objective's title: indexes of its first and last line. `matched` is false where its words are not the objective's. */
export type ObjectiveTitle = {
  readonly from: number
  readonly to: number
  readonly objective: number
  readonly language: FormLanguage
  readonly matched: boolean
}

const WORDS = ALL_FORM_WORDS.map((words) => words.objective).join('|')
const TITLE = new RegExp(`^(${WORDS})\\s+(?:n[úu]m(?:ero|\\.)?\\s*)?(\\d{1,3})\\s*[.:–—-]*\\s*(.*)$`, 'iu')
const MOST_LINES = 7

/** The stems of an objective's name in each language, by its number. */
type Names = ReadonlyMap<number, readonly (readonly string[])[]>

/** Titles of objectives, matched by number and name: «Objetivo 3» is also said in prose, and names are printed in many ways. */
export function findObjectiveTitles(
  lines: readonly SourceLine[],
  framework: Framework,
  skip: ReadonlyMap<number, unknown>,
): readonly ObjectiveTitle[] {
  const names: Names = new Map(
    framework.objectives.map((one) => [one.number, [one.name.es, one.name.en, one.name.fr].map(stems)]),
  )
  const found: ObjectiveTitle[] = []
  for (const [index, line] of lines.entries()) {
    if (skip.has(index) || !/^[\s\u00a0]*[OoEe]/.test(line.text)) continue
    const title = readTitle(lines, index, names, skip)
    if (title !== undefined) found.push(title)
  }
  return found
}

function readTitle(
  lines: readonly SourceLine[],
  index: number,
  names: Names,
  skip: ReadonlyMap<number, unknown>,
): ObjectiveTitle | undefined {
  const match = TITLE.exec(lines[index]?.text.trim() ?? '')
  if (match === null) return undefined
  const word = match[1]?.toLowerCase() ?? ''
  const objective = Number(match[2])
  const own = names.get(objective)
  if (own === undefined) return undefined
  const block = grow(lines, index, match[3] ?? '', own, skip)
  const language: FormLanguage = word === 'objective' ? 'en' : 'es'
  const place = { from: index, to: block.to, objective, language }
  if (block.likeness >= 0.6) return { ...place, matched: true }
  const printed = stems(block.text)
  const other = [...names].find(([, list]) => list.some((name) => likeness(name, printed) >= 0.85))
  if (other !== undefined) return { ...place, objective: other[0], matched: false }
  return standsAsTitle(lines, index, block, skip) ? { ...place, matched: false } : undefined
}

type Block = { readonly to: number; readonly text: string; readonly likeness: number; readonly first: string }

/** Takes lines as long as they bring the words nearer to one of the names. */
function grow(
  lines: readonly SourceLine[],
  index: number,
  first: string,
  names: readonly (readonly string[])[],
  skip: ReadonlyMap<number, unknown>,
): Block {
  const near = (text: string): number => {
    const printed = stems(text)
    return Math.max(...names.map((name) => likeness(name, printed)))
  }
  let text = first
  let best: Block = { to: index, text, likeness: near(text), first }
  let turned = false
  for (let at = index + 1; at < Math.min(lines.length, index + 2 * MOST_LINES); at += 1) {
    if (skip.has(at)) turned = true
    if (skip.has(at)) continue
    const line = lines[at]?.text.trim() ?? ''
    if (line === '') {
      // A page's end within a title brings blank lines and a running header.
      if (text !== '' && !turned && !skip.has(nextWords(lines, at))) break
      continue
    }
    if (/^\d{1,3}[.)]/.test(line) || TITLE.test(line)) break
    turned = false
    text = `${text} ${line}`.trim()
    const here = near(text)
    if (here > best.likeness) best = { to: at, text, likeness: here, first }
  }
  return best
}

function nextWords(lines: readonly SourceLine[], from: number): number {
  let at = from
  while (at < lines.length && (lines[at]?.text.trim() ?? '') === '') at += 1
  return at
}

/** Set apart, without a full stop, and followed by the first action: a title in words that the framework doesn't have. */
function standsAsTitle(
  lines: readonly SourceLine[],
  index: number,
  block: Block,
  skip: ReadonlyMap<number, unknown>,
): boolean {
  const line = lines[index]
  const before = lines[index - 1]?.text.trim() ?? ''
  if (line === undefined || (before !== '' && !line.top && !line.text.startsWith(' '))) return false
  for (let at = index + 1; at < Math.min(lines.length, index + MOST_LINES + 3); at += 1) {
    const text = lines[at]?.text.trim() ?? ''
    if (text === '' || skip.has(at)) continue
    if (/^1\s?[.)](?!\d)/.test(text)) return true
    if (/[.;:]$/.test(text) || at > index + 4 || (at > block.to && block.first === '')) return false
  }
  return false
}
