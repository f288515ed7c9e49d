import { Bar } from '../web/components/bar.tsx'
import { Breadcrumbs } from '../web/components/breadcrumbs.tsx'
import { DataTable } from '../web/components/data-table.tsx'
import { MarginNote, Passage, Sheet } from '../web/components/margin.tsx'
import { Pagination } from '../web/components/pagination.tsx'
import type { Frame } from '../web/frame.ts'
import { formatBytes, formatDay, formatNumber } from '../web/languages.ts'
import { Layout } from '../web/layout.tsx'
import { MESSAGES } from '../web/messages.ts'
import { actionPath, cyclePath, localize, sourcePath, sourcesPath } from '../web/paths.ts'
import { REGISTRY_MESSAGES } from './messages.ts'
import type { Source } from './schema.ts'

export type SourceView = {
  readonly cycle: { readonly id: string; readonly title: string }
  readonly document: {
    readonly sha256: string
    readonly file: string
    readonly format: Source['format']
    readonly bytes: number | null
    readonly pages: number | null
    /** An instant in ISO 8601. */
    readonly importedAt: string
    readonly importedBy: string | null
    readonly actions: number
  }
  /** How many lines became what; together they are all lines of the document. */
  readonly receipt: {
    readonly inActions: number
    readonly furniture: number
    readonly blank: number
    readonly unassigned: number
  }
  readonly unassigned: readonly {
    readonly page: number | null
    readonly line: number
    readonly text: string
  }[]
  /** One page of the stretches of the document, in its order. */
  readonly runs: readonly ReceiptRun[]
  readonly page: number
  readonly pages: number
}

/** A stretch of lines and what it became. `what` is in the reader's language. */
export type ReceiptRun = {
  readonly lineStart: number
  readonly lineEnd: number
} & (
  | { readonly kind: 'action'; readonly id: string; readonly title: string }
  | { readonly kind: 'furniture'; readonly what: string }
  | { readonly kind: 'unassigned' }
)

type SourcePageProps = { readonly frame: Frame; readonly view: SourceView }

/** The receipt of one document: what each of its lines became. */
export function SourcePage({ frame, view }: SourcePageProps) {
  const { lang } = frame
  const words = REGISTRY_MESSAGES[lang]
  const { cycle, document, receipt } = view
  const lines = receipt.inActions + receipt.furniture + receipt.blank + receipt.unassigned
  const lead = lines === 0 ? words.noLinesLead : words.receiptLead(words.lineCount(lines), receipt.unassigned)
  return (
    <Layout
      frame={frame}
      title={document.file}
      description={`${cycle.title}. ${document.file}: ${words.actionCount(document.actions)}. ${lead}`}
      section="sources"
    >
      <Breadcrumbs
        frame={frame}
        crumbs={[
          { label: cycle.title, path: cyclePath(cycle.id) },
          { label: words.sourcesTitle, path: sourcesPath(cycle.id) },
        ]}
      />
      <header class="title">
        <p class="eyebrow">{words.document}</p>
        <h1 class="file">{document.file}</h1>
        <p class="lead">
          <strong>{words.actionCount(document.actions)}</strong>. {lead}
        </p>
      </header>
      <Sheet>
        <Passage id="recibo" label={words.receipt} margin={<DocumentNote frame={frame} view={view} />}>
          {lines === 0 ? (
            <p class="absent">{words.noLines}</p>
          ) : (
            <ReceiptTable frame={frame} receipt={receipt} lines={lines} />
          )}
        </Passage>
        {lines > 0 && (
          <Passage id="sin-asignar" label={words.unassignedLines}>
            <Unassigned frame={frame} view={view} />
          </Passage>
        )}
        {view.runs.length > 0 && (
          <Passage id="linea-por-linea" label={words.everyLine}>
            <Runs frame={frame} view={view} />
            <Pagination
              frame={frame}
              page={view.page}
              pages={view.pages}
              pathOf={(page) =>
                `${sourcePath(cycle.id, document.sha256)}${page > 1 ? `?pagina=${page}` : ''}#linea-por-linea`
              }
            />
          </Passage>
        )}
      </Sheet>
    </Layout>
  )
}

function DocumentNote({ frame, view }: SourcePageProps) {
  const { lang } = frame
  const words = REGISTRY_MESSAGES[lang]
  const { document } = view
  return (
    <MarginNote lang={lang} kind="source">
      <dl>
        <dt>{words.importedAt}</dt>
        <dd>
          <time datetime={document.importedAt}>{formatDay(lang, document.importedAt)}</time>
          {document.importedBy !== null && `, ${words.importedBy(document.importedBy)}`}
        </dd>
        <dt>{words.format}</dt>
        <dd>
          {words.formats[document.format]}
          {document.bytes !== null && `, ${formatBytes(lang, document.bytes)}`}
        </dd>
        {document.pages !== null && (
          <>
            <dt>{words.pages}</dt>
            <dd>{formatNumber(lang, document.pages)}</dd>
          </>
        )}
        <dt>{words.fingerprint}</dt>
        <dd class="hash">{document.sha256}</dd>
      </dl>
    </MarginNote>
  )
}

type ReceiptTableProps = {
  readonly frame: Frame
  readonly receipt: SourceView['receipt']
  readonly lines: number
}

function ReceiptTable({ frame, receipt, lines }: ReceiptTableProps) {
  const { lang } = frame
  const words = REGISTRY_MESSAGES[lang]
  const rows = [
    { what: words.inActions, count: receipt.inActions },
    { what: words.furniture, count: receipt.furniture },
    { what: words.blank, count: receipt.blank },
    { what: words.unassigned, count: receipt.unassigned },
    { what: MESSAGES[lang].total, count: lines },
  ]
  return (
    <DataTable
      caption={words.receiptCaption}
      rows={rows}
      columns={[
        { title: words.became, cell: ({ what }) => what },
        {
          title: words.linesRead,
          align: 'number',
          cell: ({ count }) => (
            <span class="measured">
              <Bar value={count} max={lines} />
              <span>{formatNumber(lang, count)}</span>
            </span>
          ),
        },
      ]}
    />
  )
}

function Unassigned({ frame, view }: SourcePageProps) {
  const { lang } = frame
  const words = REGISTRY_MESSAGES[lang]
  if (view.unassigned.length === 0)
    return (
      <p>
        {words.unassignedNone}. <span class="soft">{words.unassignedNoneWhy}</span>
      </p>
    )
  return (
    <DataTable
      caption={words.unassignedCaption}
      rows={view.unassigned}
      columns={[
        {
          title: words.line,
          cell: ({ line, page }) =>
            `${formatNumber(lang, line)}${page === null ? '' : ` (${MESSAGES[lang].page(page)})`}`,
        },
        {
          title: words.text,
          cell: ({ text }) => <span lang={frame.cycle?.textLang}>{text}</span>,
        },
      ]}
    />
  )
}

function Runs({ frame, view }: SourcePageProps) {
  const { lang } = frame
  const words = REGISTRY_MESSAGES[lang]
  return (
    <DataTable
      caption={words.everyLineCaption}
      rows={view.runs}
      columns={[
        {
          title: words.linesRead,
          cell: ({ lineStart, lineEnd }) =>
            lineStart === lineEnd
              ? formatNumber(lang, lineStart)
              : `${formatNumber(lang, lineStart)}–${formatNumber(lang, lineEnd)}`,
        },
        { title: words.became, cell: (run) => <Became frame={frame} run={run} /> },
      ]}
    />
  )
}

function Became({ frame, run }: { readonly frame: Frame; readonly run: ReceiptRun }) {
  switch (run.kind) {
    case 'action':
      return (
        <a href={localize(frame.lang, actionPath(run.id))} lang={frame.cycle?.textLang}>
          {run.title}
        </a>
      )
    case 'furniture':
      return <span class="soft">{run.what}</span>
    case 'unassigned':
      return <strong>{REGISTRY_MESSAGES[frame.lang].unassigned}</strong>
  }
}
