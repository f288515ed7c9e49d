import type { Block, Inline } from '../manuscript.ts'

/** Links inside a report that lead to no heading of it. */
export function findBrokenLinks(blocks: readonly Block[]): readonly string[] {
  const anchors = new Set(blocks.flatMap((block) => (block.kind === 'heading' ? [`#${block.id}`] : [])))
  return listLinks(blocks).filter((href) => href.startsWith('#') && !anchors.has(href))
}

function listLinks(blocks: readonly Block[]): readonly string[] {
  return blocks.flatMap((block): readonly string[] => {
    switch (block.kind) {
      case 'heading':
      case 'paragraph':
        return linksIn(block.children)
      case 'list':
        return block.items.flatMap(listLinks)
      case 'definitions':
        return block.entries.flatMap(({ meaning }) => linksIn(meaning))
      case 'action':
      case 'chart':
      case 'index':
      case 'pageBreak':
      case 'table':
        return []
    }
  })
}

function linksIn(inlines: readonly Inline[]): readonly string[] {
  return inlines.flatMap((one): readonly string[] => {
    if (one.kind === 'link') return [one.href, ...linksIn(one.children)]
    return one.kind === 'strong' || one.kind === 'emphasis' ? linksIn(one.children) : []
  })
}
