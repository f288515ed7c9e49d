const SHORTEST = 18
const LONGEST = 110

/** What ends the head of a challenge: a comma, or the words that open its purpose, its means or its cause. */
const END =
  /[,;:.(]|\s(?:para|a fin de|con el (?:fin|objeto|proposito)|con la finalidad|a efecto|en coordinacion con|a traves de|mediante|por parte de|que permita|con respecto|debido a|ya que|lo que|lo cual|in order to|so that|because|due to|through)\s/g

/**
 * How long the head of a challenge is, in characters of its folded text: what is lacking stands there, before what for and
 * by whom. «Contar con intérpretes» of «Contar con intérpretes, en coordinación con los consulados, para capacitar…».
 */
export function headLength(folded: string): number {
  END.lastIndex = SHORTEST
  const end = END.exec(folded)?.index ?? folded.length
  return Math.min(end, LONGEST)
}
