import type { Frame } from './frame.ts'
import { SearchForm } from './components/search-form.tsx'
import { Layout } from './layout.tsx'
import { MESSAGES } from './messages.ts'
import { localize } from './paths.ts'

export type ErrorStatus = 400 | 404 | 500

type ErrorPageProps = {
  readonly frame: Frame
  readonly status: ErrorStatus
  /** Shown where the fault is ours, so that who reports it can be helped. */
  readonly requestId: string
}

/** What happened, why, what to do. Nothing of the inside is shown. */
export function ErrorPage({ frame, status, requestId }: ErrorPageProps) {
  const words = MESSAGES[frame.lang]
  const said = sayError(frame.lang, status)
  return (
    <Layout frame={frame} title={said.title} description={null} search="page">
      <header class="title title--error">
        <p class="eyebrow">{status}</p>
        <h1>{said.title}</h1>
        <p class="lead">{said.why}</p>
      </header>
      <p class="measure">
        {said.action} {status === 500 && <code>{requestId}</code>}
      </p>
      {frame.cycle !== null && status !== 500 && (
        <SearchForm frame={frame} cycle={frame.cycle.id} query="" place="page" />
      )}
      <p>
        <a href={localize(frame.lang, '/')}>{words.home}</a>
      </p>
    </Layout>
  )
}

function sayError(lang: Frame['lang'], status: ErrorStatus) {
  const words = MESSAGES[lang]
  switch (status) {
    case 400:
      return { title: words.badRequestTitle, why: words.badRequestWhy, action: words.badRequestDo }
    case 404:
      return { title: words.notFoundTitle, why: words.notFoundWhy, action: words.notFoundDo }
    case 500:
      return { title: words.failedTitle, why: words.failedWhy, action: words.failedDo }
  }
}
