import type { Frame } from '../../web/frame.ts'
import { Layout } from '../../web/layout.tsx'
import { editionPath, localize } from '../../web/paths.ts'
import type { EditionHead } from '../service.ts'
import { PORTAL_MESSAGES } from './messages.ts'

type Props = { readonly frame: Frame; readonly cycle: string; readonly head: EditionHead }

/** A document of an edition that could not be made: why, and what to do. */
export function FailedPage({ frame, cycle, head }: Props) {
  const { lang } = frame
  const words = PORTAL_MESSAGES[lang].downloads
  return (
    <Layout frame={frame} title={words.failed} description={null} section="report">
      <header class="title">
        <h1>{words.failed}</h1>
        <p>
          {words.failedWhy} {words.failedCure}
        </p>
      </header>
      <p>
        <a href={localize(lang, editionPath(cycle, head.number))}>{words.back}</a>
      </p>
    </Layout>
  )
}
