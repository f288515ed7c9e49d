/** What a file's own bytes say that it is. `office` is an old binary Office file, which may hold an encrypted new one. */
export type FileFormat = 'pdf' | 'docx' | 'zip' | 'encrypted-office' | 'office' | 'other'

/** Tells a file's format by its first bytes and marks within, never by its name. */
export function fileFormat(bytes: Uint8Array): FileFormat {
  const head = latin(bytes.subarray(0, 1024))
  if (head.includes('%PDF-')) return 'pdf'
  if (head.startsWith('PK\u0003\u0004')) return includes(bytes, 'word/document.xml') ? 'docx' : 'zip'
  if (head.startsWith('\u00d0\u00cf\u0011\u00e0')) {
    const encrypted = includes(bytes, 'EncryptedPackage'.split('').join('\0'))
    return encrypted ? 'encrypted-office' : 'office'
  }
  return 'other'
}

function latin(bytes: Uint8Array): string {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).toString('latin1')
}

function includes(bytes: Uint8Array, words: string): boolean {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).includes(words, 0, 'latin1')
}
