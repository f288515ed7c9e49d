import type { Token } from 'markdown-it'
import { BINDING_MARK, bindingIndex } from './scan-bindings.ts'
import { showText } from './stray-numbers.ts'

/** A stretch of marked-up text, with the bindings still as marks, read token by token. */
export type RawInline =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'mark'; readonly index: number }
  | { readonly kind: 'strong' | 'emphasis'; readonly children: readonly RawInline[] }
  | { readonly kind: 'link'; readonly href: string; readonly children: readonly RawInline[] }

/** `refused`: what a report has no use for. */
export type ReadInlines = {
  readonly inlines: readonly RawInline[]
  readonly refused: readonly ('image' | 'code' | 'address')[]
}

export function readInlines(tokens: readonly Token[]): ReadInlines {
  const refused: ReadInlines['refused'][number][] = []
  const stack: { readonly token: Token | null; readonly children: RawInline[] }[] = [
    { token: null, children: [] },
  ]
  const add = (...inlines: readonly RawInline[]) => stack.at(-1)?.children.push(...inlines)
  for (const token of tokens) {
    switch (token.type) {
      case 'text':
        add(...splitMarks(token.content))
        break
      case 'softbreak':
      case 'hardbreak':
        add({ kind: 'text', text: ' ' })
        break
      case 'strong_open':
      case 'em_open':
      case 'link_open':
        stack.push({ token, children: [] })
        break
      case 'strong_close':
      case 'em_close':
      case 'link_close': {
        const closed = stack.length > 1 ? stack.pop() : undefined
        if (closed?.token) add(close(closed.token, closed.children, refused))
        break
      }
      case 'image':
        refused.push('image')
        break
      case 'code_inline':
        refused.push('code')
        add(...splitMarks(token.content))
        break
      default:
        add(...splitMarks(token.content))
    }
  }
  return { inlines: stack[0]?.children ?? [], refused }
}

function close(
  token: Token,
  children: readonly RawInline[],
  refused: ReadInlines['refused'][number][],
): RawInline {
  if (token.type !== 'link_open')
    return { kind: token.type === 'strong_open' ? 'strong' : 'emphasis', children }
  const href = String(token.attrGet('href') ?? '')
  if (!/^(?:https?:\/\/|mailto:|#|\/)/.test(href) || decodeSafely(href).search(BINDING_MARK) >= 0)
    refused.push('address')
  return { kind: 'link', href, children }
}

function decodeSafely(href: string): string {
  try {
    return decodeURIComponent(href)
  } catch {
    return href
  }
}

function splitMarks(content: string): readonly RawInline[] {
  const parts: RawInline[] = []
  let taken = 0
  const addText = (text: string) => {
    if (text !== '') parts.push({ kind: 'text', text })
  }
  for (const match of content.matchAll(BINDING_MARK)) {
    addText(showText(content.slice(taken, match.index)))
    parts.push({ kind: 'mark', index: bindingIndex(match[0]) })
    taken = match.index + match[0].length
  }
  addText(showText(content.slice(taken)))
  return parts
}

/** What a reader sees, with one sign that is neither letter nor figure for each binding. */
export function flatten(inlines: readonly RawInline[]): string {
  return inlines
    .map((one) => {
      switch (one.kind) {
        case 'text':
          return one.text
        case 'mark':
          return '\ufffc'
        case 'strong':
        case 'emphasis':
        case 'link':
          return flatten(one.children)
      }
    })
    .join('')
}
