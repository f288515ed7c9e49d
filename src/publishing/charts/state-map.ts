import mexico from '@svg-maps/mexico'
import * as z from 'zod'
import { addKey } from './bars.ts'
import { add, drawPlot, loadPlot, LETTER, type Size, TEXT, toSvg, WIDTHS } from './drawing.ts'
import { INK_SOFT, OUTLINE, PAPER, SHADES } from './palette.ts'

export type StateValue = { readonly state: string; readonly name: string; readonly value: number }

type Ring = readonly (readonly [number, number])[]
type Feature = {
  readonly type: 'Feature'
  readonly properties: { readonly state: string }
  readonly geometry: { readonly type: 'MultiPolygon'; readonly coordinates: readonly (readonly Ring[])[] }
}

const { locations } = z
  .object({ locations: z.array(z.object({ id: z.string(), path: z.string() })) })
  .parse(mexico)

/** Shapes by ISO 3166-2 (the map's ids are the second part of the codes), each as fine as its size shows. */
const SHAPES = { wide: shapeStates(1.5), narrow: shapeStates(3) } as const satisfies Record<Size, unknown>

function shapeStates(grid: number): readonly Feature[] {
  return locations.map(({ id, path }) => ({
    type: 'Feature',
    properties: { state: `MX-${id.toUpperCase()}` },
    geometry: {
      type: 'MultiPolygon',
      coordinates: readRings(path)
        .map((ring) => coarsen(ring, grid))
        .filter((ring) => isSeen(ring, grid))
        .map((ring) => [ring]),
    },
  }))
}

const CREDIT = 'Map: Victor Cazanave, svg-maps (CC BY 4.0)'
const CREDIT_ES = 'Mapa: Victor Cazanave, svg-maps (CC BY 4.0)'
/** How many states are named on the map: those with most. */
const NAMED = { wide: 6, narrow: 3 } as const

/** Whether there are shapes for these states. */
export function canDrawStates(states: readonly string[]): boolean {
  const known = new Set(SHAPES.wide.map(({ properties }) => properties.state))
  return states.length > 0 && states.every((state) => known.has(state))
}

/** The states, darker for more; those with most are named with their number. */
export function drawStateMap(values: readonly StateValue[], size: Size, lang: 'es' | 'en'): string {
  const width = WIDTHS[size]
  const features = SHAPES[size]
  const steps = stepsOf(values.map(({ value }) => value))
  const keyHeight = size === 'wide' ? 34 : 58
  const height = Math.round(width * 0.63)
  const byState = new Map(values.map((one) => [one.state, one]))
  const fillOf = ({ properties }: Feature) => {
    const value = byState.get(properties.state)?.value ?? 0
    return steps.find(({ from, to }) => value >= from && value <= to)?.fill ?? PAPER
  }
  const marginTop = keyHeight
  const total = keyHeight + height + 24
  const Plot = loadPlot()
  const drawn = drawPlot({
    width,
    height: total,
    marginLeft: 2,
    marginRight: 2,
    marginTop,
    marginBottom: 26,
    projection: { type: 'identity', domain: wholeOf(features) },
    marks: [Plot.geo(features, { fill: fillOf, stroke: OUTLINE, strokeWidth: 0.8 })],
  })
  for (const path of drawn.querySelectorAll('path'))
    path.setAttribute('d', shortenPath(path.getAttribute('d') ?? ''))
  const place = fit(features, { width, height: total, marginTop })
  const named = values
    .filter(({ value }) => value > 0)
    .toSorted((a, b) => b.value - a.value)
    .slice(0, NAMED[size])
  for (const { state, name, value } of named) {
    const feature = features.find(({ properties }) => properties.state === state)
    if (feature === undefined) continue
    const [x, y] = place(centreOf(feature))
    const text = `${name} ${value}`
    const half = (text.length * LETTER) / 2 + 4
    add(
      drawn,
      'text',
      {
        x: Math.round(Math.min(width - half, Math.max(half, x))),
        y: Math.round(y + 5),
        'text-anchor': 'middle',
        'font-size': TEXT,
        'font-weight': 600,
        stroke: PAPER,
        'stroke-width': 4,
        'stroke-linejoin': 'round',
        'paint-order': 'stroke',
      },
      text,
    )
  }
  addKey(
    drawn,
    steps.map(({ from, to, fill }) => ({
      label: from === to ? String(from) : `${from}–${to}`,
      colour: fill,
    })),
    width,
  )
  add(
    drawn,
    'text',
    { x: 0, y: total - 6, 'text-anchor': 'start', 'font-size': TEXT - 3, fill: INK_SOFT },
    lang === 'es' ? CREDIT_ES : CREDIT,
  )
  return toSvg(drawn)
}

function wholeOf(features: readonly Feature[]): object {
  return { type: 'FeatureCollection', features }
}

type Step = { readonly from: number; readonly to: number; readonly fill: string }

/** None, and up to five steps from 1 to the greatest value, each about twice as far as the one before. */
function stepsOf(values: readonly number[]): readonly Step[] {
  const max = Math.max(0, ...values)
  const bounds = [1, 2, 5, 10, 20, 50, 100, 200, 500, 1000].filter((bound) => bound <= max)
  const starts = bounds.length > 5 ? bounds.slice(bounds.length - 5).with(0, 1) : bounds
  const shades = SHADES.slice(SHADES.length - starts.length)
  return [
    { from: 0, to: 0, fill: PAPER },
    ...starts.map((from, i) => ({
      from,
      to: (starts[i + 1] ?? max + 1) - 1,
      fill: shades[i]?.fill ?? PAPER,
    })),
  ]
}

/** The path's rings. Its commands are moves and lines only, relative or absolute, and the end of a ring. */
function readRings(path: string): readonly Ring[] {
  const rings: [number, number][][] = []
  let [x, y] = [0, 0]
  let command = 'm'
  let start = true
  for (const token of path.match(/[MmLlz]|-?[\d.]+(?:e-?\d+)?,-?[\d.]+(?:e-?\d+)?/gu) ?? []) {
    if (/^[MmLlz]$/u.test(token)) {
      const ring = rings.at(-1)
      const first = ring?.[0]
      if (token === 'z' && first !== undefined) {
        ring?.push([...first])
        ;[x, y] = first
      }
      command = token
      start = token === 'M' || token === 'm'
      continue
    }
    const [a = 0, b = 0] = token.split(',').map(Number)
    ;[x, y] = command === 'M' || command === 'L' ? [a, b] : [x + a, y + b]
    if (start) rings.push([[x, y]])
    else rings.at(-1)?.push([x, y])
    start = false
  }
  return rings.filter((ring) => ring.length > 3)
}

/**
 * The ring on a grid of about the width of its outline, without the points that say nothing there: a third of the bytes.
 * Point by point, so that neighbours keep one border.
 */
function coarsen(ring: Ring, grid: number): Ring {
  const kept: (readonly [number, number])[] = []
  for (const [x, y] of ring.map(
    ([x, y]) => [Math.round(x / grid) * grid, Math.round(y / grid) * grid] as const,
  )) {
    const [before, last] = [kept.at(-2), kept.at(-1)]
    if (last?.[0] === x && last[1] === y) continue
    if (before !== undefined && last !== undefined && isStraight(before, last, [x, y])) kept.pop()
    kept.push([x, y])
  }
  return kept
}

type Point = readonly [number, number]

function isStraight([ax, ay]: Point, [bx, by]: Point, [cx, cy]: Point): boolean {
  return (bx - ax) * (cy - by) === (by - ay) * (cx - bx) && (bx - ax) * (cx - bx) + (by - ay) * (cy - by) > 0
}

/** An island smaller than two steps of the grid is no more than dust. */
function isSeen(ring: Ring, grid: number): boolean {
  const { left, right, top, bottom } = boundsOf([ring])
  return ring.length > 3 && right - left + bottom - top > 2 * grid
}

/** The path in whole units, each point told from the one before: a third of the bytes. */
function shortenPath(path: string): string {
  let [x, y] = [0, 0]
  return path.replace(/([ML])(-?[\d.]+),(-?[\d.]+)/gu, (_whole, command: string, a: string, b: string) => {
    const [toX, toY] = [Math.round(Number(a)), Math.round(Number(b))]
    const step = `${toX - x}${toY < y ? '' : ','}${toY - y}`
    const told = command === 'M' ? `M${toX},${toY}` : toX === x && toY === y ? '' : `l${step}`
    ;[x, y] = [toX, toY]
    return told
  })
}

function boundsOf(rings: readonly Ring[]) {
  const [xs, ys] = [rings.flat().map(([x]) => x), rings.flat().map(([, y]) => y)]
  return { left: Math.min(...xs), right: Math.max(...xs), top: Math.min(...ys), bottom: Math.max(...ys) }
}

/** The middle of the largest part of a state, by its area. */
function centreOf({ geometry }: Feature): readonly [number, number] {
  let best = { area: 0, x: 0, y: 0 }
  for (const [ring] of geometry.coordinates) {
    if (ring === undefined) continue
    let [area, x, y] = [0, 0, 0]
    for (const [i, [x1, y1]] of ring.entries()) {
      const [x2, y2] = ring[i + 1] ?? ring[0] ?? [x1, y1]
      const cross = x1 * y2 - x2 * y1
      area += cross
      x += (x1 + x2) * cross
      y += (y1 + y2) * cross
    }
    if (Math.abs(area) > Math.abs(best.area)) best = { area, x: x / (3 * area), y: y / (3 * area) }
  }
  return [best.x, best.y]
}

/** Where the plot's projection puts a point: the whole map, fitted into its frame and centred there. */
function fit(
  features: readonly Feature[],
  frame: { readonly width: number; readonly height: number; readonly marginTop: number },
) {
  const bounds = boundsOf(features.flatMap(({ geometry }) => geometry.coordinates.flat()))
  const [w, h] = [frame.width - 4, frame.height - frame.marginTop - 26]
  const k = Math.min(w / (bounds.right - bounds.left), h / (bounds.bottom - bounds.top))
  const [dx, dy] = [
    2 + (w - k * (bounds.right + bounds.left)) / 2,
    frame.marginTop + (h - k * (bounds.bottom + bounds.top)) / 2,
  ]
  return ([x, y]: readonly [number, number]): readonly [number, number] => [k * x + dx, k * y + dy]
}
