import { existsSync, rmSync } from 'node:fs'
import net from 'node:net'
import { createInterface } from 'node:readline'
import { setTimeout } from 'node:timers/promises'
import * as z from 'zod'
import type { Outcome, Progress } from './command.ts'
import { describeFileFault } from './file-fault.ts'

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
          const fault = describeFileFault(error)
          if (fault !== undefined) say({ outcome: { kind: 'refused', ...fault } })
          else say({ failed: error instanceof Error ? error.message : String(error) })
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
  const connection = await connect(socket)
  connection.write(`${JSON.stringify(errand)}\n`)
  for await (const line of createInterface({ input: connection })) {
    const reply = Reply.parse(JSON.parse(line))
    if ('progress' in reply) progress(...reply.progress)
    else if ('failed' in reply) throw new Error(reply.failed)
    else return toOutcome(reply.outcome)
  }
  throw new Error('the server went away before it had finished; run the command again')
}

/** A server that has just begun takes a moment to answer: it is asked again for ten seconds. */
async function connect(socket: string): Promise<net.Socket> {
  const until = Date.now() + 10_000
  for (;;) {
    const connection = net.createConnection(socket)
    const failure = await new Promise<Error | undefined>((resolve) => {
      connection.once('connect', () => {
        resolve(undefined)
      })
      connection.once('error', resolve)
    })
    if (failure === undefined) return connection
    if (Date.now() > until) throw failure
    await setTimeout(200)
  }
}

type Told = Extract<z.infer<typeof Reply>, { outcome: unknown }>['outcome']

function toOutcome(told: Told): Outcome {
  if (told.kind === 'refused') return told
  const { bytes, ...rest } = told
  return { ...rest, ...(bytes === undefined ? {} : { bytes: Buffer.from(bytes, 'base64') }) }
}
