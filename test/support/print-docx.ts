import { Document, Footer, Packer, PageNumber, Paragraph, TextRun } from 'docx'

/** Makes a Word document of a text: paragraphs set apart by blank lines, bullets as a list. */
export async function printDocx(text: string): Promise<Uint8Array> {
  const paragraphs = text.split(/\n\s*\n/).flatMap((block) => {
    const parts = block.split(/\n(?=•|RESULTADOS|RETOS)|(?<=RESULTADOS|RETOS)\n/)
    return parts.map((part) => paragraph(part.replace(/\s*\n\s*/g, ' ').trim()))
  })
  const footer = new Footer({
    children: [new Paragraph({ children: [new TextRun({ children: [PageNumber.CURRENT] })] })],
  })
  const document = new Document({ sections: [{ footers: { default: footer }, children: paragraphs }] })
  return new Uint8Array(await Packer.toBuffer(document))
}

function paragraph(text: string): Paragraph {
  if (text.startsWith('•')) return new Paragraph({ text: text.slice(1).trim(), bullet: { level: 0 } })
  return new Paragraph({ children: [new TextRun(text)] })
}
