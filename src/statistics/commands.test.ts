import { openEmptyRecord } from '../../test/support/databases.ts'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import * as z from 'zod'
import type { Database } from '../db/open.ts'
import type { Call, Command, Outcome } from '../command.ts'
import { STATISTICS_EXPORT } from './export-command.ts'
import { ASK, STATISTICS_COMMANDS, STATISTICS_IMPORT, STATISTICS_RELATE } from './commands.ts'

let folder: string
let record: Database
beforeAll(async () => {
  record = await openEmptyRecord('pglite')
  folder = await mkdtemp(path.join(tmpdir(), 'statistics-'))
})
afterAll(async () => {
  await rm(folder, { recursive: true })
})

async function run(
  command: Command,
  positionals: readonly string[],
  options: Readonly<Record<string, string>> = {},
): Promise<Outcome> {
  const given: Readonly<Record<string, string>> = { data: folder, ...options }
  const call: Call = {
    positionals,
    option: (name) => given[name],
    flag: () => false,
    path: (file) => file,
    by: 'prueba',
    open: () => Promise.resolve(record),
    lang: 'es',
    now: () => new Date('2026-01-01T00:00:00Z'),
    readInput: () => Promise.resolve(new Uint8Array()),
    progress: () => undefined,
  }
  return command.run(call)
}

const Answered = z.object({
  kind: z.literal('done'),
  text: z.string(),
  json: z.object({ kind: z.string(), figures: z.array(z.object({ value: z.number() })) }),
})
const Related = z.object({
  kind: z.literal('done'),
  json: z.object({ relations: z.array(z.object({ a: z.string(), b: z.string(), relation: z.string() })) }),
})

describe('on the command line', () => {
  test('a question is answered with its sources', async () => {
    const outcome = Answered.parse(await run(ASK, ['¿Cuántas personas solicitaron refugio en 2021?']))
    expect(outcome.json.figures.map((each) => each.value)).toContain(129_585)
    expect(outcome.text).toMatch(/Fuentes\n.*https:/s)
  })
  test('figures that were imported are answered from and related by their number', async () => {
    const file = path.join(folder, 'more.jsonl')
    const line = {
      index: 900,
      value: 150_321,
      unit: 'solicitudes',
      concept: 'COMAR_APPLICATIONS',
      population: 'applicants',
      place: 'Mexico',
      period_start: '2031',
      period_end: '2031',
      publisher: 'COMAR',
      publisher_type: 'government',
      source_url: 'https://c.example/',
      official: true,
    }
    await writeFile(file, JSON.stringify(line))
    expect(await run(STATISTICS_IMPORT, [file])).toMatchObject({
      kind: 'done',
      json: { imported: 1, refused: [] },
    })
    expect(await run(STATISTICS_IMPORT, [file])).toMatchObject({
      kind: 'done',
      json: { imported: 0, unchanged: 1 },
    })
    const outcome = Answered.parse(
      await run(ASK, ['How many people applied for asylum in Mexico in 2031?'], { lang: 'en' }),
    )
    expect(outcome.json.figures.map((each) => each.value)).toEqual([150_321])
    const renumbered = path.join(folder, 'renumbered.jsonl')
    await writeFile(renumbered, JSON.stringify({ ...line, index: 3 }))
    expect(await run(STATISTICS_IMPORT, [renumbered])).toMatchObject({ kind: 'done', json: { unchanged: 1 } })
    const called = Related.parse(await run(STATISTICS_RELATE, [], { a: '3', b: '46' })).json.relations
    expect(called).toMatchObject([{ a: '900', b: '46' }])
    const relations = Related.parse(await run(STATISTICS_RELATE, [], { a: '900', b: '46' })).json.relations
    expect(relations).toMatchObject([{ a: '900', b: '46', relation: 'same_series' }])
  })
  test('the ledger goes out as SDMX-CSV and comes back unchanged', async () => {
    const file = path.join(folder, 'out.csv')
    expect(await run(STATISTICS_EXPORT, [], { format: 'sdmx', out: file })).toMatchObject({ kind: 'done' })
    expect(await run(STATISTICS_IMPORT, [file])).toMatchObject({
      kind: 'done',
      json: { imported: 0, changed: 0, refused: [] },
    })
    expect(await run(STATISTICS_EXPORT, [], { format: 'pdf' })).toMatchObject({ kind: 'refused' })
  })
  test('without two figures every pair with something in common is related', async () => {
    const { json } = Related.parse(await run(STATISTICS_RELATE, []))
    expect(json.relations.length).toBeGreaterThan(100)
  })
  test('bad usage is refused with a cause and a cure', async () => {
    for (const [command, options] of [
      [ASK, {}],
      [ASK, { lang: 'fr' }],
      [STATISTICS_IMPORT, {}],
      [STATISTICS_RELATE, { a: '1' }],
      [STATISTICS_RELATE, { a: '1', b: 'nobody' }],
    ] as const)
      expect(
        await run(command, command === ASK && 'lang' in options ? ['¿Cuántas?'] : [], options),
      ).toMatchObject({ kind: 'refused' })
    expect(await run(STATISTICS_IMPORT, ['no-such-file.csv'])).toMatchObject({ kind: 'refused' })
  })
  test('each command has a name of its own', () => {
    expect(new Set(STATISTICS_COMMANDS.map((each) => each.name)).size).toBe(STATISTICS_COMMANDS.length)
  })
})
