import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { renderAsync } from '@resvg/resvg-js'
import { printFonts } from '../documents/print-fonts.ts'

let fonts: Promise<readonly string[]> | undefined

/** A chart as PNG on white, in our fonts. `scale` is pixels per unit of the drawing. */
export async function renderPng(svg: string, scale = 2): Promise<Uint8Array> {
  fonts ??= unpackFonts()
  const image = await renderAsync(svg, {
    background: '#ffffff',
    fitTo: { mode: 'zoom', value: scale },
    font: {
      fontFiles: [...(await fonts)],
      loadSystemFonts: false,
      defaultFontFamily: 'Atkinson Hyperlegible Next',
    },
  })
  return image.asPng()
}

/** The renderer takes fonts from files only: they are laid out for as long as the program runs. */
async function unpackFonts(): Promise<readonly string[]> {
  const packed = await printFonts()
  const folder = mkdtempSync(path.join(tmpdir(), 'constancia-fonts-'))
  process.once('exit', () => {
    rmSync(folder, { recursive: true, force: true })
  })
  return packed.map((font, i) => {
    const file = path.join(folder, `${i}.ttf`)
    writeFileSync(file, font)
    return file
  })
}
