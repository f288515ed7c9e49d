import { expect, test } from 'vitest'
import { citeAction } from './citation.ts'
import { ActionId, Sha256 } from './schema.ts'

const action = {
  id: ActionId.parse('nn-2030/apf/21/2'),
  title: 'Módulos de bienvenida & orientación',
  institutions: [
    { code: 'AA', name: 'Agencia A', parent: null, printed: 'AA' },
    { code: null, name: 'Oficina B', parent: null, printed: 'OFICINA B' },
  ],
  source: {
    document: Sha256.parse('0'.repeat(64)),
    file: 'registro_2030.txt',
    page: 4,
    lineStart: 12,
    lineEnd: 40,
  },
}
const citable = {
  action,
  revision: 3,
  year: 2030,
  cycleTitle: 'Registro 2030',
  place: null,
  address: 'https://c.example/es/nn-2030/apf/21/2',
}

test('a citation names who reported, when, what, which revision, where it stands and its address', () => {
  expect(citeAction(citable, 'es').text).toBe(
    'Agencia A y Oficina B. (2030). Módulos de bienvenida & orientación. [acción nn-2030/apf/21/2, revisión 3]. En Registro 2030 (registro_2030.txt, líneas 12–40). Constancia. https://c.example/es/nn-2030/apf/21/2',
  )
  expect(citeAction(citable, 'en').text).toContain('action nn-2030/apf/21/2, revision 3')
})

test('the BibTeX entry escapes what LaTeX would read as its own', () => {
  const { bibtex } = citeAction(citable, 'es')
  expect(bibtex).toContain(String.raw`title = {{Módulos de bienvenida \& orientación}}`)
  expect(bibtex).toContain(String.raw`registro\_2030.txt`)
  expect(bibtex).toContain('author = {{Agencia A} and {Oficina B}}')
  expect(bibtex.startsWith('@misc{nn-2030-apf-21-2,')).toBe(true)
})

test('where only a summary is loaded, the citation names the publication that it is of', () => {
  expect(citeAction({ ...citable, place: 'Compendio 2030' }, 'es').text).toContain(
    'En Registro 2030 (Compendio 2030).',
  )
})
