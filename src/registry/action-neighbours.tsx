import type { ReporterType } from '../compact/schema.ts'
import type { Frame } from '../web/frame.ts'
import { actionPath, localize } from '../web/paths.ts'
import { excerpt } from '../web/prose.ts'
import { ActionList, numberAction, type ActionSummary } from './action-list.tsx'
import { REGISTRY_MESSAGES } from './messages.ts'

type ActionNeighboursProps = {
  readonly frame: Frame
  readonly reporterTypes: readonly ReporterType[]
  readonly neighbours: {
    readonly previous: ActionSummary | null
    readonly next: ActionSummary | null
    readonly sameInstitution: readonly ActionSummary[]
    readonly sameObjective: readonly ActionSummary[]
    readonly similar: readonly ActionSummary[]
  }
}

/** Where to read on: the actions before and after it in the record, and those akin to it. */
export function ActionNeighbours({ frame, reporterTypes, neighbours }: ActionNeighboursProps) {
  const { lang } = frame
  const words = REGISTRY_MESSAGES[lang]
  const { previous, next } = neighbours
  const lists = [
    { id: 'misma-institucion', title: words.sameInstitution, actions: neighbours.sameInstitution },
    { id: 'mismo-objetivo', title: words.sameObjective, actions: neighbours.sameObjective },
    { id: 'parecidas', title: words.similar, actions: neighbours.similar },
  ].filter((list) => list.actions.length > 0)
  const step = (action: ActionSummary, label: string, rel: string) => (
    <a href={localize(lang, actionPath(action.id))} rel={rel}>
      <span>
        {label} · {numberAction(lang, reporterTypes, action)}
      </span>
      <strong lang={action.textLang}>{excerpt(action.title, 90)}</strong>
    </a>
  )
  return (
    <div class="screen">
      {lists.length > 0 && (
        <div class="neighbours">
          {lists.map((list) => (
            <section aria-labelledby={list.id}>
              <h2 id={list.id}>{list.title}</h2>
              <ActionList frame={frame} reporterTypes={reporterTypes} actions={list.actions} />
            </section>
          ))}
        </div>
      )}
      <nav class="steps" aria-label={words.neighbours}>
        {previous !== null && step(previous, words.previousAction, 'prev')}
        {next !== null && step(next, words.nextAction, 'next')}
      </nav>
    </div>
  )
}
