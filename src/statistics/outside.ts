import type { Bilingual } from '../compact/schema.ts'

/** A matter that people ask about beside the ones that the ledger counts, of which it holds nothing. */
export type Matter = {
  readonly code: string
  /** As it stands after «cifras de». */
  readonly name: Bilingual
  /** Code of the body that would hold them; null where the concepts of the question tell. */
  readonly askAt: string | null
  readonly words: RegExp
}

export const MATTERS: readonly Matter[] = [
  {
    code: 'cost',
    name: { es: 'lo que cuesta', en: 'what it costs' },
    askAt: null,
    words:
      /\bcost(?:o|os|aron|ar|s|ed)?\b|\bcuestan?\b|\bgast(?:o|os|aron|a|an|ado)\b|\bdinero\b|\bpresupuest|\bpresup|\bspen[dt]|\bmoney\b|\bbudget|\bexpens|millones de pesos|million pesos/,
  },
  {
    code: 'deaths',
    name: { es: 'personas migrantes fallecidas', en: 'migrant deaths' },
    askAt: 'IOM',
    words: /\bmuert[oaes]+\b|\bmurier|\bfallec|\bdeaths?\b|\bdied\b|\bkilled\b|\bahogad/,
  },
  {
    code: 'missing',
    name: { es: 'personas migrantes desaparecidas', en: 'missing migrants' },
    askAt: 'SEGOB-UPM',
    words: /\bdesaparec|\bdisappear|\bmissing migrants|\bextravi/,
  },
  {
    code: 'stock',
    name: {
      es: 'personas migrantes que viven, esperan o transitan en el país',
      en: 'migrants who live, wait or travel in the country',
    },
    askAt: 'SEGOB-UPM',
    words:
      /migrantes (?:hay|viven|residen|esperan|se encuentran|estan)\b|\bvarad[oa]s\b|\bstranded\b|migrants (?:live|are living|are waiting|are stranded|are there)|\bundocumented (?:people|migrants) (?:live|are)/,
  },
  {
    code: 'queue',
    name: { es: 'personas o solicitudes en espera', en: 'people or applications waiting' },
    askAt: null,
    words:
      /\bfilas?\b|lista de espera|\brezago|\bpendientes? de (?:resol|respuesta)|\bqueues?\b|waiting list|\bbacklog\b|\bpending\b/,
  },
  {
    code: 'remittances',
    name: { es: 'remesas', en: 'remittances' },
    askAt: null,
    words: /\bremesas?\b|\bremittance/,
  },
  {
    code: 'crime',
    name: { es: 'delitos contra personas migrantes', en: 'crimes against migrants' },
    askAt: 'SEGOB-UPM',
    words: /\bsecuestr|\bkidnap|\btrata de personas|\btraffick|\bextorsi|\bextort|\basesinad|\bmurder/,
  },
  {
    code: 'duration',
    name: { es: 'cuánto dura la detención o el trámite', en: 'how long detention or a procedure lasts' },
    askAt: 'INM',
    words:
      /cuanto tiempo|cuantos dias (?:pasan|dura|estan|permanecen)|how long\b|average (?:stay|length)|tiempo promedio/,
  },
  {
    code: 'visas',
    name: { es: 'visas y tarjetas de estancia', en: 'visas and stay permits' },
    askAt: 'INM',
    words:
      /\bvisas?\b|tarjetas? (?:de|por) (?:visitante|residente|razones)|residence permit|humanitarian card/,
  },
]

export function findMatter(words: string): Matter | undefined {
  return MATTERS.find((matter) => matter.words.test(words))
}
