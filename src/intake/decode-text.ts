/** Turns the bytes of a text file into characters, accents composed with their letters; undefined where they are not a text's. */
export function decodeText(bytes: Uint8Array): string | undefined {
  if (starts(bytes, 0xff, 0xfe)) return decode(bytes, 'utf-16le')?.normalize('NFC')
  if (starts(bytes, 0xfe, 0xff)) return decode(bytes, 'utf-16be')?.normalize('NFC')
  if (bytes.subarray(0, 4096).includes(0)) return undefined
  const utf8 = decode(bytes, 'utf-8')
  const text = utf8 ?? decode(bytes, 'windows-1252')
  return text === undefined || looksBinary(text) ? undefined : text.normalize('NFC')
}

function starts(bytes: Uint8Array, first: number, second: number): boolean {
  return bytes[0] === first && bytes[1] === second
}

function decode(
  bytes: Uint8Array,
  encoding: 'utf-8' | 'utf-16le' | 'utf-16be' | 'windows-1252',
): string | undefined {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes)
  } catch (error) {
    if (error instanceof TypeError) return undefined
    throw error
  }
}

/** Control characters other than tabs, line ends and form feeds make up more than one in two hundred. */
function looksBinary(text: string): boolean {
  const sample = text.slice(0, 20_000)
  const controls = sample.match(/[^\P{Cc}\t\n\r\f\v]/gu)?.length ?? 0
  return controls * 200 > sample.length
}
