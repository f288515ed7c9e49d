import type { Refusal } from './schema.ts'

/** The largest file that is read, in bytes: 200 MB. */
export const MOST_BYTES = 200_000_000

/** What was looked for in a text and found, for a refusal to tell. */
export type Found = { readonly objectives: number; readonly labels: number; readonly actions: number }

/** A refusal by its code, in both languages; it carries nothing of the file's contents. */
export function refusal(code: Exclude<Refusal['code'], 'not-a-compendium'>): Refusal {
  return { kind: 'refused', code, ...TEXTS[code] }
}

/** The file is readable, but is not a record of reported actions. */
export function notACompendium(found: Found): Refusal {
  const { objectives, labels, actions } = found
  return {
    kind: 'refused',
    code: 'not-a-compendium',
    cause: {
      es: `El documento no tiene la forma de un compendio: se buscaron títulos de objetivos («Objetivo 1. …»), acciones numeradas y apartados RESULTADOS y RETOS; se encontraron ${objectives} títulos de objetivos, ${labels} apartados y ${actions} acciones.`,
      en: `The document does not have the form of a compendium: objective titles (“Objective 1. …”), numbered actions and RESULTS and CHALLENGES sections were looked for; ${objectives} objective titles, ${labels} sections and ${actions} actions were found.`,
    },
    cure: {
      es: 'Elija el compendio general, que reproduce cada acción reportada; un informe ejecutivo o un resumen no sirve de fuente.',
      en: 'Choose the general compendium, which prints each reported action; an executive report or a summary cannot be the source.',
    },
  }
}

type Texts = Pick<Refusal, 'cause' | 'cure'>

const TEXTS: Readonly<Record<Exclude<Refusal['code'], 'not-a-compendium'>, Texts>> = {
  empty: {
    cause: { es: 'El archivo está vacío.', en: 'The file is empty.' },
    cure: {
      es: 'Revise que se haya guardado o descargado completo y vuelva a elegirlo.',
      en: 'Check that it was saved or downloaded in full and choose it again.',
    },
  },
  'too-large': {
    cause: { es: 'El archivo pesa más de 200 MB.', en: 'The file is larger than 200 MB.' },
    cure: {
      es: 'Guarde una versión sin imágenes de alta resolución, o el texto del documento.',
      en: 'Save a version without high-resolution pictures, or the text of the document.',
    },
  },
  'unknown-format': {
    cause: {
      es: 'El archivo no es texto, PDF ni Word (.docx).',
      en: 'The file is not text, PDF or Word (.docx).',
    },
    cure: {
      es: 'Guarde el documento como PDF, como Word (.docx) o como texto.',
      en: 'Save the document as PDF, as Word (.docx) or as text.',
    },
  },
  damaged: {
    cause: { es: 'El archivo está dañado o incompleto.', en: 'The file is damaged or incomplete.' },
    cure: {
      es: 'Descárguelo o expórtelo de nuevo y vuelva a elegirlo.',
      en: 'Download or export it again and choose it again.',
    },
  },
  encrypted: {
    cause: { es: 'El archivo está protegido con contraseña.', en: 'The file is protected by a password.' },
    cure: {
      es: 'Guarde una copia sin contraseña y elija esa copia.',
      en: 'Save a copy without the password and choose that copy.',
    },
  },
  'no-text-layer': {
    cause: {
      es: 'El PDF contiene imágenes de páginas, sin texto que se pueda leer.',
      en: 'The PDF holds pictures of pages, without text that can be read.',
    },
    cure: {
      es: 'Pida el archivo original, o pase el PDF por un programa de reconocimiento de texto (OCR).',
      en: 'Ask for the original file, or run the PDF through text recognition (OCR).',
    },
  },
}
