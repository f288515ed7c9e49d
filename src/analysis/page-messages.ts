import type { Language } from '../compact/schema.ts'

const es = {
  counted: 'Qué se contó',
  whatItCounts: 'Cómo se cuenta',
  conditions: 'Condiciones',
  all: 'Todas las acciones del ciclo',
  share: (share: string, whole: string) => `El ${share} de ${whole} del ciclo.`,
  theirChallenges: (challenges: string) => `En conjunto reportan ${challenges}.`,
  unlabelled: (actions: string) =>
    `${actions} no tienen todavía la etiqueta que haría falta para saber si cuentan aquí.`,
  unlabelledOne: 'Una acción no tiene todavía la etiqueta que haría falta para saber si cuenta aquí.',
  narrow: {
    objective: 'Por objetivo',
    reporterType: 'Por tipo de instancia',
    populationMain: 'Por población principal',
  },
  list: 'Las acciones',
  order: 'En el orden del registro.',
  none: 'Ninguna acción cumple estas condiciones',
  noneDo: 'Quite una de las condiciones, o vea todas las acciones.',
  seeAll: 'Ver todas las acciones',
  yes: 'sí',
  no: 'no',
  resultsReported: 'Resultados reportados',
  challengesReported: 'Retos reportados',
  unknownTitle: 'No se entendió qué contar',
  download: 'Descargar la lista (CSV)',
  indicators: 'Indicadores y definiciones',
  columns: ['id', 'objetivo', 'sector', 'numero', 'titulo', 'instituciones', 'direccion'],
}

type Messages = typeof es

const en: Messages = {
  counted: 'What was counted',
  whatItCounts: 'How it is counted',
  conditions: 'Conditions',
  all: 'All actions of the cycle',
  share: (share, whole) => `${share} of the ${whole} of the cycle.`,
  theirChallenges: (challenges) => `Together they report ${challenges}.`,
  unlabelled: (actions) => `${actions} have no label yet that would tell whether they count here.`,
  unlabelledOne: 'One action has no label yet that would tell whether it counts here.',
  narrow: {
    objective: 'By objective',
    reporterType: 'By reporter type',
    populationMain: 'By main population',
  },
  list: 'The actions',
  order: 'In the order of the record.',
  none: 'No action meets these conditions',
  noneDo: 'Take one of the conditions away, or see all actions.',
  seeAll: 'See all actions',
  yes: 'yes',
  no: 'no',
  resultsReported: 'Results reported',
  challengesReported: 'Challenges reported',
  unknownTitle: 'What to count was not understood',
  download: 'Download the list (CSV)',
  indicators: 'Indicators and definitions',
  columns: ['id', 'objective', 'reporter_type', 'number', 'title', 'institutions', 'address'],
}

export const ANALYSIS_MESSAGES: Readonly<Record<Language, Messages>> = { es, en }
