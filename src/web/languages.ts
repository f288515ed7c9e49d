import type { Language } from '../compact/schema.ts'
import { LANGUAGES } from '../compact/schema.ts'

/** The cookie that keeps the language which a person switched to. It holds `es` or `en` and nothing else. */
export const LANGUAGE_COOKIE = 'idioma'

const LOCALES = { es: 'es-MX', en: 'en' } as const satisfies Record<Language, string>

export function isLanguage(word: string | undefined): word is Language {
  return LANGUAGES.some((language) => language === word)
}

export function otherLanguage(lang: Language): Language {
  return lang === 'es' ? 'en' : 'es'
}

/** The language of someone who asks for `/`: the one remembered, else the best of `Accept-Language`, else Spanish. */
export function chooseLanguage(accepted: string | undefined, remembered: string | undefined): Language {
  if (isLanguage(remembered)) return remembered
  const wishes = (accepted ?? '')
    .split(',')
    .map((part) => {
      const [tag = '', ...parameters] = part.trim().toLowerCase().split(';')
      const weight = parameters.map((one) => one.trim()).find((one) => one.startsWith('q='))
      const quality = weight === undefined ? 1 : Number(weight.slice(2))
      return { language: tag.trim().split('-')[0], quality: Number.isFinite(quality) ? quality : 0 }
    })
    .filter((wish) => wish.quality > 0)
    .toSorted((a, b) => b.quality - a.quality)
  for (const { language } of wishes) if (isLanguage(language)) return language
  return 'es'
}

/** What one counts, by number: Spanish has «many» for round millions («un millón de acciones»). */
export type PluralForms = { readonly one: string; readonly other: string; readonly many?: string }

const pluralRules = {
  es: new Intl.PluralRules(LOCALES.es),
  en: new Intl.PluralRules(LOCALES.en),
} as const satisfies Record<Language, Intl.PluralRules>

export function plural(lang: Language, count: number, forms: PluralForms): string {
  const rule = pluralRules[lang].select(count)
  if (rule === 'one') return forms.one
  return rule === 'many' ? (forms.many ?? forms.other) : forms.other
}

/** `379 acciones`, with the number written as the language writes it. */
export function counted(lang: Language, count: number, forms: PluralForms): string {
  return `${formatNumber(lang, count)} ${plural(lang, count, forms)}`
}

const numbers = {
  es: new Intl.NumberFormat(LOCALES.es, { maximumFractionDigits: 2 }),
  en: new Intl.NumberFormat(LOCALES.en, { maximumFractionDigits: 2 }),
} as const satisfies Record<Language, Intl.NumberFormat>

export function formatNumber(lang: Language, value: number): string {
  return numbers[lang].format(value)
}

const days = {
  es: new Intl.DateTimeFormat(LOCALES.es, { dateStyle: 'long', timeZone: 'UTC' }),
  en: new Intl.DateTimeFormat('en-GB', { dateStyle: 'long', timeZone: 'UTC' }),
} as const satisfies Record<Language, Intl.DateTimeFormat>

/** `day` is YYYY-MM-DD, or an instant in ISO 8601 of which the day in UTC is shown. */
export function formatDay(lang: Language, day: string): string {
  return days[lang].format(new Date(day))
}

/** `1 de junio de 2023 al 30 de junio de 2024`: both days are part of the period. */
export function formatPeriod(lang: Language, start: string, end: string): string {
  const [from, to] = [formatDay(lang, start), formatDay(lang, end)]
  return lang === 'es' ? `${from} al ${to}` : `${from} to ${to}`
}

const lists = {
  es: new Intl.ListFormat(LOCALES.es),
  en: new Intl.ListFormat('en-GB'),
} as const satisfies Record<Language, Intl.ListFormat>

export function formatList(lang: Language, items: readonly string[]): string {
  return lists[lang].format(items)
}

/** Size of a file in bytes, kB or MB (powers of ten). */
export function formatBytes(lang: Language, bytes: number): string {
  if (bytes < 1000) return `${formatNumber(lang, bytes)} bytes`
  if (bytes < 1_000_000) return `${formatNumber(lang, Math.round(bytes / 1000))} kB`
  return `${formatNumber(lang, Math.round(bytes / 100_000) / 10)} MB`
}
