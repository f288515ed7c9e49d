import type { Language } from '../compact/schema.ts'
import type { Paragraph } from './prose.ts'
import { whereToAsk } from './request-text.ts'
import type { Body, Concept, Gap } from './schema.ts'
import { day, list } from './wording.ts'

/** «Retornos asistidos: la clase de devolución…». */
export function defined(concept: Concept, lang: Language): string {
  return `${concept.name[lang]}: ${decapitalize(concept.definition[lang])}`
}

/** What is known not to be published, each with the day on which that was so. Empty where nothing is. */
export function unpublished(gaps: readonly Gap[], lang: Language): Paragraph {
  if (gaps.length === 0) return []
  const told = gaps.map((gap) => {
    const asOf =
      gap.asOf === null || gap.appliesFrom !== undefined
        ? ''
        : lang === 'es'
          ? `, al ${day(gap.asOf, 'es')}`
          : `, as of ${day(gap.asOf, 'en')}`
    return `${gap.what[lang]}${asOf}`
  })
  const joined = told.some((each) => /[,;]/.test(each)) ? told.join('; ') : list(told, lang)
  return [
    lang === 'es' ? `Lo que no se ha encontrado publicado: ${joined}.` : `Not found published: ${joined}.`,
  ]
}

export function whereSentence(body: Body, lang: Language): Paragraph {
  return [
    lang === 'es'
      ? `Se puede pedir ${whereToAsk(body, 'es')}.`
      : `It can be asked of ${whereToAsk(body, 'en')}.`,
  ]
}

export function decapitalize(text: string): string {
  return /^(?:[A-ZÁÉÍÓÚ][a-záéíóúñ]+\b|A )/.test(text) && !PROPER.test(text)
    ? text.charAt(0).toLowerCase() + text.slice(1)
    : text
}

const PROPER = /^(?:México|Mexico|Mexican|Border|Title|Título|Estados|Foreign Ministry)\b/
