/** How the words between a total and its parts tie them together. */
export type Cue =
  'relative' | 'distribution' | 'colon' | 'paren' | 'apposition' | 'reference' | 'bullets' | 'following'

const RELATIVE =
  /(?<!\p{L})(?:de|entre)\s+(?:(?:las|los)\s+(?:cuales|mismas|mismos|que)|ellas|ellos|[ée]stas|[ée]stos|dichas\s+personas|estas\s+personas)(?!\p{L})/iu
const DISTRIBUTION =
  /(?<!\p{L})(?:siendo|divid\p{L}+|distribu\p{L}+|desglos\p{L}+|desagreg\p{L}+|repart\p{L}+|integrad[oa]s?\s+por|conformad[oa]s?\s+por|compuest[oa]s?\s+por|que\s+comprenden?|clasificad[oa]s|entre\s+hombres|entre\s+mujeres|correspondiendo|de\s+la\s+siguiente\s+(?:forma|manera)|como\s+(?:sigue|a\s+continuaci[óo]n))(?!\p{L})/iu
const PARTIAL =
  /(?<!\p{L})(?:principalmente|entre\s+otr[oa]s|entre\s+(?:ellas|ellos|las\s+que|los\s+que|quienes|l[oa]s\s+cuales\s+destacan)|destac\p{L}+|incluy\p{L}+|por\s+ejemplo|tales\s+como|al\s+menos|m[áa]s\s+recurrentes|sobre\s+todo|particularmente|en\s+especial|mayoritariamente|algun[oa]s)(?!\p{L})/iu
const NEW_CLAUSE =
  /(?:^|[\s,;])(?:(?:se|les|le)\s+(?:les?\s+|l[oa]s\s+)?(?:ha[n]?\s+)?\p{L}+(?:aron|ieron|[óo]|ad[oa]s?|id[oa]s?|tiene|tuvo|cuenta)|asimismo|adem[áa]s|tambi[ée]n|por\s+su\s+parte|adicionalmente|colocando|logrando|obteniendo|permitiendo|en\s+las?\s+que|en\s+l[oa]s\s+cuales|con\s+(?:la\s+)?(?:participaci[óo]n|asistencia|un[oa]?)|mediante|a\s+trav[ée]s)(?!\p{L})/iu
const TOTAL_BEFORE =
  /(?<!\p{L})(?:(?:teniendo|dando|haciendo|sumando|resultando|siendo|obteniendo|con|para|lo\s+que|que|es\s+decir|lo\s+cual)\p{L}*\s+(?:[\p{L}]+\s+){0,4})?(?:total(?:es)?|totalizando|suman?|sumando|en\s+conjunto|aproximado)(?!\p{L})(?:\s+\p{L}+){0,5}\s*:?\s*(?:de|es|fue)?\s*$/iu
const REFERENCE =
  /^[\s•·–-]*(?:(?:as[íi](?:mismo)?|adem[áa]s|por\s+su\s+parte|finalmente),?\s+)?(?:(?:de|dentro\s+de|entre)\s+(?:(?:las|los)\s+(?:cuales|mism[oa]s)|ell[oa]s|[ée]st[oa]s)|(?:de|del|dentro\s+de)\s+(?:(?:el\s+)?total|est[ea]\s+(?:total|n[úu]mero|poblaci[óo]n|universo)|est[oa]s|dich[oa]s?|l[oa]s|la\s+poblaci[óo]n|lo\s+anterior))(?!\p{L})/iu

/** The cue in the words between a number and the next, or undefined where they merely follow one another. */
export function findCue(gap: string): Cue | undefined {
  const sentence = gap.search(/[.?!]\s(?!(?:Y|Así\s+como)\s)/u)
  if (sentence >= 0) return undefined
  if (RELATIVE.test(gap)) return 'relative'
  if (DISTRIBUTION.test(gap)) return 'distribution'
  const colon = gap.lastIndexOf(':')
  if (colon >= 0) {
    const first = gap.indexOf(':')
    const lead = gap.slice(0, first)
    const label = gap.slice(first + 1)
    if (label.length > 90 || lead.includes(';') || (/,\s/.test(lead) && NEW_CLAUSE.test(lead)))
      return undefined
    return 'colon'
  }
  return undefined
}

/** Whether the words say that not all parts are named. */
export function saysPartial(words: string): boolean {
  return PARTIAL.test(words)
}

/** Whether the words say that the parts are all of it. */
export function saysWhole(words: string): boolean {
  return DISTRIBUTION.test(words)
}

/** Whether a new statement begins between two numbers, so that the second is no longer of the same list. */
export function beginsClause(words: string): boolean {
  const last = Math.max(words.lastIndexOf(','), words.lastIndexOf(';'), words.search(/\sy\s(?!.*\sy\s)/u))
  return NEW_CLAUSE.test(words.slice(Math.max(0, last)))
}

/** Whether the words before a number call it the total of what went before. */
export function callsTotal(words: string): boolean {
  return TOTAL_BEFORE.test(words)
}

/** The words with which a sentence takes up a total stated before («De ellas,», «Del total de personas atendidas,»). */
export function findReference(words: string): string | undefined {
  return REFERENCE.test(words) ? words : undefined
}
