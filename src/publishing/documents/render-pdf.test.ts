import { afterEach, expect, test, vi } from 'vitest'
import { manuscriptOf, paragraph } from '../../../test/support/manuscripts.ts'
import { renderPdf } from './render-pdf.ts'

afterEach(() => {
  vi.unstubAllEnvs()
})

test('a document that the memory does not suffice for is refused by name, with what to do', async () => {
  vi.stubEnv('NODE_OPTIONS', '--max-old-space-size=12')
  const long = Array.from({ length: 4000 }, (_, at) => paragraph(`Párrafo ${String(at)}. `.repeat(80)))
  await expect(renderPdf(manuscriptOf(long))).rejects.toThrow(
    /^The report .* could not be set as PDF: the typesetter ended .* memory is short\..* publish again/,
  )
})
