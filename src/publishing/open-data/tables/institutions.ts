import type { Institution } from '../../../compact/schema.ts'
import { always, defineTable, maybe } from '../table.ts'

type Row = Institution & { readonly actions: number }

export const institutionsTable = defineTable<Row>({
  name: 'institutions',
  title: { es: 'Instituciones', en: 'Institutions' },
  meaning: {
    es: 'El catálogo del país: quién puede reportar, haya reportado o no; una fila por institución',
    en: 'The country’s catalogue: who may report, whether or not it did; one row per institution',
  },
  key: ['code'],
  rows: ({ snapshot }) => {
    const named = snapshot.actions.flatMap(({ institutions }) => [
      ...new Set(institutions.flatMap(({ code }) => (code === null ? [] : [code]))),
    ])
    const counts = Map.groupBy(named, (code) => code)
    return snapshot.institutions.map((one) => ({ ...one, actions: counts.get(one.code)?.length ?? 0 }))
  },
  columns: [
    always('code', 'string', ['Clave', 'Code'], (row) => row.code),
    always('nameEs', 'string', ['Nombre en español', 'Name in Spanish'], (row) => row.name.es),
    always('nameEn', 'string', ['Nombre en inglés', 'Name in English'], (row) => row.name.en),
    maybe('parent', 'string', ['De quién depende', 'Whom it is part of'], (row) => row.parent),
    maybe('reporterType', 'string', ['Sector', 'Reporter type'], (row) => row.reporterType, {
      codes: 'reporterType',
    }),
    maybe(
      'state',
      'string',
      [
        'Entidad federativa, si es su gobierno (ISO 3166-2)',
        'State, where it is its government (ISO 3166-2)',
      ],
      (row) => row.state,
    ),
    maybe(
      'from',
      'date',
      ['Desde cuándo existe con ese nombre', 'Since when it has this name'],
      (row) => row.from,
    ),
    maybe('to', 'date', ['Hasta cuándo', 'Until when'], (row) => row.to),
    always(
      'actions',
      'integer',
      ['Acciones de este ciclo que la nombran', 'Actions of this cycle that name it'],
      (row) => row.actions,
      { unit: { es: 'acciones', en: 'actions' } },
    ),
  ],
})
