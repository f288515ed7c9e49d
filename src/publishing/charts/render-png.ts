import { renderAsync } from '@resvg/resvg-js'
import { printFontFiles } from '../documents/print-fonts.ts'

/** A chart as PNG on white, in our fonts. `scale` is pixels per unit of the drawing. */
export async function renderPng(svg: string, scale = 2): Promise<Uint8Array> {
  const image = await renderAsync(svg, {
    background: '#ffffff',
    fitTo: { mode: 'zoom', value: scale },
    font: {
      fontFiles: [...(await printFontFiles())],
      loadSystemFonts: false,
      defaultFontFamily: 'Atkinson Hyperlegible Next',
    },
  })
  return image.asPng()
}
