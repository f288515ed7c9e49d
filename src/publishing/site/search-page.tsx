import type { Framework } from '../../compact/schema.ts'
import { Breadcrumbs } from '../../web/components/breadcrumbs.tsx'
import { SearchForm } from '../../web/components/search-form.tsx'
import type { Frame } from '../../web/frame.ts'
import { Layout } from '../../web/layout.tsx'
import { cyclePath, institutionsPath, localize, objectivePath } from '../../web/paths.ts'
import { SITE_MESSAGES } from './messages.ts'

export type SearchPageProps = {
  readonly frame: Frame
  readonly cycle: { readonly id: string; readonly title: string }
  readonly framework: Framework
  /** The names of the codes by which a search can be narrowed, by facet. */
  readonly names: Readonly<Record<string, Readonly<Record<string, string>>>>
}

/** The search of the static site: found in the browser; without scripts, where to browse instead. */
export function SiteSearchPage({ frame, cycle, framework, names }: SearchPageProps) {
  const { lang } = frame
  const words = SITE_MESSAGES[lang]
  return (
    <Layout frame={frame} title={words.searchTitle} description={null} search="page">
      <Breadcrumbs frame={frame} crumbs={[{ label: cycle.title, path: cyclePath(cycle.id) }]} />
      <header class="title">
        <h1 class="found" data-found="">
          {words.searchTitle}
        </h1>
      </header>
      <SearchForm frame={frame} cycle={cycle.id} query="" place="page" />
      <p class="small">{words.searchLead}</p>
      <div
        class="results"
        data-site-search=""
        data-root="../../../"
        data-words={JSON.stringify(words.client)}
        data-names={JSON.stringify(names)}
      >
        <div class="results__list" data-hits="" role="status">
          <p data-without-script="">{words.noScript}</p>
          <p>
            <a href={localize(lang, institutionsPath(cycle.id))}>{words.byInstitution}</a>
          </p>
          <h2>{words.byObjective}</h2>
          <ol>
            {framework.objectives.map((objective) => (
              <li>
                <a href={localize(lang, objectivePath(cycle.id, objective.number))}>
                  {objective.short[lang]}
                </a>
              </li>
            ))}
          </ol>
        </div>
        <aside class="results__facets" data-facets=""></aside>
      </div>
    </Layout>
  )
}
