import { foldName } from '../../compact/rules.ts'
import type { Institution } from '../../compact/schema.ts'

const TAKES_PART =
  /(?<!\p{L})(?:se\s+cont[óo]\s+con|colabor(?:aron|[óo]|aci[óo]n)|particip(?:aron|[óo]|aci[óo]n|ando)|contribuy(?:eron|[óo])|aport(?:aron|[óo]|aci[óo]n)|inform(?:aci[óo]n|aron)|report(?:aron\s+sus\s+acciones|aron,?\s+est[áa]n|aron\s+alguna)|recibieron\s+reportes|instituciones\s+participantes|de\s+parte\s+de|por\s+parte\s+de|llevadas\s+a\s+cabo\s+por|destacan\s+la\s+Secretar[íi]a)(?!\p{L})/iu
const PROJECTS =
  /(?<!\p{L})(?:los\s+proyectos|los\s+programas|programa\s+piloto|se\s+pueden?\s+encontrar)(?!\p{L})/iu

/** Whether a sentence says who took part, rather than what was done. */
export function saysWhoTookPart(sentence: string): boolean {
  return TAKES_PART.test(sentence) && !PROJECTS.test(sentence)
}

export type InstitutionFinder = (text: string) => readonly Institution[]

/** Makes a function that finds the institutions a sentence names, by name, acronym or alias, in its order. */
export function makeInstitutionFinder(institutions: readonly Institution[]): InstitutionFinder {
  const byName = new Map<string, Institution>()
  for (const one of institutions)
    for (const name of [one.name.es, ...(one.state === null ? [one.code] : []), ...one.aliases]) {
      const folded = foldName(name)
      if (folded.length >= 3 && folded !== 'mexico' && !byName.has(folded)) byName.set(folded, one)
    }
  const names = [...byName.keys()].sort((a, b) => b.length - a.length)
  const pattern = new RegExp(`(?<![a-z0-9])(?:${names.join('|')})(?![a-z0-9])`, 'g')
  return (text) => {
    const found = [...foldName(text).matchAll(pattern)].flatMap((match) => byName.get(match[0]) ?? [])
    return [...new Set(found)]
  }
}
