/** An acronym and what it stands for, as a text itself says it: «Clave Única de Registro de Población (CURP)». */
export type Acronym = { readonly acronym: string; readonly name: string }

const BRACKET = /\(([\p{Lu}][\p{L}\p{N}-]{1,14})\)/gu
const SMALL = /^(?:[a-záéíóúüñ]{1,3}|para|por|las|los|del|with|from|and)$/u
const MOST_WORDS = 14

/** Acronyms that texts explain where they first use them, each with the words whose initials it has, in order of letters. */
export function findAcronyms(texts: Iterable<string>, lang: string): readonly Acronym[] {
  const found = new Map<string, Map<string, number>>()
  for (const text of texts) {
    for (const match of text.matchAll(BRACKET)) {
      const acronym = match[1] ?? ''
      if (upperCount(acronym) < 2) continue
      const name = nameBefore(text.slice(0, match.index), acronym)
      if (name === undefined) continue
      const names = found.get(acronym) ?? new Map<string, number>()
      names.set(name, (names.get(name) ?? 0) + 1)
      found.set(acronym, names)
    }
  }
  return [...found]
    .map(([acronym, names]) => ({ acronym, name: [...names].sort((a, b) => b[1] - a[1])[0]?.[0] ?? '' }))
    .sort((a, b) => a.acronym.localeCompare(b.acronym, lang))
}

/** The words before the bracket whose initials, the small ones apart, are the acronym's letters. */
function nameBefore(before: string, acronym: string): string | undefined {
  const clause = /[^.;:()«»“”\n•]*$/u.exec(before.trimEnd())?.[0] ?? ''
  const words = clause.trim().split(/\s+/).slice(-MOST_WORDS)
  const letters = fold(acronym).replace(/[^a-z]/g, '')
  for (let from = words.length - 1; from >= 0; from -= 1) {
    const taken = words.slice(from)
    if (!/^\p{Lu}/u.test(taken[0] ?? '')) continue
    if (initials(taken) === letters) return taken.join(' ').replace(/,$/, '')
  }
  return undefined
}

function initials(words: readonly string[]): string {
  return words
    .filter((word) => !SMALL.test(word))
    .map((word) => fold(word.replace(/^[^\p{L}]+/u, '')).charAt(0))
    .join('')
}

function fold(text: string): string {
  return text
    .normalize('NFD')
    .replace(/\p{M}+/gu, '')
    .toLowerCase()
}

function upperCount(text: string): number {
  return text.match(/\p{Lu}/gu)?.length ?? 0
}
