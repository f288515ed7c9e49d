import { listDateSpans } from './dates.ts'

export type Span = { readonly start: number; readonly end: number }

const AGES_IN_WORDS =
  /(?:mayores|menores)\s+de\s+(?:los\s+)?(?:\d{1,3}|dieciocho|sesenta(?:\s+y\s+cinco)?)/giu

/** Titles between quotation marks: numbers in them, in digits or in words, are names. */
const TITLES = /“[^”]{0,300}”|«[^»]{0,300}»|"[^"\n]{0,160}"/gu

/** What a number can stand in without being a quantity. The digits inside a match are not read. */
const MASKS: readonly RegExp[] = [
  // Addresses of the network, of mail and of accounts; hashtags.
  /https?:\/\/\S+(?:[ \n](?=[a-z0-9_-]+\/)\S+)?|www\.\S+|(?<![\w.+-])[\w.+-]{1,64}@[\w.-]+|@\w+|#[\p{L}\p{N}_]+|(?<![\w-])[\w-]{1,64}\.(?:com|gob|org|net|mx)\b\S*/giu,
  // Law: articles, fractions, agreements, resolutions, norms.
  /(?<!\p{L})(?:art[íi]culos?|arts?\.|fracci[óo]n(?:es)?|p[áa]rrafos?|numeral(?:es)?|inciso|cap[íi]tulos?|t[íi]tulos?|transitorio|ley(?:es)?|decreto|acuerdo|norma|convenio|convenci[óo]n|resoluci[óo]n|amparo(?:\s+en|\s+de)?\s+revisi[óo]n|recurso\s+de\s+queja|acci[óo]n\s+de\s+inconstitucionalidad|jurisprudencia|tesis|amparo|NOM|NMX|ISO|EC)[\s-]*(?:n[úu]m(?:ero|\.)?\s*|no\.\s*|n[°º]\s*)?\d[\d./-]*(?:\s*(?:,|y|al?|e|o)\s*\d[\d./-]*(?![\d,]*\s+\p{Ll}{4}))*/giu,
  // Numbered things: documents, telephones, addresses, places in a document or a plan.
  /(?<!\p{L})(?:n[úu]m(?:ero|eral)?\.?|no\.|n[°º]|folio|oficio|expediente|exp\.|tel(?:[ée]fono|\.)?s?|ext(?:ensi[óo]n|\.)?|lada|c\.\s?p\.?|c[óo]digo\s+postal|km\.?|carretera|avenida|av\.|calle|manzana|lote|piso|colonia|col\.|canal|curso|m[óo]dulo|componente|l[íi]neas?(?:-componentes?)?|eje|estrategia(?:\s+prioritaria)?|objetivos?(?:\s+prioritarios?)?|metas?|ods|agenda|anexo|fase|etapa|r[ée]plica|nivel|grado|secci[óo]n|sesi[óo]n|bloque|tema|unidad|apartado|p[áa]ginas?|p[áa]gs?\.?|tomo|vol(?:umen|\.)?|cuadro|tabla|gr[áa]fica|figura|punto|tipo|clase|grupo|ronda|edici[óo]n|indicador|pregunta|meta|cartagena|covid|zona|ruta|distrito|regi[óo]n|estaci[óo]n|art|versi[óo]n|inciso)(?:\s+(?:n[úu]mero|n[úu]m\.|no\.)|[-–])?\s*\+?\d[\d./-]*(?:\s+\d{3,4})*(?![\d,]*\d)(?:\s*(?:,|y|e)\s*\d{1,3}(?=\s*(?:[,.;)]|y\s|se\s|de\s)))?(?!\s*%|\.?\d|,\d|\s+(?:personas|mujeres|hombres|niñas|niños|migrantes|casos|apoyos|eventos|talleres|servicios))/giu,
  // Telephone numbers, emergency lines, postal codes that stand alone.
  /(?<![\d,.])(?!\d{1,3} \d{3} \d{3}(?!\d))(?:\+?\d{2,3}[ -])?\d{2,4}[ -]\d{3,4}[ -]\d{2,4}(?!\d|,\d)|(?<!\d)\d-\d{1,2}(?:-\d{1,3})?(?!\d)/g,
  // Ages.
  /(?:de\s+|entre\s+)?(?:los\s+)?\d{1,3}(?:\s*(?:a|y|-|–|hasta)\s*\d{1,3})?\s+años?(?:\s+(?:de\s+edad|y\s+m[áa]s|o\s+m[áa]s|o\s+menos|cumplidos))*/giu,
  AGES_IN_WORDS,
  // Lengths of time and hours of the day.
  /(?<![\p{N}.,])\d[\d.,]*(?:\s*(?:a|y|o|-|–)\s*\d[\d.,]*)?\s*(?:h|hrs?\.?|horas?|minutos?|min\.?|segundos?|d[íi]as?|semanas?|meses|mes|bimestres?|trimestres?|semestres?|d[ée]cadas?|siglos?)(?![\p{L}])(?:\s+(?:h[áa]biles|naturales|y\s+media))?/giu,
  /(?<![\p{N}.,])\d{1,2}\s+ve(?:z|ces)\s+(?:por|al|a\s+la)(?!\p{L})/giu,
  /(?<![\p{L}\p{N}])\d{1,2}:\d{2}(?:\s*(?:h|hrs?\.?|horas))?/giu,
  /(?<!\p{L})(?:los\s+)?(?:[úu]ltim[oa]s|pr[óo]xim[oa]s|primer[oa]s|siguientes)\s+\d+(?=\s+(?:d[íi]as|meses|años))/giu,
  // Ordinals and footnote marks: 1º, 2.ª, 3er, 4a.
  /(?<![\p{N}.,])\d{1,3}\s?(?:º|°|ª|\.[ºª]|er\b|ro\b|do\b|da\b|ra\b|to\b|ta\b|va\b|a\.)/giu,
  /(?<=\p{L}[”"»]?\.?)\d{1,2}(?![\p{N},%])/gu,
  // Numbered lines and enumerations: «1. Primero», «2) Segundo», «1.5.3 Promover», «3.- Tercero».
  /(?<=^|\n|[:;.]|(?:^|\s)y)[ \t]*(?:\d{1,2}(?:\.\d{1,2}){0,3}\s*(?:\.-|\.(?=\s+[\p{Lu}“"¿])|\))|(?:1?\d|20)\.(?=\s+\p{Ll}))/gmu,
  /(?<![\d.,])\d{1,3}(?:\.\d{1,3}){2,}(?![\d,])\.?-?/g,
  // Codes: H2A, B1/B2, T-MEC 2, 65/100, 24/7, 68/2021.
  /(?<![\p{L}\p{N}])[\p{L}]{1,6}-?\d[\p{L}\p{N}]*(?:\/[\p{L}\p{N}]+)*|(?<![\p{N},])\d+\/\d+(?:\/\d+)*|(?<![\p{N},.])\d+\p{Lu}+\d*\b/gu,
  // The page's own furniture that a copied text may carry: a page number before a line in capitals.
  /(?<=\n\s*)\d{1,3}(?=\s+\p{Lu}{3,}\s+\p{Lu}{2,}\s+\p{Lu}{3,})/gu,
  // Frequencies of the radio and prices of one service.
  /\d{2,4}\.\d\s*FM\b|\d{3,4}\s*AM\b/g,
]

/** Spans in which digits are names, dates, ages, durations, codes or law: sorted, and merged where they overlap. */
export function listNotQuantities(text: string): readonly Span[] {
  const inDigits = /\d/.test(text)
  const spans: Span[] = inDigits ? [...listDateSpans(text)] : []
  for (const mask of inDigits ? [TITLES, ...MASKS] : [TITLES, AGES_IN_WORDS])
    for (const match of text.matchAll(mask)) {
      if (match[0] !== '') spans.push({ start: match.index, end: match.index + match[0].length })
    }
  return merged(spans)
}

function merged(spans: readonly Span[]): readonly Span[] {
  const out: { start: number; end: number }[] = []
  for (const span of [...spans].sort((a, b) => a.start - b.start)) {
    const last = out.at(-1)
    if (last !== undefined && span.start <= last.end) last.end = Math.max(last.end, span.end)
    else out.push({ start: span.start, end: span.end })
  }
  return out
}

/** Whether a position lies in one of the sorted spans. */
export function isWithin(spans: readonly Span[], position: number): boolean {
  let low = 0
  let high = spans.length - 1
  while (low <= high) {
    const middle = (low + high) >> 1
    const span = spans[middle]
    if (span === undefined) return false
    if (position < span.start) high = middle - 1
    else if (position >= span.end) low = middle + 1
    else return true
  }
  return false
}
