import { ReporterTypeCode } from '../../src/compact/schema.ts'
import type { ReportedAction } from '../../src/registry/schema.ts'

/** The form's usual words, from which generated actions are made: enough of them that searches find few, some or many. */
const VERBS = [
  'orientó',
  'canalizó',
  'registró',
  'acompañó',
  'capacitó',
  'documentó',
  'entregó',
  'atendió',
  'gestionó',
  'difundió',
  'verificó',
  'tradujo',
]
const WHOM = [
  'personas migrantes',
  'mujeres en movilidad',
  'niñas y niños no acompañados',
  'connacionales repatriados',
  'solicitantes de refugio',
  'jornaleras agrícolas',
  'servidoras públicas',
  'familias en retorno',
  'adolescentes',
  'personas con discapacidad',
]
const WHAT = [
  'albergue temporal',
  'ventanilla de salud',
  'campaña informativa',
  'taller de derechos',
  'mesa interinstitucional',
  'acta de nacimiento',
  'bolsa de trabajo',
  'asesoría jurídica',
  'línea telefónica',
  'censo de población',
  'beca escolar',
  'traslado humanitario',
  'curso en línea',
  'protocolo de búsqueda',
  'tarjeta de remesas',
  'feria de servicios',
  'padrón consular',
  'visita de monitoreo',
]
const WHERE = [
  'Chiapas',
  'Sonora',
  'Tabasco',
  'Oaxaca',
  'Tijuana',
  'Tapachula',
  'la frontera sur',
  'la frontera norte',
  'Ciudad de México',
  'Veracruz',
  'Guatemala',
  'Texas',
  'California',
  'Saltillo',
  'Mérida',
]
const RARE = [
  'marimba',
  'apostilla',
  'bordado',
  'cafetal',
  'huipil',
  'ferrocarril',
  'vacuna',
  'imprenta',
  'telar',
  'microcrédito',
  'oftalmología',
  'ajedrez',
  'panadería',
  'apicultura',
  'cartografía',
  'podcast',
  'mural',
  'archivo',
  'sismo',
  'huerto',
]
const INSTITUTIONS = [
  'INM',
  'SRE',
  'SEGOB (UPMRIP)',
  'CEAV',
  'SALUD',
  'CHIAPAS',
  'SONORA',
  'TABASCO',
  'CNDH',
  'IMUMI',
  'SIPINNA',
  'SEP',
  'STPS (SNE)',
  'OAXACA',
  'VERACRUZ',
]
const TYPES = [
  'apf',
  'apf',
  'apf',
  'apf',
  'apf',
  'ef',
  'ef',
  'ef',
  'oca',
  'osc',
  'apf',
  'apf',
  'apf',
  'ef',
  'ef',
]

/** A repeatable stream of numbers below 1 (mulberry32). */
export function makeRandom(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296
  }
}

/** `count` reported actions of about the length of real ones, the same for the same seed. */
export function generateActions(count: number, seed = 1): ReportedAction[] {
  const random = makeRandom(seed)
  const pick = <T>(of: readonly T[]): T => of[Math.floor(random() * of.length)] as T
  const sentence = () =>
    `Durante el periodo se ${pick(VERBS)} a ${2 + Math.floor(random() * 9000)} ${pick(WHOM)} mediante ${pick(WHAT)} en ${pick(WHERE)}, en coordinación con ${pick(INSTITUTIONS)} y con enfoque de derechos humanos.`
  const paragraph = (sentences: number) => Array.from({ length: sentences }, sentence).join(' ')
  const numbers = new Map<string, number>()
  return Array.from({ length: count }, (_, i) => {
    const who = Math.floor(random() * INSTITUTIONS.length)
    const institution = INSTITUTIONS[who] ?? 'INM'
    const reporterType = ReporterTypeCode.parse(TYPES[who] ?? 'apf')
    const objective = 1 + Math.floor(random() * 23)
    const place = `${reporterType}/${objective}`
    const number = (numbers.get(place) ?? 0) + 1
    numbers.set(place, number)
    const rare = random() < 0.2 ? ` con ${pick(RARE)}` : ''
    const title = `${pick(WHAT)}${rare} para ${pick(WHOM)} en ${pick(WHERE)} ${i}`.toUpperCase()
    const challenges = [
      `Ampliar ${pick(WHAT)} en ${pick(WHERE)}.`,
      `Fortalecer la coordinación con ${pick(INSTITUTIONS)}.`,
    ]
    return {
      reporterType,
      objective,
      number,
      title,
      printedTitle: `${title} – ${institution}.`,
      printedInstitutions: [institution],
      description: `${paragraph(3)}${rare === '' ? '' : ` Se trata de una acción${rare}.`}`,
      results: paragraph(3),
      challengesText: challenges.map((one) => `• ${one}`).join('\n'),
      challenges,
      resultsReported: true,
      challengesReported: true,
      page: 1 + Math.floor(i / 2),
      lineStart: 1 + i * 30,
      lineEnd: 30 + i * 30,
      original: '',
    }
  })
}
