import type { Language } from '../compact/schema.ts'
import type { Action } from './schema.ts'

const WORDS = {
  es: {
    results: 'RESULTADOS',
    challenges: 'RETOS',
    noResults: 'No se reportaron resultados.',
    noChallenges: 'No se reportaron retos.',
  },
  en: {
    results: 'RESULTS',
    challenges: 'CHALLENGES',
    noResults: 'No results were reported.',
    noChallenges: 'No challenges were reported.',
  },
} as const satisfies Record<Language, Record<string, string>>

/** An action as plain text: heading, texts, and at the end how to cite it, which says where it stands. */
export function actionAsText(action: Action, citation: string, lang: Language): string {
  const words = WORDS[lang]
  return [
    action.printedTitle,
    action.description,
    words.results,
    action.resultsReported ? action.results : words.noResults,
    words.challenges,
    action.challengesReported ? action.challengesText : words.noChallenges,
    '--',
    citation,
    '',
  ]
    .filter((part, i, all) => part !== '' || i === all.length - 1)
    .join('\n\n')
}
