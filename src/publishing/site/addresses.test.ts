import fc from 'fast-check'
import { expect, test } from 'vitest'
import { fileOf, resolveLink, wayTo } from './addresses.ts'

test.each([
  ['/es/mx-2024/apf/21/2', 'es/mx-2024/apf/21/2/index.html'],
  ['/es/mx-2024/apf/21/2.json', 'es/mx-2024/apf/21/2.json'],
  ['/es/', 'es/index.html'],
  ['/es/mx-2024/acciones?objetivo=7&sector=apf', 'es/mx-2024/acciones/objetivo=7,sector=apf/index.html'],
  ['/es/mx-2024/instituciones/Gobierno%20de%20%C3%91', 'es/mx-2024/instituciones/Gobierno de Ñ/index.html'],
])('%s is in %s', (address, file) => {
  expect(fileOf(address)).toBe(file)
})

test('questions with signs that no file may have get names of their own', () => {
  const files = ['¿Cuántas?', '¿Cuántas:', '¿Cuántas'].map((q) =>
    fileOf(`/es/preguntar?${new URLSearchParams({ q }).toString()}`),
  )
  expect(new Set(files).size).toBe(3)
  for (const file of files) expect(file).not.toMatch(/[<>:"\\|?*]/)
})

test('a link leads from any file to any other', () => {
  const name = fc.stringMatching(/^[a-zñ =,~-]{1,8}$/)
  const file = fc.array(name, { minLength: 1, maxLength: 5 }).map((parts) => parts.join('/'))
  fc.assert(
    fc.property(file, file, (from, to) => {
      const whole = (path: string) => path.split('/').map(encodeURIComponent).join('/')
      const reached = new URL(wayTo(from, to), `https://sitio.example/${whole(from)}`)
      expect(reached.pathname).toBe(`/${whole(to)}`)
    }),
  )
})

test('links of other sites and of no site are none of ours; the order of a query makes no other address', () => {
  const of = (reference: string) => resolveLink('/es/a/b', reference, 'https://sitio.example')
  expect(of('https://otro.example/')).toBeNull()
  expect(of('mailto:alguien@otro.example')).toBeNull()
  expect(of('#aqui')).toEqual({ address: '/es/a/b', anchor: '#aqui' })
  expect(of('?z=1&a=2&vacio=')).toEqual({ address: '/es/a/b?a=2&z=1', anchor: '' })
})
