import type { Language } from '../compact/schema.ts'
import { counted } from '../web/languages.ts'
import type { Filter } from '../web/paths.ts'

const es = {
  title: 'Buscar',
  titleFor: (query: string) => `«${query}»`,
  found: (count: number) => counted('es', count, { one: 'acción', other: 'acciones', many: 'de acciones' }),
  foundFor: 'con',
  all: 'todas las del ciclo',
  instead: (asked: string) => `Ninguna acción dice «${asked}».`,
  showing: 'Se muestran las que dicen',
  didYouMean: '¿Quiso decir',
  narrow: 'Acotar',
  narrowLink: 'Acotar la búsqueda',
  clear: 'Quitar todos los filtros',
  filters: {
    objetivo: 'Objetivo',
    sector: 'Tipo de instancia',
    institucion: 'Institución',
    poblacion: 'Población',
    tipo: 'Tipo de acción',
    reto: 'Reto',
    mujeres: 'Enfoque en mujeres',
    discapacidad: 'Enfoque en discapacidad',
    entidad: 'Entidad federativa',
  } satisfies Record<Filter, string>,
  yesNo: { si: 'Sí', no: 'No' },
  noneTitle: (query: string) =>
    query === '' ? 'Ninguna acción cumple estos filtros' : `Ninguna acción dice «${query}»`,
  noneFilters: 'Con menos filtros puede haberlas:',
  noneWords: 'Quite palabras o use otras, como las diría quien reporta.',
  noneBrowse: 'O recorra las acciones por su objetivo',
  howTo: 'Cómo buscar',
  howToPhrase: 'Entre comillas, la frase tal cual:',
  howToPhraseExample: '"retorno asistido"',
  howToNot: 'Con un guion delante, lo que no debe estar:',
  howToNotExample: 'albergue -niñez',
  howToForgiven:
    'Acentos, plurales y mayúsculas dan lo mismo. Las siglas de las instituciones también se encuentran.',
  page: (page: number, pages: number) => `página ${page} de ${pages}`,
}

type Messages = typeof es

const en: Messages = {
  title: 'Search',
  titleFor: (query) => `“${query}”`,
  found: (count) => counted('en', count, { one: 'action', other: 'actions' }),
  foundFor: 'with',
  all: 'all of the cycle',
  instead: (asked) => `No action says “${asked}”.`,
  showing: 'Shown are those that say',
  didYouMean: 'Did you mean',
  narrow: 'Narrow down',
  narrowLink: 'Narrow the search',
  clear: 'Remove all filters',
  filters: {
    objetivo: 'Objective',
    sector: 'Type of institution',
    institucion: 'Institution',
    poblacion: 'Population',
    tipo: 'Action type',
    reto: 'Challenge',
    mujeres: 'Focus on women',
    discapacidad: 'Focus on disability',
    entidad: 'State',
  },
  yesNo: { si: 'Yes', no: 'No' },
  noneTitle: (query) => (query === '' ? 'No action meets these filters' : `No action says “${query}”`),
  noneFilters: 'With fewer filters there may be some:',
  noneWords: 'Take words away or use others; the texts are in the language of their sources.',
  noneBrowse: 'Or go through the actions by their objective',
  howTo: 'How to search',
  howToPhrase: 'In quotation marks, the very phrase:',
  howToPhraseExample: '"retorno asistido"',
  howToNot: 'With a hyphen before it, what must not be there:',
  howToNotExample: 'albergue -niñez',
  howToForgiven: 'Accents, plurals and capitals make no difference. Acronyms of institutions are found too.',
  page: (page, pages) => `page ${page} of ${pages}`,
}

/** What the search says. English is typed by Spanish, so a missing translation fails the type check. */
export const SEARCH_MESSAGES: Readonly<Record<Language, Messages>> = { es, en }
