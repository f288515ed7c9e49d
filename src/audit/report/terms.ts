import { foldName } from '../../compact/rules.ts'
import type { Term } from '../../compact/schema.ts'

/** Finds the term of a closed list that a phrase names in its own words; undefined where none or more than one fits. */
export type TermFinder = (phrase: string) => string | undefined

/** Words that name nothing by themselves, as do all that speak of migration: they stand in terms and phrases of every kind. */
const EMPTY = new Set(
  'accion acciones actividad actividades programa programas persona personas poblacion poblaciones para sobre como entre desde este esta estos estas materia tipo tipos principal principalmente otro otros otra otras tales dicho dicha ello ellas esto tambien'.split(
    ' ',
  ),
)

/** What is common to the forms of a word: «retorno», «retornados»; «legales», «legal». */
function stemsOf(words: string): readonly string[] {
  return [
    ...new Set(
      foldName(words)
        .replace(/(?:en|de|del|desde|hacia) el extranjero/g, 'en el exterior')
        .split(' ')
        .filter((word) => word.length >= 4 && !EMPTY.has(word) && !word.startsWith('migra'))
        .map((word) => word.replace(/(?:es|s)$/, '').slice(0, 6)),
    ),
  ]
}

/**
 * `whole`: a phrase names a term only if it has every word of it, and no other term («personas migrantes» is none);
 * else the term whose words are most of the phrase's and it of theirs. A stem counts the less the more terms have it.
 */
export function makeTermFinder(terms: readonly Term[], whole: boolean): TermFinder {
  const known = terms.map((term) => ({ code: term.code, stems: stemsOf(term.name.es) }))
  const spread = new Map<string, number>()
  for (const { stems } of known) for (const stem of stems) spread.set(stem, (spread.get(stem) ?? 0) + 1)
  const weigh = (stems: readonly string[]) =>
    stems.reduce((sum, stem) => sum + 1 / (spread.get(stem) ?? 1), 0)
  return (phrase) => {
    const said = stemsOf(phrase)
    const scored = known
      .filter(({ stems }) => stems.length > 0)
      .map(({ code, stems }) => {
        const shared = weigh(stems.filter((stem) => said.includes(stem)))
        const [of, all] = [weigh(stems), weigh(said)]
        const fits = whole ? shared >= of - 1e-9 : shared >= 0.5
        const score = fits ? (2 * shared) / (of + all) : 0
        return { code, score }
      })
      .sort((a, b) => b.score - a.score)
    const [best, next] = scored
    if (best === undefined || best.score === 0) return undefined
    if (whole) return next === undefined || next.score === 0 ? best.code : undefined
    return best.score < 0.25 || best.score - (next?.score ?? 0) < 0.05 ? undefined : best.code
  }
}
