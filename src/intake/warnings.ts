import type { SourceLine, Warning } from './schema.ts'
import type { Chapter } from './chapters.ts'
import type { HeadingCandidate } from './heading-candidates.ts'
import type { HeadingParts } from './heading-institutions.ts'
import type { Region } from './outline.ts'
import type { ReadAction } from './read-action.ts'

type Told = readonly [code: Warning['code'], es: string, en: string]

function at(line: SourceLine | undefined, told: readonly Told[]): readonly Warning[] {
  if (line === undefined) return []
  return told.map(([code, es, en]) => ({ code, page: line.page, line: line.line, message: { es, en } }))
}

/** What is uncertain in a heading: its number, or that it names no institution. `before` is the number before it. */
export function headingWarnings(
  lines: readonly SourceLine[],
  heading: HeadingCandidate,
  parts: HeadingParts,
  before: number,
): readonly Warning[] {
  const told: Told[] = []
  const { number } = heading
  if (number === null)
    told.push([
      'number-missing',
      'El encabezado no lleva número; se le dio el que sigue.',
      'The heading has no number; it was given the next one.',
    ])
  else if (number === before)
    told.push([
      'number-repeated',
      `El número ${number} se repite en el mismo objetivo.`,
      `Number ${number} is repeated within the objective.`,
    ])
  else if (number < before)
    told.push([
      'number-goes-back',
      `Después del número ${before} viene el ${number}: puede faltar el título de un objetivo.`,
      `Number ${number} follows ${before}: an objective's title may be missing.`,
    ])
  else if (number > before + 1)
    told.push([
      'number-skipped',
      `Después del número ${before} viene el ${number}.`,
      `Number ${number} follows ${before}.`,
    ])
  if (parts.institutions.length === 0)
    told.push([
      'no-institution',
      'El encabezado no nombra a la institución que reporta.',
      'The heading does not name the reporting institution.',
    ])
  return at(lines[heading.from], told)
}

/** Sections that an action lacks or has twice. */
export function sectionWarnings(read: ReadAction): readonly Warning[] {
  const { page, lineStart: line } = read.action
  const told: Told[] = []
  if (!read.labels.includes('results'))
    told.push(['no-results-section', 'No tiene apartado de resultados.', 'It has no results section.'])
  if (!read.labels.includes('challenges'))
    told.push(['no-challenges-section', 'No tiene apartado de retos.', 'It has no challenges section.'])
  if (read.labels.length > new Set(read.labels).size)
    told.push(['repeated-section', 'Un apartado aparece dos veces.', 'A section appears twice.'])
  return told.map(([code, es, en]) => ({ code, page, line, message: { es, en } }))
}

/** A chapter known without its title, and an objective's title in words that are not the objective's. */
export function regionWarnings(
  lines: readonly SourceLine[],
  region: Region,
  chapter: Chapter,
  before: Chapter | undefined,
): readonly Warning[] {
  const told: Told[] = []
  if (chapter !== before && (chapter.by === 'order' || chapter.by === 'institutions'))
    told.push([
      'chapter-inferred',
      'Falta el título del capítulo; se dedujo de que los objetivos vuelven a empezar.',
      'The chapter has no title; it was inferred from the objectives starting again.',
    ])
  if (chapter !== before && chapter.by === 'unknown')
    told.push([
      'chapter-unknown',
      'Los objetivos vuelven a empezar más veces que tipos de institución hay.',
      'The objectives start again more often than there are reporter types.',
    ])
  if (!region.title.matched)
    told.push([
      'objective-mismatch',
      'El nombre impreso del objetivo no es el de su número.',
      'The printed name of the objective is not that of its number.',
    ])
  return at(lines[region.title.from], told)
}

/** Characters that the file's encoding does not have, or that were lost before: told once, at the first. */
export function decodingWarnings(lines: readonly SourceLine[]): readonly Warning[] {
  return at(
    lines.find((line) => line.text.includes('\ufffd')),
    [
      [
        'undecodable-characters',
        'El archivo trae caracteres perdidos (�): conviene buscar una copia mejor.',
        'The file has lost characters (�): look for a better copy.',
      ],
    ],
  )
}
