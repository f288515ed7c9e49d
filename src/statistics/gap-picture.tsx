import type { Frame } from '../web/frame.ts'
import { localize } from '../web/paths.ts'
import type { Told } from './gap-table.ts'
import { STATISTICS_MESSAGES } from './messages.ts'
import type { StatisticsView } from './statistics-view.ts'

type GapPictureProps = { readonly frame: Frame; readonly gaps: StatisticsView['gaps'] }

const KINDS: readonly Told[] = ['official', 'partial', 'other', 'none']

/** What is told of each matter in each year: a sign, a word and a colour in each cell, which leads to the answer. */
export function GapPicture({ frame, gaps }: GapPictureProps) {
  const { lang } = frame
  const words = STATISTICS_MESSAGES[lang]
  return (
    <>
      <ul class="gap-key">
        {KINDS.map((told) => (
          <li>
            <span class={`told told--${told}`}>
              <Sign told={told} />
              {words.told[told]}
            </span>{' '}
            {words.toldMeans[told]}
          </li>
        ))}
      </ul>
      <table class="gaps" role="table">
        <caption>{words.gapCaption}</caption>
        <thead role="rowgroup">
          <tr role="row">
            <th scope="col" role="columnheader">
              {words.matter}
            </th>
            {gaps.years.map((year) => (
              <th scope="col" role="columnheader">
                {year}
              </th>
            ))}
          </tr>
        </thead>
        <tbody role="rowgroup">
          {gaps.rows.map(({ name, cells }) => (
            <tr role="row">
              <th scope="row" role="rowheader">
                {name.charAt(0).toUpperCase() + name.slice(1)}
              </th>
              {cells.map(({ year, told, figures, path }) => (
                <td role="cell" data-title={year}>
                  {path === null ? (
                    <span class={`told told--${told}`}>
                      <Sign told={told} />
                      {words.told[told]}
                    </span>
                  ) : (
                    <a
                      class={`told told--${told}`}
                      href={localize(lang, path)}
                      rel="nofollow"
                      title={`${name}, ${year}: ${words.figures(figures)}`}
                    >
                      <Sign told={told} />
                      {words.told[told]}
                      <span class="govuk-visually-hidden">
                        {' '}
                        ({name}, {year})
                      </span>
                    </a>
                  )}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </>
  )
}

/** A full disc, half of one, a ring, a dash. */
function Sign({ told }: { readonly told: Told }) {
  return (
    <svg class="told__sign" viewBox="0 0 12 12" width="12" height="12" aria-hidden="true" focusable="false">
      {told === 'none' ? (
        <path d="M3 6h6" stroke="currentColor" stroke-width="1.5" />
      ) : (
        <circle
          cx="6"
          cy="6"
          r="4.5"
          fill={told === 'official' ? 'currentColor' : 'none'}
          stroke="currentColor"
          stroke-width="1.5"
        />
      )}
      {told === 'partial' && <path d="M6 1.5a4.5 4.5 0 0 0 0 9z" fill="currentColor" />}
    </svg>
  )
}
