import path from 'node:path'
import type { Context, Hono } from 'hono'
import type { JSX } from 'hono/jsx/jsx-runtime'
import { loadFramework } from '../../src/compact/service.ts'
import { CycleId, ReporterTypeCode, type Institution } from '../../src/compact/schema.ts'
import { ActionPage } from '../../src/registry/action-page.tsx'
import type { ActionSummary } from '../../src/registry/action-list.tsx'
import { citeAction } from '../../src/registry/citation.ts'
import { compareTexts } from '../../src/registry/difference.ts'
import { HomePage } from '../../src/registry/home-page.tsx'
import { InstitutionPage } from '../../src/registry/institution-page.tsx'
import { InstitutionsPage, UnresolvedInstitutionsPage } from '../../src/registry/institutions-page.tsx'
import { ObjectivePage } from '../../src/registry/objective-page.tsx'
import { ReporterTypePage } from '../../src/registry/reporter-type-page.tsx'
import { ActionId, Sha256 } from '../../src/registry/schema.ts'
import { SourcePage } from '../../src/registry/source-page.tsx'
import { SourcesPage } from '../../src/registry/sources-page.tsx'
import { ROOT } from '../../src/root.ts'
import { SearchPage } from '../../src/search/search-page.tsx'
import { AboutPage } from '../../src/web/about-page.tsx'
import { loadAssets } from '../../src/web/assets.ts'
import type { Frame } from '../../src/web/frame.ts'
import { createWeb, frameOf, refuse, type LogLine, type WebEnv } from '../../src/web/http.tsx'
import { renderPage } from '../../src/web/render.ts'

const framework = loadFramework()
const cycle = { id: CycleId.parse('nn-2030'), title: 'Nuevaluz, ciclo 2029–2030' }
const document = Sha256.parse('0f'.repeat(32))
const file = 'registro-de-acciones-de-la-republica-de-nuevaluz-2030.txt'

const institution: Institution = {
  code: 'AGUA',
  name: { es: 'Agencia de Atención en Caminos', en: 'Agency for Care on the Roads' },
  parent: 'MIN',
  reporterType: ReporterTypeCode.parse('apf'),
  state: null,
  aliases: ['AG. DE ATENCION EN CAMINOS'],
  from: null,
  to: null,
}

const description =
  'La agencia abrió módulos en los caminos del norte para orientar a quien viaja.\n\nCada módulo ofrece:\n\n• Agua y sombra\n• Un mapa con los servicios cercanos\n\nEl detalle está en https://example.org/una-direccion-muy-larga-que-no-cabe-en-una-linea-de-telefono/modulos-del-norte.'

const summaries: readonly ActionSummary[] = framework.objectives.flatMap(({ number: objective }) =>
  ['apf', 'ef', 'osc'].map((reporterType, index) => ({
    id: ActionId.parse(`nn-2030/${reporterType}/${objective}/1`),
    reporterType: ReporterTypeCode.parse(reporterType),
    objective,
    number: 1,
    title:
      index === 1
        ? 'MÓDULOS DE ORIENTACIÓN EN LOS CAMINOS DEL NORTE'
        : 'Módulos de orientación en los caminos',
    institutions: [
      index === 2
        ? { code: null, name: 'AMIGAS DEL CAMINO', parent: null, printed: 'AMIGAS DEL CAMINO' }
        : { code: 'AGUA', name: institution.name.es, parent: 'MIN', printed: 'AGUA' },
    ],
    resultsReported: index !== 1,
    excerpt: 'La agencia abrió módulos en los caminos del norte para orientar a quien viaja.',
    textLang: 'es',
  })),
)

const counts = [{ code: 'AGUA', name: institution.name.es, actions: 46 }].concat(
  Array.from({ length: 12 }, (_, index) => ({ code: `NN-${index}`, name: `Provincia ${index}`, actions: 2 })),
)

const [first, second] = summaries

/** The portal with invented matter: every page, with what strains it (long words, capitals, absence, empty lists). */
export function samplePortal(origin: string, log: (line: LogLine) => void): Hono<WebEnv> {
  const assets = loadAssets(path.join(ROOT, '.build', 'assets'))
  const parts = {
    assets,
    origin,
    recordVersion: () => 1,
    currentCycle: () => Promise.resolve({ ...cycle, textLang: 'es' }),
    listPaths: () => Promise.resolve(['/', '/acerca']),
    checkHealth: () => Promise.resolve(),
    log,
  }
  const web = createWeb(parts)
  const show = (address: string, make: (frame: Frame, context: Context) => JSX.Element) => {
    web.get(`/:lang{es|en}${address}`, async (context) => {
      const frame = frameOf(context, parts, { ...cycle, textLang: 'es' })
      return context.html(await renderPage(make(frame, context)))
    })
  }
  show('/', (frame) => homePage(frame, summaries))
  show('/vacio', (frame) => homePage(frame, []))
  show('/acerca', (frame) => <AboutPage frame={frame} />)
  show('/nn-2030/objetivos/7', (frame) =>
    objectivePage(
      frame,
      summaries.filter((one) => one.objective === 7),
    ),
  )
  show('/nn-2030/objetivos/8', (frame) => objectivePage(frame, []))
  show('/nn-2030/instituciones', (frame) => (
    <InstitutionsPage
      frame={frame}
      view={{
        cycle,
        reporterTypes: framework.reporterTypes,
        institutions: counts.map((one) => ({ ...one, reporterType: 'apf' })),
        totals: { actions: 69, unattributed: 0, unresolved: 1 },
      }}
    />
  ))
  show('/nn-2030/instituciones/por-resolver', (frame) => (
    <UnresolvedInstitutionsPage
      frame={frame}
      view={{
        cycle,
        names: [{ printed: 'AMIGAS DEL CAMINO', actions: summaries.map((one) => one.id) }],
      }}
    />
  ))
  show('/nn-2030/instituciones/AGUA', (frame) => (
    <InstitutionPage
      frame={frame}
      view={{
        cycle,
        framework,
        institution,
        parent: { code: 'MIN', name: 'Ministerio del Interior' },
        parts: [],
        actions: summaries.filter((one) => one.reporterType !== 'osc'),
      }}
    />
  ))
  show('/nn-2030/fuentes', (frame) => (
    <SourcesPage
      frame={frame}
      view={{
        cycle,
        sources: [
          {
            sha256: document,
            file,
            importedAt: '2030-02-01T09:00:00Z',
            actions: 69,
            lines: 4000,
            unassigned: 1,
          },
        ],
        totals: { actions: 69 },
      }}
    />
  ))
  show('/nn-2030/fuentes/:sha', sourcePage)
  show('/nn-2030/buscar', searchPage)
  show('/nn-2030/apf', (frame) => (
    <ReporterTypePage
      frame={frame}
      view={{
        cycle,
        framework,
        reporterType: framework.reporterTypes.find((one) => one.code === 'apf') ?? {
          code: ReporterTypeCode.parse('apf'),
          chapter: 1,
          name: { es: '', en: '' },
          short: { es: '', en: '' },
        },
        actions: summaries
          .filter((one) => one.reporterType === 'apf')
          .map((one) => ({ ...one, excerpt: '' })),
        institutions: counts,
      }}
    />
  ))
  show('/nn-2030/apf/7/1', actionPage)
  web.get('/:lang{es|en}/falla', () => {
    throw new Error('the database is at 10.0.0.1')
  })
  web.get('/:lang{es|en}/mal', (context) => refuse(context))
  return web
}

function homePage(frame: Frame, actions: readonly ActionSummary[]): JSX.Element {
  return (
    <HomePage
      frame={frame}
      view={{
        cycle: { ...cycle, start: '2029-01-01', end: '2029-12-31' },
        framework,
        counts: actions.map(({ objective, reporterType }) => ({
          objective,
          reporterType,
          actions: objective * (reporterType === 'apf' ? 2 : 1),
        })),
        totals: { actions: actions.length, institutions: 2, withoutResults: 23 },
        sources: [file],
      }}
    />
  )
}

function objectivePage(frame: Frame, actions: readonly ActionSummary[]): JSX.Element {
  const objective = framework.objectives.find((one) => one.number === 7)
  if (objective === undefined) throw new Error('The framework has no objective 7.')
  return <ObjectivePage frame={frame} view={{ cycle, framework, objective, actions, institutions: counts }} />
}

function actionPage(frame: Frame, context: Context): JSX.Element {
  const objective = framework.objectives.find((one) => one.number === 7)
  if (objective === undefined || first === undefined) throw new Error('The framework has no objective 7.')
  const action = {
    ...first,
    id: ActionId.parse('nn-2030/apf/7/1'),
    objective: 7,
    printedTitle: `${first.title} – AGUA.`,
    description,
    results: '',
    challenges: [
      { text: 'Falta personal en los módulos', category: null },
      { text: 'El camino se cierra en invierno', category: null },
    ],
    resultsReported: false,
    challengesReported: true,
    source: { document, file, page: 12, lineStart: 300, lineEnd: 304 },
  }
  return (
    <ActionPage
      frame={frame}
      view={{
        cycle,
        reporterTypes: framework.reporterTypes,
        objective,
        action,
        summary: 'La agencia orienta en los caminos del norte.',
        textLoaded: true,
        publication: null,
        original:
          'Módulos de orien-\ntación en los caminos – AGUA.\n\nLa agencia abrió módulos\nen los caminos del norte.',
        labels: {
          rows: [
            {
              field: 'populations',
              terms: [
                {
                  name: 'Migrantes extranjeros',
                  definition: 'Personas de otros países.',
                  path: '/nn-2030/poblaciones/extranjeros',
                  main: true,
                },
              ],
              origin: 'machine',
              confidence: 0.93,
            },
            { field: 'gender', terms: [], origin: 'person', confidence: null },
          ],
          challenges: action.challenges.map(({ text }) => ({ text, category: null })),
          facts: null,
        },
        notes: [
          {
            beside: 'description',
            kind: 'figure',
            text: '12 módulos = 7 en el norte + 5 en el sur.',
            mark: null,
          },
          { beside: 'challenges', kind: 'finding', text: 'El mismo reto está en otra acción.', mark: null },
        ],
        revisions: [
          {
            revision: 2,
            at: '2030-03-01T09:00:00Z',
            by: 'coordinación',
            file,
            changed: ['description', 'place'],
            isComparable: true,
          },
          { revision: 1, at: '2030-02-01T09:00:00Z', by: null, file, changed: [], isComparable: false },
        ],
        comparison:
          context.req.query('comparar') === undefined
            ? null
            : {
                before: 1,
                after: 2,
                fields: [
                  {
                    field: 'description',
                    pieces: compareTexts(description.replace('norte', 'sur'), description),
                  },
                ],
              },
        neighbours: {
          previous: first,
          next: second ?? null,
          sameInstitution: summaries.slice(0, 3),
          sameObjective: summaries.slice(3, 5),
          similar: [],
        },
        citation: citeAction(
          {
            action,
            revision: 2,
            year: 2030,
            cycleTitle: cycle.title,
            place: null,
            address: `${frame.origin}/es/${action.id}`,
          },
          frame.lang,
        ),
      }}
    />
  )
}

function sourcePage(frame: Frame): JSX.Element {
  return (
    <SourcePage
      frame={frame}
      view={{
        cycle,
        document: {
          sha256: document,
          file,
          format: 'text',
          bytes: 400_000,
          pages: 40,
          importedAt: '2030-02-01T09:00:00Z',
          importedBy: 'coordinación',
          actions: 69,
        },
        receipt: { inActions: 3500, furniture: 99, blank: 400, unassigned: 1 },
        unassigned: [{ page: 3, line: 77, text: '* * *' }],
        runs: [
          { kind: 'furniture', lineStart: 1, lineEnd: 299, what: 'índice' },
          {
            kind: 'action',
            lineStart: 300,
            lineEnd: 304,
            id: 'nn-2030/apf/7/1',
            title: 'Módulos de orientación',
          },
          { kind: 'unassigned', lineStart: 305, lineEnd: 305 },
        ],
        page: 2,
        pages: 9,
      }}
    />
  )
}

function searchPage(frame: Frame, context: Context): JSX.Element {
  const q = context.req.query('q') ?? ''
  const total = q === 'nada' ? 0 : 69
  return (
    <SearchPage
      frame={frame}
      view={{
        cycle,
        address: { q, filters: { sector: 'apf' }, page: 2 },
        total,
        pages: total === 0 ? 0 : 4,
        corrected: q === 'caminoz' ? 'caminos' : null,
        suggestion: q === 'camino' ? 'caminos' : null,
        hits:
          total === 0
            ? []
            : summaries.slice(0, 20).map((one) => ({
                id: one.id,
                label: `Federal ${one.objective}.1`,
                institutions: ['AGUA'],
                title: [
                  { text: 'Módulos en los ', hit: false },
                  { text: 'caminos', hit: true },
                ],
                snippet: [
                  { text: '…abrió módulos en los ', hit: false },
                  { text: 'caminos', hit: true },
                  { text: ' del norte…', hit: false },
                ],
              })),
        facets: [
          { filter: 'sector', values: [{ value: 'apf', label: 'Federal', count: 69 }] },
          {
            filter: 'institucion',
            values: counts.map(({ code, name, actions }) => ({ value: code, label: name, count: actions })),
          },
        ],
      }}
    />
  )
}
