import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { getRequestListener } from '@hono/node-server'

export type Served = { readonly url: string; readonly close: () => Promise<void> }

type Fetch = (request: Request) => Response | Promise<Response>

/** Serves an app of this process on a free port. The app is made once its own address is known. */
export async function serveApp(makeApp: (origin: string) => Promise<Fetch> | Fetch): Promise<Served> {
  const app: { answer?: Fetch } = {}
  const listener = getRequestListener(
    async (request) => (await app.answer?.(request)) ?? new Response('', { status: 503 }),
  )
  const server = createServer((incoming, outgoing) => {
    void listener(incoming, outgoing)
  })
  const url = await listen(server)
  app.answer = await makeApp(url)
  return {
    url,
    close: async () => {
      server.closeAllConnections()
      await new Promise((resolve) => server.close(resolve))
    },
  }
}

async function listen(server: Server): Promise<string> {
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve)
  })
  // A listening TCP server has an address of this shape.
  const { port } = server.address() as AddressInfo
  return `http://127.0.0.1:${port}`
}
