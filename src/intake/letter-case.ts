/** Share of a text's letters that are upper case, 0 to 1; 0 where it has none. */
export function upperShare(text: string): number {
  let upper = 0
  let lower = 0
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at)
    if (code < 0x100 && code !== 0xd7 && code !== 0xf7) {
      if ((code >= 65 && code <= 90) || (code >= 0xc0 && code <= 0xde)) upper += 1
      else if ((code >= 97 && code <= 122) || code >= 0xdf) lower += 1
      continue
    }
    const letter = text.charAt(at)
    if (letter !== letter.toUpperCase()) lower += 1
    else if (letter !== letter.toLowerCase()) upper += 1
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
