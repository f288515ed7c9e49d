import type { Inline } from '../manuscript.ts'

/** The words of a line without their dress. */
export function inlineText(children: readonly Inline[]): string {
  return children
    .map((inline) => {
      switch (inline.kind) {
        case 'text':
        case 'bound':
        case 'quoted':
        case 'external':
          return inline.text
        case 'strong':
        case 'emphasis':
        case 'link':
          return inlineText(inline.children)
      }
    })
    .join('')
}
