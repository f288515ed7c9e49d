import { beforeAll, describe, expect, test } from 'vitest'
import { answer } from './answer.ts'
import type { Answer } from './answer-schema.ts'
import type { Ledger } from './ledger.ts'
import { loadShippedLedger } from './register.ts'

let ledger: Ledger
beforeAll(async () => {
  ledger = await loadShippedLedger()
})

type Case = {
  readonly q: string
  readonly lang: 'es' | 'en'
  readonly kind?: Answer['kind']
  /** Figures, by their number in the register, that the answer must cite. */
  readonly cites: readonly number[]
  /** Figures that it must not cite. */
  readonly leaves?: readonly number[]
  readonly says?: RegExp
  readonly neverSays?: readonly string[]
}

// The six questions with published answers, then questions of the same kind.
const CASES: readonly Case[] = [
  {
    q: '¿Qué estadísticas oficiales mexicanas existen sobre las personas migrantes devueltas o deportadas por México en 2024 (informes INM/SEGOB)?',
    lang: 'es',
    kind: 'figures',
    cites: [0, 1, 2, 3, 25, 94, 96],
    leaves: [9, 10],
    says: /no tiene una cifra oficial única/,
    neverSays: ['54,561', '170 vuelos', '319,000'],
  },
  {
    q: 'How many people did Mexico return to their countries between June 2023 and June 2024?',
    lang: 'en',
    kind: 'figures',
    cites: [0, 1, 2, 3],
    leaves: [25],
    says: /three official counts/,
    neverSays: ['25,942 people', 'the total is', '28,619'],
  },
  {
    q: '¿Se pueden sumar los 7,619 del INM, los 25,942 de la UPMRIP y los 21,000 de la SRE?',
    lang: 'es',
    cites: [0, 1, 3],
    says: /^No se pueden sumar/,
    neverSays: ['54,561', 'sí'],
  },
  {
    q: 'How many migrants did IOM return from Mexico in January-February 2025?',
    lang: 'en',
    kind: 'no-official-figure',
    cites: [12, 13],
    says: /requests/,
    neverSays: ['2,862 migrants', '330 from Mexico', '11.5'],
  },
  {
    q: "Is the SRE's figure of 190 flights comparable with the 170 deportation flights counted by Witness at the Border?",
    lang: 'en',
    cites: [2, 9],
    says: /^No, they are not comparable/,
    neverSays: ['20 flights', '360', 'Mexico operated'],
  },
  {
    q: "Of the roughly 988,000 people given an 'oficio de salida' in 2024, how many left Mexico?",
    lang: 'en',
    kind: 'no-official-figure',
    cites: [95],
    neverSays: ['988,000 left', 'were deported', '84'],
  },
  {
    q: '¿Cuántos hondureños devolvió México en los primeros tres meses de 2025?',
    lang: 'es',
    kind: 'figures',
    cites: [53],
    leaves: [52],
    says: /INM \(Honduras\)/,
  },
  {
    q: 'How many Hondurans were sent back from Mexico between 1 January and 9 April 2025?',
    lang: 'en',
    kind: 'figures',
    cites: [52],
    leaves: [53],
  },
  {
    q: 'How many Guatemalans did Mexico return by air in 2024?',
    lang: 'en',
    kind: 'figures',
    cites: [35],
    leaves: [94, 101],
    says: /by air/,
  },
  {
    q: '¿Cuántos guatemaltecos regresaron de México por tierra en 2022?',
    lang: 'es',
    kind: 'figures',
    cites: [34],
    says: /por vía terrestre/,
  },
  {
    q: 'How many Salvadorans were returned from Mexico in 2023?',
    lang: 'en',
    kind: 'no-official-figure',
    cites: [],
    says: /no official figure/,
  },
  {
    q: '¿Cuántas personas solicitaron refugio ante la COMAR en 2021?',
    lang: 'es',
    kind: 'figures',
    cites: [46, 50],
    says: /129,769.*revisó.*129,585/s,
  },
  {
    q: 'Which is right for asylum applications in 2021, 129,585 or 129,769?',
    lang: 'en',
    cites: [46, 50],
    says: /replaces/,
  },
  {
    q: 'How many asylum applicants did COMAR register between January and June 2023?',
    lang: 'en',
    kind: 'figures',
    cites: [47],
    neverSays: ['43,773 people'],
  },
  {
    q: '¿Cuántas solicitudes de refugio hubo del 1 de enero al 20 de junio de 2025?',
    lang: 'es',
    kind: 'figures',
    cites: [84, 85],
    says: /misma página/,
  },
  {
    q: 'How many people did the US deport in FY2024?',
    lang: 'en',
    kind: 'figures',
    cites: [36],
    leaves: [87],
  },
  {
    q: 'Was 271,000 the number of people ICE removed in fiscal year 2024?',
    lang: 'en',
    cites: [87, 36],
    says: /something else/,
  },
  {
    q: '¿Cuántas expulsiones ejecutó ICE en el año fiscal 2020?',
    lang: 'es',
    kind: 'figures',
    cites: [86],
    leaves: [36],
  },
  {
    q: 'México devolvió a 788,089 personas en 2023',
    lang: 'es',
    cites: [24, 19],
    says: /no sostiene lo que se afirma/,
  },
  {
    q: 'Can I write that 16 million people walked through Mexico between 2019 and 2025?',
    lang: 'en',
    kind: 'no-official-figure',
    cites: [67],
    says: /no definition/,
  },
  {
    q: 'Se dice que en mayo de 2024 hubo 912,658 capturas de migrantes. ¿Es cierto?',
    lang: 'es',
    kind: 'no-official-figure',
    cites: [60],
    says: /no sostiene/,
  },
  {
    q: '¿Cuántos mexicanos fueron repatriados de Estados Unidos en 2024?',
    lang: 'es',
    kind: 'figures',
    cites: [27],
    leaves: [5, 30],
    says: /enero a noviembre de 2024/,
  },
  {
    q: 'How many Mexicans were repatriated from Canada between June 2023 and June 2024?',
    lang: 'en',
    kind: 'figures',
    cites: [5],
    leaves: [4],
  },
  {
    q: 'How many distinct people were behind the 219,932 repatriation events of 2016?',
    lang: 'en',
    kind: 'figures',
    cites: [68, 69],
    says: /estimate/,
  },
  {
    q: "How many people were deported to Mexico in Trump's first 100 days?",
    lang: 'en',
    kind: 'figures',
    cites: [72, 32],
    says: /all nationalities/,
  },
  {
    q: '¿Cuántos eventos de personas en situación migratoria irregular hubo después de agosto de 2024?',
    lang: 'es',
    kind: 'figures',
    cites: [79],
    says: /se interrumpió.*no es lo mismo que cero/s,
  },
  {
    q: '¿Cuántas personas detuvo México en 2023?',
    lang: 'es',
    kind: 'figures',
    cites: [19],
    says: /por personas; esta serie no las cuenta/,
  },
  {
    q: 'INM said 1,393,683 and UPMRIP said 590,401 for January-May 2024. Which is right?',
    lang: 'en',
    cites: [18, 59],
    says: /conflict/,
    neverSays: ['803,282'],
  },
  {
    q: '¿Cuántas personas extranjeras devolvió México en el primer trimestre de 2022?',
    lang: 'es',
    kind: 'figures',
    cites: [22, 56],
    says: /revisó/,
  },
  {
    q: '¿Qué diferencia hay entre deportación y retorno asistido?',
    lang: 'es',
    cites: [1],
    says: /Deportaciones en sentido estricto/,
  },
  {
    q: '¿Qué tasa de éxito tuvieron las solicitudes de retorno voluntario de la OIM en 2025?',
    lang: 'es',
    kind: 'no-official-figure',
    cites: [12, 13],
    neverSays: ['11.5', '%'],
  },
  {
    q: 'What share of the migrants detained in Mexico in 2024 were deported?',
    lang: 'en',
    kind: 'figures',
    cites: [96, 94],
    neverSays: ['24 thousand', '24,000'],
  },
  {
    q: '¿Cuántos migrantes de la caravana regresaron con ayuda de la OIM hasta noviembre de 2019?',
    lang: 'es',
    kind: 'figures',
    cites: [40],
    leaves: [41],
  },
  {
    q: 'How many bus trips did INM run in 2023?',
    lang: 'en',
    kind: 'figures',
    cites: [11],
    says: /neither a person nor a return/,
  },
  {
    q: 'How many removal flights went from the United States to Mexico in 2024?',
    lang: 'en',
    kind: 'figures',
    cites: [9],
    leaves: [2],
  },
  {
    q: '¿Cuántos vuelos de retorno asistido hizo la SRE desde México entre junio de 2023 y junio de 2024?',
    lang: 'es',
    kind: 'figures',
    cites: [2, 3],
    leaves: [9],
  },
  {
    q: 'How many Title 42 expulsions were there up to April 2023?',
    lang: 'en',
    kind: 'figures',
    cites: [51, 99],
  },
  {
    q: 'How many people had asked INM to be sent home by March 2019?',
    lang: 'en',
    kind: 'figures',
    cites: [93],
    leaves: [26],
  },
  {
    q: '¿Cuántos mexicanos repatriados llegaron por Sonora entre enero y septiembre de 2024?',
    lang: 'es',
    kind: 'figures',
    cites: [30],
    leaves: [29],
  },
  {
    q: 'What is the total number of people Mexico returned to Guatemala, Honduras and El Salvador in 2024?',
    lang: 'en',
    cites: [35],
    says: /no official figure/,
  },
  {
    q: '¿Cuánto crecieron las detenciones entre Calderón y López Obrador?',
    lang: 'es',
    kind: 'figures',
    cites: [62, 63],
    says: /La serie se rompe/,
  },
  {
    q: 'How many migrants were deported by Mexico on security grounds?',
    lang: 'en',
    kind: 'no-official-figure',
    cites: [],
    leaves: [0, 1, 25],
  },
  {
    q: 'Si hubo 2,862 solicitudes y 330 retornos, ¿cuál fue la tasa de éxito de la OIM?',
    lang: 'es',
    kind: 'no-official-figure',
    cites: [12, 13],
    says: /No hay una tasa publicada/,
  },
  {
    q: 'Did irregular migration in Mexico double in 2024, from 782,176 to 1,393,683?',
    lang: 'en',
    cites: [18, 19],
    says: /not comparable/,
  },
  {
    q: 'How many people did Mexico and the United States deport together in 2024?',
    lang: 'en',
    cites: [],
    says: /cannot be added/,
  },
  {
    q: 'Is it true that Mexico detained 1.4 million migrants in the first five months of 2024?',
    lang: 'en',
    cites: [18, 59],
    says: /does not bear out/,
  },
  { q: '¿México deportó a 7,619 personas en 2024?', lang: 'es', cites: [0], says: /no sostiene/ },
  {
    q: 'How many people did IOM help to return in 2022?',
    lang: 'en',
    kind: 'figures',
    cites: [76],
    says: /across the region/,
  },
  {
    q: 'Según la OIM, ¿cuántos centroamericanos fueron interceptados y devueltos por México en 2004?',
    lang: 'es',
    kind: 'figures',
    cites: [16],
    leaves: [14, 15],
  },
  {
    q: '¿Se pueden comparar los 33,311 de la Presidencia con los 52,253 de 2024?',
    lang: 'es',
    cites: [32, 33],
    says: /^No son comparables/,
  },
  { q: '¿Qué tiempo hará mañana en Tapachula?', lang: 'es', kind: 'not-understood', cites: [] },
]

describe('questions are answered with what must be cited and nothing that must not be said', () => {
  test.each(CASES)('$q', ({ q, lang, kind, cites, leaves = [], says, neverSays = [] }) => {
    const given = answer(q, ledger, lang)
    const cited = given.figures.map((figure) => figure.index)
    expect(cited).toEqual(expect.arrayContaining([...cites]))
    for (const index of leaves) expect(cited).not.toContain(index)
    if (kind !== undefined) expect(given.kind).toBe(kind)
    if (says !== undefined) expect(given.answer).toMatch(says)
    for (const words of neverSays) expect(given.answer).not.toContain(words)
  })
})

describe('whatever is asked', () => {
  test.each(CASES)('every number of the answer is bound: $q', ({ q, lang }) => {
    const given = answer(q, ledger, lang)
    for (const figure of given.figures)
      expect(given.answer.slice(figure.start, figure.end)).toBe(figure.quote)
    const bound = new Set(given.figures.flatMap((figure) => numbersIn(figure.quote)))
    for (const number of numbersIn(withoutDates(given.answer))) expect(bound).toContain(number)
  })

  test('a figure that an action of the record reports names the action', () => {
    const given = answer('How many people did Mexico return between June 2023 and June 2024?', ledger, 'en')
    const actions = given.figures.map((figure) => figure.action)
    expect(actions).toEqual(
      expect.arrayContaining(['mx-2024/apf/21/2', 'mx-2024/apf/21/5', 'mx-2024/apf/21/7']),
    )
  })

  test('what is missing comes with a request ready to be sent', () => {
    const given = answer('¿Cuántas personas devolvió México en 2024?', ledger, 'es')
    expect(given.missing[0]?.whereToAsk).toContain('Plataforma Nacional de Transparencia')
    expect(given.missing[0]?.request).toMatch(
      /solicito .*del 1 de enero de 2024 al 31 de diciembre de 2024.*CSV/s,
    )
  })

  test('a question that is not understood is met with questions that have an answer', () => {
    const { nearest } = answer('¿Y en 2023?', ledger, 'es')
    expect(nearest.length).toBe(3)
    for (const question of nearest) expect(answer(question, ledger, 'es').figures.length).toBeGreaterThan(0)
  })
})

function numbersIn(text: string): readonly string[] {
  return text.match(/\d+(?:,\d{3})*(?:\.\d+)?/g) ?? []
}

/** Years, days of a month and the one law that goes by a number are no statistics. */
function withoutDates(text: string): string {
  return text
    .replace(/\((?:vía|via) [^()]*(?:\([^()]*\))?[^()]*\)/g, '')
    .replace(/(?:Título|Title) 42/g, '')
    .replace(/\b\d{1,2} (?:de )?\p{L}+/gu, (words) => (MONTHS.test(words) ? '' : words))
    .replace(/(?<![\d,])(?:19|20)\d{2}(?![\d,]\d)/g, '')
}

const MONTHS =
  /enero|febrero|marzo|abril|mayo|junio|julio|agosto|septiembre|octubre|noviembre|diciembre|January|February|March|April|May|June|July|August|September|October|November|December/
