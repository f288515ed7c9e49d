import { DIMENSIONS } from '../../analysis/schema.ts'
import type { Bilingual } from '../../compact/schema.ts'

/** Every chart by its name, what it shows, and its parameters besides those of a selection, with the values they take. */
export const CHARTS = [
  {
    name: 'objectives-by-reporter-type',
    title: {
      es: 'Acciones por objetivo, según quién reporta',
      en: 'Actions by objective and by who reports',
    },
    own: {},
  },
  {
    name: 'objectives-and-reporter-types',
    title: { es: 'Objetivos y tipos de instancia', en: 'Objectives and reporter types' },
    own: {},
  },
  { name: 'objectives', title: { es: 'Acciones por objetivo', en: 'Actions by objective' }, own: {} },
  { name: 'populations', title: { es: 'Población principal', en: 'Main population' }, own: {} },
  { name: 'gender', title: { es: 'Enfoque de género', en: 'Gender focus' }, own: {} },
  {
    name: 'disability',
    title: { es: 'Atención a personas con discapacidad', en: 'Attention to persons with disabilities' },
    own: {},
  },
  { name: 'challenges', title: { es: 'Retos por categoría', en: 'Challenges by category' }, own: {} },
  { name: 'action-types', title: { es: 'Tipos de acción', en: 'Action types' }, own: {} },
  { name: 'institutions', title: { es: 'Instituciones', en: 'Institutions' }, own: {} },
  {
    name: 'states',
    title: { es: 'Entidades federativas', en: 'States' },
    own: { of: ['reportingState', 'state'] },
  },
  {
    name: 'change',
    title: { es: 'Cambio frente a otra edición', en: 'Change from another edition' },
    own: { of: DIMENSIONS },
  },
] as const satisfies readonly Chart[]

type Chart = {
  readonly name: string
  readonly title: Bilingual
  readonly own: Readonly<Record<string, readonly string[]>>
}
export type ChartName = (typeof CHARTS)[number]['name']

export function findChart(name: string): (Chart & { readonly name: ChartName }) | undefined {
  return CHARTS.find((one) => one.name === name)
}
