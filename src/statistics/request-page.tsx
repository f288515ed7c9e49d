import { Breadcrumbs } from '../web/components/breadcrumbs.tsx'
import { Passage, Sheet } from '../web/components/margin.tsx'
import type { Frame } from '../web/frame.ts'
import { Layout } from '../web/layout.tsx'
import { localize, statisticsPath } from '../web/paths.ts'
import type { Missing } from './answer-schema.ts'
import { STATISTICS_MESSAGES } from './messages.ts'
import { askPath, requestFilePath } from './paths.ts'

type RequestPageProps = {
  readonly frame: Frame
  readonly question: string
  /** Its place among what the answer misses. */
  readonly place: number
  readonly missing: Missing
}

/** An access-to-information request, to be copied, printed or downloaded. */
export function RequestPage({ frame, question, place, missing }: RequestPageProps) {
  const { lang } = frame
  const words = STATISTICS_MESSAGES[lang]
  const { what, whereToAsk, request, source } = missing
  return (
    <Layout frame={frame} title={words.request} description={null} section="statistics">
      <Breadcrumbs
        frame={frame}
        crumbs={[
          { label: words.section, path: statisticsPath() },
          { label: question, path: askPath(question) },
        ]}
      />
      <header class="title">
        <p class="eyebrow">{words.request}</p>
        <h1 class="asked">{what.charAt(0).toUpperCase() + what.slice(1)}</h1>
        <p class="small soft">
          {words.whereToAsk} {whereToAsk}.{' '}
          {source !== null && (
            <a href={source} rel="nofollow noopener external">
              {words.readIn}
            </a>
          )}
        </p>
      </header>
      <Sheet>
        <Passage
          id="solicitud"
          label={words.requestText}
          margin={
            <p class="small">
              <a href={localize(lang, requestFilePath(question, place))} download>
                {words.requestFile}
              </a>
            </p>
          }
        >
          <pre class="letter" data-copy={words.copy} data-copied={words.copied}>
            {request}
          </pre>
          <p class="small soft sans">{words.requestNote}</p>
        </Passage>
      </Sheet>
    </Layout>
  )
}
