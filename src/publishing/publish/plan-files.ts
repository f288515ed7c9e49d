import type { Language } from '../../compact/schema.ts'
import { type Imprint, makeCompendium } from '../documents/compendium.ts'
import { renderDocx } from '../documents/render-docx.ts'
import { renderHtml } from '../documents/render-html.tsx'
import { renderPdf } from '../documents/render-pdf.ts'
import { renderText } from '../documents/render-text.ts'
import { listOpenData } from '../open-data/list-open-data.ts'
import type { Manuscript } from '../manuscript.ts'
import type { Report } from '../report/make-report.ts'
import type { Edition, PublishedFile } from '../schema.ts'

export const PARTS = ['compendium', 'report', 'data', 'site'] as const
export type Part = (typeof PARTS)[number]

/** The folder of each part. Whole folders are replaced, so that no publication is half of one edition, half of another. */
export const FOLDERS: Readonly<Record<Part, string>> = {
  compendium: 'compendio',
  report: 'informe',
  data: 'datos',
  site: 'sitio',
}

/** One thing to make, and what it is called while it is made. Paths are inside the folder of its part. */
export type Step = {
  readonly part: Part
  readonly what: string
  readonly make: () => Promise<readonly PublishedFile[]>
}

export type Plan = {
  readonly edition: Edition
  readonly langs: readonly Language[]
  readonly imprint: Partial<Imprint>
  readonly reports: Readonly<Partial<Record<Language, Report>>>
}

/** What documents and data of an edition are made of, in the order in which they are made. */
export function planDocuments(plan: Plan, parts: ReadonlySet<Part>): readonly Step[] {
  const { edition, langs, imprint } = plan
  const stem = edition.id.replace('/', '-ed')
  return [
    ...(parts.has('compendium')
      ? langs.flatMap((lang) => planCompendium(edition, lang, imprint, `compendio-${stem}-${lang}`))
      : []),
    ...(parts.has('report')
      ? langs.flatMap((lang) => {
          const report = plan.reports[lang]
          return report === undefined ? [] : planReport(edition, report, lang, `informe-${stem}-${lang}`)
        })
      : []),
    ...(parts.has('data')
      ? [
          {
            part: 'data' as const,
            what: 'datos',
            make: async () => insideFolder(await listOpenData(edition)),
          },
        ]
      : []),
  ]
}

function planCompendium(
  edition: Edition,
  lang: Language,
  imprint: Partial<Imprint>,
  stem: string,
): readonly Step[] {
  const manuscript = makeCompendium(edition, lang, imprint)
  return [
    ...planFormats('compendium', manuscript, stem),
    step('compendium', `${stem}.txt`, () => Promise.resolve(encode(renderText(manuscript)))),
  ]
}

function planReport(
  { content }: Edition,
  { manuscript }: Report,
  lang: Language,
  stem: string,
): readonly Step[] {
  return [
    ...planFormats('report', manuscript, stem),
    // The source with its bindings: what made every number, and what can be imported and gone on with.
    step('report', `${stem}.md`, () => Promise.resolve(encode(content.report[lang]))),
  ]
}

function planFormats(part: Part, manuscript: Manuscript, stem: string): readonly Step[] {
  return [
    step(part, `${stem}.pdf`, () => renderPdf(manuscript)),
    step(part, `${stem}.docx`, () => renderDocx(manuscript)),
    step(part, `${stem}.html`, async () => encode(await renderHtml(manuscript))),
  ]
}

function step(part: Part, path: string, make: () => Promise<Uint8Array>): Step {
  return { part, what: path, make: async () => [{ path, bytes: await make() }] }
}

function encode(text: string): Uint8Array {
  return new TextEncoder().encode(text)
}

/** The data name their own folder. */
function insideFolder(files: readonly PublishedFile[]): readonly PublishedFile[] {
  const prefix = `${FOLDERS.data}/`
  return files.map(({ path, bytes }) => ({
    path: path.startsWith(prefix) ? path.slice(prefix.length) : path,
    bytes,
  }))
}
