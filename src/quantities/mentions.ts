import { readCategory, type Category } from './categories.ts'
import { listNumerals, type Numeral } from './numerals.ts'
import { findPlaceAtEnd } from './places.ts'
import { listSentences, type Sentence } from './sentences.ts'
import { findCountedNoun } from './units.ts'
import { findValueOfPhrase } from './number-words.ts'

/** A numeral read in its sentence: what it counts, its category, and where it stands among the others. */
export type Mention = Numeral & {
  readonly index: number
  readonly sentence: Sentence
  /** The noun it counts, in the words of the field; null where it is to be understood from another number. */
  readonly unit: string | null
  readonly people: boolean
  /** End of the number with its noun. */
  readonly nounEnd: number
  readonly category: Category
  /** The number's category comes before it: «para mujeres: 804», «Sonora (2,283)», «Cuba 574». */
  readonly labelled: boolean
  /** Offset of the parenthesis it stands in, or null. */
  readonly paren: number | null
  readonly approximate: boolean
  /** The text speaks of a number already given: «las 49 personas», «De este total (49)». */
  readonly anaphoric: boolean
  /** A plan, a goal or a capacity still to come. */
  readonly planned: boolean
  /** A mean: «112 por mes», «7 mil visitas diarias». */
  readonly rate: 'month' | 'day' | 'other' | null
}

export type Read = {
  readonly text: string
  readonly sentences: readonly Sentence[]
  readonly mentions: readonly Mention[]
}

const APPROXIMATE =
  /(?:cerca\s+de|alrededor\s+de|aproximadamente|aproximado\s+de|m[áa]s\s+de|poco\s+m[áa]s\s+de|casi|hasta|menos\s+de|al\s+menos|por\s+lo\s+menos|unos|unas|estimad[oa]s?\s+(?:de|en)|se\s+(?:estima|calcula)\s+que(?:\s+[\p{L}]+){0,6}\s+a?|promedio\s+de|m[íi]nimo\s+de)\s*(?:(?:a|de|un\s+total\s+de)\s+)?$/iu
const PLANNED =
  /(?<!\p{L})(?:se\s+(?:prevé|espera|estima\s+beneficiar|pretende|busca|planea|proyecta|contempla|tiene\s+(?:previsto|programad[oa]))|se\s+prevén|meta|metas|programad[oa]s?|proyectad[oa]s?|por\s+realizar(?:se)?)(?!\p{L})/iu
const MONTHLY =
  /(?<!\p{L})(?:promedio\s+mensual|mensual(?:es|mente)?|por\s+mes|al\s+mes|cada\s+mes)(?!\p{L})/iu
const DAILY =
  /(?<!\p{L})(?:promedio\s+diario|diari[oa]s?|diariamente|por\s+día|al\s+día|cada\s+día)(?!\p{L})/iu
const MEAN = /(?<!\p{L})(?:en\s+promedio|promedio\s+de|promedio|media\s+de)(?!\p{L})/iu

/** Reads a text into its mentions, in order. */
export function readMentions(text: string): Read {
  const sentences = listSentences(text)
  const numerals = withCurrency(text, listNumerals(text))
  const depths = parenthesesOf(text)
  const mentions: Mention[] = []
  let at = 0
  numerals.forEach((numeral, order) => {
    let sentence = sentences[at]
    while (sentence !== undefined && sentence.end <= numeral.start) sentence = sentences[++at]
    if (sentence === undefined || sentence.start > numeral.start) return
    const previous = mentions.at(-1)
    const floor = Math.max(sentence.start, previous?.end ?? 0)
    const ceiling = Math.min(sentence.end, numerals[order + 1]?.start ?? text.length)
    const mention = readMention({
      text,
      numeral,
      sentence,
      floor,
      ceiling,
      paren: depths(numeral.start),
      index: mentions.length,
      previous,
    })
    if (mention !== undefined) mentions.push(mention)
  })
  return { text, sentences, mentions }
}

/** «12 millones de pesos, de los cuales 8 millones fueron federales»: the amounts after it are of the same currency. */
function withCurrency(text: string, numerals: readonly Numeral[]): readonly Numeral[] {
  let last: Numeral | undefined
  return numerals.map((numeral) => {
    const between = last === undefined ? '' : text.slice(last.end, numeral.start)
    const amount = /(?:mil|millones|millón)$/iu.test(text.slice(numeral.start, numeral.end))
    const noun = /^\s+(?:de\s+)?(?:personas|mujeres|hombres|migrantes|visitas)/iu.test(
      text.slice(numeral.end, numeral.end + 20),
    )
    const same =
      last !== undefined &&
      numeral.kind === 'count' &&
      amount &&
      !noun &&
      between.length < 120 &&
      !/[.?!]\s/.test(between)
    const read: Numeral = same ? { ...numeral, kind: 'money', currency: last?.currency ?? null } : numeral
    if (read.kind === 'money') last = read
    return read
  })
}

type Place = {
  readonly text: string
  readonly numeral: Numeral
  readonly sentence: Sentence
  /** Where the words before the number begin, and where those after it end. */
  readonly floor: number
  readonly ceiling: number
  readonly paren: number | null
  readonly index: number
  readonly previous: Mention | undefined
}

function readMention(place: Place): Mention | undefined {
  const { text, numeral, sentence, floor, ceiling } = place
  const before = text.slice(Math.max(floor, numeral.start - 120), numeral.start)
  const after = text.slice(numeral.end, Math.min(ceiling, numeral.end + 120))
  if (restates(text, numeral, place.previous)) return undefined
  if (numeral.form === 'words' && refersBack(before, after)) return undefined
  const skipped = numeral.kind === 'count' ? shareAfter(text, numeral.end) : 0
  const from = numeral.end + skipped
  const own = skipped > 0 ? wordsPastShare(text, from, sentence.end) : afterWords(after)
  const nounTo = skipped > 0 ? sentence.end : ceiling
  const counts = numeral.kind === 'count' && (skipped === 0 || own !== '')
  const noun = counts ? findCountedNoun(text, from, nounTo) : undefined
  const named = beforeWords(before, place.previous?.end === floor)
  const labelled =
    noun === undefined &&
    named !== '' &&
    (own === '' || /^(?:de|en|a)$/iu.test(own) || /^\s*(?:[,;.:)(\n]|$)/u.test(after))
  const category = readCategory(labelled ? named : own)
  const near = before.slice(-60)
  const wide = text.slice(Math.max(sentence.start, numeral.start - 160), numeral.start)
  const rate = rateOf(near, after)
  const mention: Mention = {
    ...numeral,
    index: place.index,
    sentence,
    unit:
      numeral.kind === 'share'
        ? 'porcentaje'
        : numeral.kind === 'money'
          ? numeral.currency
          : (noun?.unit ?? null),
    people: noun?.people ?? false,
    nounEnd: Math.max(noun?.end ?? 0, numeral.end),
    category,
    labelled,
    paren: place.paren,
    approximate: APPROXIMATE.test(near) || /^\s*(?:\p{L}+\s+){0,3}aproximadamente/iu.test(after.slice(0, 50)),
    anaphoric: isAnaphoric(before),
    planned: PLANNED.test(wide.slice(wide.lastIndexOf(';') + 1)),
    rate,
  }
  return numeral.one && !isCountedOne(text, mention, before, after) ? undefined : mention
}

/** «85 (ochenta y cinco)»: the same number written out again. */
function restates(text: string, numeral: Numeral, previous: Mention | undefined): boolean {
  if (numeral.form !== 'words' || previous === undefined || previous.form === 'words') return false
  const between = text.slice(previous.end, numeral.start)
  if (previous.kind === 'money' && between.length < 120 && /^\s*\([^)]*$/u.test(between)) return true
  return /^\s*\(\s*(?:son\s+)?$/iu.test(between) && /^\s*\)/u.test(text.slice(numeral.end, numeral.end + 3))
}

/** «los tres órdenes», «ambas dos», «a dos años de»: words that refer to what is known rather than count it. */
function refersBack(before: string, after: string): boolean {
  if (
    /(?:^|\s)(?:l[oa]s|est[oa]s|es[oa]s|sus|dichos|dichas|ambos|ambas|entre\s+l[oa]s|cada|otr[oa]s|de\s+l[oa]s|menos|número|primer[oa]s|últim[oa]s|más)\s+$/iu.test(
      before,
    )
  )
    return !/^\s+(?:mil|de\s+(?:ellas|ellos))/iu.test(after) || /(?:l[oa]s)\s+$/iu.test(before)
  return /^\s+(?:órdenes|niveles|veces\s+(?:al|por|más)|o\s+más|tipos|ejes|líneas|vertientes|modalidades|componentes|apartados|formas|lenguas|idiomas|rubros|temas|partes|pilares|fases|etapas|a\s)/iu.test(
    after,
  )
}

function isAnaphoric(before: string): boolean {
  const near = before.slice(-50)
  return (
    /(?:^|[.;:,(•])\s*(?:de|entre)\s+(?:las|los|estas|estos|esas|esos|dichas|dichos)\s+$/iu.test(near) ||
    /(?:del\s+total(?:\s+de(?:\s+(?:las|los))?)?|de\s+(?:este|dicho|ese)\s+total|de\s+esta\s+poblaci[óo]n(?:\s+total)?|de\s+este\s+universo)\s*(?:de\s+)?\(?\s*$/iu.test(
      near,
    ) ||
    /^(?:•\s*)?(?:del?|entre)\s+$/iu.test(before)
  )
}

function rateOf(near: string, after: string): Mention['rate'] {
  const tail = near.slice(-45)
  const head = /^[^.;,(]{0,45}/u.exec(after)?.[0] ?? ''
  if (/capacidad/iu.test(near)) return null
  if (MONTHLY.test(head) || /promedio\s+mensual(?:\s+de)?\s*$/iu.test(tail)) return 'month'
  if (DAILY.test(head) || /promedio\s+diario(?:\s+de)?\s*$/iu.test(tail)) return 'day'
  return MEAN.test(tail.slice(-22)) && !tail.slice(-12).includes(',') ? 'other' : null
}

/** Words after a number up to the end of its part of the sentence. */
function afterWords(after: string): string {
  if (/^\s+[ye]\s/iu.test(after)) return ''
  const minors =
    /^\s*niñas?\s*,\s*niños?\s+y\s+adolescentes|^\s*niños?\s*,\s*niñas?\s+y\s+adolescentes/iu.exec(after)
  if (minors !== null) return minors[0].trim()
  const cut = /[,;.:()•\n]|\s(?:y|e)\s+(?=(?:a|en|para|de|con|por)?\s*(?:las?\s+|los\s+|el\s+)?$)/u.exec(
    after,
  )
  const words = cut === null ? after : after.slice(0, cut.index)
  return words.replace(/\s+(?:y|e|mientras\s+que|así\s+como)\s*(?:a|para|en|de)?\s*$/iu, '').trim()
}

/** Words before a number back to the start of its part of the sentence. */
function beforeWords(before: string, afterNumber: boolean): string {
  const open = before.replace(/[\s:(]+$/u, '')
  const words = open.slice(
    Math.max(...[',', ';', '.', '(', ')', '•', '\n', ':'].map((mark) => open.lastIndexOf(mark))) + 1,
  )
  const joined = Math.max(words.lastIndexOf(' y '), words.lastIndexOf(' e '))
  const tail = afterNumber && joined >= 0 && words.length === open.length ? words.slice(joined + 3) : words
  const label = tail.replace(/^\s*(?:y|e|así\s+como)\s+/iu, '')
  return findPlaceAtEnd(label)?.name ?? label.trim()
}

/** Length of a share in parentheses right after a number: «6,309 (77 %) hombres». */
function shareAfter(text: string, end: number): number {
  const share = /^\s*\(\s*[\d.,]+\s?%\s*\)/u.exec(text.slice(end, end + 16))
  const words = /^\s*\(\s*([\p{Ll} ]{2,60})\s*\)/u.exec(text.slice(end, end + 70))
  if (words !== null && findValueOfPhrase(String(words[1])) !== undefined) return words[0].length
  return share?.[0].length ?? 0
}

function wordsPastShare(text: string, from: number, to: number): string {
  const rest = text.slice(from, Math.min(to, from + 60))
  return /^\s*(?:$|[,;.:)•]|[ye]\s)/u.test(rest) ? '' : afterWords(rest.replace(/\d.*$/su, ''))
}

const PERSON_WORD =
  /^\s+(?:persona|adolescente|mujer|hombre|niñ[oa]|menor|migrante|víctima|joven|usuari[oa]|estudiante|familia|connacional|bebé)(?!\p{L})/iu
const SERVES =
  /(?:atend|atenci[óo]n|benefici|represent|asesor|apoy|brind|rescat|localiz|orient|capacit|inscri|repatri|traslad|canaliz|acompañ|entreg|deten|identific|registr)\p{L}*/iu

/** «un», «una» count where a person was served, or where they stand in a breakdown with other counts. */
function isCountedOne(text: string, mention: Mention, before: string, after: string): boolean {
  if (
    /(?:^|\s)(?:de|con|por)\s+$/iu.test(before) &&
    /(?:acompañad[oa]s?|viajan|viajaban)\s+por\s+$/iu.test(before)
  )
    return false
  if (
    /de\s+(?:las|los)\s+cuales,?\s+$/iu.test(before) &&
    /^\s+(?:fue|es|era|se|corresponde|est[áa])(?!\p{L})/iu.test(after)
  )
    return true
  if (PERSON_WORD.test(after)) {
    const clause = text.slice(Math.max(mention.sentence.start, mention.start - 90), mention.start)
    return (
      (SERVES.test(clause) &&
        /(?:\s(?:a|de)|(?:benefici|atend|rescat|localiz|registr|identific)\p{L}+|con)\s+$/iu.test(before)) ||
      /^\s+persona\s+(?:localizad|rescatad|atendid)/iu.test(after)
    )
  }
  return (
    /(?:[(,;]|\sy)\s*$/u.test(before) &&
    /^\s+en\s+(?:enero|febrero|marzo|abril|mayo|junio|julio|agosto|septiembre|octubre|noviembre|diciembre)/iu.test(
      after,
    )
  )
}

/** For any offset, the parenthesis it stands in. Unclosed parentheses count as none beyond 400 characters. */
function parenthesesOf(text: string): (offset: number) => number | null {
  const spans: { start: number; end: number }[] = []
  let open = -1
  for (let i = 0; i < text.length; i += 1) {
    const letter = text[i]
    if (letter === '(') open = i
    else if (letter === ')' && open >= 0) {
      if (i - open < 400) spans.push({ start: open, end: i })
      open = -1
    }
  }
  let at = 0
  return (offset) => {
    let span = spans[at]
    while (span !== undefined && span.end < offset) span = spans[++at]
    return span !== undefined && span.start < offset ? span.start : null
  }
}
