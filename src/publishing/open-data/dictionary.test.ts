import { readFileSync } from 'node:fs'
import path from 'node:path'
import { expect, test } from 'vitest'
import { ROOT } from '../../root.ts'
import { writeDictionary } from './dictionary.ts'
import { TABLES } from './tables.ts'

test('docs/data.md explains every public column as the tables have it', () => {
  const docs = readFileSync(path.join(ROOT, 'docs', 'data.md'), 'utf8')
  const [, kept] = /<!-- dictionary -->\n([^]*)<!-- \/dictionary -->/.exec(docs) ?? []
  expect(kept).toBe(writeDictionary(TABLES))
})

test('every column is explained in both languages, and what it refers to is there', () => {
  for (const { columns, key } of TABLES) {
    for (const { meaning, refersTo } of columns) {
      expect(meaning.es).not.toBe('')
      expect(meaning.en).not.toBe('')
      if (refersTo === undefined) continue
      const target = TABLES.find(({ name }) => name === refersTo.table)
      expect(target?.columns.map(({ name }) => name)).toContain(refersTo.column)
    }
    for (const one of key) expect(columns.find(({ name }) => name === one)?.required).toBe(true)
  }
})
