import type { Block } from './paragraphs.ts'

/**
 * The distinct challenges of a section: its bullets or list items; without any, its sentences. Headings of parts and
 * words that lead in a list («… son:») are no challenges, nor are remarks on the one before, which are joined to it.
 */
export function splitChallenges(
  blocks: readonly Block[],
  isInstitution: (text: string) => boolean,
): readonly string[] {
  const listed = blocks.some((block) => block.kind !== 'text')
  const said = blocks.flatMap((block, at) => {
    switch (block.kind) {
      case 'bullet':
        return [oneLine(block.text)]
      case 'item':
        return [oneLine(block.text.replace(/^[\p{L}\p{N}]{1,4}(?:[.)]|\.-)\s+/u, ''))]
      case 'text':
        return proseChallenges(block, blocks[at + 1], listed, isInstitution)
    }
  })
  return joinRemarks(said)
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
  const text = oneLine(block.text)
  const leads = next !== undefined && next.kind !== 'text'
  if (leads && text.endsWith(':')) return []
  if (next !== undefined && isPartHeading(text, leads, isInstitution)) return []
  return listed ? [text] : sentences(text)
}

/** Short, without a full stop, and an institution's name or set before a list. */
function isPartHeading(text: string, leads: boolean, isInstitution: (text: string) => boolean): boolean {
  if (text.length > 120 || /[.;]$/.test(text)) return false
  return leads || text.endsWith(':') || isInstitution(text)
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
