/** One of several ways to say a thing: the same data always gives the same words, and neighbours differ. */
export function pick<Choice>(seed: number, first: Choice, ...others: readonly Choice[]): Choice {
  return others[(seed % (others.length + 1)) - 1] ?? first
}

/** A seed from the place in a list, so that members that are some steps apart differ as neighbours do. */
export function stagger(place: number): number {
  return place + Math.floor(place / 4)
}
