/** How a PDF is made for tests: as it is read, asking for a password, or with pages that are pictures only. */
export type PdfKind = 'text' | 'encrypted' | 'scanned'

const LINES_A_PAGE = 48
const [LEFT, TOP, LEADING, SIZE] = [60, 780, 14, 10]

/** Sets lines on the pages of a PDF, 48 to a page, a page number at each foot. Characters are those of Windows-1252. */
export function printPdf(lines: readonly string[], kind: PdfKind): Uint8Array {
  const pages: string[] = []
  for (let at = 0; at < lines.length; at += LINES_A_PAGE) {
    const own = kind === 'scanned' ? [] : lines.slice(at, at + LINES_A_PAGE)
    const shown = own.flatMap((line, row) => (line.trim() === '' ? [] : [show(line, TOP - row * LEADING)]))
    const foot = kind === 'scanned' ? [] : [show(String(pages.length + 1), 40)]
    pages.push([...shown, ...foot].join('\n'))
  }
  const kids = pages.map((_, at) => `${4 + at * 2} 0 R`).join(' ')
  const objects = [
    '<< /Type /Catalog /Pages 2 0 R >>',
    `<< /Type /Pages /Kids [${kids}] /Count ${pages.length} >>`,
    '<< /Type /Font /Subtype /Type1 /BaseFont /Courier /Encoding /WinAnsiEncoding >>',
    ...pages.flatMap((stream, at) => [
      `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Resources << /Font << /F 3 0 R >> >> /Contents ${5 + at * 2} 0 R >>`,
      `<< /Length ${stream.length} >>\nstream\n${stream}\nendstream`,
    ]),
  ]
  const secret =
    kind === 'encrypted'
      ? ` /Encrypt << /Filter /Standard /V 1 /R 2 /P -4 /O <${'4f'.repeat(32)}> /U <${'55'.repeat(32)}> >> /ID [<${'49'.repeat(16)}> <${'49'.repeat(16)}>]`
      : ''
  let file = '%PDF-1.4\n'
  const offsets: number[] = []
  for (const [at, object] of objects.entries()) {
    offsets.push(file.length)
    file += `${at + 1} 0 obj\n${object}\nendobj\n`
  }
  const table = offsets.map((offset) => `${String(offset).padStart(10, '0')} 00000 n \n`).join('')
  const trailer = `trailer\n<< /Size ${objects.length + 1} /Root 1 0 R${secret} >>\nstartxref\n${file.length}\n%%EOF\n`
  return Buffer.from(
    `${file}xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${table}${trailer}`,
    'latin1',
  )
}

function show(line: string, y: number): string {
  const text = windows1252(line.replaceAll('\t', ' '))
  return `BT /F ${SIZE} Tf ${LEFT} ${y} Td (${text.replace(/[\\()]/g, (mark) => `\\${mark}`)}) Tj ET`
}

const HIGH: Readonly<Record<string, number>> = {
  '•': 0x95,
  '–': 0x96,
  '—': 0x97,
  '“': 0x93,
  '”': 0x94,
  '’': 0x92,
}

function windows1252(text: string): string {
  return text.replace(/[^\u0000-\u00ff]/gu, (letter) => String.fromCharCode(HIGH[letter] ?? 0x3f))
}
