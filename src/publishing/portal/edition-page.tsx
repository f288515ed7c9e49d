import { Breadcrumbs } from '../../web/components/breadcrumbs.tsx'
import { DataTable } from '../../web/components/data-table.tsx'
import { Passage, Sheet } from '../../web/components/margin.tsx'
import { Notice, Tag } from '../../web/components/notice.tsx'
import type { Frame } from '../../web/frame.ts'
import { formatDay } from '../../web/languages.ts'
import { Layout } from '../../web/layout.tsx'
import { actionPath, cyclePath, editionPath, editionsPath, localize } from '../../web/paths.ts'
import { type ChecklistItem, ITEM_NAMES } from '../editions/checklist.ts'
import type { EditionDiff } from '../editions/diff-editions.ts'
import { MOVES } from '../editions/states.ts'
import type { EditionHead } from '../service.ts'
import { EditionDownloads } from './edition-downloads.tsx'
import type { FileMemory } from './edition-file.ts'
import { StateTag } from './editions-page.tsx'
import { PORTAL_MESSAGES } from './messages.ts'

export type EditionView = {
  readonly cycle: { readonly id: string; readonly title: string }
  readonly head: EditionHead
  readonly checklist: readonly ChecklistItem[]
  /** Null for the first. */
  readonly diff: EditionDiff | null
  readonly citation: string
  /** Null where documents are beside the pages, as in a site of files. */
  readonly files: FileMemory | null
  /** On the machine itself: who did what is told, and the edition can be moved. */
  readonly local: boolean
  /** Why what was just asked for was not done. */
  readonly refused: { readonly cause: string; readonly cure: string } | null
}

type Props = { readonly frame: Frame; readonly view: EditionView }

/** One edition: its state and history, what was looked at before it was published, and all that it corrects. */
export function EditionPage({ frame, view }: Props) {
  const { lang } = frame
  const words = PORTAL_MESSAGES[lang]
  const { cycle, head, refused } = view
  const title = words.edition(head.id)
  return (
    <Layout
      frame={frame}
      title={`${title} · ${cycle.title}`}
      description={view.local ? null : view.citation}
      section="report"
    >
      <Breadcrumbs
        frame={frame}
        crumbs={[
          { label: cycle.title, path: cyclePath(cycle.id) },
          { label: words.editions, path: editionsPath(cycle.id) },
        ]}
      />
      <header class="title">
        <h1>{title}</h1>
        <p>
          <StateTag frame={frame} head={head} /> {words.frozenOn(formatDay(lang, head.date))}
        </p>
      </header>
      {refused !== null && (
        <Notice>
          <p>
            <strong>{words.refused}.</strong> {refused.cause}. {refused.cure}.
          </p>
        </Notice>
      )}
      <Sheet>
        <Passage id="cita" label={words.citation}>
          <p>{view.citation}</p>
          <p class="small">
            {words.fingerprint}: <code class="hash">{head.hash}</code>. {words.fingerprintHint}{' '}
            <a href={`${localize(lang, editionPath(cycle.id, head.number))}.json`}>{words.content}</a>
          </p>
        </Passage>
        {view.files !== null && (
          <Passage id="documentos" label={words.downloads.title}>
            <EditionDownloads frame={frame} cycle={cycle.id} head={head} memory={view.files} />
          </Passage>
        )}
        <Passage id="historia" label={words.history}>
          <History frame={frame} view={view} />
          {view.local && <Moves frame={frame} view={view} />}
        </Passage>
        <Passage id="lista" label={words.checklist}>
          <p class="soft">{words.checklistHint}</p>
          <Checklist frame={frame} view={view} />
        </Passage>
        <Passage id="cambios" label={words.corrections}>
          <Corrections frame={frame} view={view} />
        </Passage>
      </Sheet>
    </Layout>
  )
}

function History({ frame, view }: Props) {
  const { lang } = frame
  const words = PORTAL_MESSAGES[lang]
  return (
    <ol class="history">
      {view.head.events.map(({ state, by, at, why }) => (
        <li>
          <p>
            <strong>{words.states[state]}</strong>{' '}
            <span class="soft">
              {formatDay(lang, at.toISOString())}
              {view.local && ` ${words.byWhom(by)}`}
            </span>
          </p>
          {state === 'corrected' ? <p>{words.correctedBy(why)}</p> : why !== '' && <p>{why}</p>}
        </li>
      ))}
    </ol>
  )
}

function Moves({ frame, view }: Props) {
  const { lang } = frame
  const words = PORTAL_MESSAGES[lang]
  const { cycle, head } = view
  const moves = MOVES[head.state]
  if (moves.length === 0) return null
  return (
    <form method="post" action={localize(lang, editionPath(cycle.id, head.number))} class="decision">
      <div class="field">
        <label for="porque">{words.why}</label>
        <textarea id="porque" name="porque" rows={2} maxlength={2000}></textarea>
      </div>
      <div class="form__end">
        {moves.map((state, i) => (
          <button
            type="submit"
            name="estado"
            value={state}
            class={i === 0 ? 'button' : 'button button--quiet'}
          >
            {words.advanceTo[state]}
          </button>
        ))}
      </div>
    </form>
  )
}

function Checklist({ frame, view }: Props) {
  const { lang } = frame
  const words = PORTAL_MESSAGES[lang]
  const movable = view.local && MOVES[view.head.state].length > 0
  return (
    <ul class="history">
      {view.checklist.map(({ item, count, some, waivable, waiver }) => (
        <li>
          <p>
            <strong>{ITEM_NAMES[item][lang]}</strong>{' '}
            {count === 0 ? (
              <Tag kind="plain">{words.settled}</Tag>
            ) : waiver === null ? (
              <Tag kind={waivable ? 'finding' : 'error'}>{words.open(count)}</Tag>
            ) : (
              <Tag kind="plain">{`${words.waived}: ${String(count)}`}</Tag>
            )}
          </p>
          {count > 0 && <p class="soft small">{some.join(', ') + (count > some.length ? '…' : '')}</p>}
          {count > 0 && waiver !== null && (
            <p>
              {words.waivedBy(waiver.askedBy, waiver.agreedBy, formatDay(lang, waiver.at.toISOString()))}{' '}
              {waiver.why}
            </p>
          )}
          {movable && count > 0 && waivable && waiver === null && (
            <Waive frame={frame} view={view} item={item} />
          )}
        </li>
      ))}
    </ul>
  )
}

function Waive({ frame, view, item }: Props & { readonly item: ChecklistItem['item'] }) {
  const { lang } = frame
  const words = PORTAL_MESSAGES[lang]
  const { cycle, head } = view
  const fields = [
    ['pide', words.askedBy],
    ['acepta', words.agreedBy],
    ['porque', words.why],
  ] as const
  return (
    <details>
      <summary>{words.waive}</summary>
      <form method="post" action={localize(lang, editionPath(cycle.id, head.number))} class="decision">
        <input type="hidden" name="punto" value={item} />
        {fields.map(([name, label]) => (
          <div class="field">
            <label for={`${item}-${name}`}>{label}</label>
            <input class="input" id={`${item}-${name}`} name={name} required maxlength={500} />
          </div>
        ))}
        <button type="submit" class="button button--quiet">
          {words.waive}
        </button>
      </form>
    </details>
  )
}

const SHOWN = 60

function Corrections({ frame, view }: Props) {
  const { lang } = frame
  const words = PORTAL_MESSAGES[lang]
  const { diff } = view
  if (diff === null) return <p>{words.firstEdition}</p>
  const numbers = diff.numbers.filter((one) => one.lang === lang)
  const texts = diff.texts.filter((one) => one.lang === lang)
  const nothing = [numbers, texts, diff.actions, diff.labels].every((list) => list.length === 0)
  const link = (id: string) => <a href={localize(lang, actionPath(id))}>{id}</a>
  return (
    <>
      <p>
        {words.correctionsSince(diff.before)} {nothing && words.nothingChanged}
      </p>
      {numbers.length > 0 && (
        <DataTable
          caption={words.numbers}
          rows={numbers.slice(0, SHOWN)}
          columns={[
            { title: words.what, cell: ({ counts }) => counts },
            { title: words.before, cell: ({ before }) => before },
            { title: words.after, cell: ({ after }) => after },
          ]}
        />
      )}
      {diff.actions.length > 0 && (
        <>
          <h3>{words.actions}</h3>
          <ul>
            {diff.actions.slice(0, SHOWN).map(({ id, change, fields }) => (
              <li>
                {change === 'removed' ? id : link(id)}: {words[change]}
                {fields.length > 0 && ` (${fields.join(', ')})`}
              </li>
            ))}
          </ul>
        </>
      )}
      {diff.labels.length > 0 && (
        <DataTable
          caption={words.labels}
          rows={diff.labels.slice(0, SHOWN)}
          columns={[
            { title: words.actions, cell: ({ id, field }) => `${id} · ${field}` },
            { title: words.before, cell: ({ before }) => before },
            { title: words.after, cell: ({ after }) => after },
          ]}
        />
      )}
      {texts.length > 0 && (
        <>
          <h3>{words.texts}</h3>
          <ul class="history">
            {texts.slice(0, SHOWN).map(({ before, after }) => (
              <li>{before === null ? <ins>{after}</ins> : <del>{before}</del>}</li>
            ))}
          </ul>
        </>
      )}
      {[diff.actions, diff.labels, numbers, texts].some((list) => list.length > SHOWN) && (
        <p class="soft">
          {words.more(diff.actions.length + diff.labels.length + numbers.length + texts.length)}
        </p>
      )}
    </>
  )
}
