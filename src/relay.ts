import { existsSync, rmSync } from 'node:fs'
import net from 'node:net'
import { createInterface } from 'node:readline'
import * as z from 'zod'
import type { Outcome, Progress } from './command.ts'

/** A command handed to the server that has the database open, so that one process at a time touches it. */
export const Errand = z.object({
  argv: z.array(z.string()),
  folder: z.string(),
  by: z.string(),
  input: z.string(),
})
export type Errand = z.infer<typeof Errand>

const Reply = z.union([
  z.object({ progress: z.tuple([z.number(), z.number(), z.string()]) }),
  z.object({ failed: z.string() }),
  z.object({
    outcome: z.union([
      z.object({
        kind: z.enum(['done', 'findings']),
        json: z.unknown(),
        text: z.string(),
        bytes: z.string().optional(),
      }),
      z.object({ kind: z.literal('refused'), cause: z.string(), cure: z.string() }),
    ]),
  }),
])

/** Takes errands on a socket, one after the other. Returns what stops it. */
export async function takeErrands(
  socket: string,
  run: (errand: Errand, progress: Progress) => Promise<Outcome>,
): Promise<() => Promise<void>> {
  if (existsSync(socket)) rmSync(socket)
  const server = net.createServer((connection) => {
    const say = (reply: unknown) => connection.write(`${JSON.stringify(reply)}\n`)
    createInterface({ input: connection }).once('line', (line) => {
      void (async () => {
        try {
          const errand = Errand.parse(JSON.parse(line))
          const outcome = await run(errand, (done, total, what) => say({ progress: [done, total, what] }))
          const bytes = 'bytes' in outcome ? Buffer.from(outcome.bytes).toString('base64') : undefined
          say({ outcome: { ...outcome, ...(bytes === undefined ? {} : { bytes }) } })
        } catch (error) {
          say({ failed: error instanceof Error ? error.message : String(error) })
        }
        connection.end()
      })()
    })
    connection.on('error', () => connection.destroy())
  })
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject)
    server.listen(socket, resolve)
  })
  return () =>
    new Promise((resolve) =>
      server.close(() => {
        resolve()
      }),
    )
}

/** Hands an errand to the server and waits for what it came to. Throws where the server failed or went away. */
export async function sendErrand(socket: string, errand: Errand, progress: Progress): Promise<Outcome> {
  const connection = net.createConnection(socket)
  await new Promise<void>((resolve, reject) => {
    connection.once('connect', resolve)
    connection.once('error', reject)
  })
  connection.write(`${JSON.stringify(errand)}\n`)
  for await (const line of createInterface({ input: connection })) {
    const reply = Reply.parse(JSON.parse(line))
    if ('progress' in reply) progress(...reply.progress)
    else if ('failed' in reply) throw new Error(reply.failed)
    else return toOutcome(reply.outcome)
  }
  throw new Error('the server went away before it had finished; run the command again')
}

type Told = Extract<z.infer<typeof Reply>, { outcome: unknown }>['outcome']

function toOutcome(told: Told): Outcome {
  if (told.kind === 'refused') return told
  const { bytes, ...rest } = told
  return { ...rest, ...(bytes === undefined ? {} : { bytes: Buffer.from(bytes, 'base64') }) }
}
