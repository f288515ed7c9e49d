// Time to answer one question over a ledger of 10,000 observations, drawn like the register that ships.
import { mkdirSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { ROOT } from '../src/root.ts'
import type { Language } from '../src/compact/schema.ts'
import { answer } from '../src/statistics/answer.ts'
import { buildLedger, type Ledger } from '../src/statistics/ledger.ts'
import { loadShippedLedger } from '../src/statistics/register.ts'
import { Day } from '../src/compact/schema.ts'
import { StatisticId, type Observation } from '../src/statistics/schema.ts'

const SIZE = 10_000
const BAR_MS = 50
const ROUNDS = 5
const QUESTIONS: readonly (readonly [Language, string])[] = [
  ['es', '¿Qué estadísticas oficiales existen sobre las personas migrantes devueltas por México en 2024?'],
  ['en', 'How many people did Mexico return between June 2023 and June 2024?'],
  ['es', '¿Se pueden sumar los 7,619 del INM, los 25,942 de la UPMRIP y los 21,000 de la SRE?'],
  ['es', '¿Cuántos eventos de personas en situación migratoria irregular hubo después de agosto de 2024?'],
  ['en', 'How many people are in irregular migration status in Mexico?'],
  ['es', 'México devolvió a 788,089 personas en 2023'],
  ['en', 'How many Guatemalans did Mexico return by air in 2024?'],
  ['es', '¿Cuántas personas solicitaron refugio ante la COMAR en 2021?'],
  ['en', 'What share of the migrants detained in Mexico in 2024 were deported?'],
  ['es', '¿Qué tiempo hará mañana?'],
]

const shipped = await loadShippedLedger()
const ledger = grow(shipped)
const started = performance.now()
grow(shipped)
const buildMs = performance.now() - started
const results = QUESTIONS.map(([lang, question]) => {
  answer(question, ledger, lang)
  const times = Array.from({ length: ROUNDS }, () => timed(() => answer(question, ledger, lang)))
  return { question, medianMs: median(times), worstMs: Math.max(...times) }
})
const worst = Math.max(...results.map((each) => each.worstMs))
const report = { observations: ledger.observations.length, buildMs, barMs: BAR_MS, worstMs: worst, results }
mkdirSync(path.join(ROOT, 'bench', 'results'), { recursive: true })
writeFileSync(path.join(ROOT, 'bench', 'results', 'ask.json'), `${JSON.stringify(report, null, 2)}\n`)
console.table(results)
console.log(
  `${String(report.observations)} observations, built in ${buildMs.toFixed(0)} ms; slowest answer ${worst.toFixed(1)} ms (bar ${String(BAR_MS)} ms)`,
)
if (worst > BAR_MS) process.exitCode = 1

/** Copies of the register's figures in other years, months, states and with other values, from a fixed sequence. */
function grow(base: Ledger): Ledger {
  const random = sequence(20_240_630)
  const places = [
    'Mexico',
    'Sonora',
    'Chiapas',
    'Tabasco',
    'Veracruz',
    'Baja California',
    'Coahuila',
    'Tamaulipas',
  ]
  const observations: Observation[] = [...base.observations]
  while (observations.length < SIZE) {
    const model = base.observations[Math.floor(random() * base.observations.length)]
    if (model === undefined) continue
    const year = 2000 + Math.floor(random() * 27)
    const from = 1 + Math.floor(random() * 12)
    const to = from + Math.floor(random() * (13 - from))
    observations.push({
      ...model,
      id: StatisticId.parse(`g${String(observations.length)}`),
      index: observations.length,
      value: Math.round(model.value * (0.2 + random() * 2)),
      place: places[Math.floor(random() * places.length)] ?? null,
      period: {
        start: Day.parse(`${String(year)}-${String(from).padStart(2, '0')}-01`),
        end: Day.parse(new Date(Date.UTC(year, to, 0)).toISOString().slice(0, 10)),
      },
      url: `https://generated.example/${String(observations.length)}`,
    })
  }
  return buildLedger([...base.concepts.values()], [...base.bodies.values()], observations)
}

function sequence(seed: number): () => number {
  let state = seed
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0
    return state / 2 ** 32
  }
}

function timed(run: () => unknown): number {
  const from = performance.now()
  run()
  return performance.now() - from
}

function median(times: readonly number[]): number {
  return times.toSorted((a, b) => a - b)[Math.floor(times.length / 2)] ?? 0
}
