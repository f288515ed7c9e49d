import { createRequire } from 'node:module'
import type * as PlotLibrary from '@observablehq/plot'
import type * as DomLibrary from 'linkedom'
import { INK } from './palette.ts'

/** How wide a chart is drawn: for a page of text, or for a phone. */
export type Size = 'wide' | 'narrow'
export const WIDTHS = { wide: 720, narrow: 360 } as const satisfies Record<Size, number>

export const FONT = 'Atkinson Hyperlegible Next, sans-serif'
/** Font size of words in a chart, and what a letter of it takes on average: there is no browser here to measure it. */
export const TEXT = 14
export const LETTER = 6.3

/** As much of an element of the drawing as is used here. */
export type Drawn = {
  readonly outerHTML: string
  textContent: string
  setAttribute: (name: string, value: string) => void
  removeAttribute: (name: string) => void
  getAttribute: (name: string) => string | null
  appendChild: (child: Drawn) => void
  querySelectorAll: (selector: string) => Iterable<Drawn>
  remove: () => void
}
type Page = { readonly createElementNS: (space: string, name: string) => Drawn }

// Loaded with the first chart: together they cost a start more than opening the record does, and most commands draw none.
const require = createRequire(import.meta.url)

export function loadPlot(): typeof PlotLibrary {
  return require('@observablehq/plot') as typeof PlotLibrary
}

let opened: Page | undefined

/** An empty page, which drawings are made in. */
function page(): Page {
  const { parseHTML } = require('linkedom') as typeof DomLibrary
  opened ??= (
    parseHTML('<!doctype html><html><body></body></html>') as unknown as { readonly document: Page }
  ).document
  return opened
}

const SVG = 'http://www.w3.org/2000/svg'

/** Draws a plot without a browser. The result has no styles of its own, which pages do not allow, and no ids. */
export function drawPlot(options: PlotLibrary.PlotOptions): Drawn {
  const drawn = loadPlot().plot({ ...options, document: page() }) as unknown as Drawn
  for (const style of drawn.querySelectorAll('style')) style.remove()
  for (const one of drawn.querySelectorAll('[aria-label]')) one.removeAttribute('aria-label')
  for (const one of drawn.querySelectorAll('[aria-hidden]')) one.removeAttribute('aria-hidden')
  for (const path of drawn.querySelectorAll('path'))
    path.setAttribute('d', roundPath(path.getAttribute('d') ?? ''))
  drawn.removeAttribute('class')
  drawn.setAttribute('xmlns', SVG)
  drawn.setAttribute('font-family', FONT)
  drawn.setAttribute('font-size', String(TEXT))
  drawn.setAttribute('fill', INK)
  return drawn
}

/** A tenth of a unit is less than can be seen, and a third of the bytes. */
function roundPath(path: string): string {
  return path.replace(/-?\d+\.\d{2,}/gu, (number) => String(Math.round(Number(number) * 10) / 10))
}

/** Adds an element to a drawing. */
export function add(
  to: Drawn,
  name: string,
  attributes: Readonly<Record<string, string | number>>,
  text?: string,
): void {
  const element = page().createElementNS(SVG, name)
  for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, String(value))
  if (text !== undefined) element.textContent = text
  to.appendChild(element)
}

/** The room that names at the left of a wide chart take, up to a limit from which on they are broken. */
export function roomFor(names: readonly string[], limit = 310): number {
  return Math.ceil(Math.min(limit, Math.max(0, ...names.map((name) => name.length)) * LETTER + 20))
}

/** The lines that a text takes in a width, broken between words. */
export function wrapText(text: string, width: number, letter = LETTER): readonly string[] {
  const lines: string[] = []
  let line = ''
  for (const word of text.split(' ')) {
    const longer = line === '' ? word : `${line} ${word}`
    if (line !== '' && longer.length * letter > width) {
      lines.push(line)
      line = word
    } else line = longer
  }
  return [...lines, line]
}

export function toSvg(drawn: Drawn): string {
  return drawn.outerHTML
}
