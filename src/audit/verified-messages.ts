import type { Language } from '../compact/schema.ts'
import { counted } from '../web/languages.ts'

const es = {
  title: 'Cuentas rehechas',
  description: (cycle: string, hold: number) =>
    `${cycle}: ${counted('es', hold, { one: 'cuenta rehecha cuadra', other: 'cuentas rehechas cuadran' })}; cuáles, dónde y con qué operación.`,
  lead: (actions: number) =>
    `Se rehicieron las sumas, los porcentajes y los promedios que dicen los textos de ${counted('es', actions, { one: 'acción', other: 'acciones' })}. Aquí está lo que cuadra. Lo que no cuadra se pregunta primero a quien lo informó, y se publica cuando la unidad coordinadora lo decide.`,
  releasedTitle: 'Hallazgos publicados',
  noneReleased: 'La unidad coordinadora no ha publicado ninguno.',
  inReport: 'En un informe publicado',
  none: 'No hay cuentas que rehacer',
  noneWhy:
    'Ninguna acción de este ciclo dice en su texto un total con sus partes, o el registro tiene los resúmenes y no los textos.',
  byRule: 'Qué se rehízo',
  byObjective: 'Por objetivo',
  orderOfObjectives: 'En el orden del Pacto',
  byInstitution: 'Por institución',
  orderOfInstitutions: 'De más a menos cuentas que cuadran; no figuran las que no dicen ninguna',
  each: 'Cada cuenta',
  objective: 'Objetivo',
  institution: 'Institución',
  actions: 'Acciones',
  withSums: 'Acciones con ellas',
  hold: 'Cuentas que cuadran',
  released: 'Hallazgos publicados',
}

type Messages = typeof es

const en: Messages = {
  title: 'Sums redone',
  description: (cycle, hold) =>
    `${cycle}: ${counted('en', hold, { one: 'sum redone adds up', other: 'sums redone add up' })}; which, where and by what operation.`,
  lead: (actions) =>
    `The sums, percentages and means in the texts of ${counted('en', actions, { one: 'action', other: 'actions' })} were redone. This is what adds up. What does not is first asked of whoever reported it, and is published when the coordinating unit decides so.`,
  releasedTitle: 'Findings published',
  noneReleased: 'The coordinating unit has published none.',
  inReport: 'In a published report',
  none: 'There are no sums to redo',
  noneWhy:
    'No action of this cycle states a total with its parts in its text, or the record holds the summaries and not the texts.',
  byRule: 'What was redone',
  byObjective: 'By objective',
  orderOfObjectives: 'In the order of the Compact',
  byInstitution: 'By institution',
  orderOfInstitutions: 'From most to fewest sums that add up; those that state none are left out',
  each: 'Each sum',
  objective: 'Objective',
  institution: 'Institution',
  actions: 'Actions',
  withSums: 'Actions with them',
  hold: 'Sums that add up',
  released: 'Findings published',
}

export const VERIFIED_MESSAGES: Readonly<Record<Language, Messages>> = { es, en }
