import { renderPng } from '../charts/render-png.ts'
import type { Manuscript } from '../manuscript.ts'
import type { Pictures } from './docx/blocks.ts'

/** The charts of a document as PNG, by name, twice the size they are shown at, so that they print sharp. */
export async function chartPictures({ blocks }: Manuscript): Promise<Pictures> {
  const pictures = new Map<string, Picture>()
  for (const block of blocks) {
    if (block.kind !== 'chart') continue
    pictures.set(block.chart.name, measured(await renderPng(block.chart.svg)))
  }
  return pictures
}

type Picture = { readonly png: Uint8Array; readonly width: number; readonly height: number }

/** A PNG begins with its width and height, after 16 bytes. */
function measured(png: Uint8Array): Picture {
  const head = new DataView(png.buffer, png.byteOffset, 24)
  return { png, width: head.getUint32(16), height: head.getUint32(20) }
}
