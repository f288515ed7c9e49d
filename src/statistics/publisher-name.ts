import type { Language } from '../compact/schema.ts'
import type { Observation } from './schema.ts'

const IN_SPANISH: readonly (readonly [RegExp, string])[] = [
  [/\bIOM\b/, 'OIM'],
  [/\bMexican authorities\b/, 'las autoridades mexicanas'],
  [/\banonymous government source\b/, 'una fuente anónima del gobierno'],
]
const IN_ENGLISH: readonly (readonly [RegExp, string])[] = [
  [/\bPresidencia de México\b/, 'Mexico’s Presidency'],
  [/^Mexican authorities\b/, 'the Mexican authorities'],
  [/^anonymous government source\b/, 'an anonymous government source'],
]
const ARTICLES: readonly (readonly [RegExp, string])[] = [
  [/^(?:SRE|SEGOB|UPMRIP|UPM|COMAR|OIM|AMEXCID|Presidencia|Secretaría|Unidad|Comisión)\b/, 'la'],
  [/^(?:INM|DHS|IGM|CONMIGHO|IMUMI|MPI|Migration Policy|Instituto|Gobierno)\b/, 'el'],
]

/** The publisher as prose names it: with its article in Spanish, without bracketed remarks that are no acronym or country. */
export function publisherName(figure: Observation, lang: Language): string {
  const bare = figure.publisher
    .replace(/\s*\(([^)]*)\)/g, (whole: string, inside: string) =>
      /^[A-ZÁÉÍÓÚ]\p{L}*$/u.test(inside) ? whole : '',
    )
    .replace(/, (?:per|según) .*$/, '')
    .trim()
  if (lang === 'en') return translate(bare, IN_ENGLISH)
  const spanish = translate(bare, IN_SPANISH)
  const article = ARTICLES.find(([pattern]) => pattern.test(spanish))?.[1]
  return article === undefined ? spanish : `${article} ${spanish}`
}

function translate(name: string, words: readonly (readonly [RegExp, string])[]): string {
  return words.reduce((text, [word, other]) => text.replace(word, other), name)
}
