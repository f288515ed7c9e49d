import { bind } from './binding-text.ts'
import type { Known } from './phrases.ts'

/** The headings of the annexes, as a language names them. */
export type AnnexTitles = {
  readonly glossary: string
  readonly populations: string
  readonly actionTypes: string
  readonly challengeCategories: string
  readonly acronyms: string
  readonly reporters: string
}

/** Glossary, acronyms and who reported; a list of the framework without terms has no part in the glossary. */
export function writeAnnexes({ snapshot: { framework } }: Known, titles: AnnexTitles): readonly string[] {
  const lists = ['populations', 'actionTypes', 'challengeCategories'] as const
  const glossaries = lists.flatMap((of) =>
    framework[of].length > 0 ? [`## ${titles[of]}`, bind(`definitions ${of}`)] : [],
  )
  return [
    ...(glossaries.length === 0 ? [] : [`# ${titles.glossary}`, ...glossaries]),
    `# ${titles.acronyms}`,
    bind('acronyms'),
    `# ${titles.reporters}`,
    bind('reporters'),
  ]
}
