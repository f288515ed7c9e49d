const UNITS: ReadonlyMap<string, number> = new Map([
  ['dos', 2],
  ['tres', 3],
  ['cuatro', 4],
  ['cinco', 5],
  ['seis', 6],
  ['siete', 7],
  ['ocho', 8],
  ['nueve', 9],
  ['diez', 10],
  ['once', 11],
  ['doce', 12],
  ['trece', 13],
  ['catorce', 14],
  ['quince', 15],
  ['dieciséis', 16],
  ['dieciseis', 16],
  ['diecisiete', 17],
  ['dieciocho', 18],
  ['diecinueve', 19],
  ['veinte', 20],
  ['veintiún', 21],
  ['veintiuno', 21],
  ['veintiuna', 21],
  ['veintidós', 22],
  ['veintitrés', 23],
  ['veinticuatro', 24],
  ['veinticinco', 25],
  ['veintiséis', 26],
  ['veintisiete', 27],
  ['veintiocho', 28],
  ['veintinueve', 29],
  ['treinta', 30],
  ['cuarenta', 40],
  ['cincuenta', 50],
  ['sesenta', 60],
  ['setenta', 70],
  ['ochenta', 80],
  ['noventa', 90],
  ['cien', 100],
  ['ciento', 100],
  ['doscientos', 200],
  ['doscientas', 200],
  ['trescientos', 300],
  ['trescientas', 300],
  ['cuatrocientos', 400],
  ['cuatrocientas', 400],
  ['quinientos', 500],
  ['quinientas', 500],
  ['seiscientos', 600],
  ['seiscientas', 600],
  ['setecientos', 700],
  ['setecientas', 700],
  ['ochocientos', 800],
  ['ochocientas', 800],
  ['novecientos', 900],
  ['novecientas', 900],
])

const ONE = new Set(['un', 'uno', 'una'])
const SCALES: ReadonlyMap<string, number> = new Map([
  ['mil', 1_000],
  ['millón', 1_000_000],
  ['millones', 1_000_000],
])
const COLLECTIVES: ReadonlyMap<string, number> = new Map([
  ['decena', 10],
  ['docena', 12],
  ['docenas', 12],
  ['centena', 100],
  ['centenar', 100],
])

export const NUMBER_WORD = new RegExp(
  `(?<![\\p{L}\\p{N}])(?:${[...UNITS.keys(), ...ONE, ...SCALES.keys(), ...COLLECTIVES.keys()].join('|')})(?![\\p{L}\\p{N}])`,
  'giu',
)

/** The value of a run of Spanish number words («dos mil trescientas», «una decena», «dos docenas»), or undefined. */
export function findValueOfWords(words: readonly string[]): number | undefined {
  let total = 0
  let group: number | undefined
  for (const written of words) {
    const word = written.toLowerCase()
    if (word === 'y') continue
    const unit = ONE.has(word) ? 1 : UNITS.get(word)
    const scale = SCALES.get(word)
    const collective = COLLECTIVES.get(word)
    if (unit !== undefined) group = (group ?? 0) + unit
    else if (scale !== undefined) {
      total += (group ?? 1) * scale
      group = undefined
    } else if (collective !== undefined) group = (group ?? 1) * collective
    else return undefined
  }
  return words.length === 0 ? undefined : total + (group ?? 0)
}

/** The value of a phrase of number words («ochenta y cinco mil»), or undefined where it is none. */
export function findValueOfPhrase(phrase: string): number | undefined {
  return findValueOfWords(phrase.trim().split(/\s+/))
}

/** The scale that a word adds to the numeral before it: «819 mil», «2 millones». */
export function findScale(word: string): number | undefined {
  return SCALES.get(word.toLowerCase())
}

/** «un», «una», «uno»: an article far more often than a count. */
export function isOne(word: string): boolean {
  return ONE.has(word.toLowerCase())
}

export type NumberPhrase = { readonly value: number; readonly start: number; readonly end: number }

/** The numbers that a text writes in words, each whole: «treinta y seis», «dos mil». «Un» and «una» alone are articles. */
export function listNumberPhrases(text: string): readonly NumberPhrase[] {
  const runs: { start: number; end: number; last: string; words: string[] }[] = []
  for (const match of text.matchAll(NUMBER_WORD)) {
    const [word] = match
    const run = runs.at(-1)
    const gap = run === undefined ? '' : text.slice(run.end, match.index)
    if (run !== undefined && goesOn(run.last, gap, word)) {
      run.words.push(word)
      run.last = word
      run.end = match.index + word.length
    } else runs.push({ start: match.index, end: match.index + word.length, last: word, words: [word] })
  }
  return runs.flatMap(({ start, end, words }) => {
    const value = words.length === 1 && isOne(words[0] ?? '') ? undefined : findValueOfWords(words)
    return value === undefined ? [] : [{ value, start, end }]
  })
}

/** «treinta y» six, «ciento» twenty, «dos» thousand; but «dos y tres» are two numbers. */
function goesOn(before: string, gap: string, word: string): boolean {
  const [a, b] = [findValueOfWords([before]) ?? 0, findValueOfWords([word]) ?? 0]
  if (/^\s+y\s+$/.test(gap)) return a >= 30 && a < 100 && b < 10
  return /^\s+$/.test(gap) && ((a >= 100 && b < a) || findScale(word) !== undefined)
}
