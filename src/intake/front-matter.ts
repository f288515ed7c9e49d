import { foldName } from '../compact/rules.ts'
import type { FurnitureKind, SourceLine } from './schema.ts'
import { ALL_FORM_WORDS } from './form-words.ts'

const CONTENTS = new Set(ALL_FORM_WORDS.flatMap((words) => words.contents))
const INTRODUCTION = new Set(ALL_FORM_WORDS.flatMap((words) => words.introduction))

/** What each line before the body is: cover and credits, then contents, then introduction, as their titles come. */
export function classifyFrontMatter(lines: readonly SourceLine[], to: number): readonly FurnitureKind[] {
  const kinds: FurnitureKind[] = []
  let kind: FurnitureKind = 'front-matter'
  for (let index = 0; index < to; index += 1) {
    const text = lines[index]?.text ?? ''
    if (text.trim() !== '' && text.length < 40) {
      const folded = foldName(text)
      if (CONTENTS.has(folded)) kind = 'contents'
      else if (INTRODUCTION.has(folded) && !listsPage(lines, index, to)) kind = 'introduction'
    }
    kinds.push(kind)
  }
  return kinds
}

/** In a table of contents the title is followed by its page. */
function listsPage(lines: readonly SourceLine[], index: number, to: number): boolean {
  const next = lines.slice(index + 1, Math.min(to, index + 4)).find((line) => line.text.trim() !== '')
  return /^\s*\d{1,4}\s*$/.test(next?.text ?? '')
}
