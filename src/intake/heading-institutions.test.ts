import { expect, test } from 'vitest'
import { formWords } from './form-words.ts'
import { splitHeading } from './heading-institutions.ts'
import { knownNames } from './known-names.ts'

const annex = {
  institutions: [
    { name: 'Oficina de Movilidad', acronym: 'OFIMOV' },
    { name: 'Ministerio de Asuntos Internos', acronym: 'MAI' },
  ],
  states: ['Valle Alto'],
  acronyms: [{ name: 'Agencia de Cooperación', acronym: 'AGECO' }],
}
const known = knownNames([], annex)
const words = formWords('es')

test.each([
  ['GUÍA DE TRÁMITES – OFIMOV.', 'GUÍA DE TRÁMITES', ['OFIMOV']],
  ['GUÍA DE TRÁMITES -OFIMOV.', 'GUÍA DE TRÁMITES', ['OFIMOV']],
  ['GUÍA DE TRÁMITES- OFIMOV', 'GUÍA DE TRÁMITES', ['OFIMOV']],
  ['GUÍA DE TRÁMITES OFIMOV', 'GUÍA DE TRÁMITES', ['OFIMOV']],
  ['GUÍA DE TRÁMITES – MAI (OFIMOV).', 'GUÍA DE TRÁMITES', ['MAI (OFIMOV)']],
  ['GUÍA DE TRÁMITES – MAI (OFIMOV) - AGECO.', 'GUÍA DE TRÁMITES', ['MAI (OFIMOV)', 'AGECO']],
  ['GUÍA DE TRÁMITES – AGECO – MAI.', 'GUÍA DE TRÁMITES', ['AGECO', 'MAI']],
  ['GUÍA – OFIMOV (EN COORDINACIÓN CON MAI, AGECO Y LA UNIP).', 'GUÍA', ['OFIMOV', 'MAI', 'AGECO', 'UNIP']],
  ['GUÍA – OFIMOV (ENCOORDINACIÓN CON EL MAI).', 'GUÍA', ['OFIMOV', 'MAI']],
  ['FONDO NORTE-SUR – SOL Y MAR AC.', 'FONDO NORTE-SUR', ['SOL Y MAR AC']],
  ['FERIA DE EMPLEO. VALLE ALTO', 'FERIA DE EMPLEO', ['VALLE ALTO']],
  ['FERIA DE EMPLEO EN VALLE ALTO', 'FERIA DE EMPLEO EN VALLE ALTO', ['VALLE ALTO']],
  ['SENTENCIA DE AMPARO 7/2020', 'SENTENCIA DE AMPARO 7/2020', []],
])('«%s» is taken apart', (printed, title, institutions) => {
  expect(splitHeading(printed, known, words)).toEqual({ title, institutions })
})
