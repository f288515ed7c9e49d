import { DIMENSION_NAMES, INDICATORS, selectionPath, SELECTION_PARAMETERS } from '../../analysis/rules.ts'
import type { ListMeasurement, Selection } from '../../analysis/schema.ts'
import { Breadcrumbs } from '../../web/components/breadcrumbs.tsx'
import { DataTable } from '../../web/components/data-table.tsx'
import { Passage, Sheet } from '../../web/components/margin.tsx'
import { Notice } from '../../web/components/notice.tsx'
import type { Frame } from '../../web/frame.ts'
import { formatList, formatNumber } from '../../web/languages.ts'
import { Layout } from '../../web/layout.tsx'
import { MESSAGES } from '../../web/messages.ts'
import { chartPath, cyclePath, institutionsPath, localize } from '../../web/paths.ts'
import { ChartView } from './chart-view.tsx'
import type { Sketch } from './sketch.ts'
import { CHART_PAGE_WORDS } from './page-messages.ts'

export type IndicatorsView = {
  readonly cycle: { readonly id: string; readonly title: string }
  readonly overview: readonly {
    readonly what: string
    readonly value: number
    /** What it counts, or the page where its members are listed. */
    readonly leads: Selection | 'institutions'
  }[]
  readonly unlabelled: number
  readonly charts: readonly { readonly name: string; readonly sketch: Sketch }[]
  readonly absent: readonly {
    readonly of: 'objective' | 'reportingState' | 'institution'
    readonly list: ListMeasurement
  }[]
}

type IndicatorsPageProps = { readonly frame: Frame; readonly view: IndicatorsView }

/** Every indicator with its definition and its number today, and the charts. */
export function IndicatorsPage({ frame, view }: IndicatorsPageProps) {
  const { lang } = frame
  const words = CHART_PAGE_WORDS[lang]
  const { cycle } = view
  return (
    <Layout
      frame={frame}
      title={`${words.title} · ${cycle.title}`}
      description={words.description(cycle.title)}
    >
      <Breadcrumbs frame={frame} crumbs={[{ label: cycle.title, path: cyclePath(cycle.id) }]} />
      <header class="title">
        <h1>{words.title}</h1>
        <p class="lead">{words.lead}</p>
      </header>
      {view.unlabelled > 0 && (
        <Notice>
          <p>{words.unlabelled(MESSAGES[lang].actions(view.unlabelled))}</p>
        </Notice>
      )}
      <section class="block" aria-labelledby="panorama">
        <h2 id="panorama">{words.overview}</h2>
        <Overview frame={frame} view={view} />
        <Contents frame={frame} view={view} />
      </section>
      {view.charts.map(({ name, sketch }) => (
        <section class="block" aria-labelledby={name}>
          <h2 id={name}>{sketch.title}</h2>
          <ChartView
            frame={frame}
            cycle={cycle.id}
            sketch={sketch}
            file={(format) => chartPath(cycle.id, name, format)}
          />
        </section>
      ))}
      <Sheet>
        <Passage id="cobertura" label={words.coverage} sublabel={words.coverageLead}>
          <Coverage frame={frame} view={view} />
        </Passage>
        <Passage id="definiciones" label={words.definitions} sublabel={words.definitionsLead}>
          <Definitions frame={frame} />
        </Passage>
      </Sheet>
    </Layout>
  )
}

function Overview({ frame, view }: IndicatorsPageProps) {
  const { lang } = frame
  const words = CHART_PAGE_WORDS[lang]
  const { cycle, overview } = view
  return (
    <DataTable
      caption={words.overviewCaption}
      columns={[
        { title: words.what, cell: ({ what }) => what },
        {
          title: words.value,
          align: 'number',
          cell: ({ value, leads }) => (
            <a
              href={localize(
                lang,
                leads === 'institutions' ? institutionsPath(cycle.id) : selectionPath(cycle.id, leads),
              )}
            >
              {formatNumber(lang, value)}
            </a>
          ),
        },
      ]}
      rows={overview}
    />
  )
}

function Contents({ frame, view }: IndicatorsPageProps) {
  const words = CHART_PAGE_WORDS[frame.lang]
  return (
    <nav class="contents" aria-label={words.contents}>
      <h3>{words.contents}</h3>
      <ul>
        {view.charts.map(({ name, sketch }) => (
          <li>
            <a href={`#${name}`}>{sketch.title}</a>
          </li>
        ))}
        <li>
          <a href="#cobertura">{words.coverage}</a>
        </li>
        <li>
          <a href="#definiciones">{words.definitions}</a>
        </li>
      </ul>
    </nav>
  )
}

function Coverage({ frame, view }: IndicatorsPageProps) {
  const { lang } = frame
  const words = CHART_PAGE_WORDS[lang]
  return (
    <dl class="terms">
      {view.absent.map(({ of, list }) => (
        <>
          <dt>
            {words.absent[of]}
            {list.of !== null && (
              <span class="terms__aside">
                {' '}
                {words.absentOf(formatNumber(lang, list.value), formatNumber(lang, list.of))}
              </span>
            )}
          </dt>
          <dd>
            {list.value === 0
              ? words.nobodyAbsent
              : `${formatList(
                  lang,
                  list.members.map(({ key, name, short }) =>
                    of === 'objective' ? `${key} (${short[lang]})` : name[lang],
                  ),
                )}.`}
          </dd>
        </>
      ))}
    </dl>
  )
}

/** The registry of indicators, as the report's bindings name them. */
function Definitions({ frame }: { readonly frame: Frame }) {
  const { lang } = frame
  const words = CHART_PAGE_WORDS[lang]
  const named = new Map<string, string>(
    Object.entries(DIMENSION_NAMES).map(([name, { one }]) => [name, one[lang]]),
  )
  return (
    <dl class="terms">
      {INDICATORS.map(({ name, title, definition, parameters }) => (
        <>
          <dt id={`indicador-${name}`}>
            {title[lang]} <code>{name}</code>
          </dt>
          <dd>
            <p>{definition[lang]}</p>
            {parameters.length > 0 && (
              <p class="small soft">
                {words.parameters}:{' '}
                {parameters.map((one, i) => (
                  <>
                    {i > 0 && '; '}
                    <code>{one.name}</code> ({one.meaning[lang]})
                  </>
                ))}
              </p>
            )}
          </dd>
        </>
      ))}
      <dt>{words.selection}</dt>
      <dd>
        <p class="small soft">
          {SELECTION_PARAMETERS.map((name, i) => (
            <>
              {i > 0 && '; '}
              <code>{name}</code>
              {named.has(name) && ` (${named.get(name) ?? ''})`}
            </>
          ))}
        </p>
      </dd>
    </dl>
  )
}
