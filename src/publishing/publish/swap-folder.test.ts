import { mkdirSync, mkdtempSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { carryOver, clearLeftovers, openStage, swapIn } from './swap-folder.ts'

let folder = ''
let out = ''
beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'constancia-swap-'))
  out = path.join(folder, 'salida')
  mkdirSync(path.join(out, 'datos'), { recursive: true })
  writeFileSync(path.join(out, 'datos', 'a.csv'), 'viejo')
  writeFileSync(path.join(out, 'nota.txt'), 'nota')
})
afterEach(() => {
  rmSync(folder, { recursive: true, force: true })
})

async function make() {
  const stage = await openStage(out)
  mkdirSync(path.join(stage.folder, 'datos'))
  writeFileSync(path.join(stage.folder, 'datos', 'a.csv'), 'nuevo')
  await carryOver(stage, new Set(['datos']))
  return stage
}

const read = (file: string) => readFileSync(path.join(out, file), 'utf8')

test('the new folder takes the place of the former, with what it did not make, exchanged or renamed', async () => {
  swapIn(await make())
  expect([read('datos/a.csv'), read('nota.txt')]).toEqual(['nuevo', 'nota'])
  writeFileSync(path.join(out, 'datos', 'a.csv'), 'viejo')
  swapIn(await make(), () => false)
  expect([read('datos/a.csv'), read('nota.txt')]).toEqual(['nuevo', 'nota'])
})

test('what was killed while it was made is cleared, what was killed between the two renames is finished', async () => {
  const unfinished = await make()
  unfinished.end()
  await clearLeftovers(out)
  expect([read('datos/a.csv'), readdirSync(folder)]).toEqual(['viejo', ['salida']])
  const swapped = await make()
  renameSync(out, swapped.former)
  swapped.end()
  await clearLeftovers(out)
  expect([read('datos/a.csv'), read('nota.txt'), readdirSync(folder)]).toEqual(['nuevo', 'nota', ['salida']])
})

test('what another is making is left alone', async () => {
  const stage = await make()
  await clearLeftovers(out)
  expect(readdirSync(folder).toSorted()).toEqual([path.basename(stage.folder), 'salida'])
})
