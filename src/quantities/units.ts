import { findPlaceAtStart } from './places.ts'

/** The noun that a number counts: its unit as the field names it, and where its words end. */
export type CountedNoun = { readonly unit: string; readonly end: number; readonly people: boolean }

const BEFORE_NOUN =
  /^(?:nuev[oa]s|posibles|grandes|medianas|pequeñas|divers[oa]s|distint[oa]s|diferentes|primer[oa]s|principales|otr[oa]s|últim[oa]s|mayores|importantes)$/iu
const WITH_NOUN = /^(?:presunt[oa]s|probables)$/iu
const NO_NOUN =
  /^(?:de|del|la|las|el|los|en|a|al|con|por|para|que|se|es|son|fue|fueron|era|eran|ser|siendo|están|está|han|ha|y|e|o|u|ya|más|entre|sin|sobre|hasta|desde|como|durante|según|cada|no|si|su|sus|le|les|lo|esto|eso|esta|este|estas|estos|ellas|ellos|todas|todos|mientras|así|cuando|donde|cuyo|cuya|fuera|dentro|también|además|asimismo|respectivamente|contra|ante|tras|mediante|bajo|mensual|mensuales|diari[oa]s|semanales|anuales|aproximadamente|total|vez)$/iu
const VERB =
  /^(?:corresponden?|pertenecen?|representan?|radican?|viajan?|cuentan?|reciben?|provienen?|participan?|acuden?|tienen?|viven|siguen|continúan)$|(?:aron|ieron|jeron|aban|ían|arán|erán|irán|ió|iendo|ando|uvo|uvieron)$/iu
const PERSON_SEXED =
  /^(?:mujer(?:es)?|hombres?|niñas?|niños?|varones|var[óo]n|NNAs?|adult[oa]s?|menor(?:es)?|masculin[oa]s?|femenin[oa]s?|transg[ée]nero|infantes?|niñez|adultas)$/iu
const PERSON =
  /^(?:personas?|migrantes|usuari[oa]s?|asistentes|beneficiari[oa]s|beneficiad[oa]s|participantes|víctimas|trabajador(?:es|as)|connacionales|paisan[oa]s|estudiantes|alumn[oa]s|funcionari[oa]s|servidor(?:es|as)|elementos|agentes|policías|delegad[oa]s(?:\/as)?|voluntari[oa]s|productor(?:es|as)|jóvenes|adolescentes|ciudadan[oa]s|extranjer[oa]s|nacionales|menores|adult[oa]s|mexican[oa]s|solicitantes|refugiad[oa]s|repatriad[oa]s|pasajer[oa]s|visitantes|abogad[oa]s|madres|padres|hij[oa]s|mujeres|hombres|niñas|niños|NNAs?|aspirantes|oficiales|técnic[oa]s|representantes|seguidores|inscrit[oa]s|acompañantes)$/iu

/**
 * The noun after a number: «14,539 servicios jurídicos» counts `servicios`, «24,822 de asistentes» counts `asistentes`,
 * «5 mujeres» counts `personas`. Undefined where a verb or a preposition follows and the noun is to be understood.
 */
export function findCountedNoun(text: string, from: number, to: number): CountedNoun | undefined {
  const words = [...text.slice(from, Math.min(to, from + 90)).matchAll(/\p{L}[\p{L}/&-]*|[^\s\p{L}]/gu)]
  let before = ''
  let i = 0
  if (words[0]?.[0] === '-') i = 1
  if (
    /^de$/iu.test(words[i]?.[0] ?? '') &&
    /^\p{Ll}\p{L}+s$/u.test(words[i + 1]?.[0] ?? '') &&
    !NO_NOUN.test(words[i + 1]?.[0] ?? '') &&
    !PERSON_SEXED.test(words[i + 1]?.[0] ?? '')
  )
    i += 1
  while (i < 4) {
    const word = words[i]?.[0] ?? ''
    if (BEFORE_NOUN.test(word) && /^\p{L}/u.test(words[i + 1]?.[0] ?? '')) i += 1
    else if (/^y$/iu.test(word) && i > 0 && BEFORE_NOUN.test(words[i + 1]?.[0] ?? '')) i += 1
    else if (WITH_NOUN.test(word)) {
      before = `${word.toLowerCase()} `
      i += 1
    } else break
  }
  const match = words[i]
  if (match === undefined) return undefined
  const word = match[0]
  if (!/^\p{L}{2,}/u.test(word) || NO_NOUN.test(word) || isVerb(word) || isParticiple(word)) return undefined
  const end = from + match.index + word.length
  if (
    /^\p{Lu}/u.test(word) &&
    findPlaceAtStart(text.slice(from + match.index, from + match.index + 40)) !== undefined
  )
    return undefined
  if (PERSON_SEXED.test(word)) return { unit: 'personas', end, people: true }
  return { unit: before + plural(word), end, people: PERSON.test(word) || before !== '' }
}

/** «812 aprobadas»: what was done to what is counted, not its name. */
function isParticiple(word: string): boolean {
  return /^\p{Ll}+(?:ad|id)[oa]s$/u.test(word) && !PARTICIPLE_NOUN.test(word)
}

const PARTICIPLE_NOUN =
  /^(?:consul|viceconsul|ali|magistr|licenci|apoder|encarg|afect|damnific|accident|acredit|matricul|benefici|refugi|repatri|abog|deleg|diput|emple|juzg|est|llam|jorn|entr|embaj|invit|bec|certific|result|trat|comunic|merc|cuid|jubil|pension|afili|sold|deten|desplaz|deport|retorn|egres|gradu|brig|tonel|mor|agreg|convoc|posgr|gr|enc|par|fach|lleg|mir|temp|asegur|expuls|solicit|postul|diplom|atent|asesin|cruz|sal|med|com|part|conten|ped|apell|herid|her|hech|conoc|desaparec|fallec|nac|reten|asil|acog|naturaliz|vacun|capacit|evalu|alfabetiz|inscr|rescat|document|albergu|hosped|entrevist|encuest|implic|imput|sentenci|acus|vincul)(?:ad|id)[oa]s$/u

function isVerb(word: string): boolean {
  return VERB.test(word) && !/^(?:guardi|compañ|camp|sesi)/iu.test(word)
}

/** Plural and lower case, as a column would be headed; acronyms are kept. */
export function plural(word: string): string {
  if (/^\p{Lu}{2,}s?$/u.test(word)) return word
  const lower = word.toLowerCase()
  if (lower === 'veces') return 'veces'
  if (lower.endsWith('s') && !/(?:és|ís|ús)$/.test(lower)) return lower
  if (/[aeiouáé]$/.test(lower)) return `${lower}s`
  if (lower.endsWith('ión')) return lower.replace(/ión$/, 'iones')
  if (lower.endsWith('z')) return lower.replace(/z$/, 'ces')
  return `${lower}es`
}

/** Whether a unit counts persons: their parts by sex or age add up to it. */
export function countsPeople(unit: string): boolean {
  return unit.split(' ').some((word) => PERSON.test(word) || PERSON_SEXED.test(word))
}
