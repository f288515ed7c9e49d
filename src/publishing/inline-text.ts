import type { Inline } from './manuscript.ts'

type Leaf = Exclude<Inline, { readonly children: readonly Inline[] }>

/** What stands in a line once its dress is taken off: words, numbers, quotes, facts from outside. */
export function leafInlines(children: readonly Inline[]): readonly Leaf[] {
  return children.flatMap((inline) => ('children' in inline ? leafInlines(inline.children) : [inline]))
}

/** The words of a line without their dress, its bindings filled in. */
export function inlineText(children: readonly Inline[]): string {
  return leafInlines(children)
    .map(({ text }) => text)
    .join('')
}
