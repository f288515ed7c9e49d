/** Whether a sentence counts several objectives as one: «entre los objetivos 7 y 4 suman …». */
export function isTogether(words: string): boolean {
  return /(?<!\p{L})(?:en\s+conjunto|junt[oa]s|suman|sumaron|entre\s+(?:los\s+objetivos|ambos|l[oa]s\s+(?:dos|tres)))(?!\p{L})/iu.test(
    words,
  )
}
