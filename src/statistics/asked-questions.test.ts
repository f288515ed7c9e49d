import { beforeAll, describe, expect, test } from 'vitest'
import { answer } from './answer.ts'
import type { Answer } from './answer-schema.ts'
import type { Ledger } from './ledger.ts'
import { loadShippedLedger } from './register.ts'

let ledger: Ledger
beforeAll(async () => {
  ledger = await loadShippedLedger()
})

type Case = readonly [
  lang: 'es' | 'en',
  question: string,
  kind: Answer['kind'],
  /** Figures, by their number in the register, that the answer must cite. */
  cites: readonly number[],
  /** Figures that it must not cite. */
  leaves?: readonly number[],
  says?: RegExp,
]

function check([lang, question, kind, cites, leaves = [], says]: Case): void {
  const given = answer(question, ledger, lang)
  const cited = given.figures.map((each) => each.index)
  expect(given.kind).toBe(kind)
  for (const each of cites) expect(cited).toContain(each)
  for (const each of leaves) expect(cited).not.toContain(each)
  if (says !== undefined) expect(given.answer).toMatch(says)
  // Every number of the ledger in the prose is bound to a figure.
  for (const figure of given.figures) expect(given.answer.slice(figure.start, figure.end)).toBe(figure.quote)
}

function checkAll(cases: readonly Case[]): void {
  for (const one of cases)
    test(`${one[0]}: ${one[1]}`, () => {
      check(one)
    })
}

describe('as journalists ask', () => {
  checkAll([
    ['es', '¿cuantas personas fuerón deprotadas por mexco en 2024?', 'figures', [25], [9, 10, 36]],
    ['es', 'deportados 2024', 'figures', [25]],
    ['es', '¿Cuántos migrantes "rescató" el INM en 2024?', 'figures', [18, 94], [], /declaró a la prensa/],
    ['en', "What's the INM figure for people rescued in 2023?", 'figures', [19], [18], /none of that period/],
    ['es', 'cuantos migrantes asegurados hubo en mexico en 2023', 'figures', [19], [18]],
    ['es', '¿Cuántas personas presentó el INM en Querétaro?', 'figures', [70], [94, 19]],
    ['es', '¿Cuántas detenciones migratorias hubo en enero de 2023?', 'figures', [17], [62, 19]],
    ['es', '¿Cuántos mexicanos deportó Trump en sus primeros 100 días?', 'figures', [32], [36]],
    [
      'en',
      'How many Mexicans has the US deported since Trump took office in January 2025?',
      'figures',
      [71],
      [36],
    ],
    [
      'es',
      '¿Cuántas personas extranjeras ha recibido México de Estados Unidos desde el 20 de enero de 2025?',
      'no-official-figure',
      [72],
      [71, 81],
    ],
    ['es', '¿Cuántos vuelos de deportación salieron de México en 2024?', 'figures', [2], [9]],
    ['es', '¿Cuántos vuelos de deportación llegaron a México en 2024?', 'figures', [9], [2]],
    ['en', 'How many deportation flights did the US send to Mexico in 2024?', 'figures', [9], [2]],
  ])
})

describe('as legislators and researchers ask', () => {
  checkAll([
    [
      'es',
      '¿Por qué no coinciden las cifras del INM y de la UPMRIP de 2024?',
      'figures',
      [18, 59],
      [],
      /^Las dos cifras chocan/,
    ],
    ['es', '¿Por qué el INM dice 1,393,683 y la UPMRIP 590,401?', 'figures', [18, 59]],
    [
      'en',
      'Why do the INM and the SRE give different numbers of people returned between June 2023 and June 2024?',
      'figures',
      [0, 3],
      [1],
      /neither states its scope/,
    ],
    ['en', 'What did UPMRIP report for January to March 2024?', 'figures', [25], [59, 64]],
    [
      'es',
      '¿Cuántos connacionales repatrió Estados Unidos entre junio de 2023 y junio de 2024?',
      'figures',
      [4],
      [27, 33],
    ],
    [
      'es',
      '¿Cuántas personas repatrió el INM desde Estados Unidos entre junio de 2023 y junio de 2024?',
      'figures',
      [4],
      [36, 87],
    ],
    ['es', '¿Qué cifras hay sobre repatriaciones en Sonora?', 'figures', [30], [27, 81]],
    ['en', 'How many Mexicans were repatriated by air in 2024?', 'figures', [28]],
    [
      'es',
      '¿Cuántas personas distintas hay detrás de los eventos de repatriación?',
      'figures',
      [68],
      [81, 27],
    ],
    ['en', 'Subtract 590,401 from 925,085', 'figures', [59, 64], [], /cannot be subtracted/],
    [
      'en',
      'How many removals did ICE carry out in FY2023?',
      'no-official-figure',
      [36],
      [87],
      /closest in time/,
    ],
    [
      'es',
      'Necesito el total de migrantes devueltos por el INM en el año fiscal 2024',
      'figures',
      [25],
      [36],
    ],
    ['es', '¿Hasta qué mes publicó la UPMRIP sus boletines?', 'figures', [79], [], /interrumpió/],
    ['en', 'What official statistics exist on Mexican returns of Guatemalans?', 'figures', [34, 35]],
    [
      'es',
      '¿Cuántas personas volvieron voluntariamente con apoyo del ayuntamiento de Arriaga?',
      'figures',
      [7],
      [13, 75],
    ],
    ['es', 'dame las cifras de retorno asistido', 'figures', [1, 20], [78]],
  ])
})

describe('a claim is held against the number it gives', () => {
  checkAll([
    [
      'es',
      'La OIM ayudó a regresar a 2,862 migrantes desde México',
      'figures',
      [12],
      [],
      /no sostiene.*Son solicitudes, no salidas/s,
    ],
    [
      'es',
      'EEUU deportó a 271,484 mexicanos en 2024',
      'figures',
      [36],
      [],
      /No se limita a personas mexicanas/,
    ],
    ['en', '"Mexico deported 319,000 people in 2024" - true?', 'figures', [10], [], /whole region/],
    ['en', 'Were there 170 deportation flights from Mexico in 2024?', 'figures', [9], [], /something else/],
    ['es', '¿Es verdad que en 2024 México devolvió menos del 2% de los detenidos?', 'figures', [96]],
    [
      'en',
      "Mexico received 11,000 deportees in Trump's first week",
      'figures',
      [90],
      [77],
      /not of the period/,
    ],
    [
      'es',
      'México deportó 54,561 personas',
      'figures',
      [],
      [],
      /^El número de la pregunta no es ninguna cifra/,
    ],
    [
      'es',
      'El récord de detenciones se duplicó: de 782,176 a 1,393,683',
      'figures',
      [18, 19],
      [],
      /No son comparables/,
    ],
    ['en', 'Did Mexico deport 912,658 people in May 2024?', 'no-official-figure', [60], [], /counts nothing/],
  ])
})

describe('what the ledger does not hold is said, and no other number stands in for it', () => {
  checkAll([
    ['es', '¿Cuánto dinero gastó México en vuelos de retorno?', 'no-official-figure', [], [2, 3]],
    [
      'es',
      '¿Cuánta gente hay en la fila de la OIM para el retorno voluntario?',
      'no-official-figure',
      [],
      [12, 13],
    ],
    ['es', '¿Cuántas personas murieron en la ruta migratoria en 2024?', 'no-official-figure', []],
    ['es', '¿Cuántas personas LGBT solicitaron refugio?', 'no-official-figure', [], [84, 85]],
    ['es', '¿Cuántos niños no acompañados devolvió México en 2023?', 'no-official-figure', [], [23, 1]],
    ['es', '¿Cuántas mujeres mexicanas fueron repatriadas en 2024?', 'no-official-figure', [], [27, 28]],
    ['es', '¿Cuántos de los 988,000 con oficio de salida se fueron?', 'no-official-figure', [95]],
    ['en', 'Average number of people per SRE flight', 'no-official-figure', [2, 3]],
    ['en', 'How many Border Patrol apprehensions were there in FY2023?', 'no-official-figure', []],
    ['en', 'What was the weather in Tapachula?', 'not-understood', []],
  ])
})
