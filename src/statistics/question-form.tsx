import type { Frame } from '../web/frame.ts'
import { localize } from '../web/paths.ts'
import { STATISTICS_MESSAGES } from './messages.ts'
import { askPath } from './paths.ts'

type QuestionFormProps = {
  readonly frame: Frame
  readonly question: string
  /** What is wrong with the question, to be said beside its box. */
  readonly error?: string | undefined
}

/** The box in which one asks. It sends the question in the address, so that the answer can be kept and cited. */
export function QuestionForm({ frame, question, error }: QuestionFormProps) {
  const words = STATISTICS_MESSAGES[frame.lang]
  return (
    <form
      class="search search--page asking"
      method="get"
      action={localize(frame.lang, askPath())}
      aria-label={words.askTitle}
    >
      <label class="search__label" for="pregunta">
        {words.askLabel}
      </label>
      <p class="asking__hint" id="pregunta-ayuda">
        {words.askHint}
      </p>
      {error !== undefined && (
        <p class="asking__error" id="pregunta-error">
          {error}
        </p>
      )}
      <span class="search__row">
        <input
          id="pregunta"
          type="search"
          name="q"
          value={question}
          autocomplete="off"
          required
          aria-invalid={error === undefined ? undefined : 'true'}
          aria-describedby={error === undefined ? 'pregunta-ayuda' : 'pregunta-error pregunta-ayuda'}
        />
        <button type="submit">{words.ask}</button>
      </span>
    </form>
  )
}
