import type { Framework } from '../compact/schema.ts'
import { Bar } from '../web/components/bar.tsx'
import { Breadcrumbs } from '../web/components/breadcrumbs.tsx'
import { FacetList, type Facet } from '../web/components/facets.tsx'
import { Empty, Notice, Tag } from '../web/components/notice.tsx'
import { Pagination } from '../web/components/pagination.tsx'
import type { Frame } from '../web/frame.ts'
import { Layout } from '../web/layout.tsx'
import { cyclePath, labelsPath, localize } from '../web/paths.ts'
import { excerpt, isInCapitals } from '../web/prose.ts'
import {
  deedPath,
  type LabelAddress,
  queuedPath,
  queuePath,
  THRESHOLDS,
  toggleFacet,
} from './label-address.ts'
import { sayValue } from './label-words.ts'
import { LABEL_MESSAGES } from './messages.ts'
import { type Counted, doubtOf, type Queue, type QueueEntry, type QueueFacet } from './queue.ts'

export type QueueView = {
  readonly cycle: { readonly id: string; readonly title: string }
  readonly framework: Framework
  readonly address: LabelAddress
  readonly queue: Queue
  /** The entries of this page. */
  readonly rows: readonly QueueRow[]
  readonly pages: number
  readonly counts: readonly NamedFacet[]
  readonly sure: { readonly labels: number; readonly actions: number }
  /** Whether the machine says anything of this cycle. */
  readonly suggested: boolean
  readonly notice: 'moved' | 'undone' | null
  readonly done: DoneView | null
}

export type QueueRow = {
  readonly entry: QueueEntry
  readonly label: string
  readonly title: string
  readonly textLang: string
}

export type NamedFacet = {
  readonly facet: QueueFacet
  readonly values: readonly (Counted & { readonly label: string })[]
}

type QueuePageProps = { readonly frame: Frame; readonly view: QueueView }

/** The labels of a cycle that wait for a decision, the most doubtful first. */
export function QueuePage({ frame, view }: QueuePageProps) {
  const { lang } = frame
  const words = LABEL_MESSAGES[lang]
  const { cycle, address, queue } = view
  const [first] = queue.entries
  return (
    <Layout frame={frame} title={`${words.title} · ${cycle.title}`} description={null}>
      <Breadcrumbs frame={frame} crumbs={[{ label: cycle.title, path: cyclePath(cycle.id) }]} />
      <header class="title">
        <h1>{words.title}</h1>
        <p class="lead">{words.lead}</p>
      </header>
      {view.notice !== null && (
        <Notice>
          <p>{view.notice === 'moved' ? words.sureMoved : words.undone}</p>
        </Notice>
      )}
      <Done frame={frame} cycle={cycle.id} address={address} done={view.done} />
      <section class="progress" aria-label={words.state}>
        <Progress frame={frame} queue={queue} address={address} />
        {first !== undefined && (
          <a class="button" href={localize(lang, queuedPath(first.id, { ...address, done: null }))}>
            {words.start}
          </a>
        )}
      </section>
      <div class="results">
        <div class="results__list">
          <h2>{words.queueTitle}</h2>
          {view.rows.length === 0 ? (
            <Empty title={queue.progress.all === 0 ? words.nothingRecorded : words.emptyTitle}>
              <p>
                {queue.progress.decided === queue.progress.all &&
                  queue.progress.all > 0 &&
                  `${words.emptyDone} `}
                <a href={localize(lang, labelsPath(cycle.id))}>{words.clear}</a>
              </p>
            </Empty>
          ) : (
            <ol class="hits">
              {view.rows.map((row) => (
                <li>
                  <Entry frame={frame} view={view} row={row} />
                </li>
              ))}
            </ol>
          )}
          <Pagination
            frame={frame}
            page={address.page}
            pages={view.pages}
            pathOf={(page) => queuePath(cycle.id, { ...address, page, done: null })}
          />
        </div>
        <aside class="results__facets" aria-label={words.narrow}>
          <Sure frame={frame} view={view} />
          <FacetList frame={frame} facet={stateFacet(frame, view)} />
          {view.counts.map((counts) => (
            <FacetList frame={frame} facet={toFacet(counts, view, words.facets[counts.facet])} />
          ))}
        </aside>
      </div>
    </Layout>
  )
}

/** How many actions of the cycle are decided. */
export function Progress({
  frame,
  queue,
  address,
}: {
  readonly frame: Frame
  readonly queue: Queue
  readonly address: LabelAddress
}) {
  const words = LABEL_MESSAGES[frame.lang]
  const { decided, all } = queue.progress
  const { campo } = address.filters
  return (
    <div class="progress__says">
      <p>
        <strong>{words.progress(decided, all)}</strong>
        {campo !== undefined && ` ${words.inField(words.fields[campo])}`}
      </p>
      <Bar value={decided} max={all} />
    </div>
  )
}

type DoneProps = {
  readonly frame: Frame
  readonly cycle: string
  readonly address: LabelAddress
  readonly done: DoneView | null
}

/** `label` is how lists number the action that was decided; null for many at once. */
export type DoneView = { readonly label: string | null; readonly labels: number }

/** What was just decided, with its undoing. */
export function Done({ frame, cycle, address, done: view }: DoneProps) {
  const { done } = address
  if (done === null || view === null) return null
  const words = LABEL_MESSAGES[frame.lang]
  const { label, labels } = view
  return (
    <form
      id="deshacer"
      class="done"
      method="post"
      action={localize(frame.lang, deedPath(cycle, 'deshacer', address))}
      role="status"
    >
      <p>{label === null ? words.doneMany(labels) : words.doneOne(label, labels)}</p>
      <input type="hidden" name="desde" value={done.first} />
      <input type="hidden" name="hasta" value={done.last} />
      {done.action !== null && <input type="hidden" name="de" value={done.action} />}
      <button type="submit" class="button button--quiet">
        {words.undo}
      </button>
    </form>
  )
}

/** How many labels pass the threshold, before they are accepted. */
function Sure({ frame, view }: QueuePageProps) {
  const { lang } = frame
  const words = LABEL_MESSAGES[lang]
  const { address, cycle, sure } = view
  return (
    <section class="facet sure">
      <h3>{words.sureTitle}</h3>
      {view.suggested ? (
        <>
          <p class="sure__from">
            {THRESHOLDS.map((threshold) => (
              <a
                href={localize(lang, queuePath(cycle.id, { ...address, threshold, done: null }))}
                aria-current={threshold === address.threshold ? 'true' : undefined}
                rel="nofollow"
              >
                {words.sureFrom(Number(threshold))}
              </a>
            ))}
          </p>
          {sure.labels === 0 ? (
            <p>{words.sureNone}</p>
          ) : (
            <form method="post" action={localize(lang, deedPath(cycle.id, 'seguras', address))}>
              <p>
                <strong>{words.sureCount(sure.labels, sure.actions)}</strong>
              </p>
              <input type="hidden" name="umbral" value={address.threshold} />
              <input type="hidden" name="cuantas" value={sure.labels} />
              <button type="submit" class="button button--quiet">
                {words.sureDo(sure.labels)}
              </button>
              <p class="soft">{words.sureWhy}</p>
            </form>
          )}
        </>
      ) : (
        <>
          <p>{words.sureNoText}</p>
          <p>
            <code>script/constancia import … --cycle {cycle.id}</code>
          </p>
        </>
      )}
    </section>
  )
}

function stateFacet(frame: Frame, { address, cycle, queue }: QueueView): Facet {
  const words = LABEL_MESSAGES[frame.lang]
  const counts = {
    pendientes: queue.pending,
    decididas: queue.progress.all - queue.pending,
    todas: queue.progress.all,
  }
  return {
    name: words.state,
    values: (['pendientes', 'decididas', 'todas'] as const).map((estado) => ({
      label: words.states[estado],
      count: counts[estado],
      chosen: address.filters.estado === estado,
      path: queuePath(cycle.id, {
        ...address,
        page: 1,
        done: null,
        filters: { ...address.filters, estado: address.filters.estado === estado ? 'pendientes' : estado },
      }),
    })),
  }
}

function toFacet({ facet, values }: NamedFacet, { address, cycle }: QueueView, name: string): Facet {
  return {
    name,
    values: values.map(({ value, label, count }) => ({
      label,
      count,
      chosen: address.filters[facet] === value,
      path: queuePath(cycle.id, toggleFacet(address, facet, value)),
    })),
  }
}

function Entry({ frame, view, row }: QueuePageProps & { readonly row: QueueRow }) {
  const { lang } = frame
  const words = LABEL_MESSAGES[lang]
  const { entry } = row
  const { campo } = view.address.filters
  const { differs, textChanged, confidence } = doubtOf(entry, campo)
  const shown = campo ?? 'populationMain'
  const said = entry.fields.find(({ field }) => field === shown)?.held ?? null
  return (
    <>
      <p class="actions__head">
        <span class="actions__number">{row.label}</span>
        <span>{sayValue(view.framework, lang, shown, said?.value ?? null)}</span>
        {confidence !== null && <span>{words.byMachine(confidence)}</span>}
      </p>
      <h3 class={isInCapitals(row.title) ? 'actions__title capitals' : 'actions__title'} lang={row.textLang}>
        <a href={localize(lang, queuedPath(entry.id, { ...view.address, done: null }))}>
          {excerpt(row.title, 160)}
        </a>
      </h3>
      {(differs || textChanged) && (
        <p class="finding__tags">
          {differs && <Tag kind="finding">{words.differs}</Tag>}{' '}
          {textChanged && <Tag kind="finding">{words.textChanged}</Tag>}
        </p>
      )}
    </>
  )
}
