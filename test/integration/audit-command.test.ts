import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import readExcelFile from 'read-excel-file/node'
import { afterAll, expect, test } from 'vitest'
import type { Outcome } from '../../src/command.ts'
import { commands } from '../../src/commands.ts'
import { parseCommand, runParsed } from '../../src/run-command.ts'
import { openEmptyRecord } from '../support/databases.ts'
import { generateActions } from '../support/generate-actions.ts'
import { CYCLE, NOW, record } from '../support/records.ts'

const folder = mkdtempSync(path.join(tmpdir(), 'constancia-audit-'))
afterAll(() => {
  rmSync(folder, { recursive: true, force: true })
})
const database = await openEmptyRecord('pglite')
const FAULTY = 'Se atendió a 100 personas: 60 mujeres y 50 hombres.'
await record(
  database,
  generateActions(4).map((action, i) => (i === 1 ? { ...action, results: FAULTY } : action)),
)

async function run(...words: readonly string[]): Promise<Outcome> {
  const parsed = parseCommand(commands, [...words, '--cycle', CYCLE.id])
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

type Found = { readonly id: string; readonly rule: string; readonly state: string }

async function listFound(): Promise<readonly Found[]> {
  const outcome = await run('audit')
  if (outcome.kind === 'refused') throw new Error(outcome.cause)
  return (outcome.json as { findings: readonly Found[] }).findings
}

async function findSum(): Promise<Found> {
  const found = (await listFound()).find((one) => one.rule === 'sum')
  if (found === undefined) throw new Error('the example has a finding')
  return found
}

test('a finding that was dismissed with a reason fails no audit, and one reopened does', async () => {
  const { id } = await findSum()
  expect((await run('audit')).kind).toBe('findings')
  expect(await run('audit', 'decide', id, '--as', 'dismissed')).toMatchObject({
    kind: 'refused',
    cause: 'a finding is dismissed with a reason',
  })
  const decided = await run('audit', 'decide', id, '--as', 'dismissed', '--reason', 'Se traslapan.')
  expect(decided).toMatchObject({
    kind: 'done',
    json: { finding: id, state: 'dismissed', history: [{ by: 'coordinadora', reason: 'Se traslapan.' }] },
  })
  expect((await run('audit')).kind).toBe('done')
  expect((await findSum()).state).toBe('dismissed')
  await run('audit', 'decide', id, '--as', 'reopened')
  expect((await run('audit')).kind).toBe('findings')
})

test.each([
  [['audit', 'decide'], /takes one finding/],
  [['audit', 'decide', 'sum-000000000000', '--as', 'confirmed'], /has no finding 'sum-000000000000'/],
  [['audit', 'decide', 'sum-000000000000'], /no decision was named/],
  [['audit', 'decide', 'sum-000000000000', '--as', 'perdonado'], /perdonado is no decision/],
  [['audit', '--format', 'doc'], /there is no format 'doc'/],
])('%j is refused', async (words, cause) => {
  const outcome = await run(...words)
  expect(outcome.kind === 'refused' ? outcome.cause : '').toMatch(cause)
})

test.each([
  ['text', 'es', '60 + 50 = 110'],
  ['html', 'en', '<blockquote>100 personas: 60 mujeres y 50 hombres</blockquote>'],
])('the findings go out as a sheet to print: %s', async (format, lang, expected) => {
  const out = path.join(folder, `hallazgos.${format}`)
  await run('audit', '--format', format, '--lang', lang, '--out', out)
  expect(readFileSync(out, 'utf8')).toContain(expected)
})

test('the findings go out as a workbook to answer in, with its dictionary', async () => {
  const out = path.join(folder, 'hallazgos.xlsx')
  await run('audit', '--format', 'xlsx', '--out', out)
  const sheets = await readExcelFile(out)
  expect(sheets.map(({ sheet }) => sheet)).toEqual(['Hallazgos', 'Diccionario'])
  const [findings, dictionary] = sheets.map(({ data }) => data)
  const [head = [], ...rows] = findings ?? []
  const row = rows.find((one) => one[head.indexOf('stated')] === 100) ?? []
  expect(row[head.indexOf('computed')]).toBe(110)
  expect(row[head.indexOf('question')]).toMatch(/¿Cuál es el dato correcto/)
  expect(row[head.indexOf('answer')] ?? null).toBeNull()
  expect(dictionary?.slice(1).map((one) => one[0])).toEqual(head)
})

test('a report is held against the record, claim by claim', async () => {
  const file = path.join(folder, 'informe.txt')
  writeFileSync(
    file,
    'III. LOGROS DE CADA OBJETIVO\n\nOBJETIVO 4 Identidad y documentos\n\nPara este objetivo se informaron 999 acciones.\n',
  )
  const outcome = await run('audit', '--report', file)
  expect(outcome).toMatchObject({
    kind: 'findings',
    json: { cycle: CYCLE.id, checked: { actions: 4 } },
  })
  const { findings, claims } = (outcome.kind === 'refused' ? {} : outcome.json) as {
    findings: readonly { stated: number | null; report: { objective: number; line: number } }[]
    claims: readonly { verdict: string; line: number }[]
  }
  expect(findings.find((one) => one.stated === 999)?.report).toEqual({
    section: 'III',
    objective: 4,
    line: 5,
  })
  expect(claims.some((one) => one.verdict === 'false' && one.line === 5)).toBe(true)
  expect(await run('audit', '--report', 'no-existe.txt')).toMatchObject({ kind: 'refused' })
})

test('the verdicts on a report go out as a sheet and as a workbook, and the report is kept where that was asked', async () => {
  const file = path.join(folder, 'informe-a-guardar.txt')
  writeFileSync(file, 'III. LOGROS\n\nEn total, se contabilizaron 4 acciones y un total de 999 acciones.\n')
  const sheet = path.join(folder, 'dictamen.html')
  await run('audit', '--report', file, '--format', 'html', '--out', sheet)
  expect(readFileSync(sheet, 'utf8')).toContain('El registro tiene 4 acciones; el informe dice 999.')
  const book = path.join(folder, 'dictamen.xlsx')
  await run('audit', '--report', file, '--format', 'xlsx', '--out', book, '--keep')
  const [claims] = (await readExcelFile(book)).map(({ data }) => data)
  const [head = [], ...rows] = claims ?? []
  expect(rows[0]?.[head.indexOf('verdict')]).toBe('Falso')
  expect(head).toContain('corrected_text')
  const kept = await database.read((tx) => tx.selectFrom('audited_report').select('file').execute())
  expect(kept).toEqual([{ file: 'informe-a-guardar.txt' }])
})

test('an institution is given its own findings, and nobody else’s', async () => {
  const [faulty, other] = generateActions(4)
    .filter((_, i) => i < 2)
    .map(({ printedInstitutions: [printed = ''] }) => printed)
    .toReversed()
  const own = await run('audit', '--institution', faulty ?? '')
  expect(own).toMatchObject({ json: { findings: [{ quote: '100 personas: 60 mujeres y 50 hombres' }] } })
  if (other !== faulty)
    expect(await run('audit', '--institution', other ?? '')).toMatchObject({ json: { findings: [] } })
  expect(await run('audit', '--institution', 'NADIE')).toMatchObject({ kind: 'refused' })
})
