/** Characters that the typesetter says no font has, in its own words. */
const COMPLAINT = /the text `\\?"(.+?)\\?"` (?:could not be displayed|contains|is not)/gu
const ESCAPED = /\\+u\{([0-9a-f]{1,6})\}/giu

/** The characters that an error of the typesetter names as having no picture in any font; none where it is about another thing. */
export function undisplayable(error: unknown): ReadonlySet<string> {
  const found = new Set<string>()
  for (const [, text = ''] of String(error).matchAll(COMPLAINT)) {
    const plain = text.replace(ESCAPED, (_whole, digits: string) =>
      String.fromCodePoint(parseInt(digits, 16)),
    )
    for (const character of plain) if (character > '\u007f') found.add(character)
  }
  return found
}

/** Spells characters out by their code, as `[U+1F642]`: a reader sees that one was there, and which. */
export function spellOut(json: string, characters: ReadonlySet<string>): string {
  return [...characters].reduce(
    (text, character) =>
      text.replaceAll(
        character,
        `[U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}]`,
      ),
    json,
  )
}
