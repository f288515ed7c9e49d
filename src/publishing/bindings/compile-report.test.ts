import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { makeSnapshot } from '../../../test/support/generate-snapshot.ts'
import type { Language } from '../../compact/schema.ts'
import { compileReport } from './compile-report.ts'
import { fillBinding } from './fill-binding.ts'
import { inlineText } from '../inline-text.ts'

const snapshot = makeSnapshot([
  { objective: 7, reporterType: 'apf', reporters: ['INM'], gender: true, populations: ['extranjeros'] },
  { objective: 7, reporterType: 'apf', reporters: ['SRE'], gender: false, challenges: ['recursos'] },
  {
    objective: 7,
    reporterType: 'pj',
    reporters: ['IFDP'],
    gender: false,
    challenges: ['recursos', 'difusion'],
  },
  { objective: 10, reporterType: 'ef', reporters: ['MX-HID'], gender: false },
])
const other = makeSnapshot([{ objective: 7, reporterType: 'apf', reporters: ['INM'] }])

function compile(text: string, lang: Language = 'es') {
  const context = { snapshot, other, lang, edition: 'mx-2031/2', otherEdition: 'mx-2031/1' }
  return compileReport(text, lang, (binding) => fillBinding(binding, context))
}

function say(text: string, lang: Language = 'es'): string {
  const { blocks, problems } = compile(text, lang)
  expect(problems).toEqual([])
  return blocks.map((block) => ('children' in block ? inlineText(block.children) : block.kind)).join('\n')
}

describe('a binding says what the record says, as the language writes it', () => {
  test.each<[string, string, string]>([
    ['{{ count objective=7 }}', '3', '3'],
    ['{{ count objective=7 as=words noun=yes }}', 'tres acciones', 'three actions'],
    ['{{ count objective=10 as=prose noun=yes capital=yes }}', 'Una acción', 'One action'],
    ['{{ count objective=1 as=prose noun=yes }}', 'ninguna acción', 'no actions'],
    ['{{ count institutions objective=7 }}', '3', '3'],
    ['{{ count all objectives }}', '23', '23'],
    ['{{ share objective=10 }}', '25\u00a0%', '25%'],
    ['{{ share gender=true as=fraction }}', 'una cuarta parte', 'a quarter'],
    ['{{ share gender=true of objective=7 }}', '33\u00a0%', '33%'],
    ['{{ challenges noun=yes }}', '3 retos', '3 challenges'],
    ['{{ rank objectives limit=1 with=counts }}', '7 (3)', '7 (3)'],
    ['{{ place objective 10 }}', 'segundo', 'second'],
    ['{{ list institutions objective=7 }}', 'el INM, la SRE y el IFDP', 'the INM, the SRE and the IFDP'],
    ['{{ agree objective=10 "es" "son" }}', 'es', 'es'],
    ['{{ change }}', 'tres más', 'three more'],
    ['{{ before noun=yes }}', '1 acción', '1 action'],
    ['{{ objective 7 }}', 'objetivo 7', 'objective 7'],
    ['{{ period as=months }}', 'junio de 2030 a junio de 2031', 'June 2030 to June 2031'],
    ['{{ quote mx-2031/apf/7/1 "Acción 1" }}', '«Acción 1»', '“Acción 1”'],
    ['{{ external "2018" source="A/RES/73/195" }}', '2018', '2018'],
  ])('%s', (text, es, en) => {
    expect(say(text)).toBe(es)
    expect(say(text, 'en')).toBe(en)
  })

  test('articles are contracted', () => {
    expect(say('Es de {{ institution INM article=yes }}, y no de {{ institution SRE article=yes }}.')).toBe(
      'Es del Instituto Nacional de Migración, y no de la Secretaría de Relaciones Exteriores.',
    )
  })

  test('a bound number knows what it counts', () => {
    const [block] = compile('{{ count objective=7 }}').blocks
    expect(block).toMatchObject({
      children: [
        {
          kind: 'bound',
          binding: 'count objective=7',
          counts: 'acciones del objetivo 7',
          actions: ['mx-2031/apf/7/1', 'mx-2031/apf/7/2', 'mx-2031/pj/7/3'],
          path: '/mx-2031/acciones?objetivo=7',
        },
      ],
    })
  })
})

describe('what cannot be published is told with its place and what to do', () => {
  test.each<[string, string, number, number, RegExp]>([
    ['Hay 3 acciones.', '3', 1, 5, /vincúlelo/],
    ['Bien.\n\nHay {{ count }} y **tres** más.', 'tres', 3, 21, /vincúlelo/],
    ['La mitad.', 'mitad', 1, 4, /vincúlelo/],
    ['Hay &#51; acciones.', '3', 1, 1, /vincúlelo/],
    ['# Objetivo 7', '7', 1, 12, /objective 7/],
    ['{{ cuont }}', '{{ cuont }}', 1, 1, /count/],
    ['{{ count objetive=7 }}', '{{ count objetive=7 }}', 1, 1, /objective/],
    ['{{ count reporterType=afp }}', '{{ count reporterType=afp }}', 1, 1, /reporterType=apf/],
    ['{{ quote mx-2031/apf/7/1 "no está" }}', '{{ quote mx-2031/apf/7/1 "no está" }}', 1, 1, /cópielas/],
    ['1985. Ese año.', '1985. Ese año.', 1, 1, /numere/],
    ['Ver {{ table objectives }}.', '{{ table objectives }}', 1, 5, /sola/],
  ])('%s', (text, words, line, column, cure) => {
    const [problem] = compile(text).problems
    expect(problem).toMatchObject({ words, place: { line, column } })
    expect(problem?.cure.es).toMatch(cure)
  })

  test('every planted number is refused, wherever it stands', () => {
    const words = fc.constantFrom(
      'Las',
      'instituciones',
      'reportan',
      '**acciones**',
      '{{ count }}',
      'y',
      'retos',
    )
    const numbers = fc.oneof(
      fc.integer({ min: 0, max: 99_999 }).map(String),
      fc.constantFrom('tres', 'Doce', 'la mitad', 'primer', 'el doble', 'cien', '½', 'XXI', '٣', 'veintidós'),
    )
    fc.assert(
      fc.property(fc.array(words), numbers, fc.array(words), (before, number, after) => {
        expect(compile([...before, number, ...after].join(' ')).problems).not.toEqual([])
      }),
      { numRuns: 300 },
    )
  })

  test('a text made of words and bindings alone is never refused', () => {
    const parts = fc.constantFrom(
      'Las instituciones reportan',
      '{{ count objective=7 as=words noun=yes }}',
      '{{ share gender=true of objective=7 }}',
      '{{ list states objective=10 }}',
      '{{ rank objectives limit=2 with=counts }}',
      'y también',
      '*en cada una*',
    )
    fc.assert(
      fc.property(fc.array(parts, { minLength: 1 }), (some) => {
        expect(compile(some.join(' ')).problems).toEqual([])
      }),
      { numRuns: 100 },
    )
  })
})
