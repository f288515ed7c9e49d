import type { Frame } from '../frame.ts'
import { formatNumber } from '../languages.ts'
import { MESSAGES } from '../messages.ts'
import { localize } from '../paths.ts'
import { Bar } from './bar.tsx'

export type FacetValue = {
  readonly label: string
  /** How many hits remain with this value, the other filters kept. */
  readonly count: number
  readonly chosen: boolean
  /** Where choosing it, or taking it away, leads. */
  readonly path: string
}

export type Facet = { readonly name: string; readonly values: readonly FacetValue[] }

const SHOWN = 8

/** One filter: its values as links with counts, the first eight at sight. */
export function FacetList({ frame, facet }: { readonly frame: Frame; readonly facet: Facet }) {
  if (facet.values.length === 0) return null
  const words = MESSAGES[frame.lang]
  const max = Math.max(...facet.values.map((value) => value.count))
  const first = facet.values.filter((value, index) => index < SHOWN || value.chosen)
  const rest = facet.values.filter((value) => !first.includes(value))
  const show = (value: FacetValue) => <FacetLink frame={frame} value={value} max={max} />
  return (
    <section class="facet">
      <h3>{facet.name}</h3>
      <ul>{first.map(show)}</ul>
      {rest.length > 0 && (
        <details>
          <summary>{words.more(rest.length)}</summary>
          <ul>{rest.map(show)}</ul>
        </details>
      )}
    </section>
  )
}

type FacetLinkProps = { readonly frame: Frame; readonly value: FacetValue; readonly max: number }

function FacetLink({ frame, value, max }: FacetLinkProps) {
  return (
    <li class={value.chosen ? 'facet__value facet__value--chosen' : 'facet__value'}>
      <a href={localize(frame.lang, value.path)} rel="nofollow">
        {value.chosen && (
          <>
            <span aria-hidden="true">×</span>
            <span class="govuk-visually-hidden">{MESSAGES[frame.lang].remove('')}</span>
          </>
        )}
        <span class="facet__label">{value.label}</span>{' '}
        <span class="facet__count">{formatNumber(frame.lang, value.count)}</span>
      </a>
      <Bar value={value.count} max={max} />
    </li>
  )
}
