import { expect, test } from 'vitest'
import { CycleId } from './schema.ts'

test('a cycle is named by lower-case words joined by hyphens', () => {
  expect(CycleId.safeParse('mx-2024').success).toBe(true)
  expect(CycleId.safeParse('MX 2024').success).toBe(false)
})
