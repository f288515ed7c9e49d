import { saysNothing } from './absence.ts'
import type { Block } from './paragraphs.ts'

/**
 * The distinct challenges of a section: its bullets or list items; without any, its sentences. Headings of parts and
 * words that lead in a list («… son:») are no challenges, nor are remarks on the one before, which are joined to it, nor
 * is a part that says that nothing was reported.
 */
export function splitChallenges(
  blocks: readonly Block[],
  isInstitution: (text: string) => boolean,
): readonly string[] {
  const listed = blocks.some((block) => block.kind !== 'text')
  const said = blocks.flatMap((block, at) => {
    switch (block.kind) {
      case 'bullet':
        return bullets(block.text)
      case 'item':
        return [oneLine(block.text.replace(/^[\p{L}\p{N}]{1,4}(?:[.)]|\.-)\s+/u, ''))]
      case 'text':
        return proseChallenges(block, blocks[at + 1], listed, isInstitution)
    }
  })
  return joinRemarks(said.filter((challenge) => !saysNothing(challenge)))
}

/** The bullets of one paragraph: some documents set several on a line. */
function bullets(text: string): readonly string[] {
  return text
    .split(/\s[•●▪■]\s+/u)
    .map(oneLine)
    .filter((bullet) => bullet !== '')
}

/** Opens a remark on the challenge before it, which is no challenge of its own. */
const REMARK =
  /^(?:lo anterior|todo ello|ello|por ello|para ello|por lo anterior|al respecto|en este sentido, se ha|the above|for this reason)\b/i

function joinRemarks(challenges: readonly string[]): readonly string[] {
  const joined: string[] = []
  for (const challenge of challenges) {
    const before = joined.at(-1)
    if (before !== undefined && REMARK.test(challenge)) joined[joined.length - 1] = `${before} ${challenge}`
    else joined.push(challenge)
  }
  return joined
}

function proseChallenges(
  block: Block,
  next: Block | undefined,
  listed: boolean,
  isInstitution: (text: string) => boolean,
): readonly string[] {
  const text = oneLine(withoutHeading(block.text, isInstitution))
  const leads = next !== undefined && next.kind !== 'text'
  if (leads && text.endsWith(':')) return []
  if (next !== undefined && isPartHeading(text, leads, isInstitution)) return []
  return listed ? [text] : sentences(text)
}

/** Short, without a full stop, and an institution's name or set before a list. */
function isPartHeading(text: string, leads: boolean, isInstitution: (text: string) => boolean): boolean {
  if (text.length > 120 || /[.;]$/.test(text)) return false
  return leads || text.endsWith(':') || isInstitution(text) || NAME_WITH_ACRONYM.test(text)
}

/** «Oficina de Movilidad (OFIMOV)», as the form sets the name of an institution that its catalogue may not have. */
const NAME_WITH_ACRONYM = /^\p{Lu}[^.;:]{3,100} \(\p{Lu}[\p{Lu}\p{N}/ -]{1,14}\)$/u

/** Drops the first row of a paragraph where it is a part's heading and more rows follow. */
function withoutHeading(text: string, isInstitution: (text: string) => boolean): string {
  const [first = '', ...rest] = text.split('\n')
  return rest.length > 0 && isPartHeading(first.trim(), false, isInstitution) ? rest.join('\n') : text
}

function oneLine(text: string): string {
  return text.replace(/\s*\n\s*/g, ' ').trim()
}

/** Splits at full stops before a capital; abbreviations, initials and short fragments don't end a sentence. */
export function sentences(text: string): readonly string[] {
  const parts: string[] = []
  let rest = ''
  for (const piece of text.split(/(?<=[.!?]["”»)]*)\s+(?=[«“"¿¡]?\p{Lu})/u)) {
    const joined = rest === '' ? piece : `${rest} ${piece}`
    if (
      /(?:^|[\s(])(?:\p{Lu}|[Aa]rt|[Nn]úm|[Nn]o|[Dd]rs?|[Dd]ra|[Ss]ra?|[Ll]ic|etc|EE|UU|[Pp]ág|vs|Mr|Ms|St)\.$/u.test(
        joined,
      )
    ) {
      rest = joined
      continue
    }
    parts.push(joined)
    rest = ''
  }
  if (rest !== '') parts.push(rest)
  return parts.map((part) => part.trim()).filter((part) => part !== '')
}
