import type { Child } from 'hono/jsx'
import type { Block, ChartFigure, DataTable, Manuscript } from '../../manuscript.ts'
import { ActionInFull } from './action.tsx'
import { portalLink, type Surroundings, Words } from './inlines.tsx'
import { Paragraph, Row } from './paragraph.tsx'

type Props = {
  readonly blocks: readonly Block[]
  readonly manuscript: Manuscript
  readonly around: Surroundings
}

/** The matter of a document. */
export function Blocks({ blocks, manuscript, around }: Props) {
  return (
    <>
      {blocks.map((block) => (
        <OneBlock block={block} manuscript={manuscript} around={around} />
      ))}
    </>
  )
}

type BlockProps = {
  readonly block: Block
  readonly manuscript: Manuscript
  readonly around: Surroundings
}

function OneBlock({ block, manuscript, around }: BlockProps) {
  switch (block.kind) {
    case 'heading':
      return (
        <Row>
          <Title level={block.level} id={block.id}>
            <Words words={block.children} manuscript={manuscript} around={around} />
          </Title>
        </Row>
      )
    case 'paragraph':
      return <Paragraph words={block.children} manuscript={manuscript} around={around} />
    case 'list': {
      const items = block.items.map((item) => (
        <li>
          <ItemBlocks blocks={item} manuscript={manuscript} around={around} />
        </li>
      ))
      return <Row>{block.ordered ? <ol>{items}</ol> : <ul>{items}</ul>}</Row>
    }
    case 'definitions':
      return (
        <Row>
          <dl class="doc-definitions">
            {block.entries.map(({ term, meaning }) => (
              <div>
                <dt>{term}</dt>
                <dd>
                  <Words words={meaning} manuscript={manuscript} around={around} />
                </dd>
              </div>
            ))}
          </dl>
        </Row>
      )
    case 'table':
      return <Table table={block.table} manuscript={manuscript} around={around} />
    case 'chart':
      return <Chart chart={block.chart} manuscript={manuscript} around={around} />
    case 'index':
      return (
        <Row>
          <ul class="doc-index">
            {block.entries.map(({ word, anchors }) => (
              <li>
                <span>{word}</span>{' '}
                {anchors.map(({ id, label }, at) => (
                  <>
                    {at > 0 && ', '}
                    <a href={`#${id}`}>{label}</a>
                  </>
                ))}
              </li>
            ))}
          </ul>
        </Row>
      )
    case 'pageBreak':
      return <div class="doc-break" />
    case 'action':
      return <ActionInFull block={block} manuscript={manuscript} around={around} />
  }
}

/** Inside a list item a paragraph needs no margin of its own. */
function ItemBlocks({ blocks, manuscript, around }: Props) {
  return (
    <>
      {blocks.map((block) =>
        block.kind === 'paragraph' ? (
          <p>
            <Words words={block.children} manuscript={manuscript} around={around} />
          </p>
        ) : (
          <OneBlock block={block} manuscript={manuscript} around={around} />
        ),
      )}
    </>
  )
}

type TitleProps = { readonly level: 1 | 2 | 3 | 4; readonly id: string; readonly children: Child }

/** The document's own title is the page's first heading, so that its parts begin a step below. */
function Title({ level, id, children }: TitleProps) {
  switch (level) {
    case 1:
      return (
        <h2 class="doc-title-1" id={id}>
          {children}
        </h2>
      )
    case 2:
      return (
        <h3 class="doc-title-2" id={id}>
          {children}
        </h3>
      )
    case 3:
      return (
        <h4 class="doc-title-3" id={id}>
          {children}
        </h4>
      )
    case 4:
      return (
        <h5 class="doc-title-4" id={id}>
          {children}
        </h5>
      )
  }
}

type TableProps = {
  readonly table: DataTable
  readonly manuscript: Manuscript
  readonly around: Surroundings
  readonly captioned?: boolean
}

/** Roles are written out because browsers drop a table's meaning once its rows are laid out as cards. */
function Table({ table, manuscript, around, captioned = true }: TableProps) {
  const { caption, columns, rows, lead, links } = table
  const link = (row: number, at: number) => portalLink(links?.[row]?.[at] ?? null, manuscript.lang, around)
  const align = (at: number) => (columns[at]?.align === 'end' ? 'number' : undefined)
  return (
    <div class="doc-scroll" tabindex={0} role="group" aria-label={caption}>
      <table class="table doc-table" role="table">
        <caption class={captioned ? undefined : 'govuk-visually-hidden'}>{caption}</caption>
        <thead role="rowgroup">
          <tr role="row">
            {columns.map(({ title }, at) => (
              <th scope="col" role="columnheader" class={align(at)}>
                {title}
              </th>
            ))}
          </tr>
        </thead>
        <tbody role="rowgroup">
          {rows.map((row, order) => (
            <tr role="row">
              {columns.map(({ title }, at) =>
                at < lead ? (
                  <th scope="row" role="rowheader" class={align(at)}>
                    {row[at] ?? '–'}
                  </th>
                ) : (
                  <td role="cell" class={align(at)} data-title={title}>
                    <Cell text={row[at] ?? '–'} href={link(order, at)} />
                  </td>
                ),
              )}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}

/** A number of a table leads to what it counts, as those in sentences do. */
function Cell({ text, href }: { readonly text: string; readonly href: string | null }) {
  return href === null ? (
    text
  ) : (
    <a class="doc-cell" href={href} rel="nofollow">
      {text}
    </a>
  )
}

type ChartProps = {
  readonly chart: ChartFigure
  readonly manuscript: Manuscript
  readonly around: Surroundings
}

function Chart({ chart, manuscript, around }: ChartProps) {
  const { name, title, sentence, alt, svg, table } = chart
  return (
    <>
      <figure class="doc-figure" id={`chart-${name}`}>
        <figcaption>
          <strong>{title}</strong>
          <span>{sentence}</span>
        </figcaption>
        <img src={around.picture(name, svg)} alt={alt} />
      </figure>
      <details class="doc-numbers">
        <summary>{table.caption}</summary>
        <Table table={table} manuscript={manuscript} around={around} captioned={false} />
      </details>
    </>
  )
}
