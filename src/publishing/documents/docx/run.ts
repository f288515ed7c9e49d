import { TextRun } from 'docx'

export type Dress = { readonly bold?: true; readonly italics?: true; readonly style?: string }

export function run(text: string, dress: Dress = {}): TextRun {
  return new TextRun({ text: cleanText(text), ...dress })
}

/** XML has no place for controls and halves of characters. */
export function cleanText(text: string): string {
  return text.toWellFormed().replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g, '')
}
