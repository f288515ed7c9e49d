import fc from 'fast-check'
import { expect, test } from 'vitest'
import { loadFramework } from '../compact/service.ts'
import { ReporterTypeCode } from '../compact/schema.ts'
import { PLAIN, printRecord } from '../../test/support/print-record.ts'
import type { PrintOptions, PrintedAction } from '../../test/support/print-record.ts'
import { parseCompendium } from './parse-compendium.ts'
import type { Parsed } from './parse-compendium.ts'
import { textLines } from './text-lines.ts'

const framework = loadFramework()
/** Fixed, so that a run of the tests says something of the change and not of the day. */
const SEED = 20_250_719

const WORDS =
  `personas migrantes atención orientación retorno fronteras municipal acompañamiento servicios gratuitos
  durante periodo talleres capacitación sensibilización funcionarios reintegración comunitaria albergues jornadas
  documentación expedición constancias trabajadores temporales cooperación interinstitucional protección consular
  niñez adolescentes familias información estadística herramientas diagnósticos vinculación laboral empleadores
  remesas inclusión financiera alimentos hospedaje temporal asesoría jurídica seguimiento territorial`
    .split(/\s+/)
    .filter(Boolean)
const LINKS = ['de', 'para', 'con', 'en', 'y', 'la', 'las', 'por']
const ACRONYMS = ['IMR', 'SEGRE', 'DGAM', 'CONAMI', 'FUNDESOL', 'SIGMA']

const phrase = (least: number, most: number): fc.Arbitrary<string> =>
  fc
    .array(fc.tuple(fc.constantFrom(...WORDS), fc.constantFrom('', ...LINKS)), {
      minLength: least,
      maxLength: most,
    })
    .map((pairs) => pairs.map(([word, link]) => (link === '' ? word : `${link} ${word}`)).join(' '))
const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1)
const sentence = fc
  .tuple(phrase(3, 20), fc.option(fc.integer({ min: 40, max: 99_999 })))
  .map(
    ([words, number]) =>
      `${capital(words)}${number === null ? '' : ` a ${number.toLocaleString('en')} personas`}.`,
  )
const paragraph = fc.array(sentence, { minLength: 1, maxLength: 4 }).map((all) => all.join(' '))
const list = fc.array(sentence, { minLength: 1, maxLength: 4 }).map((all) => all.map((one) => `• ${one}`))
const prose = fc.array(paragraph, { minLength: 1, maxLength: 3 }).map((all) => all.join('\n\n'))
const withList = fc.tuple(prose, list).map(([text, bullets]) => `${text}\n\n${bullets.join('\n')}`)
const text = fc.oneof(prose, withList)
const heading = fc
  .tuple(phrase(1, 9), fc.constantFrom(...ACRONYMS), fc.option(fc.constantFrom(...ACRONYMS)))
  .map(([words, one, other]) => ({
    title: words.toUpperCase(),
    institutions: other === null || other === one ? [one] : [`${one} (${other})`],
  }))

type Expected = PrintedAction & {
  readonly title: string
  readonly printedInstitutions: readonly string[]
  readonly challenges: readonly string[]
}

const body = fc
  .record({ heading, description: text, results: fc.option(text), challenges: fc.option(list) })
  .map(({ heading: { title, institutions }, description, results, challenges }) => ({
    title,
    printedTitle: `${title} – ${institutions.join(' – ')}.`,
    printedInstitutions: institutions,
    description,
    results: results ?? '',
    resultsReported: results !== null,
    challengesText: (challenges ?? []).join('\n'),
    challenges: (challenges ?? []).map((one) => one.slice(2)),
    challengesReported: challenges !== null,
  }))

/** Actions in the order of a record: chapters, within them objectives, within them numbers from 1. */
const record: fc.Arbitrary<readonly Expected[]> = fc
  .array(
    fc
      .tuple(
        fc.uniqueArray(fc.integer({ min: 1, max: 23 }), { minLength: 1, maxLength: 4 }),
        fc.array(body, { minLength: 1, maxLength: 7 }),
      )
      .map(([objectives, bodies]) => {
        const sorted = objectives.slice(0, bodies.length).sort((a, b) => a - b)
        return bodies.map((one, at) => ({
          one,
          objective: sorted[Math.floor((at * sorted.length) / bodies.length)] ?? 1,
        }))
      }),
    { minLength: 1, maxLength: 5 },
  )
  .map((chapters) =>
    chapters.flatMap((chapter, at) => {
      const reporterType = ReporterTypeCode.parse(framework.reporterTypes[at]?.code)
      let number = 0
      let before = 0
      return chapter.map(({ one, objective }) => {
        number = objective === before ? number + 1 : 1
        before = objective
        return { ...one, reporterType, objective, number }
      })
    }),
  )

const options: fc.Arbitrary<PrintOptions> = fc.record({
  language: fc.constant('es' as const),
  width: fc.integer({ min: 48, max: 110 }),
  hyphenate: fc.boolean(),
  pageLines: fc.option(fc.integer({ min: 25, max: 60 })),
  formFeeds: fc.boolean(),
  numberAlone: fc.boolean(),
  untitledChapters: fc.constant(false),
  blankInBullets: fc.boolean(),
})

function read(printed: string): Parsed {
  return parseCompendium(textLines(printed), 'wrapped', framework, [])
}

function essence(actions: Parsed['actions']): readonly Expected[] {
  return actions.map((action) => {
    const { reporterType, objective, number, title, printedTitle, printedInstitutions } = action
    const { description, results, resultsReported, challengesText, challenges, challengesReported } = action
    const heading = { reporterType, objective, number, title, printedTitle, printedInstitutions }
    return {
      ...heading,
      description,
      results,
      resultsReported,
      challengesText,
      challenges,
      challengesReported,
    }
  })
}

test('a record that is printed, with every hard thing, reads back identical', () => {
  fc.assert(
    fc.property(record, options, (actions, how) => {
      expect(essence(read(printRecord(actions, framework, how)).actions)).toEqual(actions)
    }),
    { numRuns: 100, endOnFailure: true, seed: SEED },
  )
})

test('chapters without a title are known where their objectives start again', () => {
  fc.assert(
    fc.property(record, options, (actions, how) => {
      const restarts = actions.every((action, at) => {
        const before = actions[at - 1]
        return (
          before === undefined ||
          before.reporterType === action.reporterType ||
          action.objective < before.objective
        )
      })
      fc.pre(restarts)
      const printed = printRecord(actions, framework, { ...how, untitledChapters: true })
      expect(essence(read(printed).actions)).toEqual(actions)
    }),
    { numRuns: 40, endOnFailure: true, seed: SEED },
  )
})

test('every line of a printed record is accounted for once', () => {
  fc.assert(
    fc.property(record, options, (actions, how) => {
      const printed = printRecord(actions, framework, how)
      const { receipt } = read(printed)
      expect(receipt.lines).toBe(textLines(printed).length)
      expect(receipt.unassigned).toEqual([])
      expectWhole(receipt)
    }),
    { numRuns: 40, endOnFailure: true, seed: SEED },
  )
})

test('no text makes the reader throw, and each of its lines is accounted for once', () => {
  const token = fc.constantFrom(
    ...[
      'RESULTADOS',
      'RETOS',
      'Objetivo 1.',
      'Objetivo 3. Proporcionar información exacta',
      'Capítulo 2.',
      'Anexos',
    ],
    ...[
      '1.',
      '2. ',
      '14. TÍTULO – IMR.',
      '• ',
      '\f',
      '\n',
      '\n\n',
      ' ',
      'migra-',
      '17COMPENDIO 2024',
      '1 Nota al pie',
      'palabra1',
    ],
  )
  const soup = fc.array(fc.oneof(token, fc.string(), fc.string({ unit: 'binary' })), { maxLength: 60 })
  fc.assert(
    fc.property(soup, fc.constantFrom('\n', ' ', ''), (parts, join) => {
      const lines = textLines(parts.join(join))
      const { receipt, actions } = parseCompendium(lines, 'wrapped', framework, [])
      expect(receipt.lines).toBe(lines.length)
      expectWhole(receipt)
      for (const action of actions) expect(action.lineEnd).toBeGreaterThanOrEqual(action.lineStart)
    }),
    { numRuns: 200, endOnFailure: true, seed: SEED },
  )
})

test('a plain print in English reads back in English', () => {
  const [action] = fc.sample(record, { numRuns: 1, seed: 7 }).flat()
  if (action === undefined) throw new Error('no action was generated')
  const parsed = read(printRecord([action], framework, { ...PLAIN, language: 'en' }))
  expect(parsed.language).toBe('en')
  expect(essence(parsed.actions)).toEqual([action])
})

function expectWhole(receipt: Parsed['receipt']): void {
  let next = 1
  for (const run of receipt.runs) {
    expect(run.from).toBe(next)
    next = run.to + 1
  }
  expect(next).toBe(receipt.lines + 1)
  const furniture = Object.values(receipt.furniture).reduce((sum, count) => sum + count, 0)
  expect(receipt.inActions + furniture + receipt.unassigned.length).toBe(receipt.lines)
}
