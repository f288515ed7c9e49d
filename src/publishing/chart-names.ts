import { CHARTS } from './charts/charts.ts'

/** Charts that a report may show, by name. */
export const CHART_NAMES: ReadonlySet<string> = new Set(CHARTS.map(({ name }) => name))
