// Makes pictures of drawings beside the main thread, which goes on meanwhile. Run as it stands, by `render-png.ts`.
import { setFlagsFromString } from 'node:v8'
import { runInNewContext } from 'node:vm'
import { parentPort } from 'node:worker_threads'
import { Resvg } from '@resvg/resvg-js'

// A picture is some ten megabytes that the engine does not see, behind an object of a few bytes: left to itself it
// would keep dozens of them.
setFlagsFromString('--expose-gc')
const collect = runInNewContext('gc')

parentPort?.on('message', ({ id, svg, options }) => {
  try {
    parentPort?.postMessage({ id, png: new Resvg(svg, options).render().asPng() })
  } catch (error) {
    parentPort?.postMessage({ id, error: error instanceof Error ? error.message : String(error) })
  }
  collect()
})
