import { Breadcrumbs } from '../web/components/breadcrumbs.tsx'
import { Empty } from '../web/components/notice.tsx'
import type { Frame } from '../web/frame.ts'
import { Layout } from '../web/layout.tsx'
import { statisticsPath } from '../web/paths.ts'
import { GapPicture } from './gap-picture.tsx'
import { STATISTICS_MESSAGES } from './messages.ts'
import type { StatisticsView } from './statistics-view.ts'

type GapsPageProps = { readonly frame: Frame; readonly gaps: StatisticsView['gaps'] }

/** What is told of each concept in each year. */
export function GapsPage({ frame, gaps }: GapsPageProps) {
  const words = STATISTICS_MESSAGES[frame.lang]
  return (
    <Layout
      frame={frame}
      title={words.gapsByConceptTitle}
      description={words.gapsByConceptTitle}
      section="statistics"
    >
      <Breadcrumbs frame={frame} crumbs={[{ label: words.section, path: statisticsPath() }]} />
      <header class="title">
        <h1>{words.gapsByConceptTitle}</h1>
        <p class="lead">{words.gapSays}</p>
      </header>
      {gaps.years.length === 0 ? (
        <Empty title={words.emptyRegister}>
          <p>{words.emptyRegisterDo}</p>
        </Empty>
      ) : (
        <GapPicture frame={frame} gaps={gaps} />
      )}
    </Layout>
  )
}
