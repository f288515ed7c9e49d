import { Breadcrumbs } from '../../web/components/breadcrumbs.tsx'
import { Notice } from '../../web/components/notice.tsx'
import type { Frame } from '../../web/frame.ts'
import { formatDay } from '../../web/languages.ts'
import { Layout } from '../../web/layout.tsx'
import { cyclePath, editionsPath, localize, reportEditorPath, reportPath } from '../../web/paths.ts'
import { BINDINGS } from '../bindings/fill-binding.ts'
import type { FilledBinding } from '../bindings/compile-report.ts'
import type { TextProblem } from '../bindings/schema.ts'
import { Blocks } from '../documents/html/blocks.tsx'
import type { Manuscript } from '../manuscript.ts'
import type { ReportVersion } from '../service.ts'
import { PORTAL_MESSAGES } from './messages.ts'

export type EditorView = {
  readonly cycle: { readonly id: string; readonly title: string }
  readonly text: string
  readonly note: string
  /** The version that the text was begun from; null where it was the automatic draft. */
  readonly basedOn: number | null
  readonly problems: readonly TextProblem[]
  readonly bindings: readonly FilledBinding[]
  readonly manuscript: Manuscript
  /** Newest first. */
  readonly versions: readonly ReportVersion[]
  readonly outcome: 'saved' | 'conflict' | 'cannotSave' | null
}

type Props = { readonly frame: Frame; readonly view: EditorView }

/** Where the report is written: text on one side, how it looks on the other. Works by its buttons alone. */
export function EditorPage({ frame, view }: Props) {
  const { lang } = frame
  const words = PORTAL_MESSAGES[lang]
  const { cycle, outcome } = view
  const completions = BINDINGS.map(({ name, usage, purpose }) => ({ name, usage, purpose: purpose[lang] }))
  return (
    <Layout frame={frame} title={`${words.editorTitle} · ${cycle.title}`} description={null} section="report">
      <Breadcrumbs
        frame={frame}
        crumbs={[
          { label: cycle.title, path: cyclePath(cycle.id) },
          { label: words.editions, path: editionsPath(cycle.id) },
          { label: words.report, path: reportPath(cycle.id) },
        ]}
      />
      <header class="title">
        <h1>{words.editorTitle}</h1>
        <p class="lead">{words.editorLead}</p>
      </header>
      {outcome !== null && (
        <Notice>
          <p>{words[outcome]}</p>
        </Notice>
      )}
      <div class="editor">
        <form method="post" action={localize(lang, reportEditorPath(cycle.id))} class="editor__text">
          <input type="hidden" name="base" value={view.basedOn ?? ''} />
          <Problems frame={frame} problems={view.problems} />
          <div class="field">
            <label for="texto">{words.textLabel}</label>
            <p class="field__hint" id="texto-ayuda">
              {words.bindingsHint}
            </p>
            <textarea
              id="texto"
              name="texto"
              rows={30}
              spellcheck={true}
              aria-describedby="texto-ayuda"
              data-bindings={JSON.stringify(completions)}
              data-suggestions={words.suggestions}
            >
              {`\n${view.text}`}
            </textarea>
          </div>
          <div class="field">
            <label for="nota">{words.noteLabel}</label>
            <input class="input" id="nota" name="nota" maxlength={500} value={view.note} />
          </div>
          <div class="form__end">
            <button type="submit" name="accion" value="guardar" class="button">
              {words.save}
            </button>
            <button type="submit" name="accion" value="previa" class="button button--quiet">
              {words.preview}
            </button>
            <button type="submit" name="accion" value="volver" class="button button--quiet">
              {words.reset}
            </button>
          </div>
          <Help frame={frame} />
          <Given frame={frame} bindings={view.bindings} />
          <Versions frame={frame} view={view} />
          <h2>{words.freeze}</h2>
          <p>{words.freezeHint}</p>
          <button
            type="submit"
            class="button button--quiet"
            formaction={localize(lang, editionsPath(cycle.id))}
          >
            {words.freeze}
          </button>
        </form>
        <section class="editor__view" aria-labelledby="previa-titulo">
          <h2 id="previa-titulo">{words.previewTitle}</h2>
          <div id="previa">
            <Preview manuscript={view.manuscript} />
          </div>
        </section>
      </div>
      <script type="module" src={frame.asset('report-editor.js')}></script>
    </Layout>
  )
}

/** How the text looks, as the report page shows it. */
export function Preview({ manuscript }: { readonly manuscript: Manuscript }) {
  const picture = (name: string) =>
    `${localize(manuscript.lang, reportPath(manuscript.cycle.id))}/graficas/${name}.svg`
  return (
    <div class="doc">
      <Blocks blocks={manuscript.blocks} manuscript={manuscript} around={{ origin: '', picture }} />
    </div>
  )
}

export function Problems({
  frame,
  problems,
}: {
  readonly frame: Pick<Frame, 'lang'>
  readonly problems: readonly TextProblem[]
}) {
  const { lang } = frame
  const words = PORTAL_MESSAGES[lang]
  return (
    <div id="problemas" role="status" class={problems.length > 0 ? 'field--error' : undefined}>
      {problems.length === 0 ? (
        <p class="soft">{words.noProblems}</p>
      ) : (
        <>
          <p class="field__error">{words.problems(problems.length)}</p>
          <ol class="history">
            {problems.slice(0, 30).map(({ place, words: said, cause, cure }) => (
              <li data-line={place.line} data-column={place.column} data-words={said}>
                <p>
                  <strong>{words.place(place.line, place.column)}</strong>: {cause[lang]}.
                </p>
                <p class="soft">{cure[lang]}.</p>
              </li>
            ))}
          </ol>
        </>
      )}
    </div>
  )
}

function Help({ frame }: { readonly frame: Frame }) {
  const { lang } = frame
  return (
    <details>
      <summary>{PORTAL_MESSAGES[lang].bindings}</summary>
      <dl class="facts">
        {BINDINGS.map(({ usage, purpose }) => (
          <div>
            <dt>
              <code>{`{{ ${usage} }}`}</code>
            </dt>
            <dd>{purpose[lang]}</dd>
          </div>
        ))}
      </dl>
    </details>
  )
}

function Given({ frame, bindings }: { readonly frame: Frame; readonly bindings: readonly FilledBinding[] }) {
  const { lang } = frame
  const given = new Map(
    bindings.flatMap(({ filled }) =>
      filled.kind === 'inline'
        ? filled.inlines.flatMap((one) => (one.kind === 'bound' ? [[one.binding, one] as const] : []))
        : [],
    ),
  )
  return (
    <details>
      <summary>{PORTAL_MESSAGES[lang].given}</summary>
      <ul class="history">
        {[...given].map(([source, { text, counts, path }]) => (
          <li>
            <p>
              <code>{`{{ ${source} }}`}</code>
            </p>
            <p>
              {path === null ? text : <a href={localize(lang, path)}>{text}</a>}{' '}
              <span class="soft">{counts}</span>
            </p>
          </li>
        ))}
      </ul>
    </details>
  )
}

function Versions({ frame, view }: Props) {
  const { lang } = frame
  const words = PORTAL_MESSAGES[lang]
  return (
    <details open={view.versions.length > 0}>
      <summary>{words.versions}</summary>
      {view.versions.length === 0 ? (
        <p class="soft">{words.noVersions}</p>
      ) : (
        <ol class="history" reversed>
          {view.versions.slice(0, 30).map(({ id, by, at, note, text }) => (
            <li>
              <p>
                {words.versionBy(by, formatDay(lang, at.toISOString()))}
                {note !== '' && `: ${note}`}{' '}
                {text === null ? (
                  <span class="soft">{words.automatic}</span>
                ) : (
                  <a href={`${localize(lang, reportEditorPath(view.cycle.id))}?version=${String(id)}`}>
                    {words.openVersion}
                  </a>
                )}
              </p>
            </li>
          ))}
        </ol>
      )}
    </details>
  )
}
