import { existsSync, globSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Outcome } from '../../src/command.ts'
import { commands } from '../../src/commands.ts'
import { CycleId } from '../../src/compact/schema.ts'
import type { Database } from '../../src/db/open.ts'
import { importFiles, readFile } from '../../src/intake/import.ts'
import { defineCycle } from '../../src/registry/service.ts'
import { ROOT } from '../../src/root.ts'
import { parseCommand, runParsed } from '../../src/run-command.ts'
import { findBrokenLinks } from '../support/check-links.ts'
import { ENGINES, openEmptyRecord } from '../support/databases.ts'

const cycle = defineCycle(CycleId.parse('istmo-2025'))
const folder = mkdtempSync(path.join(tmpdir(), 'constancia-frozen-'))
afterAll(() => {
  rmSync(folder, { recursive: true, force: true })
})

async function run(database: Database, ...argv: string[]): Promise<Exclude<Outcome, { kind: 'refused' }>> {
  const parsed = parseCommand(commands, argv)
  if ('kind' in parsed) throw new Error(parsed.cause)
  const outcome = await runParsed(parsed, {
    folder,
    by: 'coordinadora',
    open: () => Promise.resolve(database),
    readInput: () => Promise.resolve(new Uint8Array()),
    progress: () => undefined,
    now: () => new Date('2031-07-01T12:00:00Z'),
  })
  if (outcome.kind === 'refused') throw new Error(`${outcome.cause}: ${outcome.cure}`)
  return outcome
}

const document = readFileSync(path.join(ROOT, 'test', 'golden', 'istmo-2025.txt'), 'utf8')

async function importText(database: Database, text: string): Promise<void> {
  const read = await readFile({ name: 'istmo-2025.txt', bytes: Buffer.from(text) }, cycle, true)
  if (read.kind === 'refused') throw new Error(read.cause.en)
  const deed = { by: 'Ana Importadora', at: new Date('2031-06-01T12:00:00Z') }
  await importFiles(database, cycle, [read], deed, () => undefined)
}

const publish = async (database: Database, out: string, ...more: string[]) =>
  (
    await run(
      database,
      'publish',
      '--cycle',
      cycle.id,
      '--only',
      'site',
      '--out',
      path.join(folder, out),
      ...more,
    )
  ).json as { readonly edition: string; readonly files: readonly { path: string; sha256: string }[] }

describe.each(ENGINES)('on %s', (engine) => {
  let first: Awaited<ReturnType<typeof publish>>
  let again: Awaited<ReturnType<typeof publish>>
  let second: Awaited<ReturnType<typeof publish>>

  beforeAll(async () => {
    const database = await openEmptyRecord(engine)
    await importText(database, document)
    first = await publish(database, `${engine}/first`)
    // The word stands in the texts of actions; the new one nowhere.
    await importText(database, document.replaceAll('escuela', 'xilocopa'))
    await run(database, 'label', `${cycle.id}/apf/1/1`, 'gender', 'yes', '--by', 'Rosa Revisora')
    again = await publish(database, `${engine}/again`, '--edition', '1')
    second = await publish(database, `${engine}/second`)
  }, 240_000)

  const pages = (out: string) => globSync('**/*.{html,json,txt,csv}', { cwd: path.join(folder, engine, out) })
  const readPage = (out: string, file: string) => readFileSync(path.join(folder, engine, out, file), 'utf8')

  test('the site of an edition says what the edition says, whatever the record says since', () => {
    expect(again.edition).toBe(`${cycle.id}/1`)
    expect(pages('again').filter((file) => /xilocopa/i.test(readPage('again', file)))).toEqual([])
    const sums = new Map(first.files.map((file) => [file.path, file.sha256]))
    // Where search hits are kept in pieces, their names are of their content.
    expect(again.files.filter((file) => sums.get(file.path) !== file.sha256)).toEqual([])
    expect(again.files).toHaveLength(first.files.length)
  })

  test('the next edition has the change in text and labels, with its history', () => {
    expect(second.edition).toBe(`${cycle.id}/2`)
    expect(pages('second').some((file) => /xilocopa/i.test(readPage('second', file)))).toBe(true)
    const label = (out: string) =>
      (
        JSON.parse(readPage(out, `sitio/es/${cycle.id}/apf/1/1.json`)) as {
          labels: { gender?: { by: string } }
        }
      ).labels.gender?.by
    expect([label('first'), label('second')]).toEqual(['machine', 'person'])
  })

  test('no link leads to nothing, and no name of who worked on the record is in it', () => {
    for (const out of ['again', 'second']) {
      expect(findBrokenLinks(path.join(folder, engine, out, 'sitio'))).toEqual([])
      const named = pages(out).filter((file) => /Ana Importadora|Rosa Revisora/.test(readPage(out, file)))
      expect(named).toEqual([])
    }
  })

  test('nothing is left beside the folder', () => {
    expect(globSync('*', { cwd: path.join(folder, engine) }).toSorted()).toEqual(['again', 'first', 'second'])
    expect(existsSync(path.join(folder, engine, 'first', 'sitio', 'index.html'))).toBe(true)
  })
})
