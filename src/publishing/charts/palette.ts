/** Colours of charts: on white, told apart by people of any colour vision, and by their lightness where there is only grey. */

/** Words and numbers. */
export const INK = '#1c1d1a'
export const INK_SOFT = '#565850'
/** Lines that only guide the eye. */
export const RULE = '#dedbcf'
/** Outlines that carry a shape: 3:1 on white. */
export const OUTLINE = '#858478'
export const PAPER = '#ffffff'

/** The one colour of a chart that compares one thing. */
export const ACCENT = '#0d5a43'
/** What is compared with it: before, the rest. */
export const ACCENT_SOFT = '#7b8b84'

/** Parts of a stack, in the order of the list that they are from: neighbours differ in lightness by ten steps or more. */
export const PARTS = ['#083024', '#b55c00', '#641a4c', '#2a5f9e', '#564a10'] as const

/** Shades for more and more, each with the colour of words on it. */
export const SHADES = [
  { fill: '#e4efe9', ink: INK },
  { fill: '#bfdccf', ink: INK },
  { fill: '#8cbfa9', ink: INK },
  { fill: '#4c8a72', ink: '#ffffff' },
  { fill: '#16654c', ink: '#ffffff' },
  { fill: '#06382a', ink: '#ffffff' },
] as const
export type Shade = (typeof SHADES)[number]

export function partColour(index: number): string {
  return PARTS[index % PARTS.length] ?? ACCENT
}
