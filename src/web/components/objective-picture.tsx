import type { Framework, Objective, ReporterType } from '../../compact/schema.ts'
import type { Frame } from '../frame.ts'
import { formatNumber } from '../languages.ts'
import { MESSAGES } from '../messages.ts'
import { localize, objectivePath, reporterTypePath } from '../paths.ts'
import { Bar } from './bar.tsx'

export type ObjectiveCount = {
  readonly objective: number
  readonly reporterType: string
  readonly actions: number
}

type ObjectivePictureProps = {
  readonly frame: Frame
  readonly cycle: string
  readonly framework: Pick<Framework, 'objectives' | 'roundTables' | 'reporterTypes'>
  readonly counts: readonly ObjectiveCount[]
  readonly caption: string
}

/**
 * Every objective by reporter type: a table that is read as a picture. Each round table is a group with its hue and its
 * name, each cell a number, each total a bar from zero, all to one scale.
 */
export function ObjectivePicture({ frame, cycle, framework, counts, caption }: ObjectivePictureProps) {
  const words = MESSAGES[frame.lang]
  const types = framework.reporterTypes
  const at = new Map(counts.map((one) => [`${one.objective}/${one.reporterType}`, one.actions]))
  const count = (objective: Objective, type: ReporterType) => at.get(`${objective.number}/${type.code}`) ?? 0
  const total = (objective: Objective) => types.reduce((sum, type) => sum + count(objective, type), 0)
  const max = Math.max(0, ...framework.objectives.map(total))
  const cellMax = Math.max(0, ...counts.map((one) => one.actions))
  return (
    <table class="picture" role="table">
      <caption>{caption}</caption>
      <thead role="rowgroup">
        <tr role="row">
          <th scope="col" role="columnheader" class="picture__objective">
            {words.objectives}
          </th>
          {types.map((type) => (
            <th scope="col" role="columnheader" class="picture__type">
              <a
                href={localize(frame.lang, reporterTypePath(cycle, type.code))}
                title={type.name[frame.lang]}
              >
                {type.short[frame.lang]}
              </a>
            </th>
          ))}
          <th scope="col" role="columnheader" class="picture__total">
            {words.total}
          </th>
        </tr>
      </thead>
      {framework.roundTables.map((table) => (
        <tbody role="rowgroup" class={`hue-${((table.number - 1) % 4) + 1}`}>
          <tr role="row" class="picture__group">
            <th scope="rowgroup" role="rowheader" aria-colspan={types.length + 2} colspan={types.length + 2}>
              {table.name[frame.lang]}
            </th>
          </tr>
          {framework.objectives
            .filter((objective) => objective.roundTable === table.number)
            .map((objective) => (
              <tr role="row">
                <th scope="row" role="rowheader" class="picture__objective">
                  <a href={localize(frame.lang, objectivePath(cycle, objective.number))}>
                    <span class="picture__number">{objective.number}</span>
                    <span>{objective.short[frame.lang]}</span>
                  </a>
                </th>
                {types.map((type) => (
                  <PictureCell lang={frame.lang} value={count(objective, type)} max={cellMax} />
                ))}
                <td role="cell" class="picture__total">
                  <Bar value={total(objective)} max={max} />
                  <span class="picture__sum">{formatNumber(frame.lang, total(objective))}</span>
                </td>
              </tr>
            ))}
        </tbody>
      ))}
      <tfoot role="rowgroup">
        <tr role="row">
          <th scope="row" role="rowheader" class="picture__objective">
            {words.total}
          </th>
          {types.map((type) => (
            <td role="cell" class="picture__type">
              {formatNumber(
                frame.lang,
                framework.objectives.reduce((sum, objective) => sum + count(objective, type), 0),
              )}
            </td>
          ))}
          <td role="cell" class="picture__total">
            <span class="picture__sum">
              {formatNumber(
                frame.lang,
                framework.objectives.reduce((sum, objective) => sum + total(objective), 0),
              )}
            </span>
          </td>
        </tr>
      </tfoot>
    </table>
  )
}

type PictureCellProps = { readonly lang: Frame['lang']; readonly value: number; readonly max: number }

/** A number on its shade, darker for more; a 0, which was counted as well, without one. */
function PictureCell({ lang, value, max }: PictureCellProps) {
  if (value === 0)
    return (
      <td role="cell" class="picture__type picture__none">
        {formatNumber(lang, value)}
      </td>
    )
  const shade = Math.round((0.1 + 0.45 * Math.sqrt(value / max)) * 100) / 100
  return (
    <td role="cell" class="picture__type">
      <svg class="heat" viewBox="0 0 1 1" preserveAspectRatio="none" aria-hidden="true" focusable="false">
        <rect width="1" height="1" fill-opacity={shade} />
      </svg>
      <span>{formatNumber(lang, value)}</span>
    </td>
  )
}
