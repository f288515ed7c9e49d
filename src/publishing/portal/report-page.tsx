import { Breadcrumbs } from '../../web/components/breadcrumbs.tsx'
import { Notice } from '../../web/components/notice.tsx'
import type { Frame } from '../../web/frame.ts'
import { Layout } from '../../web/layout.tsx'
import { cyclePath, editionsPath, localize, reportEditorPath, reportPath } from '../../web/paths.ts'
import { DocumentArticle } from '../documents/html/document-article.tsx'
import { PORTAL_MESSAGES } from './messages.ts'
import type { PublicReport } from './public-report.ts'

type Props = {
  readonly frame: Frame
  readonly cycle: { readonly id: string; readonly title: string }
  readonly report: PublicReport
  readonly mayEdit: boolean
}

/** The report of a cycle: every number a link to what it counts. */
export function ReportPage({ frame, cycle, report, mayEdit }: Props) {
  const { lang } = frame
  const words = PORTAL_MESSAGES[lang]
  const { manuscript, standing } = report
  return (
    <Layout
      frame={frame}
      title={`${words.report} · ${cycle.title}`}
      description={manuscript.citation}
      section="report"
    >
      <Breadcrumbs
        frame={frame}
        crumbs={[
          { label: cycle.title, path: cyclePath(cycle.id) },
          { label: words.editions, path: editionsPath(cycle.id) },
        ]}
      />
      {standing !== 'edition' && (
        <Notice>
          <p>{words.notices[standing]}</p>
        </Notice>
      )}
      {mayEdit && (
        <p class="sans">
          <a href={localize(lang, reportEditorPath(cycle.id))}>{words.edit}</a>
        </p>
      )}
      <DocumentArticle
        manuscript={manuscript}
        around={{
          origin: '',
          picture: (name) => `${localize(lang, reportPath(cycle.id))}/graficas/${name}.svg`,
        }}
      />
    </Layout>
  )
}
