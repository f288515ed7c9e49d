import { Tag } from '../web/components/notice.tsx'
import type { Frame } from '../web/frame.ts'
import { localize } from '../web/paths.ts'
import type { Chart, ChartBar } from './concept-view.ts'
import { STATISTICS_MESSAGES } from './messages.ts'
import { figurePath } from './paths.ts'

type SeriesChartProps = { readonly frame: Frame; readonly chart: Chart }

/**
 * Bars from zero on one scale, in the order of time, each with its number and its flags; what was replaced is an outline
 * under what replaced it, and a time without figure is said. Drawn with attributes: the page allows no inline style.
 */
export function SeriesChart({ frame, chart }: SeriesChartProps) {
  const words = STATISTICS_MESSAGES[frame.lang]
  const { bars } = chart
  const max = Math.max(...bars.flatMap((bar) => [bar.value, ...bar.replaces.map((each) => each.value)]))
  const highest = bars.find((bar) => bar.value === Math.max(...bars.map((each) => each.value)))
  const lowest = bars.find((bar) => bar.value === Math.min(...bars.map((each) => each.value)))
  return (
    <figure class="series">
      <figcaption>
        <strong>{words.spans[chart.span]}</strong>: {chart.counted}.{' '}
        {highest !== undefined &&
          lowest !== undefined &&
          highest !== lowest &&
          words.extremes(highest.line.amount, highest.label, lowest.line.amount, lowest.label)}
      </figcaption>
      <ol>
        {bars.map((bar) => (
          <>
            {bar.gap !== null && <li class="series__gap">{words.noFigure[chart.span](bar.gap)}</li>}
            <SeriesRow frame={frame} bar={bar} max={max} />
          </>
        ))}
      </ol>
    </figure>
  )
}

type SeriesRowProps = { readonly frame: Frame; readonly bar: ChartBar; readonly max: number }

function SeriesRow({ frame, bar, max }: SeriesRowProps) {
  const { lang } = frame
  const words = STATISTICS_MESSAGES[lang]
  const { line } = bar
  return (
    <li class="series__row">
      <span class="series__label">{bar.label}</span>
      <Length value={bar.value} max={max} kind={bar.exact ? 'exact' : 'about'} />
      <span class="series__value">
        <a href={localize(lang, figurePath(line.id))}>{line.amount}</a>
        {line.publisherType !== 'official' && <Tag kind="plain">{words.types[line.publisherType]}</Tag>}
        {line.status !== 'published' && <Tag kind="plain">{words.statuses[line.status]}</Tag>}
        {line.confirmation === 'awaited' && <Tag kind="finding">{words.confirmations.awaited}</Tag>}
        {bar.disputed && <Tag kind="finding">{words.disputed}</Tag>}
      </span>
      {bar.replaces.map((before) => (
        <>
          <span class="series__label series__label--before">{words.before}</span>
          <Length value={before.value} max={max} kind="before" />
          <span class="series__value series__value--before">
            <a href={localize(lang, figurePath(before.line.id))}>{before.line.amount}</a>
          </span>
        </>
      ))}
    </li>
  )
}

type LengthProps = {
  readonly value: number
  readonly max: number
  readonly kind: 'exact' | 'about' | 'before'
}

function Length({ value, max, kind }: LengthProps) {
  const width = max === 0 ? 0 : Math.max(0.5, Math.round((value / max) * 1000) / 10)
  return (
    <svg
      class={`length length--${kind}`}
      viewBox="0 0 100 10"
      preserveAspectRatio="none"
      aria-hidden="true"
      focusable="false"
    >
      <line x1="0" y1="-4" x2="0" y2="14" vector-effect="non-scaling-stroke" />
      <rect width={width} height="10" vector-effect="non-scaling-stroke" />
    </svg>
  )
}
