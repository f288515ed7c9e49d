import type { Bilingual, Day } from '../../compact/schema.ts'
import type { OpenRecord } from './open-record.ts'
import type { Publication } from '../../registry/service.ts'

/** What is said of the data as a whole, in whatever form it is said: package, catalogue, page, citation. */
export type Dataset = {
  /** `mx-2024`, also the name of its files. */
  readonly id: string
  readonly title: Bilingual
  readonly description: Bilingual
  readonly publisher: Bilingual
  /** ISO 3166-1 alpha-2 code of the country, or null where the cycle is not of one. */
  readonly country: string | null
  readonly period: { readonly start: Day; readonly end: Day } | null
  /** The edition and the first ten digits of its hash; null of the record as it stands. */
  readonly version: string | null
  /** The day of the edition; null of the record as it stands. */
  readonly date: Day | null
  readonly year: number
  readonly keywords: readonly Bilingual[]
  readonly licences: readonly Licence[]
  readonly framework: Bilingual
  readonly publication: Publication | null
}

export type Licence = {
  /** As the Open Definition, or SPDX, names it. */
  readonly name: string
  readonly href: string
  readonly covers: Bilingual
}

const EUPL = 'https://interoperable-europe.ec.europa.eu/collection/eupl/eupl-text-eupl-12'

export function describeDataset(
  { snapshot, edition }: OpenRecord,
  publication: Publication | undefined,
): Dataset {
  const { cycle, framework } = snapshot
  const { periodStart: start, periodEnd: end } = cycle
  const compact = { es: framework.name.es, en: framework.name.en }
  return {
    id: cycle.id,
    title: {
      es: `Acciones reportadas para el ${compact.es}: ${cycle.title.es}`,
      en: `Actions reported under the ${compact.en}: ${cycle.title.en}`,
    },
    description: {
      es: 'Cada acción que las instituciones reportan, con su fuente, sus instituciones, cantidades, retos y etiquetas, y los hallazgos publicados de la revisión de sus números.',
      en: 'Each action that institutions report, with its source, institutions, quantities, challenges and labels, and the findings released of the audit of its numbers.',
    },
    publisher: publication?.publisher ?? { es: 'Constancia', en: 'Constancia' },
    country: /^[a-z]{2}$/.test(cycle.country) ? cycle.country.toUpperCase() : null,
    period: start === null || end === null ? null : { start, end },
    version: edition === null ? null : `${edition.id} (${edition.hash.slice(0, 10)})`,
    date: edition?.date ?? null,
    year: Number(/\d{4}/.exec(cycle.id)?.[0] ?? edition?.date.slice(0, 4) ?? end?.slice(0, 4) ?? 0),
    keywords: [
      { es: 'migración', en: 'migration' },
      { es: 'política pública', en: 'public policy' },
      compact,
    ],
    licences: [
      {
        name: 'EUPL-1.2',
        href: EUPL,
        covers: {
          es: 'Estructura de los datos, etiquetas, resúmenes y traducciones: EUPL-1.2',
          en: 'Structure of the data, labels, summaries and translations: EUPL-1.2',
        },
      },
      {
        name: publication === undefined ? 'notspecified' : 'other-nc',
        href: 'LICENCIA.md',
        covers: publication?.rights ?? {
          es: 'Textos reportados: de las instituciones que los reportan y de quien los publica; no consta qué permiten',
          en: 'Reported texts: of the institutions that report them and of who publishes them; what they permit is not on record',
        },
      },
    ],
    framework: compact,
    publication: publication ?? null,
  }
}
