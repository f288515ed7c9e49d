import { Breadcrumbs } from '../web/components/breadcrumbs.tsx'
import { Empty } from '../web/components/notice.tsx'
import type { Frame } from '../web/frame.ts'
import { formatDay } from '../web/languages.ts'
import { Layout } from '../web/layout.tsx'
import { auditPath, cyclePath, localize } from '../web/paths.ts'
import { AUDIT_MESSAGES } from './messages.ts'
import { reportPath, reportsPath } from './report-address.ts'
import type { KeptReport } from './report-file.ts'
import { REPORT_MESSAGES } from './report-messages.ts'

export type ReportsView = {
  readonly cycle: { readonly id: string; readonly title: string }
  readonly kept: readonly Omit<KeptReport, 'text'>[]
  readonly problem: string | null
}

/** Where a report is chosen to be checked, and those that were checked before. */
export function ReportsPage({ frame, view }: { readonly frame: Frame; readonly view: ReportsView }) {
  const { lang } = frame
  const words = REPORT_MESSAGES[lang]
  const { cycle, kept, problem } = view
  return (
    <Layout frame={frame} title={`${words.title} · ${cycle.title}`} description={null}>
      <Breadcrumbs
        frame={frame}
        crumbs={[
          { label: cycle.title, path: cyclePath(cycle.id) },
          { label: AUDIT_MESSAGES[lang].auditTitle, path: auditPath(cycle.id) },
        ]}
      />
      <header class="title">
        <p class="eyebrow">{words.title}</p>
        <h1>{words.chooseTitle}</h1>
        <p class="lead">{words.chooseLead}</p>
      </header>
      <form
        class="upload"
        method="post"
        action={localize(lang, reportsPath(cycle.id))}
        enctype="multipart/form-data"
        novalidate
      >
        <div class={problem === null ? 'field' : 'field field--error'}>
          <label for="informe">{words.file}</label>
          <p class="field__hint" id="informe-ayuda">
            {words.fileHint(MOST_MEGABYTES)}
          </p>
          {problem !== null && (
            <p class="field__error" id="informe-error">
              {problem}
            </p>
          )}
          <input
            type="file"
            id="informe"
            name="informe"
            class="filebox"
            accept=".txt,.pdf,.docx"
            aria-describedby={problem === null ? 'informe-ayuda' : 'informe-error informe-ayuda'}
            aria-invalid={problem === null ? undefined : 'true'}
          />
        </div>
        <div class="form__end">
          <button type="submit" class="button">
            {words.send}
          </button>
          <p>{words.privacy}</p>
        </div>
      </form>
      <section class="block" aria-labelledby="revisados">
        <h2 id="revisados">{words.kept}</h2>
        {kept.length === 0 ? (
          <Empty title={words.none}>
            <p>{words.noneWhy}</p>
          </Empty>
        ) : (
          <ul class="history">
            {kept.map(({ sha256, file, at, by }) => (
              <li>
                <a href={localize(lang, reportPath(cycle.id, sha256, null))}>{file}</a>{' '}
                <span class="soft">{words.keptBy(by, formatDay(lang, at.toISOString()))}</span>
              </li>
            ))}
          </ul>
        )}
      </section>
    </Layout>
  )
}

export const MOST_MEGABYTES = 50
