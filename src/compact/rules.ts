import type { Institution } from './schema.ts'
export { makeStateFinder } from './states.ts'

/** Lower case, no accents, no punctuation, single spaces: what two printings of one name have in common. */
export function foldName(name: string): string {
  return name
    .normalize('NFD')
    .replace(/\p{M}+/gu, '')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
}

/** Finds institutions by code, name or alias, in any printing. Built once for a catalogue. */
export type InstitutionIndex = {
  readonly find: (printed: string) => Institution | undefined
  readonly get: (code: string) => Institution | undefined
}

/** A catalogue that was indexed is not indexed again: pages ask for it with every request. */
const indexes = new WeakMap<readonly Institution[], InstitutionIndex>()

export function indexInstitutions(institutions: readonly Institution[]): InstitutionIndex {
  const known = indexes.get(institutions)
  if (known !== undefined) return known
  const made = makeIndex(institutions)
  indexes.set(institutions, made)
  return made
}

function makeIndex(institutions: readonly Institution[]): InstitutionIndex {
  const byCode = new Map(institutions.map((one) => [one.code, one]))
  const byName = new Map<string, Institution>()
  for (const one of institutions) {
    for (const name of [one.code, one.name.es, one.name.en, ...one.aliases]) {
      if (!byName.has(foldName(name))) byName.set(foldName(name), one)
    }
  }
  return { find: (printed) => findPrinted(printed, byName), get: (code) => byCode.get(code) }
}

/** «SEGOB (UPMRIP)» and «SEMARNAT - IMTA» name the part first responsible: the one that has the other as its parent. */
function findPrinted(printed: string, byName: ReadonlyMap<string, Institution>): Institution | undefined {
  const whole = byName.get(foldName(printed))
  if (whole !== undefined) return whole
  const parts = printed
    .split(/[()]|\s*[-–—/]\s*/u)
    .map((part) => byName.get(foldName(part)))
    .filter((part) => part !== undefined)
  const [first, second] = parts
  if (parts.length !== 2 || first === undefined || second === undefined) return undefined
  if (second.parent === first.code) return second
  if (first.parent === second.code) return first
  return undefined
}
