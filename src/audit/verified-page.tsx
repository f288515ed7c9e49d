import { Breadcrumbs } from '../web/components/breadcrumbs.tsx'
import { DataTable } from '../web/components/data-table.tsx'
import { Empty } from '../web/components/notice.tsx'
import type { Frame } from '../web/frame.ts'
import { formatNumber } from '../web/languages.ts'
import { Layout } from '../web/layout.tsx'
import { actionPath, cyclePath, institutionPath, localize, objectivePath } from '../web/paths.ts'
import { excerpt } from '../web/prose.ts'
import { AUDIT_MESSAGES } from './messages.ts'
import { SumsByObjective } from './sums-by-objective.tsx'
import type { Verified, VerifiedRow } from './verified-view.ts'
import { VERIFIED_MESSAGES } from './verified-messages.ts'

export type VerifiedPageView = {
  readonly cycle: { readonly id: string; readonly title: string }
  readonly actions: number
  readonly verified: Verified
}

type VerifiedPageProps = { readonly frame: Frame; readonly view: VerifiedPageView }

/** What the public is told of a cycle's audit: what was redone and holds, where, and what was found and released. */
export function VerifiedPage({ frame, view }: VerifiedPageProps) {
  const { lang } = frame
  const words = VERIFIED_MESSAGES[lang]
  const { cycle, actions, verified } = view
  const { hold, byRule, byObjective, byInstitution } = verified
  return (
    <Layout
      frame={frame}
      title={`${words.title} · ${cycle.title}`}
      description={words.description(cycle.title, hold.length)}
    >
      <Breadcrumbs frame={frame} crumbs={[{ label: cycle.title, path: cyclePath(cycle.id) }]} />
      <header class="title">
        <p class="eyebrow">{words.title}</p>
        <h1>{AUDIT_MESSAGES[lang].sumsTitle(hold.length)}</h1>
        <p class="lead">{words.lead(actions)}</p>
      </header>
      <section class="block" aria-labelledby="publicados">
        <h2 id="publicados">{words.releasedTitle}</h2>
        <Released frame={frame} view={view} />
      </section>
      {hold.length === 0 ? (
        <Empty title={words.none}>
          <p>{words.noneWhy}</p>
        </Empty>
      ) : (
        <>
          <section class="block" aria-labelledby="que">
            <h2 id="que">{words.byRule}</h2>
            <p class="block__says">
              {byRule
                .map(
                  ({ rule, hold: many }) =>
                    `${AUDIT_MESSAGES[lang].rules[rule]}: ${formatNumber(lang, many)}`,
                )
                .join(' · ')}
            </p>
          </section>
          <section class="block" aria-labelledby="objetivos">
            <h2 id="objetivos">{words.byObjective}</h2>
            <Rows
              frame={frame}
              caption={words.orderOfObjectives}
              head={words.objective}
              rows={byObjective}
              pathOf={(key) => objectivePath(cycle.id, Number(key))}
            />
          </section>
          <section class="block" aria-labelledby="instituciones">
            <h2 id="instituciones">{words.byInstitution}</h2>
            <Rows
              frame={frame}
              caption={words.orderOfInstitutions}
              head={words.institution}
              rows={byInstitution}
              pathOf={(key) => institutionPath(cycle.id, key)}
            />
          </section>
          <section class="block" aria-labelledby="cuentas">
            <h2 id="cuentas">{words.each}</h2>
            <SumsByObjective frame={frame} rows={hold} />
          </section>
        </>
      )}
    </Layout>
  )
}

function Released({ frame, view }: VerifiedPageProps) {
  const { lang } = frame
  const { released } = view.verified
  if (released.length === 0) return <p class="absent sans">{VERIFIED_MESSAGES[lang].noneReleased}</p>
  return (
    <ol class="hits">
      {released.map(({ one: { finding }, on }) => (
        <li>
          {on === null ? (
            <p class="actions__head">{VERIFIED_MESSAGES[lang].inReport}</p>
          ) : (
            <>
              <p class="actions__head">
                <span class="actions__number">{on.label}</span>{' '}
                {on.institutions.map((one) => one.name).join(' · ')}
              </p>
              <p class="actions__title" lang={frame.cycle?.textLang}>
                <a href={localize(lang, actionPath(on.action.id))}>{excerpt(on.action.title, 160)}</a>
              </p>
            </>
          )}
          <p class="actions__excerpt" lang={frame.cycle?.textLang}>
            «{excerpt(finding.quote, 400)}»
          </p>
          <p class="sans finding__says">{finding.explanation[lang]}</p>
        </li>
      ))}
    </ol>
  )
}

type RowsProps = {
  readonly frame: Frame
  readonly caption: string
  readonly head: string
  readonly rows: readonly VerifiedRow[]
  readonly pathOf: (key: string) => string
}

function Rows({ frame, caption, head, rows, pathOf }: RowsProps) {
  const { lang } = frame
  const words = VERIFIED_MESSAGES[lang]
  const number = (value: number) => formatNumber(lang, value)
  return (
    <DataTable
      caption={caption}
      rows={rows}
      columns={[
        {
          title: head,
          // A name that nobody has resolved stands for itself and has no page.
          cell: ({ key, label }) =>
            key === label ? label : <a href={localize(lang, pathOf(key))}>{label}</a>,
        },
        { title: words.actions, align: 'number', cell: ({ actions }) => number(actions) },
        { title: words.hold, align: 'number', cell: ({ hold }) => number(hold) },
        { title: words.withSums, align: 'number', cell: ({ withSums }) => number(withSums) },
        { title: words.released, align: 'number', cell: ({ released }) => number(released) },
      ]}
    />
  )
}
