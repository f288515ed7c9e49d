import { listPlaces, plain } from '../quantities/rules.ts'
import { findingId, findingIn, type Passage } from './finding.ts'
import type { AuditedAction, Finding } from './schema.ts'

const COMPARES =
  /(?<!\p{L})(?:al\s+igual\s+que|como\s+en|a\s+semejanza|similar|adem[áa]s\s+de|otros\s+pa[íi]ses)(?!\p{L})/iu
const SERVES =
  /(?:dirig\p{L}+\s+(?:a|este|el|al|la)|destinad[oa]s?\s+a|benefici\p{L}+\s+a|poblaci[óo]n\s+(?:objetivo|a\s+la\s+que)|atender\s+a|apoyar\s+a)/iu
const NOT_FOREIGN = new Set(['México', 'Estados Unidos'])

/** An action on one country whose text says that it serves the people of another: a text taken over from a sister action. */
export function checkOtherCountry(action: AuditedAction, passages: readonly Passage[]): readonly Finding[] {
  const own = new Set(
    listPlaces(action.title)
      .filter((place) => place.kind === 'pais' && !NOT_FOREIGN.has(place.name))
      .map((place) => place.name),
  )
  const [country, ...others] = own
  if (country === undefined || others.length > 0) return []
  return passages.flatMap((passage) =>
    sentencesOf(passage.text).flatMap(({ start, words }) => {
      const places = listPlaces(words).filter(
        (place) => place.kind === 'pais' && !NOT_FOREIGN.has(place.name),
      )
      const other = places.find((place) => place.by === 'people')
      const names = new Set(places.map((place) => place.name))
      if (
        other === undefined ||
        names.size !== 1 ||
        names.has(country) ||
        COMPARES.test(words) ||
        !SERVES.test(words)
      )
        return []
      return [
        findingIn(passage, {
          rule: 'copied-text',
          severity: 'warning',
          from: start,
          to: start + words.length,
          explanation: {
            es: `La acción es sobre ${country}, y esta oración dice servir a personas de ${other.name}.`,
            en: `The action is on ${country}, and this sentence says that it serves people of ${other.name}.`,
          },
        }),
      ]
    }),
  )
}

export function sentencesOf(text: string): readonly { readonly start: number; readonly words: string }[] {
  return [...text.matchAll(/[^.;\n•]+(?:\.(?!\s|$)[^.;\n•]*)*(?:\n(?!\s*[\n•])[^.;\n•]+)*\.?/gu)].flatMap(
    (match) => {
      const lead = match[0].length - match[0].trimStart().length
      const words = match[0].trim()
      return words === '' ? [] : [{ start: match.index + lead, words }]
    },
  )
}

const SHINGLE = 7
const LEAST_WORDS = 13

type Passed = {
  readonly action: AuditedAction
  readonly passage: Passage
  readonly start: number
  readonly words: string
  readonly shingles: readonly number[]
}

/**
 * Sentences that two institutions report in the same words: at most one of them wrote of its own action. Linear in the
 * text of the cycle: runs of seven words are looked up, and a sentence is taken over when six in ten of its runs are known.
 */
export function checkTakenOver(
  actions: readonly AuditedAction[],
  passagesOf: (action: AuditedAction) => readonly Passage[],
): readonly Finding[] {
  const first = new Map<number, Passed>()
  const numberOf = new Map<string, number>()
  const findings: Finding[] = []
  for (const action of actions)
    for (const passage of passagesOf(action))
      for (const { start, words } of sentencesOf(passage.text)) {
        const tokens = plain(words).match(/[a-z0-9]+/g) ?? []
        if (tokens.length < LEAST_WORDS) continue
        const shingles = shinglesOf(tokens, numberOf)
        const passed: Passed = { action, passage, start, words, shingles }
        const source = findSource(first, passed)
        if (source === undefined) {
          for (const shingle of shingles) if (!first.has(shingle)) first.set(shingle, passed)
        } else if (!shareInstitution(source.action, action)) findings.push(takenOver(source, passed))
      }
  return findings
}

/** Each run of seven words as one number: two hashes of 32 and 20 bits, so that a chance match is out of the question. */
function shinglesOf(tokens: readonly string[], numberOf: Map<string, number>): readonly number[] {
  const numbers = tokens.map((token) => {
    const known = numberOf.get(token) ?? numberOf.size + 1
    numberOf.set(token, known)
    return known
  })
  return numbers.slice(0, numbers.length - SHINGLE + 1).map((_, i) => {
    let [high, low] = [0, 0]
    for (let k = i; k < i + SHINGLE; k += 1) {
      high = (Math.imul(high, 1_000_003) + (numbers[k] ?? 0)) | 0
      low = (Math.imul(low, 8_191) + (numbers[k] ?? 0)) & 0xfffff
    }
    return (high >>> 0) * 0x100000 + low
  })
}

function findSource(first: ReadonlyMap<number, Passed>, passed: Passed): Passed | undefined {
  const counts = new Map<Passed, number>()
  for (const shingle of passed.shingles) {
    const known = first.get(shingle)
    if (known !== undefined && known.action !== passed.action) counts.set(known, (counts.get(known) ?? 0) + 1)
  }
  const [best] = [...counts].sort((a, b) => b[1] - a[1])
  return best !== undefined && best[1] >= passed.shingles.length * 0.6 ? best[0] : undefined
}

function takenOver(source: Passed, copy: Passed): Finding {
  const from = source.action.id ?? source.action.title
  return {
    ...findingIn(copy.passage, {
      rule: 'copied-text',
      severity: 'warning',
      from: copy.start,
      to: copy.start + copy.words.length,
      explanation: {
        es: `La misma oración está en la acción de otra institución («${source.action.title}»): una de las dos no habla de lo suyo.`,
        en: `The same sentence stands in another institution's action (“${source.action.title}”): one of the two does not speak of its own.`,
      },
      evidence: [from],
    }),
    id: findingId('copied-text', copy.action.id ?? copy.action.title, copy.words),
  }
}

function shareInstitution(a: AuditedAction, b: AuditedAction): boolean {
  const names = (action: AuditedAction): readonly string[] =>
    action.institutions
      .flatMap(({ code, printed }) => [code ?? '', ...plain(printed).split(/[^a-z0-9]+/)])
      .filter(
        (name) =>
          name.length > 2 && !/^(?:con|del|los|las|coordinacion|gobierno|estado|secretaria)$/.test(name),
      )
  const known = new Set(names(a))
  return names(b).some((name) => known.has(name))
}
