import { createHash } from 'node:crypto'
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, describe, expect, test } from 'vitest'
import { createApp } from '../../src/app.tsx'
import type { Outcome } from '../../src/command.ts'
import { commands } from '../../src/commands.ts'
import type { Database } from '../../src/db/open.ts'
import { parseCommand, runParsed } from '../../src/run-command.ts'
import { ENGINES, openEmptyRecord } from '../support/databases.ts'
import { generateActions } from '../support/generate-actions.ts'
import { CYCLE, NOW, record } from '../support/records.ts'

const folder = mkdtempSync(path.join(tmpdir(), 'constancia-editions-'))
afterAll(() => {
  rmSync(folder, { recursive: true, force: true })
})

async function run(database: Database, ...argv: string[]): Promise<Outcome> {
  const parsed = parseCommand(commands, argv)
  if ('kind' in parsed) return parsed
  return runParsed(parsed, {
    folder,
    by: 'coordinadora',
    open: () => Promise.resolve(database),
    readInput: () => Promise.resolve(new Uint8Array()),
    progress: () => undefined,
    now: () => NOW,
  })
}

async function json(database: Database, ...argv: string[]): Promise<Record<string, unknown>> {
  const outcome = await run(database, ...argv)
  if (outcome.kind === 'refused') throw new Error(`${outcome.cause}: ${outcome.cure}`)
  return outcome.json as Record<string, unknown>
}

const cycle = ['--cycle', CYCLE.id]
const first = `${CYCLE.id}/1`
const second = `${CYCLE.id}/2`

async function publishEdition(database: Database, id: string): Promise<void> {
  await json(database, 'edition', 'advance', id, '--to', 'inReview')
  const { checklist } = (await json(database, 'edition', 'show', id)) as {
    checklist: { item: string; count: number; waivable: boolean }[]
  }
  for (const { item } of checklist.filter(({ count }) => count > 0))
    await json(
      database,
      'edition',
      'waive',
      id,
      item,
      '--asked-by',
      'A',
      '--agreed-by',
      'B',
      '--why',
      'ensayo',
    )
  await json(database, 'edition', 'advance', id, '--to', 'approved')
  await json(database, 'edition', 'advance', id, '--to', 'published')
}

describe.each(ENGINES)('on %s', (engine) => {
  test('an edition is frozen once, reviewed, published, and corrected by another that lists what changed', async () => {
    const database = await openEmptyRecord(engine)
    const actions = generateActions(12)
    await record(database, actions)
    expect(await json(database, 'edition', 'freeze', ...cycle)).toMatchObject({ edition: first, made: true })
    expect(await json(database, 'edition', 'freeze', ...cycle)).toMatchObject({ edition: first, made: false })
    expect(await run(database, 'edition', 'advance', first, '--to', 'published')).toMatchObject({
      kind: 'refused',
      cause: `edition ${first} is draft and cannot become published`,
    })
    await json(database, 'edition', 'advance', first, '--to', 'inReview')
    expect(await run(database, 'edition', 'advance', first, '--to', 'approved')).toMatchObject({
      kind: 'refused',
      cure: expect.stringContaining('waive') as string,
    })
    expect(
      await run(
        database,
        'edition',
        'waive',
        first,
        'unbound-numbers',
        '--asked-by',
        'A',
        '--agreed-by',
        'B',
        '--why',
        'x',
      ),
    ).toMatchObject({ kind: 'refused', cause: 'unbound-numbers can never be waived' })
    await json(database, 'edition', 'advance', first, '--to', 'draft')
    await publishEdition(database, first)

    const [changed, ...rest] = actions
    if (changed === undefined) throw new Error('no actions')
    await record(database, [
      { ...changed, results: 'Se entregaron 12 becas a estudiantes.' },
      ...rest.slice(1),
    ])
    expect(await json(database, 'edition', 'freeze', ...cycle)).toMatchObject({
      edition: second,
      made: true,
      comparesWith: 1,
    })
    await publishEdition(database, second)
    expect(await json(database, 'edition', 'list', ...cycle)).toMatchObject({
      editions: [
        { edition: second, state: 'published' },
        { edition: first, state: 'corrected' },
      ],
    })
    const diff = await json(database, 'edition', 'diff', first, second)
    expect(diff['actions']).toContainEqual(
      expect.objectContaining({ change: 'changed', fields: expect.arrayContaining(['results']) as string[] }),
    )
    const app = await createApp({ database, origin: 'http://127.0.0.1:3000', log: () => undefined })
    const report = await (await app.request(`/en/${CYCLE.id}/informe`)).text()
    expect(report).toContain(second)
    const content = await (await app.request(`/es/${CYCLE.id}/ediciones/2.json`)).text()
    const { editions } = (await json(database, 'edition', 'list', ...cycle)) as {
      editions: { hash: string }[]
    }
    expect(createHash('sha256').update(content).digest('hex')).toBe(editions[0]?.hash)
    expect((await app.request(`/es/${CYCLE.id}/ediciones/1`)).status).toBe(200)
    const home = async () => (await app.request(`/es/${CYCLE.id}`)).text()
    expect(await home()).toMatch(/edición mx-2031\/2<\/a>.*El registro no ha cambiado desde entonces/)
    await record(database, [{ ...changed, results: 'Se entregaron 13 becas.' }, ...rest])
    await app.refresh()
    expect(await home()).toContain('El registro cambió después')
  })
})

describe('publishing', () => {
  test('gives the same bytes of the same edition, and names what is still open', async () => {
    const database = await openEmptyRecord('pglite')
    await record(database, generateActions(8))
    const publish = (out: string) =>
      json(
        database,
        'publish',
        ...cycle,
        '--out',
        path.join(folder, out),
        '--only',
        'report,data',
        '--lang',
        'es',
      )
    const [one, two] = [await publish('a'), await publish('b')]
    expect(one).toEqual(two)
    expect(one).toMatchObject({ cycle: CYCLE.id, edition: first, state: 'draft' })
    expect(one['open']).toContainEqual(expect.objectContaining({ item: 'unlabelled-actions' }))
    const files = one['files'] as { path: string; bytes: number; sha256: string }[]
    for (const file of files) {
      const bytes = readFileSync(path.join(folder, 'a', file.path))
      expect(bytes.byteLength).toBe(file.bytes)
      expect(createHash('sha256').update(bytes).digest('hex')).toBe(file.sha256)
    }
    expect(files.map((file) => file.path)).toContain(`informe/informe-${CYCLE.id}-ed1-es.pdf`)
  })

  test('a report with a number typed by hand is refused with its place, and nothing is written', async () => {
    const database = await openEmptyRecord('pglite')
    await record(database, generateActions(4))
    writeFileSync(path.join(folder, 'malo.md'), '# Informe\n\nSe reportaron 4 acciones.\n')
    expect(await run(database, 'report', 'import', 'malo.md', ...cycle)).toMatchObject({
      kind: 'refused',
      cause: 'malo.md line 3, column 15: «4» dice un número que no viene del registro',
    })
    expect(await run(database, 'report', 'check', 'malo.md', ...cycle)).toMatchObject({ kind: 'findings' })
    // A text that was right can become wrong: what it quotes is no longer there.
    writeFileSync(path.join(folder, 'bueno.md'), '# Informe\n\nHay {{ count noun=yes }}.\n')
    await json(database, 'report', 'import', 'bueno.md', ...cycle)
    const { files } = await json(
      database,
      'publish',
      ...cycle,
      '--out',
      path.join(folder, 'c'),
      '--only',
      'report',
      '--lang',
      'es',
    )
    expect(files).toHaveLength(4)
    writeFileSync(path.join(folder, 'cita.md'), `# Informe\n\n{{ quote ${CYCLE.id}/apf/1/999 "nada" }}\n`)
    expect(await run(database, 'report', 'import', 'cita.md', ...cycle)).toMatchObject({ kind: 'refused' })
    expect(existsSync(path.join(folder, 'd'))).toBe(false)
    expect(readdirSync(folder).filter((name) => name.startsWith('c.'))).toEqual([])
  })
})

describe('the editor', () => {
  test('saves a version, refuses an unbound number and keeps the text, and tells who wrote meanwhile', async () => {
    const database = await openEmptyRecord('pglite')
    await record(database, generateActions(4))
    const parts = { database, origin: 'http://127.0.0.1:3000', log: () => undefined }
    const app = await createApp({ ...parts, localReview: { by: 'editora', now: () => NOW } })
    const closed = await createApp(parts)
    const address = `http://127.0.0.1:3000/es/${CYCLE.id}/informe/editar`
    const post = (form: Record<string, string>) =>
      app.request(address, {
        method: 'POST',
        headers: { 'content-type': 'application/x-www-form-urlencoded', 'sec-fetch-site': 'same-origin' },
        body: new URLSearchParams(form).toString(),
      })
    expect((await closed.request(address)).status).toBe(404)
    const opened = await (await app.request(address)).text()
    expect(opened).toContain('Todos los números vienen del registro.')
    const wrong = await post({ texto: 'Hay tres acciones.', base: '', accion: 'guardar' })
    expect(wrong.status).toBe(400)
    const page = await wrong.text()
    expect(page).toContain('Renglón 1, columna 5')
    expect(page).toContain('Hay tres acciones.')
    const saved = await post({ texto: 'Hay {{ count noun=yes }}.', base: '', accion: 'guardar' })
    expect(saved.status).toBe(303)
    const late = await post({ texto: 'Son {{ count }}.', base: '', accion: 'guardar' })
    expect(late.status).toBe(409)
    expect(await late.text()).toContain('Son {{ count }}.')
    const report = await (await app.request(`http://127.0.0.1:3000/es/${CYCLE.id}/informe`)).text()
    expect(report).toContain('4 acciones')
    expect(report).toContain('texto de la unidad')
  })
})
