import { auditPath } from '../web/paths.ts'

/** The filters of the review, by the word that each has in the address. */
export const AUDIT_FILTERS = ['estado', 'gravedad', 'regla', 'institucion', 'objetivo'] as const
export type AuditFilter = (typeof AUDIT_FILTERS)[number]

export type ReviewAddress = {
  readonly filters: Readonly<Partial<Record<AuditFilter, string>>>
  readonly page: number
}

export function reviewPath(cycle: string, { filters, page }: ReviewAddress): string {
  const parameters = new URLSearchParams()
  for (const filter of AUDIT_FILTERS) {
    const value = filters[filter]
    if (value !== undefined) parameters.set(filter, value)
  }
  if (page > 1) parameters.set('pagina', String(page))
  const query = parameters.toString()
  return query === '' ? auditPath(cycle) : `${auditPath(cycle)}?${query}`
}

/** The review narrowed to one value, or freed from it where it was chosen; back on its first page. */
export function toggleReview({ filters }: ReviewAddress, filter: AuditFilter, value: string): ReviewAddress {
  const { [filter]: chosen, ...others } = filters
  return { filters: chosen === value ? others : { ...others, [filter]: value }, page: 1 }
}

/** What an address asks for; undefined where its page is no number. */
export function readReview(asked: (name: string) => string | undefined): ReviewAddress | undefined {
  const page = asked('pagina') ?? '1'
  if (!/^[1-9]\d{0,4}$/.test(page)) return undefined
  const filters = Object.fromEntries(
    AUDIT_FILTERS.flatMap((filter) => {
      const value = asked(filter)?.trim() ?? ''
      return value === '' ? [] : [[filter, value] as const]
    }),
  )
  return { filters, page: Number(page) }
}
