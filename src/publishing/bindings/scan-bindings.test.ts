import { expect, test } from 'vitest'
import { scanBindings } from './scan-bindings.ts'

test('a binding is read with its words, parameters, whole and texts', () => {
  const { bindings, problems } = scanBindings(
    'Hay {{ share gender=true as=fraction\n  of objective=7 }} y {{ quote mx-2024/apf/1/1 "con }} y \\" dentro" }}.',
  )
  expect(problems).toEqual([])
  expect(bindings).toEqual([
    {
      source: 'share gender=true as=fraction of objective=7',
      name: 'share',
      words: [],
      texts: [],
      parameters: { gender: 'true', as: 'fraction' },
      whole: { objective: '7' },
      place: { line: 1, column: 5 },
    },
    {
      source: 'quote mx-2024/apf/1/1 "con }} y \\" dentro"',
      name: 'quote',
      words: ['mx-2024/apf/1/1'],
      texts: ['con }} y " dentro'],
      parameters: {},
      whole: null,
      place: { line: 2, column: 23 },
    },
  ])
})

test('what follows a binding keeps its place in what the author wrote', () => {
  const written = 'Uno {{ count }} dos\n{{ count\nobjective=7 }} tres'
  const { text, placeAt } = scanBindings(written)
  expect(placeAt(text.indexOf('dos'))).toEqual({ line: 1, column: 17 })
  expect(placeAt(text.indexOf('tres'))).toEqual({ line: 3, column: 16 })
})

test('a binding that is not closed is a problem at its place', () => {
  expect(scanBindings('Hay {{ count objective=7').problems).toMatchObject([
    { kind: 'binding', place: { line: 1, column: 5 }, words: '{{' },
  ])
})
