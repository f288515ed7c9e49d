import type { Institution } from '../../compact/schema.ts'
import { plain } from '../../quantities/rules.ts'

const TAKES_PART =
  /(?<!\p{L})(?:se\s+cont[óo]\s+con|colabor(?:aron|[óo]|aci[óo]n)|particip(?:aron|[óo]|aci[óo]n|ando)|contribuy(?:eron|[óo])|aport(?:aron|[óo]|aci[óo]n)|inform(?:aci[óo]n|aron)|report(?:aron\s+sus\s+acciones|aron,?\s+est[áa]n|aron\s+alguna)|recibieron\s+reportes|instituciones\s+participantes|de\s+parte\s+de|por\s+parte\s+de|llevadas\s+a\s+cabo\s+por|destacan\s+la\s+Secretar[íi]a)(?!\p{L})/iu
const PROJECTS =
  /(?<!\p{L})(?:los\s+proyectos|los\s+programas|programa\s+piloto|se\s+pueden?\s+encontrar)(?!\p{L})/iu

/** Whether a sentence says who took part, rather than what was done. */
export function saysWhoTookPart(sentence: string): boolean {
  return TAKES_PART.test(withoutTitles(sentence)) && !PROJECTS.test(sentence)
}

/** The sentence with what stands in quotation marks blanked out: titles name bodies and deeds that took no part. */
function withoutTitles(sentence: string): string {
  return sentence.replaceAll(/«[^»]*»|“[^”]*”|"[^"]*"/gu, (title) => ' '.repeat(title.length))
}

const OPEN_LIST =
  /(?<!\p{L})(?:(?<!as[íi]\s)como|entre\s+(?:otr[oa]s|ell[oa]s|l[oa]s|est[oa]s)|principalmente|destac\p{L}*|mayoritari\p{L}*|sobre\s+todo|ejemplos?)(?!\p{L})(?!\s+(?:parte|resultado|[óo]rgano))/iu

/** «actores como …», «entre los que …», «destacan …»: names only some of those who took part, so that nobody is left out. */
export function namesOnlySome(sentence: string): boolean {
  return OPEN_LIST.test(sentence)
}

/** Those that a sentence names, in its order: institutions of the catalogue, and names of bodies that it does not know. */
export type Named = {
  readonly institutions: readonly Institution[]
  readonly unknown: readonly string[]
}

export type InstitutionFinder = (text: string) => Named

/** Makes a function that finds whom a sentence names, by name, acronym or alias. */
export function makeInstitutionFinder(institutions: readonly Institution[]): InstitutionFinder {
  const byName = new Map<string, Institution>()
  for (const one of institutions)
    for (const name of [one.name.es, ...(one.state === null ? [one.code] : []), ...one.aliases]) {
      const key = plain(name)
      if (key.length >= 3 && key !== 'mexico' && !byName.has(key)) byName.set(key, one)
    }
  const names = [...byName.keys()]
    .sort((a, b) => b.length - a.length)
    .map((name) => name.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'))
  const pattern = new RegExp(`(?<![a-z0-9-])(?:${names.join('|')})(?![a-z0-9])`, 'g')
  const short = institutions.filter(({ code }) => /^\p{Lu}{2}$/u.test(code))
  return (sentence) => {
    const text = withoutTitles(sentence)
    const folded = plain(text)
    const matches = [...folded.matchAll(pattern)]
    const found = matches.flatMap((match, i) => {
      // «IMSS Bienestar», «Banco del Bienestar»: a longer name that only contains the words of this one.
      const joined = touches(matches[i - 1], match) || touches(match, matches[i + 1])
      const within = /(?:banco|instituto|centro|sistema|programa)\s+(?:del?|para\s+el)\s+$/.test(
        folded.slice(Math.max(0, match.index - 24), match.index),
      )
      const one = byName.get(match[0])
      const plainWord = one !== undefined && isWordOfName(one) && match[0] === plain(one.code)
      const apart = !plainWord || standsInList(folded, match)
      if (one === undefined || joined || within || !apart) return []
      return [{ one, start: match.index, end: match.index + match[0].length }]
    })
    return {
      institutions: [
        ...new Set([
          ...found.map(({ one }) => one),
          ...short.filter(({ code }) => new RegExp(`(?<![\\p{L}\\d])${code}(?![\\p{L}\\d])`, 'u').test(text)),
        ]),
      ],
      unknown: listBodies(text).flatMap(({ name, start, end }) =>
        found.some((known) => known.start < end && known.end > start) ? [] : [name],
      ),
    }
  }
}

/** A code that is an ordinary word («SALUD» of «Secretaría de Salud»), which prose uses for the thing itself. */
function isWordOfName({ code, name }: Institution): boolean {
  return plain(name.es).split(' ').includes(plain(code))
}

function standsInList(text: string, match: RegExpExecArray): boolean {
  const before = text.slice(Math.max(0, match.index - 8), match.index)
  const after = text.slice(match.index + match[0].length, match.index + match[0].length + 4)
  return /(?:[,:(]\s*|\sy\s+)$/.test(before) && /^(?:\s*[,;.)]|\s+y\s)/.test(after)
}

function touches(first: RegExpExecArray | undefined, next: RegExpExecArray | undefined): boolean {
  return first !== undefined && next !== undefined && next.index - (first.index + first[0].length) === 1
}

const KIND =
  '(?:Secretar[íi]a|Instituto|Comisi[óo]n|Consejo|Centro|Centros|Banco|Sistema|Agencia|Procuradur[íi]a|Servicio|Coordinaci[óo]n|Fiscal[íi]a|Fundaci[óo]n|Universidad)'
const BODY = new RegExp(
  `(?<!\\p{L})${KIND}(?:\\s+(?:\\p{Lu}[\\p{L}]*|del?|las?|los|el|para|en|e|contra|y(?!\\s+(?:l[ao]s?\\s+|el\\s+)?${KIND})))*\\s+\\p{Lu}[\\p{L}]*`,
  'gu',
)

/** Names in capitals that begin with the kind of a body: «Secretaría de …», «Instituto Nacional …». */
function listBodies(
  text: string,
): readonly { readonly name: string; readonly start: number; readonly end: number }[] {
  return [...text.matchAll(BODY)].map((match) => ({
    name: match[0],
    start: match.index,
    end: match.index + match[0].length,
  }))
}
