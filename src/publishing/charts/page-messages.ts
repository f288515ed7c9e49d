import type { Language } from '../../compact/schema.ts'

const es = {
  numbers: 'Los números',
  download: 'Descargar:',
  fileOf: (format: string, title: string) => `Descargar ${format.toUpperCase()}: ${title}`,
  title: 'Indicadores',
  lead: 'Qué se cuenta de las acciones del ciclo, cómo, y qué acciones hay detrás de cada número.',
  description: (cycle: string) => `Indicadores de ${cycle}: definiciones, números y gráficas.`,
  contents: 'En esta página',
  overview: 'Panorama',
  overviewCaption: 'Los números generales del ciclo',
  what: 'Qué se cuenta',
  value: 'Número',
  charts: 'Gráficas',
  coverage: 'Cobertura',
  coverageLead: 'Lo que el ciclo no tiene: una ausencia también es un dato.',
  absent: {
    objective: 'Objetivos sin acciones',
    reportingState: 'Entidades federativas que no reportaron',
    institution: 'Instituciones del catálogo que no reportaron',
  },
  absentOf: (count: string, of: string) => `${count} de ${of}`,
  nobodyAbsent: 'Ninguno falta.',
  definitions: 'Definiciones',
  definitionsLead:
    'Cada número de este sitio, del informe y de los datos abiertos es uno de estos indicadores, con los parámetros que lo acotan.',
  parameters: 'Parámetros',
  selection: 'Los que acotan cualquiera de ellos',
  unlabelled: (actions: string) =>
    `${actions} no tienen todavía etiquetas: las gráficas que las usan no las cuentan.`,
  source: (cycle: string, origin: string) => `Fuente: acciones reportadas, ${cycle}. Constancia, ${origin}`,
  who: 'A quién sirven las acciones',
  where: 'Qué entidades federativas reportan',
  kinds: 'Qué tipo de acciones son',
  spread: 'Para qué objetivos',
  seeAll: 'Ver todos los indicadores y sus definiciones',
}

type Messages = typeof es

const en: Messages = {
  numbers: 'The numbers',
  download: 'Download:',
  fileOf: (format, title) => `Download ${format.toUpperCase()}: ${title}`,
  title: 'Indicators',
  lead: 'What is counted of the actions of the cycle, how, and which actions are behind each number.',
  description: (cycle) => `Indicators of ${cycle}: definitions, numbers and charts.`,
  contents: 'On this page',
  overview: 'Overview',
  overviewCaption: 'The general numbers of the cycle',
  what: 'What is counted',
  value: 'Number',
  charts: 'Charts',
  coverage: 'Coverage',
  coverageLead: 'What the cycle lacks: an absence is data too.',
  absent: {
    objective: 'Objectives without actions',
    reportingState: 'States that did not report',
    institution: 'Institutions of the catalogue that did not report',
  },
  absentOf: (count, of) => `${count} of ${of}`,
  nobodyAbsent: 'None is missing.',
  definitions: 'Definitions',
  definitionsLead:
    'Every number of this site, of the report and of the open data is one of these indicators, with the parameters that narrow it down.',
  parameters: 'Parameters',
  selection: 'Those that narrow any of them',
  unlabelled: (actions) => `${actions} have no labels yet: charts that need labels do not count them.`,
  source: (cycle, origin) => `Source: reported actions, ${cycle}. Constancia, ${origin}`,
  who: 'Whom the actions serve',
  where: 'Which states report',
  kinds: 'What kind of actions they are',
  spread: 'For which objectives',
  seeAll: 'See all indicators and their definitions',
}

export const CHART_PAGE_WORDS: Readonly<Record<Language, Messages>> = { es, en }
