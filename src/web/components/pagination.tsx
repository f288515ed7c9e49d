import type { Frame } from '../frame.ts'
import { formatNumber } from '../languages.ts'
import { MESSAGES } from '../messages.ts'
import { localize } from '../paths.ts'

type PaginationProps = {
  readonly frame: Frame
  readonly page: number
  readonly pages: number
  readonly pathOf: (page: number) => string
}

/** Previous and next, with the neighbours of this page and both ends. Nothing where all fits on one page. */
export function Pagination({ frame, page, pages, pathOf }: PaginationProps) {
  if (pages <= 1) return null
  const words = MESSAGES[frame.lang]
  const href = (wanted: number) => localize(frame.lang, pathOf(wanted))
  return (
    <nav class="govuk-pagination" aria-label={words.pagination}>
      {page > 1 && (
        <div class="govuk-pagination__prev">
          <a class="govuk-link govuk-pagination__link" href={href(page - 1)} rel="prev">
            {words.previous}
          </a>
        </div>
      )}
      <ul class="govuk-pagination__list">
        {shownPages(page, pages).map((shown) =>
          shown === null ? (
            <li class="govuk-pagination__item govuk-pagination__item--ellipsis">…</li>
          ) : (
            <li class={`govuk-pagination__item${shown === page ? ' govuk-pagination__item--current' : ''}`}>
              <a
                class="govuk-link govuk-pagination__link"
                href={href(shown)}
                aria-label={words.pageOf(shown, pages)}
                aria-current={shown === page ? 'page' : undefined}
              >
                {formatNumber(frame.lang, shown)}
              </a>
            </li>
          ),
        )}
      </ul>
      {page < pages && (
        <div class="govuk-pagination__next">
          <a class="govuk-link govuk-pagination__link" href={href(page + 1)} rel="next">
            {words.next}
          </a>
        </div>
      )}
    </nav>
  )
}

/** The page numbers to show, null for a gap: `1 … 4 5 6 … 12`. A gap of one page is that page. */
export function shownPages(page: number, pages: number): readonly (number | null)[] {
  const kept = [1, page - 1, page, page + 1, pages].filter((one) => one >= 1 && one <= pages)
  const numbers = [...new Set(kept)].toSorted((a, b) => a - b)
  return numbers.flatMap((number, index) => {
    const before = index === 0 ? number - 1 : (numbers[index - 1] ?? number - 1)
    if (number - before === 2) return [number - 1, number]
    return number - before > 2 ? [null, number] : [number]
  })
}
