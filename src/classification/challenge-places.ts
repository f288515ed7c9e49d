/** A challenge and where each of its characters stands in the section of challenges; `undefined` where it is not found there. */
export type PlacedChallenge = {
  readonly text: string
  readonly placeAt: ((index: number) => number) | undefined
}

/** Finds each challenge, in order, in the section that it was split from; line breaks there count as one blank. */
export function placeChallenges(section: string, challenges: readonly string[]): readonly PlacedChallenge[] {
  const { text, places } = withoutBreaks(section)
  let from = 0
  return challenges.map((challenge) => {
    const at = text.indexOf(challenge, from)
    if (at === -1) return { text: challenge, placeAt: undefined }
    from = at + challenge.length
    return { text: challenge, placeAt: (index) => places[at + index] ?? section.length }
  })
}

function withoutBreaks(section: string): { text: string; places: readonly number[] } {
  const places: number[] = []
  const parts: string[] = []
  let from = 0
  const keep = (to: number) => {
    parts.push(section.slice(from, to))
    for (let at = from; at < to; at += 1) places.push(at)
  }
  for (const gap of section.matchAll(/\s*\n\s*(?:• )?/g)) {
    keep(gap.index)
    parts.push(' ')
    places.push(gap.index)
    from = gap.index + gap[0].length
  }
  keep(section.length)
  return { text: parts.join(''), places }
}
