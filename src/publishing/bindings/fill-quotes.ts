import { findNearest } from '../../analysis/rules.ts'
import type { RecordedAction } from '../../analysis/schema.ts'
import type { Filled } from './compile-report.ts'
import { type BindingContext, inline, refuse } from './context.ts'
import type { Binding } from './schema.ts'

/** `quote mx-2024/apf/7/3 "…"`: words of an action, which must stand in it. */
export function fillQuote(binding: Binding, { snapshot, lang }: BindingContext): Filled {
  const [id = ''] = binding.words
  const [text = ''] = binding.texts
  const action = snapshot.actions.find((one) => one.id === id)
  if (action === undefined) {
    const near = findNearest(
      id,
      snapshot.actions.map((one) => one.id),
    )
    return refuse(
      { es: `no hay acción «${id}»`, en: `there is no action “${id}”` },
      near === null
        ? { es: 'copie su clave de la página de la acción', en: 'copy its id from the page of the action' }
        : { es: `¿quiso decir ${near}?`, en: `did you mean ${near}?` },
    )
  }
  if (text.trim() === '')
    return refuse(
      { es: 'faltan las palabras citadas', en: 'the quoted words are missing' },
      {
        es: 'escríbalas entre comillas después de la clave',
        en: 'write them in quotation marks after the id',
      },
    )
  if (!textsOf(action).some((one) => level(one).includes(level(text))))
    return refuse(
      { es: `esas palabras no están en ${id}`, en: `these words do not stand in ${id}` },
      {
        es: 'cópielas tal cual de la página de la acción',
        en: 'copy them as they are from the page of the action',
      },
    )
  return inline({ kind: 'quoted', text: quoteWords(lang, text), action: action.id })
}

/** Between the quotation marks of the language; those inside are its inner ones. */
function quoteWords(lang: BindingContext['lang'], text: string): string {
  if (lang === 'es') return `«${text.replaceAll(/«/g, '“').replaceAll(/»/g, '”')}»`
  return `“${text.replaceAll(/["“](?=\S)/g, '‘').replaceAll(/["”]/g, '’')}”`
}

function textsOf(action: RecordedAction): readonly string[] {
  return [
    action.title,
    action.printedTitle,
    action.titles.es,
    action.titles.en,
    action.description,
    action.results,
    action.challengesText,
    action.summary?.es ?? '',
    action.summary?.en ?? '',
    ...action.challenges.map((challenge) => challenge.text),
  ]
}

/** Blanks, quotation marks and dashes differ from one typist to the next; words and figures may not. */
function level(text: string): string {
  return text
    .normalize('NFC')
    .replaceAll(/["“”„«»'‘’]/g, '"')
    .replaceAll(/[‐-―]/g, '-')
    .replaceAll(/\s+/g, ' ')
    .trim()
}

/** `external "…" source="…"`: a fact from elsewhere, with where it is from, and `href` where it can be read. */
export function fillExternal(binding: Binding): Filled {
  const [text = ''] = binding.texts
  const { source = '', href = null } = binding.parameters
  if (text.trim() === '' || source.trim() === '')
    return refuse(
      {
        es: 'lo que viene de fuera lleva sus palabras y su fuente',
        en: 'what comes from elsewhere has its words and its source',
      },
      {
        es: 'escriba {{ external "…" source="documento, página" }}',
        en: 'write {{ external "…" source="document, page" }}',
      },
    )
  if (href !== null && !/^https?:\/\/\S+$/.test(href))
    return refuse(
      { es: `${href} no es una dirección`, en: `${href} is no address` },
      { es: 'use href="https://…"', en: 'use href="https://…"' },
    )
  return inline({ kind: 'external', text, source, href })
}
