import type { Observation } from './schema.ts'

/** Where a reader can open what the figure was read in; null where only a document is named, without an address. */
export function publicAddress(figure: Pick<Observation, 'url' | 'documentUrl'>): string | null {
  return [figure.documentUrl, figure.url].find((each) => each !== null && isWeb(each)) ?? null
}

function isWeb(address: string): boolean {
  return URL.canParse(address) && /^https?:$/.test(new URL(address).protocol)
}
