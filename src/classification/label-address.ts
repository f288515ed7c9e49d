import { labelPath, labelsPath } from '../web/paths.ts'
import { LABEL_FIELDS } from './labels.ts'
import { BANDS, type QueueFacet, type QueueFilters } from './queue.ts'

export const THRESHOLDS = ['0.99', '0.95', '0.9'] as const
export type Threshold = (typeof THRESHOLDS)[number]

/** What an address of the review asks for. */
export type LabelAddress = {
  readonly filters: QueueFilters
  readonly page: number
  /** From how sure on «accept all» accepts. */
  readonly threshold: Threshold
  /** What was just decided: the span of its labels' ids, and on which action (none: on many). */
  readonly done: { readonly first: number; readonly last: number; readonly action: string | null } | null
}

const STATES = ['pendientes', 'decididas', 'todas'] as const

/** Undefined where a part has no sense. */
export function readLabelAddress(asked: (name: string) => string | undefined): LabelAddress | undefined {
  const page = asked('pagina') ?? '1'
  const estado = STATES.find((one) => one === (asked('estado') ?? 'pendientes'))
  const threshold = THRESHOLDS.find((one) => one === (asked('umbral') ?? '0.95'))
  const done = /^(\d{1,15})-(\d{1,15})$/.exec(asked('hecha') ?? '')
  if (!/^[1-9]\d{0,4}$/.test(page) || estado === undefined || threshold === undefined) return undefined
  const campo = LABEL_FIELDS.find((one) => one === asked('campo'))
  const confianza = BANDS.find((one) => one === asked('confianza'))
  if ((asked('campo') ?? '') !== (campo ?? '') || (asked('confianza') ?? '') !== (confianza ?? ''))
    return undefined
  const word = (name: QueueFacet) => {
    const value = asked(name)?.trim() ?? ''
    return value === '' ? {} : { [name]: value.slice(0, 60) }
  }
  return {
    filters: {
      estado,
      ...(campo === undefined ? {} : { campo, ...word('etiqueta') }),
      ...(confianza === undefined ? {} : { confianza }),
      ...word('sector'),
      ...word('objetivo'),
    },
    page: Number(page),
    threshold,
    done:
      done === null ? null : { first: Number(done[1]), last: Number(done[2]), action: asked('de') ?? null },
  }
}

function query({ filters, page, threshold, done }: LabelAddress): string {
  const parameters = new URLSearchParams()
  const { estado, ...others } = filters
  if (estado !== 'pendientes') parameters.set('estado', estado)
  for (const [name, value] of Object.entries(others)) parameters.set(name, value)
  if (threshold !== '0.95') parameters.set('umbral', threshold)
  if (page > 1) parameters.set('pagina', String(page))
  if (done !== null) {
    parameters.set('hecha', `${String(done.first)}-${String(done.last)}`)
    if (done.action !== null) parameters.set('de', done.action)
  }
  const text = parameters.toString()
  return text === '' ? '' : `?${text}`
}

/** The queue, as an address asks for it. */
export function queuePath(cycle: string, address: LabelAddress): string {
  return labelsPath(cycle) + query(address)
}

/** One action of the queue. */
export function queuedPath(action: string, address: LabelAddress): string {
  return labelPath(action) + query({ ...address, page: 1 })
}

/** Where a form of the review is sent to. */
export function deedPath(cycle: string, deed: 'seguras' | 'deshacer', address: LabelAddress): string {
  return `${labelsPath(cycle)}/${deed}${query({ ...address, page: 1, done: null })}`
}

/** The queue narrowed to one value, or freed from it where it was chosen; back on its first page. */
export function toggleFacet(address: LabelAddress, facet: QueueFacet, value: string): LabelAddress {
  const chosen = address.filters[facet]
  // A label is one of a field: with another field it says nothing.
  const gone: readonly string[] = facet === 'campo' ? ['campo', 'etiqueta'] : [facet]
  const kept = Object.fromEntries(Object.entries(address.filters).filter(([name]) => !gone.includes(name)))
  const filters = chosen === value ? kept : { ...kept, [facet]: value }
  return { ...address, filters: filters as QueueFilters, page: 1, done: null }
}
