import type { Language } from '../../compact/schema.ts'

const es = {
  searchTitle: 'Buscar',
  searchLead: 'La búsqueda se hace en su navegador; lo que escriba no se envía a nadie.',
  noScript:
    'Para buscar aquí hace falta JavaScript. Sin él se puede recorrer todo por objetivo o por institución.',
  byObjective: 'Por objetivo',
  byInstitution: 'Por institución',
  serverOnly: 'Esto se hace donde corre el programa',
  serverOnlyWhy:
    'Esta copia del sitio está hecha de archivos y no calcula nada. El programa es libre: quien lo instala puede revisar textos y hacer preguntas.',
  chooseTitle: 'Constancia',
  notHere: 'no está en esta copia del sitio',
  yesNo: { si: 'Sí', no: 'No' },
  client: {
    searching: 'Buscando…',
    failed: 'La búsqueda no pudo cargarse.',
    all: 'Todas las acciones:',
    none: 'Ninguna acción dice',
    noneFilters: 'Ninguna acción cumple estos filtros.',
    one: 'acción',
    other: 'acciones',
    with: 'con',
    more: 'Ver más',
    clear: 'Quitar todos los filtros',
    facets: {
      objetivo: 'Objetivo',
      sector: 'Tipo de instancia',
      institucion: 'Institución',
      poblacion: 'Población',
      tipo: 'Tipo de acción',
      reto: 'Reto',
      mujeres: 'Enfoque en mujeres',
      discapacidad: 'Enfoque en discapacidad',
      entidad: 'Entidad federativa',
    },
  },
}

export type SiteMessages = typeof es

const en: SiteMessages = {
  searchTitle: 'Search',
  searchLead: 'The search is made in your browser; what you write is sent to nobody.',
  noScript:
    'Searching here needs JavaScript. Without it everything can be browsed by objective or institution.',
  byObjective: 'By objective',
  byInstitution: 'By institution',
  serverOnly: 'This is done where the program runs',
  serverOnlyWhy:
    'This copy of the site is made of files and computes nothing. The program is free: whoever installs it can check texts and ask questions.',
  chooseTitle: 'Constancia',
  notHere: 'not in this copy of the site',
  yesNo: { si: 'Yes', no: 'No' },
  client: {
    searching: 'Searching…',
    failed: 'The search could not be loaded.',
    all: 'All actions:',
    none: 'No action says',
    noneFilters: 'No action meets these filters.',
    one: 'action',
    other: 'actions',
    with: 'with',
    more: 'Show more',
    clear: 'Remove all filters',
    facets: {
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
  },
}

export const SITE_MESSAGES: Readonly<Record<Language, SiteMessages>> = { es, en }
