import type { Institution } from './schema.ts'

/** Words that, before a state's name, make it a person's, a street's or a place's of that name («Miguel Hidalgo», «condado de Hidalgo»). */
const NOT_A_STATE_BEFORE =
  /(?:alcald[ií]a|avenida|av\.|calle|calzada|colonia|col\.|condado|county|delegaci[oó]n|municipio|benem[eé]rito|miguel|vicente|jos[eé] mar[ií]a|universidad|plaza|parque|aeropuerto|golfo|nuevo|nueva)(?:\s+de(?:l)?)?\s+$/iu

type StateFinder = (text: string) => ReadonlySet<string>

/**
 * Makes a function that finds the states (ISO 3166-2 codes) that a text names, in the usual capitals of a proper noun
 * or all in capitals. A name inside a longer one («Baja California» in «Baja California Sur») is not found twice.
 */
export function makeStateFinder(institutions: readonly Institution[]): StateFinder {
  const names = institutions
    .filter((one) => one.state !== null)
    .flatMap((one) =>
      // «México» alone is the country far more often than the state.
      [one.name.es, ...one.aliases]
        .filter((name) => name !== 'México')
        .map((name) => [name, one.state ?? ''] as const),
    )
    .sort(([a], [b]) => b.length - a.length)
  const codes = new Map(
    names.flatMap(([name, code]) => [[name, code] as const, [name.toUpperCase(), code] as const]),
  )
  if (codes.size === 0) return () => new Set()
  const pattern = new RegExp(
    `(?<![\\p{L}-])(?:${[...codes.keys()].map(escapePattern).join('|')})(?![\\p{L}])`,
    'gu',
  )
  return (text) => {
    const found = new Set<string>()
    for (const match of text.matchAll(pattern)) {
      const code = codes.get(match[0].replace(/\s+/gu, ' '))
      if (
        code !== undefined &&
        !NOT_A_STATE_BEFORE.test(text.slice(Math.max(0, match.index - 24), match.index))
      )
        found.add(code)
    }
    return found
  }
}

function escapePattern(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&').replace(/ /g, '\\s+')
}
