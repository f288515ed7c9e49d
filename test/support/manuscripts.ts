import { Day } from '../../src/compact/schema.ts'
import type { Block, Manuscript } from '../../src/publishing/manuscript.ts'

/** A manuscript of these blocks, with a front matter of its own. */
export function manuscriptOf(blocks: readonly Block[], given: Partial<Manuscript> = {}): Manuscript {
  return {
    kind: 'report',
    lang: 'es',
    title: 'Informe de prueba',
    subtitle: 'Pacto de prueba',
    publisher: 'Unidad de prueba',
    cycle: { id: 'mx-2031', title: 'Ciclo 2030–2031' },
    edition: { id: 'mx-2031/1', hash: '0123456789', state: 'published', date: Day.parse('2031-07-01') },
    citation: 'Unidad de prueba (2031). Informe de prueba.',
    rights: 'Se permite la reproducción citando la fuente.',
    origin: 'https://constancia.example',
    paper: 'letter',
    blocks,
    ...given,
  }
}

export function paragraph(text: string): Block {
  return { kind: 'paragraph', children: [{ kind: 'text', text }] }
}
