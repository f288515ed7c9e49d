import { MESSAGES } from '../messages.ts'
import type { Frame } from '../frame.ts'
import { localize, searchPath } from '../paths.ts'

type SearchFormProps = {
  readonly frame: Frame
  readonly cycle: string
  readonly query: string
  /** The small box of the header, or the large one of a page whose matter is the search. */
  readonly place: 'header' | 'page'
  /** Filters in force, which a new search keeps. */
  readonly kept?: readonly (readonly [name: string, value: string])[]
}

export function SearchForm({ frame, cycle, query, place, kept = [] }: SearchFormProps) {
  const words = MESSAGES[frame.lang]
  const id = `buscar-${place}`
  return (
    <form
      role="search"
      aria-label={place === 'header' ? words.search : words.searchLabel}
      class={`search search--${place}`}
      method="get"
      action={localize(frame.lang, searchPath(cycle))}
    >
      <label class={place === 'header' ? 'govuk-visually-hidden' : 'search__label'} for={id}>
        {words.searchLabel}
      </label>
      <span class="search__row">
        <input
          id={id}
          type="search"
          name="q"
          value={query}
          maxlength={300}
          autocomplete="off"
          placeholder={place === 'header' ? words.search : undefined}
        />
        {kept.map(([name, value]) => (
          <input type="hidden" name={name} value={value} />
        ))}
        <button type="submit">
          <svg viewBox="0 0 20 20" width="20" height="20" aria-hidden="true" focusable="false">
            <circle cx="8.5" cy="8.5" r="5.5" fill="none" stroke="currentColor" stroke-width="2" />
            <path d="m13 13 5 5" stroke="currentColor" stroke-width="2" stroke-linecap="round" />
          </svg>
          <span class={place === 'header' ? 'govuk-visually-hidden' : ''}>{words.search}</span>
        </button>
      </span>
    </form>
  )
}
