import type { Language } from '../../compact/schema.ts'

type Words = {
  readonly objective: (number: string, short: string) => string
  readonly total: string
  readonly actions: string
  readonly challenges: string
  readonly percent: string
  readonly of: (part: string, whole: string) => string
  readonly none: string
  readonly tableOf: (title: string) => string
  readonly altBars: (title: string, rows: number, first: string) => string
  readonly altMap: (title: string, first: string) => string
  readonly altHeat: (title: string, rows: number, columns: number, first: string) => string
  readonly altChange: (title: string, rows: number, first: string) => string
  readonly most: (one: string, value: string, unit: string) => string
  readonly mostTied: (many: string, value: string, unit: string) => string
  readonly mostMany: (count: number, value: string, unit: string) => string
  readonly fewest: (one: string, value: string) => string
  readonly fewestTied: (many: string, value: string) => string
  readonly cell: (column: string, objective: string, short: string) => string
  readonly cells: (which: string, value: string) => string
  readonly without: (many: string) => string
  readonly withoutMany: (count: number) => string
  readonly withFocus: (part: string, whole: string, share: string) => string
  readonly focusMost: (who: string, share: string) => string
  readonly changeTotal: (before: string, after: string, from: string) => string
  readonly changeMost: (who: string, difference: string) => string
  readonly shareOfMost: (
    who: string,
    share: string,
    next: { readonly who: string; readonly share: string } | null,
  ) => string
  readonly allActions: string
  readonly change: string
  readonly place: string
  readonly more: (count: number) => string
}

const es: Words = {
  objective: (number, short) => `${number}. ${short}`,
  total: 'Total',
  actions: 'Acciones',
  challenges: 'Retos',
  percent: '%',
  of: (part, whole) => `${part} de ${whole}`,
  none: 'No hay acciones que mostrar.',
  tableOf: (title) => `${title}: los números`,
  altBars: (title, rows, first) =>
    `Gráfica de barras. ${title}. ${rows} barras; las más largas: ${first}. La tabla da todos los números.`,
  altMap: (title, first) =>
    `Mapa de entidades federativas. ${title}. Las que más tienen: ${first}. La tabla da todos los números.`,
  altHeat: (title, rows, columns, first) =>
    `Tabla sombreada de ${rows} filas por ${columns} columnas. ${title}. Las celdas más altas: ${first}. La tabla da todos los números.`,
  altChange: (title, rows, first) =>
    `Gráfica de puntos antes y ahora, ${rows} filas. ${title}. Los mayores cambios: ${first}. La tabla da todos los números.`,
  most: (one, value, unit) => `${one} reúne más ${unit}: ${value}.`,
  mostTied: (many, value, unit) => `${many} reúnen más ${unit}: ${value} cada uno.`,
  mostMany: (count, value, unit) => `${count} comparten el primer lugar en ${unit}, con ${value} cada uno.`,
  fewest: (one, value) => `Al final está ${one}, con ${value}.`,
  fewestTied: (many, value) => `Al final están ${many}, con ${value} cada uno.`,
  cell: (column, objective, short) => `${column} en el objetivo ${objective} (${short})`,
  cells: (which, value) => `Donde más acciones se reúnen, ${value}: ${which}.`,
  without: (many) => `Sin ninguna: ${many}.`,
  withoutMany: (count) => `En ${count} no hay ninguna.`,
  withFocus: (part, whole, share) =>
    `${part} de ${whole} ${whole === '1' ? 'acción' : 'acciones'} (${share}).`,
  focusMost: (who, share) => `La proporción más alta es la de «${who}»: ${share}.`,
  changeTotal: (before, after, from) => `De ${before} en ${from} a ${after} ahora.`,
  changeMost: (who, difference) => `El mayor cambio: ${who} (${difference}).`,
  shareOfMost: (who, share, next) =>
    `La más frecuente es «${who}» (${share})${next === null ? '' : `; le sigue «${next.who}» (${next.share})`}.`,
  allActions: 'Todas las acciones',
  change: 'Cambio',
  place: 'Lugar',
  more: (count) => `Se muestran las que más tienen; la tabla da otras ${count}.`,
}

const en: Words = {
  objective: (number, short) => `${number}. ${short}`,
  total: 'Total',
  actions: 'Actions',
  challenges: 'Challenges',
  percent: '%',
  of: (part, whole) => `${part} of ${whole}`,
  none: 'There are no actions to show.',
  tableOf: (title) => `${title}: the numbers`,
  altBars: (title, rows, first) =>
    `Bar chart. ${title}. ${rows} bars; the longest: ${first}. The table gives all numbers.`,
  altMap: (title, first) =>
    `Map of states. ${title}. Those with most: ${first}. The table gives all numbers.`,
  altHeat: (title, rows, columns, first) =>
    `Shaded table of ${rows} rows by ${columns} columns. ${title}. The highest cells: ${first}. The table gives all numbers.`,
  altChange: (title, rows, first) =>
    `Dot chart of before and now, ${rows} rows. ${title}. The largest changes: ${first}. The table gives all numbers.`,
  most: (one, value, unit) => `${one} has most ${unit}: ${value}.`,
  mostTied: (many, value, unit) => `${many} have most ${unit}: ${value} each.`,
  mostMany: (count, value, unit) => `${count} share the first place in ${unit}, with ${value} each.`,
  fewest: (one, value) => `Last comes ${one}, with ${value}.`,
  fewestTied: (many, value) => `Last come ${many}, with ${value} each.`,
  cell: (column, objective, short) => `${column} for objective ${objective} (${short})`,
  cells: (which, value) => `Most actions, ${value}: ${which}.`,
  without: (many) => `With none: ${many}.`,
  withoutMany: (count) => `${count} have none.`,
  withFocus: (part, whole, share) =>
    `${part} of ${whole} ${whole === '1' ? 'action' : 'actions'} (${share}).`,
  focusMost: (who, share) => `The highest proportion is that of “${who}”: ${share}.`,
  changeTotal: (before, after, from) => `From ${before} in ${from} to ${after} now.`,
  changeMost: (who, difference) => `The largest change: ${who} (${difference}).`,
  shareOfMost: (who, share, next) =>
    `The most frequent is “${who}” (${share})${next === null ? '' : `; next comes “${next.who}” (${next.share})`}.`,
  allActions: 'All actions',
  change: 'Change',
  place: 'Place',
  more: (count) => `Those with most are shown; the table gives another ${count}.`,
}

export const CHART_WORDS: Readonly<Record<Language, Words>> = { es, en }
