/** The sentences of a report's paragraph, with their offsets. A full stop after an abbreviation ends none. */
export function sentencesOf(text: string): readonly { readonly start: number; readonly words: string }[] {
  return [
    ...text.matchAll(/(?:[^.?!]|\.(?!\s+\p{Lu}|$)|(?<=\s[aA-zZ]|\b(?:ee|uu|EE|UU|iap|a\.c))\.)+[.?!]*/gu),
  ].flatMap((match) => {
    const words = match[0].trim()
    return words === '' ? [] : [{ start: match.index + match[0].indexOf(words), words }]
  })
}
