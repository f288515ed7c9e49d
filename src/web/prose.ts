export type Block =
  | { readonly kind: 'paragraph'; readonly text: string }
  | { readonly kind: 'list'; readonly items: readonly string[] }

/**
 * The blocks of a plain text of the record: paragraphs stand apart by a blank line, items of a list begin with «• ».
 * Items that follow each other, with or without a blank line between them, are one list.
 */
export function parseProse(text: string): readonly Block[] {
  const blocks: Block[] = []
  let items: string[] = []
  const closeList = () => {
    if (items.length > 0) blocks.push({ kind: 'list', items })
    items = []
  }
  for (const paragraph of text.split(/\n[ \t]*\n/)) {
    for (const piece of paragraph.split(/\n(?=\s*•)|(?<=^|\n)(?=\s*•)/)) {
      const words = piece.replaceAll(/\s+/g, ' ').trim()
      if (words === '') continue
      if (words.startsWith('•')) {
        items.push(words.slice(1).trim())
      } else {
        closeList()
        blocks.push({ kind: 'paragraph', text: words })
      }
    }
  }
  closeList()
  return blocks
}

export type Inline =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'link'; readonly text: string; readonly href: string }

const ADDRESS = /\bhttps?:\/\/[^\s<>«»"“”]+/g

/** The text cut at its web addresses. Signs that end a sentence or close a bracket are left outside the address. */
export function splitAddresses(text: string): readonly Inline[] {
  const parts: Inline[] = []
  let done = 0
  for (const match of text.matchAll(ADDRESS)) {
    const address = trimAddress(match[0])
    if (!URL.canParse(address)) continue
    if (match.index > done) parts.push({ kind: 'text', text: text.slice(done, match.index) })
    parts.push({ kind: 'link', text: address, href: address })
    done = match.index + address.length
  }
  if (done < text.length) parts.push({ kind: 'text', text: text.slice(done) })
  return parts
}

function trimAddress(address: string): string {
  const bare = address.replace(/[.,;:!?'’]+$/, '')
  const unopened = bare.endsWith(')') && bare.split(')').length > bare.split('(').length
  return unopened ? trimAddress(bare.slice(0, -1)) : bare
}

/** Whether a title is printed in capitals, which is set smaller. Short acronyms alone don't make it so. */
export function isInCapitals(title: string): boolean {
  const letters = title.replaceAll(/[^\p{L}]/gu, '')
  if (letters.length < 8) return false
  const capitals = letters.replaceAll(/[^\p{Lu}]/gu, '')
  return capitals.length / letters.length > 0.7
}

/** The first words of a text, whole words, at most `length` characters, with «…» where more follows. */
export function excerpt(text: string, length: number): string {
  const line = text.replaceAll(/\s+/g, ' ').trim()
  if (line.length <= length) return line
  const cut = line.slice(0, length)
  const space = cut.lastIndexOf(' ')
  return `${(space > length / 2 ? cut.slice(0, space) : cut).replace(/[\s,.;:–-]+$/, '')}…`
}
