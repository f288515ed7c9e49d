import { Breadcrumbs } from '../web/components/breadcrumbs.tsx'
import { MarkedPieces, MarkedProse } from '../web/components/marked-text.tsx'
import { Notice } from '../web/components/notice.tsx'
import { Prose } from '../web/components/prose.tsx'
import type { Frame } from '../web/frame.ts'
import { formatDay } from '../web/languages.ts'
import { Layout } from '../web/layout.tsx'
import { actionPath, cyclePath, localize } from '../web/paths.ts'
import { isInCapitals } from '../web/prose.ts'
import { cutAtMarks, markProse, type TextMark } from '../web/text-marks.ts'
import { DecideFields } from './decide-fields.tsx'
import type { DecideProps } from './decide-view.ts'
import { queuedPath, queuePath } from './label-address.ts'
import type { PastLabel } from './labels.ts'
import { sayValue } from './label-words.ts'
import { LABEL_MESSAGES } from './messages.ts'
import { Done, Progress } from './queue-page.tsx'
import type { Field, Reason } from './schema.ts'

/** One action with all that is needed to decide on its labels: its text with the words that carried them, and the form. */
export function DecidePage({ frame, view }: DecideProps) {
  const { lang } = frame
  const words = LABEL_MESSAGES[lang]
  const { cycle, address, refused } = view
  return (
    <Layout frame={frame} title={`${view.label} · ${words.title}`} description={null}>
      <Breadcrumbs
        frame={frame}
        crumbs={[
          { label: cycle.title, path: cyclePath(cycle.id) },
          { label: words.title, path: queuePath(cycle.id, { ...address, done: null }) },
        ]}
      />
      <section class="progress" aria-label={words.state}>
        <Progress frame={frame} queue={view.queue} address={address} />
        <nav class="progress__steps" aria-label={words.queueTitle}>
          {view.previous !== null && (
            <a href={localize(lang, queuedPath(view.previous, { ...address, done: null }))} rel="prev">
              {words.back}
            </a>
          )}
          <span>
            {view.place === null ? words.outOfQueue : words.inQueue(view.place, view.queue.entries.length)}
          </span>
          {view.next !== null && (
            <a href={localize(lang, queuedPath(view.next, { ...address, done: null }))} rel="next">
              {words.skip}
            </a>
          )}
        </nav>
      </section>
      <Done frame={frame} cycle={cycle.id} address={address} done={view.done} />
      {refused !== null && (
        <Notice>
          <p role="alert">
            {refused.kind === 'stale'
              ? words.refuseStale(refused.by, words.fields[refused.field])
              : refused.kind === 'invalid'
                ? words.refuseInvalid
                : words.undone}
          </p>
        </Notice>
      )}
      <div class="labelling">
        <Texts frame={frame} view={view} />
        <div class="labelling__side">
          <DecideFields frame={frame} view={view} />
          <Keys frame={frame} />
          <History frame={frame} view={view} />
        </div>
      </div>
      <script type="module" src={frame.asset('label-keys.js')}></script>
    </Layout>
  )
}

/** The action's text, with the words that carried what the machine suggests. */
function Texts({ frame, view }: DecideProps) {
  const { lang } = frame
  const words = LABEL_MESSAGES[lang]
  const textLang = frame.cycle?.textLang
  const { texts, reasons } = view
  const marksOf = (field: Field) => reasons.flatMap((reason) => toMark(reason, field, texts[field]))
  const parts: readonly (readonly [Field, string])[] = [
    ['description', words.description],
    ['results', words.results],
    ['challengesText', words.challengesText],
  ]
  return (
    <article class="labelling__text">
      <p class="eyebrow">
        {view.label} · {view.objective}
      </p>
      <h1 class={isInCapitals(texts.title) ? 'found capitals' : 'found'} lang={view.titleLang}>
        <MarkedPieces lang={lang} pieces={cutAtMarks(texts.title, marksOf('title'))} />
      </h1>
      <p class="small">
        <a href={localize(lang, actionPath(view.id))}>{words.seeAction}</a>
      </p>
      {view.summary !== null && (
        <>
          <h2>{words.summary}</h2>
          <Prose text={view.summary} lang={lang} />
        </>
      )}
      {!view.textLoaded && (
        <p class="small soft">
          {words.noText} <code>script/constancia import … --cycle {view.cycle.id}</code>
        </p>
      )}
      {parts
        .filter(([field]) => texts[field] !== '')
        .map(([field, name]) => (
          <>
            <h2>{name}</h2>
            <MarkedProse lang={lang} textLang={textLang} blocks={markProse(texts[field], marksOf(field))} />
          </>
        ))}
    </article>
  )
}

/** A reason as a mark, where the text still says it there. */
function toMark(reason: Reason, field: Field, text: string): readonly TextMark[] {
  const { start, end } = reason
  if (reason.field !== field || text.slice(start, end) !== reason.text) return []
  return [{ start, end, kind: 'reason', note: null, sign: null }]
}

function Keys({ frame }: { readonly frame: Frame }) {
  const words = LABEL_MESSAGES[frame.lang]
  return (
    <details class="keys" id="teclas">
      <summary>{words.keysTitle}</summary>
      <dl>
        {words.keys.map(([key, does]) => (
          <>
            <dt>
              <kbd>{key}</kbd>
            </dt>
            <dd>{does}</dd>
          </>
        ))}
      </dl>
    </details>
  )
}

/** What people decided, newest first: who, when, from what to what. */
function History({ frame, view }: DecideProps) {
  const { lang } = frame
  const words = LABEL_MESSAGES[lang]
  const events = tellHistory(view.history)
  return (
    <details class="keys" open={events.length > 0 && events.length < 4}>
      <summary>
        {words.history} ({events.length})
      </summary>
      {events.length === 0 ? (
        <p class="absent">{words.noHistory}</p>
      ) : (
        <ol class="history">
          {events.toReversed().map(({ label, before, after }) => {
            const say = (one: PastLabel | null) =>
              sayValue(view.framework, lang, label.field, one?.value ?? null)
            return (
              <li>
                <p>
                  {words.became(
                    words.fields[label.field],
                    say(before),
                    label.value === null ? words.backTo(say(after)) : say(after),
                  )}
                </p>
                <p class="soft">{words.byWhom(label.by, formatDay(lang, label.at.toISOString()))}</p>
              </li>
            )
          })}
        </ol>
      )}
    </details>
  )
}

type Told = {
  readonly label: PastLabel
  readonly before: PastLabel | null
  readonly after: PastLabel | null
}

/** Each decision of a person with the label that held before it and the one after. */
export function tellHistory(labels: readonly PastLabel[]): readonly Told[] {
  return labels.flatMap((label, at) => {
    if (label.origin !== 'person') return []
    const own = (to: number) => labels.slice(0, to).filter(({ field }) => field === label.field)
    return [{ label, before: holding(own(at)), after: holding(own(at + 1)) }]
  })
}

/** Of labels of one field, oldest first, the one that holds. */
function holding(labels: readonly PastLabel[]): PastLabel | null {
  const newest = (origin: PastLabel['origin']) => labels.findLast((label) => label.origin === origin)
  return (
    [newest('person'), newest('shipped'), newest('machine')].find(
      (label) => label !== undefined && label.value !== null,
    ) ?? null
  )
}
