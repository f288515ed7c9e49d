import { mkdtemp, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { expect, test } from 'vitest'
import type { Call } from '../command.ts'
import { checkCommand } from './commands.ts'

function call(file: string, input = ''): Call {
  return {
    positionals: [file],
    option: () => undefined,
    flag: () => false,
    path: (file) => file,
    by: 'prueba',
    open: () => Promise.reject(new Error('The check opens no record.')),
    lang: 'es',
    now: () => new Date(0),
    readInput: () => Promise.resolve(new TextEncoder().encode(input)),
    progress: () => undefined,
  }
}

async function fileWith(name: string, content: string | Uint8Array): Promise<string> {
  const file = path.join(await mkdtemp(path.join(tmpdir(), 'check-')), name)
  await writeFile(file, content)
  return file
}

test('standard input gives its quantities, findings and what holds', async () => {
  const outcome = await checkCommand.run(call('-', 'Se atendió a 10 personas: 6 mujeres y 5 hombres.'))
  expect(outcome).toMatchObject({
    kind: 'done',
    json: {
      quantities: [{ value: 10 }, { value: 6 }, { value: 5 }],
      findings: [{ rule: 'sum', stated: 10, computed: 11 }],
    },
  })
  expect(outcome.kind === 'done' && outcome.text).toContain('6 + 5 = 11')
})

test('a file of lines gives one line each, with its id, in its order', async () => {
  const lines = [
    { id: 'b', text: 'Hubo 3 talleres.' },
    { id: 'a', text: 'Hubo 4 foros.' },
  ]
  const file = await fileWith('texts.jsonl', lines.map((line) => JSON.stringify(line)).join('\n'))
  const outcome = await checkCommand.run(call(file))
  expect(outcome).toMatchObject({
    kind: 'done',
    json: [
      { id: 'b', quantities: [{ value: 3 }] },
      { id: 'a', quantities: [{ value: 4 }] },
    ],
  })
})

test.each([
  ['bad.jsonl', '{"id": 1}', 'line 1'],
  ['latin.txt', new Uint8Array([0xe9, 0x20, 0xff]), 'UTF-8'],
])('%s is refused with its cause', async (name, content, cause) => {
  const outcome = await checkCommand.run(call(await fileWith(name, content)))
  expect(outcome.kind === 'refused' && outcome.cause).toContain(cause)
})

test('a file that is not there is refused', async () => {
  expect(await checkCommand.run(call('/nowhere/none.txt'))).toMatchObject({ kind: 'refused' })
})
