import fc from 'fast-check'
import mammoth from 'mammoth'
import { expect, test } from 'vitest'
import { manuscriptOf, paragraph } from '../../../test/support/manuscripts.ts'
import { bare, bareTextOfPdf } from '../../../test/support/read-pdf-whole.ts'
import { renderDocx } from './render-docx.ts'
import { renderHtml } from './render-html.tsx'
import { renderPdf } from './render-pdf.ts'

const SEED = 20_310_701
/** Letters of the languages that documents of this field quote, signs of print, and every sign that a typesetter's, XML's or HTML's language uses. */
const LETTERS = (
  'abcxyzABCXYZáéíóúüñÁÉÑçãõàèêîôûäöß0123456789' +
  '#$*_`<>@\\[]{}()"\'~/=+&%;:,.!?|^€£§©«»“”‘’–—…•¿¡ºª¹²³½×·' +
  'łőčşęαβγωЖдя'
).split(/(?:)/u)
const plain = fc
  .array(fc.constantFrom(...LETTERS, ' '), { minLength: 1, maxLength: 60 })
  .map((all) => all.join(''))
const markup = fc.constantFrom(
  '#let x = 1',
  '$x^2$',
  '*negrita*',
  '= Título',
  '<etiqueta>',
  '@cita',
  '#include "/etc/passwd"',
  '\\u{41}',
  '</w:t></w:r>',
  '<script>alert(1)</script>',
  '&amp;lt;',
  '//comentario',
  '/* */',
  '- guion',
  '1. número',
  'https://a.example/ruta?x=1&y=2#z',
)
const texts = fc.array(fc.oneof(plain, markup), { minLength: 1, maxLength: 12 })

test('any text comes back from the PDF as it was given, whatever signs it has', async () => {
  await fc.assert(
    fc.asyncProperty(texts, async (given) => {
      const found = await bareTextOfPdf(await renderPdf(manuscriptOf(given.map(paragraph))))
      for (const text of given) expect(found).toContain(bare(text))
    }),
    { numRuns: 12, endOnFailure: true, seed: SEED },
  )
})

test('any text comes back from the Word document and from the page', async () => {
  await fc.assert(
    fc.asyncProperty(texts, async (given) => {
      const manuscript = manuscriptOf(given.map(paragraph))
      const { value } = await mammoth.extractRawText({ buffer: Buffer.from(await renderDocx(manuscript)) })
      const page = textOfPage(await renderHtml(manuscript))
      for (const text of given) {
        expect(bare(value)).toContain(bare(text))
        expect(bare(page)).toContain(bare(text))
      }
    }),
    { numRuns: 30, endOnFailure: true, seed: SEED },
  )
})

test('characters that no font has are spelled out in the PDF, and nothing that strings can hold stops it', async () => {
  const found = await bareTextOfPdf(await renderPdf(manuscriptOf([paragraph('Gracias 🙂 a 漢字')])))
  expect(found).toContain(bare('Gracias[U+1F642]a[U+6F22][U+5B57]'))
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.string({ unit: 'binary' }), { minLength: 1, maxLength: 8 }),
      async (given) => {
        const manuscript = manuscriptOf(given.map(paragraph))
        expect((await renderPdf(manuscript)).length).toBeGreaterThan(1000)
        expect((await renderDocx(manuscript)).length).toBeGreaterThan(1000)
      },
    ),
    { numRuns: 8, endOnFailure: true, seed: SEED },
  )
})

/** The words of the page's main part: tags dropped, entities read. */
function textOfPage(html: string): string {
  const entities: Readonly<Record<string, string>> = { lt: '<', gt: '>', quot: '"', '#39': "'", amp: '&' }
  return html
    .slice(html.indexOf('<main'))
    .replace(/<[^>]*>/g, '')
    .replace(/&(lt|gt|quot|#39|amp);/g, (whole, name: string) => entities[name] ?? whole)
}
