/**
 * A sentence, a bullet or a line of a flattened table, as offsets in the text. `block` joins a lead-in that ends in a
 * colon with the items under it, and the sentences of a paragraph with one another (`paragraph`).
 */
export type Sentence = {
  readonly index: number
  readonly start: number
  readonly end: number
  readonly bullet: boolean
  readonly paragraph: number
  /** Ends in a colon: what follows is its list. */
  readonly leads: boolean
}

const ABBREVIATION =
  /(?:^|[\s("“])(?:\p{Lu}|EE|UU|DD|HH|núm|nums|no|art|arts|dr|dra|lic|ing|mtro|mtra|sr|sra|tel|col|av|pág|págs|vol|etc|aprox|c\.p|m\.n|p\.ej|frac|inc|ext|gral|prof|sec|depto)$/iu
const FUNCTION_WORD = /(?:^|\s)(?:de|del|la|el|los|las|y|e|o|u|en|a|al|con|por|para|que|su|sus|un|una|se)$/iu

/** Cuts a text into sentences, bullets and table lines. Every offset is of the text itself. */
export function listSentences(text: string): readonly Sentence[] {
  const sentences: Sentence[] = []
  let start = 0
  let paragraph = 0
  function close(end: number): void {
    const raw = text.slice(start, end)
    const lead = raw.length - raw.trimStart().length
    const body = raw.trim()
    if (body !== '') {
      const from = start + lead
      sentences.push({
        index: sentences.length,
        start: from,
        end: from + body.length,
        bullet: /^(?:[•·▪‣●◦*–-]\s|\p{L}\)\s)/u.test(body),
        paragraph,
        leads: body.endsWith(':'),
      })
    }
    start = end
  }
  for (const match of text.matchAll(/\n|[.?!](?=["”»)]*\s)|\s(?=[•▪‣●]\s)/gu)) {
    const at = match.index
    if (at < start) continue
    if (match[0] === '\n') {
      const before = text.slice(Math.max(start, at - 40), at).trimEnd()
      const after = text.slice(at + 1, at + 60)
      if (/^[ \t]*\n/.test(after)) {
        close(at)
        paragraph += 1
      } else if (breaksLine(before, after.trimStart())) {
        close(at)
        if (/^\s+\p{Lu}/u.test(after)) paragraph += 1
      }
    } else if (match[0].trim() === '') close(at)
    else if (endsSentence(text, start, at)) {
      const closing = /^["”»)]*/.exec(text.slice(at + 1, at + 4))?.[0].length ?? 0
      close(at + 1 + closing)
    }
  }
  close(text.length)
  return sentences
}

function breaksLine(before: string, after: string): boolean {
  if (after === '') return false
  if (/^(?:[•·▪‣●◦*]\s|[–-]\s|\p{L}\)\s|\d{1,2}[.)]-?\s)/u.test(after)) return true
  if (/[.:;!?]$/.test(before)) return true
  return /^\p{Lu}/u.test(after) && !FUNCTION_WORD.test(before) && !before.endsWith(',')
}

function endsSentence(text: string, start: number, at: number): boolean {
  const after = text.slice(at + 1, at + 40).replace(/^["”»)]+/, '')
  const next = after.trimStart()
  if (next !== '' && !/^[\p{Lu}\d¿¡"“«•(/]/u.test(next)) return false
  if (text[at] !== '.') return true
  // «… hombres. Y en acciones conjuntas: …», «… Rutas. Así como …»: the list goes on.
  if (/^(?:Y|Así\s+como)\s/u.test(next)) return false
  const before = text.slice(Math.max(start, at - 12), at)
  if (ABBREVIATION.test(before)) return false
  // «1. Primera parte»: the number of an item, not the end of a sentence.
  const body = text.slice(Math.max(start, at - 12), at)
  return (
    !/(?:[:;.]\s*(?:y\s+)?|\sy\s+)\d{1,2}$/u.test(body) &&
    !(at - start <= 8 && /^\s*[•\s]*\d{1,2}$/.test(body))
  )
}
