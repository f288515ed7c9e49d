/** Charts that a report may show, by name. */
export const CHART_NAMES: ReadonlySet<string> = new Set()
