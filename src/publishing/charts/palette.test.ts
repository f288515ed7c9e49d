import { expect, test } from 'vitest'
import { ACCENT, ACCENT_SOFT, OUTLINE, PARTS, SHADES } from './palette.ts'

/** Relative luminance (WCAG 2). */
function luminance(colour: string): number {
  const [r = 0, g = 0, b = 0] = [1, 3, 5].map((at) => {
    const value = parseInt(colour.slice(at, at + 2), 16) / 255
    return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4
  })
  return 0.2126 * r + 0.7152 * g + 0.0722 * b
}

function contrast(a: string, b: string): number {
  const [dark = 0, light = 0] = [luminance(a), luminance(b)].sort((x, y) => x - y)
  return (light + 0.05) / (dark + 0.05)
}

/** Lightness in grey, 0 to 100 (CIE L*). */
function lightness(colour: string): number {
  return 116 * Math.cbrt(luminance(colour)) - 16
}

test('every mark stands out from white by 3:1, and white numbers on it by 4.5:1', () => {
  for (const colour of [ACCENT, ACCENT_SOFT, OUTLINE, ...PARTS])
    expect(contrast(colour, '#ffffff'), colour).toBeGreaterThanOrEqual(3)
  for (const colour of PARTS) expect(contrast(colour, '#ffffff'), colour).toBeGreaterThanOrEqual(4.5)
})

test('parts are told apart in grey: none has the lightness of another, and neighbours differ clearly', () => {
  const all = PARTS.map(lightness)
  const sorted = all.toSorted((a, b) => a - b)
  for (const [i, one] of sorted.entries()) if (i > 0) expect(one - (sorted[i - 1] ?? 0)).toBeGreaterThan(5)
  for (const [i, one] of all.entries())
    if (i > 0) expect(Math.abs(one - (all[i - 1] ?? 0))).toBeGreaterThan(7)
})

test('shades darken evenly enough to be told apart in grey, and words on each are legible', () => {
  const all = SHADES.map(({ fill }) => lightness(fill))
  for (const [i, one] of all.entries()) if (i > 0) expect((all[i - 1] ?? 0) - one).toBeGreaterThan(7)
  for (const { fill, ink } of SHADES) expect(contrast(fill, ink), fill).toBeGreaterThanOrEqual(4)
})
