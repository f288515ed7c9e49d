import { DataTable } from '../web/components/data-table.tsx'
import type { Frame } from '../web/frame.ts'
import { actionPath, localize } from '../web/paths.ts'
import { excerpt } from '../web/prose.ts'
import { AUDIT_MESSAGES } from './messages.ts'
import type { NamedAction } from './review-view.ts'
import type { Check } from './schema.ts'

type Props = {
  readonly frame: Frame
  readonly rows: readonly { readonly check: Check; readonly on: NamedAction }[]
}

/** Each sum with its arithmetic and its words, in the order of the record, one fold for each objective. */
export function SumsByObjective({ frame, rows }: Props) {
  const { lang } = frame
  const words = AUDIT_MESSAGES[lang]
  const byObjective = [...Map.groupBy(rows, ({ on }) => on.action.objective)].sort(([a], [b]) => a - b)
  return (
    <div class="folds">
      {byObjective.map(([objective, own]) => (
        <details id={`objetivo-${String(objective)}`}>
          <summary>{words.sumsOfObjective(objective, own.length)}</summary>
          <DataTable
            caption={words.sumsCaption}
            rows={own}
            columns={[
              {
                title: words.action,
                cell: ({ on }) => (
                  <a href={localize(lang, actionPath(on.action.id))} class="finding__where">
                    {on.label}
                  </a>
                ),
              },
              { title: words.arithmetic, cell: ({ check }) => check.arithmetic[lang] },
              {
                title: words.words,
                cell: ({ check }) => <span lang={frame.cycle?.textLang}>{excerpt(check.quote, 200)}</span>,
              },
            ]}
          />
        </details>
      ))}
    </div>
  )
}
