import type { Language } from '../compact/schema.ts'
import type { Evidence } from './evidence-schema.ts'
import { getCountry } from './countries.ts'
import { scopeOf, type Ledger } from './ledger.ts'
import { plain } from './plain.ts'
import type { Paragraph, Piece } from './prose.ts'
import type { Concept, Observation } from './schema.ts'
import type { Scope } from './scope.ts'
import { publisherName } from './publisher-name.ts'
import { amount, countedThing, day, during, list, sentence } from './wording.ts'

/** Where it was read: «La Jornada, 25 de enero de 2026». Empty where the publisher's own page says it. */
export function sourceName(figure: Observation, lang: Language): string {
  const reporter = (figure.reportedBy ?? '')
    .replace(/,? ?\(?(?:cited by|retold in) [^)]*\)?$/, '')
    .replace(/, reworded copy|\s*\(mirror host\)/g, '')
    .replace(/[\w-]+\.txt/, lang === 'es' ? 'documento público' : 'public document')
    .trim()
  const via =
    reporter === '' || figure.action !== null || reporter.includes(figure.publisher)
      ? reporter
      : lang === 'es'
        ? `vía ${reporter}`
        : `via ${reporter}`
  return [via, ...(figure.pageDate === null || figure.action !== null ? [] : [day(figure.pageDate, lang)])]
    .filter((each) => each !== '')
    .join(', ')
}

function source(figure: Observation, lang: Language): string {
  const name = sourceName(figure, lang)
  return name === '' ? '' : ` (${name})`
}

/** The number with what it counts, as one piece and the words after it. */
function counted(figure: Observation, concept: Concept, ledger: Ledger, lang: Language): readonly Piece[] {
  const scope = scopeOf(figure, ledger)
  const where = placeWords(figure, scope, concept, lang)
  return [
    { cite: figure, text: amount(figure, lang) },
    ` ${countedThing(concept, scope, lang)}${where}${awaits(figure, lang)}`,
  ]
}

/** Said with every figure that the program read and nobody has confirmed. */
export function awaits(figure: Observation, lang: Language): string {
  if (figure.confirmation !== 'awaited') return ''
  return lang === 'es'
    ? ' (cifra leída en el texto de la acción, por confirmar)'
    : ' (figure read in the text of the action, to be confirmed)'
}

function placeWords(figure: Observation, scope: Scope, concept: Concept, lang: Language): string {
  const place = scope.place
  if (place.everywhere) return lang === 'es' ? ' en toda la región' : ' across the region'
  if (concept.act === 'flight' || concept.act === 'mirror' || concept.act === 'transfer') return ''
  if (place.part !== null && figure.place !== null) return inPlace(place.part, figure.place, lang)
  const others = [...place.countries].filter((code) => code !== 'MX')
  if (concept.act !== 'avr' || place.countries.size === 0) return ''
  const names = list(
    [...place.countries].map((code) => getCountry(code)[lang]),
    lang,
  )
  return others.length === 0 && concept.unit === 'requests'
    ? lang === 'es'
      ? ' en México'
      : ' in Mexico'
    : lang === 'es'
      ? ` desde ${names}`
      : ` from ${names}`
}

function inPlace(part: string, printed: string, lang: Language): string {
  if (part.includes('airport')) return ''
  if (plain(printed).includes('northern border'))
    return lang === 'es' ? ' por la frontera norte' : ' through the northern border'
  if (part.includes('mexico city')) return lang === 'es' ? ' por la Ciudad de México' : ' through Mexico City'
  if (/airport|border|interior|reception/.test(part)) return ''
  return lang === 'es' ? ` en ${printed}` : ` in ${printed}`
}

/** One figure in one sentence. `turn` varies the order of its words along a paragraph. */
export function figureSentence(found: Evidence, ledger: Ledger, lang: Language, turn: number): Paragraph {
  const { figure, concept } = found
  if (found.replaces.length > 0) return revisionSentence(found, ledger, lang)
  const who = publisherName(figure, lang)
  const when = during(figure.period, lang)
  const what = counted(figure, concept, ledger, lang)
  const read = source(figure, lang)
  if (concept.standing === 'unverified')
    return [`${sentence(who)} ${TOLD[lang]} `, ...what, ` ${when}${read}.`]
  if (concept.unit === 'percent') return [`${ACCORDING[lang]} ${who}, ${when} `, ...what, `${read}.`]
  if (turn % 2 === 1) return [`${sentence(who)} ${RECORDS[lang]} `, ...what, ` ${when}${read}.`]
  return lang === 'es'
    ? [`Según ${who}, ${when} hubo `, ...what, `${read}.`]
    : [`According to ${who}, there were `, ...what, ` ${when}${read}.`]
}

const TOLD = { es: 'declaró a la prensa', en: 'told the press of' }
const ACCORDING = { es: 'Según', en: 'According to' }
const RECORDS = { es: 'registra', en: 'records' }

function revisionSentence(
  { figure, concept, replaces }: Evidence,
  ledger: Ledger,
  lang: Language,
): Paragraph {
  const earlier = replaces.flatMap((each, index): readonly Piece[] => [
    ...(index === 0 ? [] : [lang === 'es' ? ', luego ' : ', then ']),
    { cite: each, text: amount(each, lang) },
    source(each, lang),
  ])
  const when = during(figure.period, lang)
  const what = counted(figure, concept, ledger, lang)
  return lang === 'es'
    ? [
        `${sentence(when)}: ${publisherName(figure, 'es')} publicó primero `,
        ...earlier,
        ' y después revisó la cifra: la vigente es ',
        ...what,
        `${source(figure, 'es')}.`,
      ]
    : [
        `${sentence(when)}: ${publisherName(figure, 'en')} first published `,
        ...earlier,
        ' and later revised the figure: the one that stands is ',
        ...what,
        `${source(figure, 'en')}.`,
      ]
}

/** The remark on a figure, where it states no number that the answer would leave unbound. */
export function remark(figure: Observation, lang: Language): Paragraph {
  const note = figure.note[lang].trim()
  return note === '' || /\d/.test(note) ? [] : [note]
}
