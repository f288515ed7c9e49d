import { readFileSync } from 'node:fs'
import path from 'node:path'
import { strFromU8, unzipSync } from 'fflate'
import { beforeAll, describe, expect, test } from 'vitest'
import { ActionId } from '../../src/registry/schema.ts'
import type { Finding } from '../../src/audit/schema.ts'
import type { Block, ChartFigure, Manuscript } from '../../src/publishing/manuscript.ts'
import { makeCompendium } from '../../src/publishing/documents/compendium.ts'
import { renderDocx } from '../../src/publishing/documents/render-docx.ts'
import { renderHtml } from '../../src/publishing/documents/render-html.tsx'
import { renderPdf } from '../../src/publishing/documents/render-pdf.ts'
import { ROOT } from '../../src/root.ts'
import { findDocxFaults } from '../support/docx-faults.ts'
import { editionOf } from '../support/editions.ts'
import { manuscriptOf, paragraph } from '../support/manuscripts.ts'
import { findPdfFaults, listPdfLinks, measurePdf } from '../support/pdf-faults.ts'
import { bare, bareTextOfPdf } from '../support/read-pdf-whole.ts'

const chart: ChartFigure = {
  name: 'actions-by-objective',
  title: 'Acciones por objetivo',
  sentence: 'El objetivo 2 tiene el doble de acciones que el 1.',
  alt: 'Dos barras: objetivo 1, cuatro; objetivo 2, ocho.',
  svg: '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 200 60" width="200" height="60"><rect width="80" height="20" fill="#0d5a43"/><rect y="30" width="160" height="20" fill="#0d5a43"/></svg>',
  table: {
    caption: 'Acciones por objetivo',
    columns: [
      { title: 'Objetivo', align: 'start' },
      { title: 'Acciones', align: 'end' },
    ],
    rows: [
      ['1', '4'],
      ['2', '8'],
    ],
    lead: 1,
    links: [
      [null, '/mx-2031/acciones?objetivo=1'],
      [null, '/mx-2031/acciones?objetivo=2'],
    ],
  },
}
const report = manuscriptOf([
  heading(1, 'panorama', 'Panorama'),
  {
    kind: 'paragraph',
    children: [
      { kind: 'text', text: 'El ciclo reúne ' },
      {
        kind: 'bound',
        text: 'doce acciones',
        binding: 'count actions',
        counts: 'acciones reportadas',
        actions: [],
        path: '/mx-2031',
      },
      { kind: 'text', text: '; la Organización estima ' },
      {
        kind: 'external',
        text: '281 millones',
        source: 'Naciones Unidas, 2020',
        href: 'https://un.example/281',
      },
      { kind: 'text', text: '.' },
    ],
  },
  { kind: 'chart', chart },
  heading(2, 'detalle', 'Detalle'),
  paragraph('Un detalle.'),
])

describe('the files of a report', () => {
  test('are a PDF with all that readers with and without sight need', async () => {
    expect(await findPdfFaults(await renderPdf(report), 'es')).toEqual([])
  })

  test('are the same bytes each time', async () => {
    expect(Buffer.from(await renderPdf(report)).equals(Buffer.from(await renderPdf(report)))).toBe(true)
    expect(Buffer.from(await renderDocx(report)).equals(Buffer.from(await renderDocx(report)))).toBe(true)
  })

  test('are a PDF for archives too', async () => {
    expect((await renderPdf(report, 'a-2a')).length).toBeGreaterThan(10_000)
  })

  test('are set on A4 as on letter', async () => {
    const sheet: Manuscript = { ...report, paper: 'a4' }
    const { 'word/document.xml': document = new Uint8Array() } = unzipSync(await renderDocx(sheet))
    expect(strFromU8(document)).toContain('<w:pgSz w:w="11906" w:h="16838"')
    expect(await measurePdf(await renderPdf(sheet))).toEqual([595, 842])
    expect(await measurePdf(await renderPdf(report))).toEqual([612, 792])
  })

  test('are a Word document that opens clean', async () => {
    expect(await findDocxFaults(await renderDocx(report))).toEqual([])
  })

  test('are a Word document whose contents name their pages', async () => {
    const { 'word/document.xml': document = new Uint8Array() } = unzipSync(await renderDocx(report))
    const shown = strFromU8(document).matchAll(/PAGEREF [^<]*<\/w:instrText>.*?<w:t[^>]*>([^<]*)<\/w:t>/g)
    expect([...shown].map(([, page]) => page)).toEqual(['1', '1'])
  })

  test('lead from each number to what it counts', async () => {
    expect(await renderHtml(report)).toContain(
      '<a class="doc-number" href="https://constancia.example/es/mx-2031" title="acciones reportadas">doce acciones</a>',
    )
  })

  test('lead from the numbers of a table too, each to its own actions', async () => {
    const address = 'https://constancia.example/es/mx-2031/acciones?objetivo=2'
    expect(await renderHtml(report)).toContain(`<a class="doc-cell" href="${address}" rel="nofollow">8</a>`)
    expect(await listPdfLinks(await renderPdf(report))).toContain(address)
    const { 'word/_rels/document.xml.rels': links = new Uint8Array() } = unzipSync(await renderDocx(report))
    expect(strFromU8(links)).toContain(`Target="${address}"`)
  })
})

describe('the files of a compendium', () => {
  let compendium: Manuscript
  beforeAll(async () => {
    const name = 'istmo-2025.txt'
    const bytes = readFileSync(path.join(ROOT, 'test', 'golden', name))
    compendium = makeCompendium(await editionOf({ name, bytes }, 'istmo-2025', [finding]), 'es', {
      origin: 'https://constancia.example',
    })
  })

  test('are a PDF whose every text is tagged and whose links lead somewhere', async () => {
    expect(await findPdfFaults(await renderPdf(compendium), 'es')).toEqual([])
  })

  test('are a Word document that opens clean', async () => {
    expect(await findDocxFaults(await renderDocx(compendium))).toEqual([])
  })

  test('say beside an action what was observed on it, and leave its text alone', async () => {
    const text = await bareTextOfPdf(await renderPdf(compendium))
    expect(text).toContain(bare(finding.explanation.es))
    expect(await renderHtml(compendium)).toContain(finding.explanation.es)
  })

  test('name every anchor that they link to, once', async () => {
    const html = await renderHtml(compendium)
    const ids = [...html.matchAll(/ id="([^"]+)"/g)].map((match) => match[1] ?? '')
    expect(new Set(ids).size).toBe(ids.length)
    for (const [, anchor = ''] of html.matchAll(/ href="#([^"]+)"/g)) expect(ids).toContain(anchor)
  })
})

const finding: Finding = {
  id: 'sum-0123456789ab',
  rule: 'sum',
  severity: 'error',
  action: ActionId.parse('istmo-2025/apf/3/1'),
  report: null,
  place: { field: 'results', start: 0, end: 4 },
  quote: 'Cifra',
  stated: 10,
  computed: 12,
  explanation: { es: 'Las partes suman 12 y se dice 10.', en: 'The parts make 12 and 10 is said.' },
  evidence: [],
}

function heading(level: 1 | 2, id: string, text: string): Block {
  return { kind: 'heading', level, id, children: [{ kind: 'text', text }] }
}
