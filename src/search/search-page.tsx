import { Breadcrumbs } from '../web/components/breadcrumbs.tsx'
import { FacetList, type Facet } from '../web/components/facets.tsx'
import { Empty, Notice } from '../web/components/notice.tsx'
import { Pagination } from '../web/components/pagination.tsx'
import { SearchForm } from '../web/components/search-form.tsx'
import type { Frame } from '../web/frame.ts'
import { formatNumber } from '../web/languages.ts'
import { Layout } from '../web/layout.tsx'
import {
  actionPath,
  cyclePath,
  FILTERS,
  localize,
  searchPath,
  toggleFilter,
  type Filter,
  type SearchAddress,
} from '../web/paths.ts'
import { isInCapitals } from '../web/prose.ts'
import type { Segment } from './schema.ts'
import { SEARCH_MESSAGES } from './messages.ts'
import { frameSnippet } from './snippet.ts'

export type SearchView = {
  readonly cycle: { readonly id: string; readonly title: string }
  /** What the address asks for. */
  readonly address: SearchAddress
  readonly total: number
  /** Pages in all; 0 where nothing was found. */
  readonly pages: number
  /** The words looked for instead of those asked for, which no action has; null where nothing was corrected. */
  readonly corrected: string | null
  /** Words close to those asked for that would find more; null where there are none. */
  readonly suggestion: string | null
  readonly hits: readonly ShownHit[]
  readonly facets: readonly FilterView[]
}

export type ShownHit = {
  readonly id: string
  /** As the lists number actions: `Federal 21.2`. */
  readonly label: string
  readonly institutions: readonly string[]
  readonly title: readonly Segment[]
  readonly snippet: readonly Segment[]
}

export type FilterView = {
  readonly filter: Filter
  readonly values: readonly {
    readonly value: string
    readonly label: string
    readonly count: number
  }[]
}

type SearchPageProps = { readonly frame: Frame; readonly view: SearchView }

/** What was found for words and filters, and how to narrow it down. The whole search stands in the address. */
export function SearchPage({ frame, view }: SearchPageProps) {
  const { lang } = frame
  const words = SEARCH_MESSAGES[lang]
  const { cycle, address } = view
  const kept = FILTERS.flatMap((filter) => {
    const value = address.filters[filter]
    return value === undefined ? [] : [[filter, value] as const]
  })
  return (
    <Layout
      frame={frame}
      title={address.q === '' ? words.title : `${words.titleFor(address.q)} · ${words.title}`}
      description={null}
      search="page"
    >
      <Breadcrumbs frame={frame} crumbs={[{ label: cycle.title, path: cyclePath(cycle.id) }]} />
      <header class="title">
        <h1 class="found">
          <Found frame={frame} view={view} />
        </h1>
      </header>
      <SearchForm frame={frame} cycle={cycle.id} query={address.q} place="page" kept={kept} />
      <Corrections frame={frame} view={view} />
      <div class="results">
        <div class="results__list">
          {view.total === 0 ? (
            <Nothing frame={frame} view={view} />
          ) : (
            <>
              <p class="small phone">
                <a href="#acotar">{words.narrowLink}</a>
              </p>
              <ol class="hits" start={1}>
                {view.hits.map((hit) => (
                  <li>
                    <HitEntry frame={frame} hit={hit} />
                  </li>
                ))}
              </ol>
              <Pagination
                frame={frame}
                page={address.page}
                pages={view.pages}
                pathOf={(page) => searchPath(cycle.id, { ...address, page })}
              />
            </>
          )}
        </div>
        <FacetColumn frame={frame} view={view} />
      </div>
    </Layout>
  )
}

/** The answer first: how many, with which words. */
function Found({ frame, view }: SearchPageProps) {
  const { lang } = frame
  const words = SEARCH_MESSAGES[lang]
  const looked = view.corrected ?? view.address.q
  const filtered = Object.keys(view.address.filters).length > 0
  if (view.total === 0) return words.noneTitle(view.address.q)
  return (
    <>
      <strong>{words.found(view.total)}</strong>
      {looked !== '' && ` ${words.foundFor} ${words.titleFor(looked)}`}
      {looked === '' && !filtered && `, ${words.all}`}
      {view.pages > 1 && <span class="found__page">, {words.page(view.address.page, view.pages)}</span>}
    </>
  )
}

function Corrections({ frame, view }: SearchPageProps) {
  const words = SEARCH_MESSAGES[frame.lang]
  const { corrected, suggestion, address, cycle } = view
  const linkTo = (q: string) => localize(frame.lang, searchPath(cycle.id, { ...address, q, page: 1 }))
  if (corrected !== null)
    return (
      <Notice>
        <p>
          {words.instead(address.q)} {words.showing}{' '}
          <a href={linkTo(corrected)}>{words.titleFor(corrected)}</a>.
        </p>
      </Notice>
    )
  if (suggestion === null) return null
  return (
    <Notice>
      <p>
        {words.didYouMean} <a href={linkTo(suggestion)}>{words.titleFor(suggestion)}</a>?
      </p>
    </Notice>
  )
}

function HitEntry({ frame, hit }: { readonly frame: Frame; readonly hit: ShownHit }) {
  const title = hit.title.map((segment) => segment.text).join('')
  const textLang = frame.cycle?.textLang
  return (
    <>
      <p class="actions__head">
        <span class="actions__number">{hit.label}</span>
        <span>{hit.institutions.join(' · ')}</span>
      </p>
      <h2 class={isInCapitals(title) ? 'actions__title capitals' : 'actions__title'} lang={textLang}>
        <a href={localize(frame.lang, actionPath(hit.id))}>
          <Segments segments={hit.title} />
        </a>
      </h2>
      {hit.snippet.length > 0 && (
        <p class="actions__excerpt" lang={textLang}>
          <Segments segments={frameSnippet(hit.snippet)} />
        </p>
      )}
    </>
  )
}

function Segments({ segments }: { readonly segments: readonly Segment[] }) {
  return <>{segments.map(({ text, hit }) => (hit ? <mark>{text}</mark> : text))}</>
}

function FacetColumn({ frame, view }: SearchPageProps) {
  const { lang } = frame
  const words = SEARCH_MESSAGES[lang]
  const { address, cycle } = view
  const filtered = Object.keys(address.filters).length > 0
  if (view.total === 0) return null
  return (
    <aside class="results__facets" id="acotar" aria-label={words.narrow}>
      {filtered && (
        <p class="small">
          <a href={localize(lang, searchPath(cycle.id, { ...address, filters: {}, page: 1 }))} rel="nofollow">
            {words.clear}
          </a>
        </p>
      )}
      {view.facets.map((facet) => (
        <FacetList frame={frame} facet={linkFacet(facet, view, words.filters[facet.filter])} />
      ))}
    </aside>
  )
}

function linkFacet(facet: FilterView, view: SearchView, name: string): Facet {
  return {
    name,
    values: facet.values.map(({ value, label, count }) => ({
      label,
      count,
      chosen: view.address.filters[facet.filter] === value,
      path: searchPath(view.cycle.id, toggleFilter(view.address, facet.filter, value)),
    })),
  }
}

/** What helps where nothing was found: fewer filters, other words, how to search, the objectives. */
function Nothing({ frame, view }: SearchPageProps) {
  const { lang } = frame
  const words = SEARCH_MESSAGES[lang]
  const { address, cycle } = view
  const chosen = FILTERS.flatMap((filter) => {
    const value = address.filters[filter]
    return value === undefined ? [] : [{ filter, value }]
  })
  const example = (q: string) => (
    <a href={localize(lang, searchPath(cycle.id, { q, filters: {}, page: 1 }))}>{q}</a>
  )
  return (
    <Empty title={words.howTo}>
      {chosen.length > 0 && (
        <p>
          {words.noneFilters}{' '}
          <a href={localize(lang, searchPath(cycle.id, { ...address, filters: {}, page: 1 }))}>
            {words.clear} ({formatNumber(lang, chosen.length)})
          </a>
        </p>
      )}
      <ul>
        <li>{words.noneWords}</li>
        <li>
          {words.howToPhrase} {example(words.howToPhraseExample)}
        </li>
        <li>
          {words.howToNot} {example(words.howToNotExample)}
        </li>
        <li>{words.howToForgiven}</li>
      </ul>
      <p>
        <a href={localize(lang, `${cyclePath(cycle.id)}#objetivos`)}>{words.noneBrowse}</a>
      </p>
    </Empty>
  )
}
