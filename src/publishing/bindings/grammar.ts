import type { Dimension } from '../../analysis/schema.ts'
import { foldName } from '../../compact/rules.ts'
import type { Language } from '../../compact/schema.ts'
import { formatNumber } from '../../web/languages.ts'
import { type Gender, spellNumber, spellOrdinal } from './spell-number.ts'

/** What can be counted. */
export type Counted = Dimension | 'actions' | 'challenges'

type Noun = { readonly one: string; readonly other: string; readonly gender: 'm' | 'f' }

const ES: Readonly<Record<Counted, Noun>> = {
  actions: { one: 'acción', other: 'acciones', gender: 'f' },
  challenges: { one: 'reto', other: 'retos', gender: 'm' },
  objective: { one: 'objetivo', other: 'objetivos', gender: 'm' },
  roundTable: { one: 'mesa redonda', other: 'mesas redondas', gender: 'f' },
  reporterType: { one: 'tipo de instancia', other: 'tipos de instancia', gender: 'm' },
  institution: { one: 'institución', other: 'instituciones', gender: 'f' },
  state: { one: 'entidad federativa', other: 'entidades federativas', gender: 'f' },
  reportingState: { one: 'entidad federativa', other: 'entidades federativas', gender: 'f' },
  population: { one: 'población', other: 'poblaciones', gender: 'f' },
  populationMain: { one: 'población', other: 'poblaciones', gender: 'f' },
  gender: { one: 'respuesta', other: 'respuestas', gender: 'f' },
  disability: { one: 'respuesta', other: 'respuestas', gender: 'f' },
  actionType: { one: 'tipo de acción', other: 'tipos de acción', gender: 'm' },
  challengeCategory: { one: 'categoría', other: 'categorías', gender: 'f' },
  country: { one: 'país', other: 'países', gender: 'm' },
}
const EN: Readonly<Record<Counted, Noun>> = {
  actions: { one: 'action', other: 'actions', gender: 'm' },
  challenges: { one: 'challenge', other: 'challenges', gender: 'm' },
  objective: { one: 'objective', other: 'objectives', gender: 'm' },
  roundTable: { one: 'round table', other: 'round tables', gender: 'm' },
  reporterType: { one: 'type of institution', other: 'types of institution', gender: 'm' },
  institution: { one: 'institution', other: 'institutions', gender: 'm' },
  state: { one: 'state', other: 'states', gender: 'm' },
  reportingState: { one: 'state', other: 'states', gender: 'm' },
  population: { one: 'population', other: 'populations', gender: 'm' },
  populationMain: { one: 'population', other: 'populations', gender: 'm' },
  gender: { one: 'answer', other: 'answers', gender: 'm' },
  disability: { one: 'answer', other: 'answers', gender: 'm' },
  actionType: { one: 'type of action', other: 'types of action', gender: 'm' },
  challengeCategory: { one: 'category', other: 'categories', gender: 'm' },
  country: { one: 'country', other: 'countries', gender: 'm' },
}

export function nounOf(lang: Language, counted: Counted): Noun {
  return lang === 'es' ? ES[counted] : EN[counted]
}

export const NUMBER_FORMS = ['digits', 'words', 'prose', 'ordinal'] as const
export type NumberForm = (typeof NUMBER_FORMS)[number]

/** Up to nine in words, larger ones in figures: how `prose` writes a number inside a sentence. */
const LARGEST_IN_WORDS = 9

export function writeNumber(lang: Language, value: number, form: NumberForm, gender: Gender): string {
  const wordable = Number.isInteger(value) && value >= 0 && value < 1_000_000_000
  switch (form) {
    case 'digits':
      return formatNumber(lang, value)
    case 'words':
      return wordable ? spellNumber(lang, value, gender) : formatNumber(lang, value)
    case 'prose':
      return wordable && value <= LARGEST_IN_WORDS
        ? spellNumber(lang, value, gender)
        : formatNumber(lang, value)
    case 'ordinal':
      return wordable && value > 0 && value < 100
        ? spellOrdinal(lang, value, gender)
        : formatNumber(lang, value)
  }
}

/** «46 acciones», «una acción», «ninguna acción»; “46 actions”, “one action”, “no actions”. */
export function writeCount(
  lang: Language,
  value: number,
  form: NumberForm,
  noun: { readonly one: string; readonly other: string; readonly gender: 'm' | 'f' },
): string {
  if (value === 0 && form !== 'digits') {
    if (lang === 'en') return `no ${noun.other}`
    return `${noun.gender === 'f' ? 'ninguna' : 'ningún'} ${noun.one}`
  }
  return `${writeNumber(lang, value, form, noun.gender)} ${value === 1 ? noun.one : noun.other}`
}

const FEMININE =
  /^(?:Secretaria|Subsecretaria|Comision|Fiscalia|Agencia|Procuraduria|Unidad|Suprema|Corte|Guardia|Financiera|Coalicion|Direccion|Coordinacion|Red|Asociacion|Fundacion|Organizacion|Universidad|Oficina|Camara|Casa|Defensoria|Embajada|Delegacion|Junta|Alianza|Presidencia|Policia|Federacion|Cruz|Ciudad|Dependencia|Entidad|Institucion|Administracion|Autoridad|Empresa|Iglesia|Sociedad)(e?s)?(?!\p{L})/u
const MASCULINE =
  /^(?:Instituto|Consejo|Centro|Registro|Servicio|Secretariado|Sistema|Banco|Tribunal|Poder|Congreso|Senado|Fondo|Programa|Comite|Gobierno|Estado|Grupo|Observatorio|Colegio|Ministerio|Organo|Organismo|Ayuntamiento|Municipio|Departamento|Hospital|Museo|Archivo|Juzgado|Pacto|Convenio|Acuerdo|Marco)(e?s)?(?!\p{L})/u
const ENGLISH_BODY =
  /\b(?:Ministry|Institute|Commission|Council|Unit|Agency|Centres?|Centers?|Service|Registry|System|Secretariat|Court|Office|Bank|Guard|Coalition|Prosecutor|Department|Committee|Association|Foundation|Organi[sz]ations?|Body|Bodies|Administration|Judiciary|Authority|Undersecretariat|Company|Fund|Programme|University|Congress|Senate|Entities|Financial|Compact|Convention|Agreement|Framework)\b/

/**
 * The article that a name takes, from the noun that it begins with: «la Secretaría…», «los Centros…», «el Estado de
 * México»; none where it begins with no such noun («Chiapas», «Sin Fronteras»).
 */
export function articleOf(lang: Language, name: string): string {
  if (lang === 'en') return ENGLISH_BODY.test(name) && !/^(?:the|City|State)\b/i.test(name) ? 'the' : ''
  const bare = name.normalize('NFD').replaceAll(/\p{M}/gu, '')
  const feminine = FEMININE.exec(bare)
  if (feminine !== null) return feminine[1] === undefined ? 'la' : 'las'
  const masculine = MASCULINE.exec(bare)
  if (masculine !== null) return masculine[1] === undefined ? 'el' : 'los'
  return ''
}

/** A name of a list as it stands inside a sentence: a small first letter, unless it is an acronym or a proper name. */
export function inSentence(name: string): string {
  return /^\p{Lu}\p{Ll}/u.test(name) ? name.charAt(0).toLowerCase() + name.slice(1) : name
}

/** Whether a code is what an institution goes by: letters of its name («SRE»), and not a word of it («SALUD»). */
export function isAcronym(code: string, name: string): boolean {
  return /^[\p{Lu}\d]{2,}$/u.test(code) && !foldName(name).split(' ').includes(foldName(code))
}

/** The name of a reporter type inside a sentence: English writes small what is no name of its own. */
export function typeInSentence(lang: Language, name: string): string {
  return lang === 'en' && /^\p{Lu}\p{Ll}+ \p{Ll}/u.test(name) ? inSentence(name) : name
}

export function capitalize(text: string): string {
  return text.replace(/^[«“"¿¡(]*\p{Ll}/u, (start) => start.toUpperCase())
}

const LISTS = { es: new Intl.ListFormat('es'), en: new Intl.ListFormat('en-GB') } as const

/** «Chiapas, Guerrero e Hidalgo»; with semicolons where a name has a comma of its own. */
export function joinNames(lang: Language, names: readonly string[]): string {
  const bare = names.map((name) => name.replaceAll(/\([^)]*\)/g, ''))
  if (!bare.some((name) => name.includes(',')) || names.length < 3) return LISTS[lang].format(names)
  const last = LISTS[lang]
    .format(['x', names.at(-1) ?? ''])
    .slice(1)
    .trim()
  return `${names.slice(0, -1).join('; ')}; ${last}`
}

type Fraction = { readonly value: number; readonly es: string; readonly en: string }
const FRACTIONS: readonly Fraction[] = [
  { value: 10, es: 'una décima parte', en: 'one tenth' },
  { value: 20, es: 'una quinta parte', en: 'one fifth' },
  { value: 25, es: 'una cuarta parte', en: 'a quarter' },
  { value: 100 / 3, es: 'una tercera parte', en: 'a third' },
  { value: 50, es: 'la mitad', en: 'half' },
  { value: 200 / 3, es: 'dos terceras partes', en: 'two thirds' },
  { value: 75, es: 'tres cuartas partes', en: 'three quarters' },
  { value: 90, es: 'nueve décimas partes', en: 'nine tenths' },
  { value: 100, es: 'la totalidad', en: 'all' },
]
const EXACT = 0.25
const NEAR = 2.5

/** A share of a hundred as a fraction that it is near to («poco menos de la mitad»); undefined where it is near none. */
export function findFraction(lang: Language, percent: number): string | undefined {
  const [nearest] = FRACTIONS.toSorted((a, b) => Math.abs(a.value - percent) - Math.abs(b.value - percent))
  if (nearest === undefined) return undefined
  const off = percent - nearest.value
  if (Math.abs(off) <= (nearest.value === 100 ? 0 : EXACT)) return nearest[lang]
  if (Math.abs(off) > NEAR || nearest.value === 100) return undefined
  if (lang === 'es') return `${off < 0 ? 'poco menos de' : 'poco más de'} ${nearest.es}`
  return `${off < 0 ? 'just under' : 'just over'} ${nearest.en}`
}
