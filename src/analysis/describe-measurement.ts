import type { Language } from '../compact/schema.ts'
import { describeSelection } from './describe-selection.ts'
import { DIMENSION_NAMES } from './messages.ts'
import type { Measurement, Share, Snapshot } from './schema.ts'

/** What a measurement tells, in words without its number: «acciones del objetivo 7, de todas las del ciclo». */
export function describeMeasurement(snapshot: Snapshot, measured: Measurement, lang: Language): string {
  const spanish = lang === 'es'
  switch (measured.kind) {
    case 'count':
      return describeSelection(snapshot, measured.selection, lang, { unit: measured.unit })
    case 'share': {
      const part = describeSelection(snapshot, measured.part, lang)
      const whole = describeSelection(snapshot, measured.whole, lang)
      return spanish ? `${part}, del total de ${whole}` : `${part}, as a share of ${whole}`
    }
    case 'tally':
    case 'rank': {
      const what = describeSelection(snapshot, measured.selection, lang, { unit: measured.unit })
      return `${what}, ${spanish ? 'por' : 'by'} ${DIMENSION_NAMES[measured.dimension].one[lang]}`
    }
    case 'cross': {
      const what = describeSelection(snapshot, measured.selection, lang)
      const [rows, columns] = [measured.rowDimension, measured.columnDimension].map(
        (dimension) => DIMENSION_NAMES[dimension].one[lang],
      )
      return spanish ? `${what}, por ${rows} y ${columns}` : `${what}, by ${rows} and ${columns}`
    }
    case 'list':
    case 'absent': {
      const what = describeSelection(snapshot, measured.selection, lang)
      const members = DIMENSION_NAMES[measured.dimension].other[lang]
      const without = measured.kind === 'absent'
      if (spanish) return `${members} ${without ? 'sin' : 'con'} ${what}`
      return `${members} ${without ? 'without' : 'with'} ${what}`
    }
    case 'quantity': {
      const { unit, words } = measured.request
      const what = describeSelection(snapshot, measured.selection, lang)
      const counted = words === undefined ? unit : `${unit} (${words})`
      return spanish ? `${counted} que declaran las ${what}` : `${counted} that the ${what} state`
    }
    case 'change': {
      const of = describeMeasurement(snapshot, measured.of, lang)
      return spanish ? `cambio frente a la otra edición: ${of}` : `change from the other edition: ${of}`
    }
  }
}

const percents = {
  es: new Intl.NumberFormat('es-MX', { maximumFractionDigits: 1 }),
  en: new Intl.NumberFormat('en', { maximumFractionDigits: 1 }),
} as const satisfies Record<Language, Intl.NumberFormat>

/** `48.2 %` (with a space that does not break) or `48.2%`; «–» where there is none. */
export function formatShare(lang: Language, share: Pick<Share, 'rounded'> | null): string {
  if (share === null) return '–'
  return `${percents[lang].format(share.rounded)}${lang === 'es' ? '\u00a0%' : '%'}`
}
