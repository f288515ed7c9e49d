import { existsSync, globSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { listAnchors, listReferences } from '../../src/publishing/site/links.ts'

/** What is wrong with the links of a folder of pages, one line each: files that are not there, anchors that lead nowhere. */
export function findBrokenLinks(folder: string): readonly string[] {
  const anchorsOf = new Map<string, ReadonlySet<string>>()
  const anchors = (file: string) => {
    const known = anchorsOf.get(file)
    if (known !== undefined) return known
    const found = listAnchors(readFileSync(file, 'utf8'))
    anchorsOf.set(file, found)
    return found
  }
  return globSync('**/*.html', { cwd: folder }).flatMap((page) => {
    // What a server shows where there is nothing has whole addresses.
    if (page === '404.html') return []
    const file = path.join(folder, page)
    return listReferences(readFileSync(file, 'utf8')).flatMap((reference) => {
      if (/^(https?|mailto|data):/.test(reference)) return []
      if (reference.startsWith('/')) return [`${page}: ${reference} is not relative`]
      const [whole = '', anchor = ''] = reference.split('#', 2)
      const [way = ''] = whole.split('?', 1)
      const target = way === '' ? file : path.join(path.dirname(file), decodeURIComponent(way))
      if (!existsSync(target)) return [`${page}: ${reference} is not there`]
      if (anchor === '' || !target.endsWith('.html') || anchors(target).has(decodeURIComponent(anchor)))
        return []
      return [`${page}: ${reference} has no such place`]
    })
  })
}
