/** Share of a text's letters that are upper case, 0 to 1; 0 where it has none. */
export function upperShare(text: string): number {
  let upper = 0
  let lower = 0
  for (const letter of text) {
    if (letter === letter.toUpperCase()) {
      if (letter !== letter.toLowerCase()) upper += 1
    } else lower += 1
  }
  return upper + lower === 0 ? 0 : upper / (upper + lower)
}

/** A line of a heading: it has letters, and nearly all of them are capitals. */
export function isUpper(text: string): boolean {
  return upperShare(text) >= 0.72
}

export function startsLower(text: string): boolean {
  return /^[«“"'(¿¡]?\p{Ll}/u.test(text)
}
