import { Resvg } from '@resvg/resvg-js'
import type { Block, Manuscript } from '../manuscript.ts'
import type { Pictures } from './docx/blocks.ts'
import { printFontFiles } from './print-fonts.ts'

/** Twice the size they are shown at, so that they print sharp. */
const WIDTH = 1800

/** The charts of a document as PNG, by name, drawn with our fonts. */
export async function chartPictures({ blocks }: Manuscript): Promise<Pictures> {
  const charts = blocks.flatMap((block: Block) => (block.kind === 'chart' ? [block.chart] : []))
  if (charts.length === 0) return new Map()
  const fontFiles = [...(await printFontFiles())]
  return new Map(
    charts.map(({ name, svg }) => {
      const drawn = new Resvg(svg, {
        fitTo: { mode: 'width', value: WIDTH },
        background: '#ffffff',
        font: { fontFiles, loadSystemFonts: false, defaultFontFamily: 'Atkinson Hyperlegible Next' },
      }).render()
      return [name, { png: new Uint8Array(drawn.asPng()), width: drawn.width, height: drawn.height }]
    }),
  )
}
