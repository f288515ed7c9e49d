import type { Block, Manuscript } from '../../manuscript.ts'
import { inlineText } from '../../inline-text.ts'
import { MESSAGES } from '../messages.ts'
import { describeEdition, stampOf } from '../title-page.ts'
import { Blocks } from './blocks.tsx'
import type { Surroundings } from './inlines.tsx'

type Props = { readonly manuscript: Manuscript; readonly around: Surroundings }

/**
 * A whole document as one article: title, contents, rights, matter. Stands in the portal's page or in one of its own.
 * Contents and rights are folded, so that the matter begins on the first screen; on paper they are open.
 */
export function DocumentArticle({ manuscript, around }: Props) {
  const words = MESSAGES[manuscript.lang]
  const { title, subtitle, cycle, publisher, rights, citation, blocks } = manuscript
  const stamp = stampOf(manuscript)
  return (
    <article class="doc" lang={manuscript.lang}>
      <header class="doc-cover">
        <p class="doc-cover__publisher">
          {publisher}
          {stamp !== null && <strong class="doc-stamp"> {stamp}</strong>}
        </p>
        <h1>{title}</h1>
        <p class="doc-cover__subtitle">{subtitle}</p>
        <p class="doc-cover__cycle">
          {cycle.title}
          <br />
          {describeEdition(manuscript)}
        </p>
      </header>
      <nav class="doc-contents" aria-labelledby="doc-contents">
        <details class="doc-fold">
          <summary>
            <h2 id="doc-contents">{words.contents}</h2>
          </summary>
          <Contents blocks={blocks} />
        </details>
      </nav>
      <section class="doc-rights" aria-labelledby="doc-rights">
        <details class="doc-fold">
          <summary>
            <h2 id="doc-rights">{words.rights}</h2>
          </summary>
          <p>{rights}</p>
          <p>
            <strong>{words.citationLabel}.</strong> {citation}
          </p>
        </details>
      </section>
      <Blocks blocks={blocks} manuscript={manuscript} around={around} />
    </article>
  )
}

type Entry = { readonly id: string; readonly text: string; readonly under: Entry[] }

function Contents({ blocks }: { readonly blocks: readonly Block[] }) {
  const entries: Entry[] = []
  for (const block of blocks) {
    if (block.kind !== 'heading' || block.level > 2) continue
    const entry = { id: block.id, text: inlineText(block.children), under: [] }
    const last = entries.at(-1)
    if (block.level === 2 && last !== undefined) last.under.push(entry)
    else entries.push(entry)
  }
  return <EntryList entries={entries} />
}

function EntryList({ entries }: { readonly entries: readonly Entry[] }) {
  return (
    <ol>
      {entries.map(({ id, text, under }) => (
        <li>
          <a href={`#${id}`}>{text}</a>
          {under.length > 0 && <EntryList entries={under} />}
        </li>
      ))}
    </ol>
  )
}
