import path from 'node:path'
import { Worker } from 'node:worker_threads'
import { ROOT } from '../../root.ts'
import { printFontFiles } from '../documents/print-fonts.ts'

type Answer = { readonly id: number } & ({ readonly png: Uint8Array } | { readonly error: string })

type Painter = { readonly paint: (svg: string, options: object) => Promise<Uint8Array> }

let painter: Painter | undefined

/** A chart as PNG on white, in our fonts. `scale` is pixels per unit of the drawing. */
export async function renderPng(svg: string, scale = 2): Promise<Uint8Array> {
  const fontFiles = [...(await printFontFiles())]
  painter ??= startPainter(() => (painter = undefined))
  return painter.paint(svg, {
    background: '#ffffff',
    fitTo: { mode: 'zoom', value: scale },
    font: { fontFiles, loadSystemFonts: false, defaultFontFamily: 'Atkinson Hyperlegible Next' },
  })
}

/** A thread that paints; it keeps the program from ending only while something is asked of it. */
function startPainter(onEnd: () => void): Painter {
  const worker = new Worker(path.join(ROOT, 'src', 'publishing', 'charts', 'png-worker.js'))
  const asked = new Map<number, PromiseWithResolvers<Uint8Array>>()
  let last = 0
  const fail = (error: Error) => {
    onEnd()
    for (const { reject } of asked.values()) reject(error)
    asked.clear()
  }
  worker.unref()
  worker.on('error', fail)
  worker.on('exit', () => {
    fail(new Error('The thread that paints charts ended.'))
  })
  worker.on('message', (answer: Answer) => {
    const waiting = asked.get(answer.id)
    asked.delete(answer.id)
    if (asked.size === 0) worker.unref()
    if ('png' in answer) waiting?.resolve(answer.png)
    else waiting?.reject(new Error(answer.error))
  })
  return {
    paint: (svg, options) => {
      const one = Promise.withResolvers<Uint8Array>()
      last += 1
      asked.set(last, one)
      worker.ref()
      worker.postMessage({ id: last, svg, options })
      return one.promise
    },
  }
}
