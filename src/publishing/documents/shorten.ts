/** The beginning of a text, ended at a word, with «…» where something is left out. */
export function shorten(text: string, most: number): string {
  if (text.length <= most) return text
  return `${text.slice(0, text.lastIndexOf(' ', most)).replace(/[\s,;:.]+$/, '')}…`
}
