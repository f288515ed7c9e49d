import { getDocument, type PDFDocumentProxy, type PDFPageProxy } from 'pdfjs-dist/legacy/build/pdf.mjs'

/** What a published PDF must be, and this one is not, one line each: tags, language, title, outline, labels, fonts, links. */
export async function findPdfFaults(bytes: Uint8Array, lang: string): Promise<readonly string[]> {
  const task = getDocument({ data: Uint8Array.from(bytes), verbosity: 0, fontExtraProperties: true })
  const pdf = await task.promise
  const faults = [...(await documentFaults(pdf, lang))]
  for (let number = 1; number <= pdf.numPages; number += 1) {
    const page = await pdf.getPage(number)
    const found = [
      ...(await textFaults(page)),
      ...(await pictureFaults(page)),
      ...(await linkFaults(page, pdf)),
      ...(await fontFaults(page)),
    ]
    faults.push(...found.map((fault) => `page ${number}: ${fault}`))
    page.cleanup()
  }
  await task.destroy()
  return faults
}

/** Width and height of a PDF's first page, in points. */
export async function measurePdf(bytes: Uint8Array): Promise<readonly number[]> {
  const task = getDocument({ data: Uint8Array.from(bytes), verbosity: 0 })
  const { width, height } = (await (await task.promise).getPage(1)).getViewport({ scale: 1 })
  await task.destroy()
  return [Math.round(width), Math.round(height)]
}

/** The addresses that a PDF leads to. */
export async function listPdfLinks(bytes: Uint8Array): Promise<readonly string[]> {
  const task = getDocument({ data: Uint8Array.from(bytes), verbosity: 0 })
  const pdf = await task.promise
  const found: string[] = []
  for (let number = 1; number <= pdf.numPages; number += 1)
    for (const annotation of await (await pdf.getPage(number)).getAnnotations()) {
      const address = named(annotation).get('url')
      if (typeof address === 'string') found.push(address)
    }
  await task.destroy()
  return found
}

async function documentFaults(pdf: PDFDocumentProxy, lang: string): Promise<readonly string[]> {
  const { info } = await pdf.getMetadata()
  const told = new Map<string, unknown>(Object.entries(info))
  const shown = named(await pdf.getViewerPreferences()).get('DisplayDocTitle')
  const labels = await pdf.getPageLabels()
  return [
    ...(named(await pdf.getMarkInfo()).get('Marked') === true ? [] : ['it is not tagged']),
    ...(told.get('Language') === lang ? [] : [`its language is ${String(told.get('Language'))}`]),
    ...['Title', 'Author', 'Keywords']
      .filter((name) => (told.get(name) ?? '') === '')
      .map((name) => `it has no ${name}`),
    ...(shown === true ? [] : ['its title is not shown']),
    ...((await pdf.getOutline()).length > 0 ? [] : ['it has no outline']),
    ...(labels?.some((label) => label === 'i') === true && labels.includes('1')
      ? []
      : ['it has no page labels']),
  ]
}

/** Text outside every mark is read by nobody. */
async function textFaults(page: PDFPageProxy): Promise<readonly string[]> {
  const { items } = await page.getTextContent({ includeMarkedContent: true })
  let open = 0
  const loose: string[] = []
  for (const item of items) {
    if ('str' in item) {
      if (open === 0 && item.str.trim() !== '') loose.push(item.str)
    } else open += item.type === 'endMarkedContent' ? -1 : 1
  }
  return loose.map((text) => `«${text}» has no tag`)
}

async function pictureFaults(page: PDFPageProxy): Promise<readonly string[]> {
  const faults: string[] = []
  const walk = (node: unknown): void => {
    if (typeof node !== 'object' || node === null || !('role' in node)) return
    if (node.role === 'Figure' && (!('alt' in node) || node.alt === '')) faults.push('a figure has no text')
    if ('children' in node && Array.isArray(node.children)) for (const child of node.children) walk(child)
  }
  const tree: unknown = await page.getStructTree()
  if (tree === null) return ['it has no structure']
  walk(tree)
  return faults
}

async function linkFaults(page: PDFPageProxy, pdf: PDFDocumentProxy): Promise<readonly string[]> {
  const faults: string[] = []
  for (const one of (await page.getAnnotations()) as readonly {
    readonly subtype: string
    readonly url?: string
    readonly dest?: unknown
  }[]) {
    if (one.subtype !== 'Link') continue
    if (one.url !== undefined) continue
    const place = typeof one.dest === 'string' ? await pdf.getDestination(one.dest) : one.dest
    if (!Array.isArray(place)) faults.push(`a link leads nowhere (${JSON.stringify(one.dest)})`)
  }
  return faults
}

async function fontFaults(page: PDFPageProxy): Promise<readonly string[]> {
  await page.getOperatorList()
  const { styles } = await page.getTextContent()
  return Object.keys(styles).flatMap((name) => {
    const font: unknown = page.commonObjs.has(name) ? page.commonObjs.get(name) : undefined
    const missing = typeof font === 'object' && font !== null && 'missingFile' in font && font.missingFile
    return missing === true ? [`the font ${name} is not embedded`] : []
  })
}

/** The library gives maps where its types say objects. */
function named(values: unknown): ReadonlyMap<unknown, unknown> {
  return values instanceof Map ? values : new Map(Object.entries(values ?? {}))
}
