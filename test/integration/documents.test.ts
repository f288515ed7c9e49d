import { existsSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { beforeAll, describe, expect, test } from 'vitest'
import { loadFramework, loadInstitutions } from '../../src/compact/service.ts'
import { readDocument } from '../../src/intake/service.ts'
import type { Manuscript } from '../../src/publishing/manuscript.ts'
import { makeCompendium } from '../../src/publishing/documents/compendium.ts'
import { renderDocx } from '../../src/publishing/documents/render-docx.ts'
import { renderPdf } from '../../src/publishing/documents/render-pdf.ts'
import { renderText } from '../../src/publishing/documents/render-text.ts'
import type { Edition } from '../../src/publishing/schema.ts'
import { ROOT } from '../../src/root.ts'
import { editionOf } from '../support/editions.ts'

const SHARED = process.env['CONSTANCIA_SHARED'] ?? path.join(ROOT, '..', 'shared')
const PUBLISHED = path.join(SHARED, 'sources', 'compendio-general-2024.txt')
if (!existsSync(PUBLISHED))
  process.stderr.write(
    'documents.test: ../shared is missing, the real cycle is not published and read again\n',
  )

const CASES = [
  ['the invented document of Istmo', 'istmo-2025', path.join(ROOT, 'test', 'golden', 'istmo-2025.txt')],
  ['the invented document of Clara', 'clara-2023', path.join(ROOT, 'test', 'golden', 'clara-2023.txt')],
  [
    'the invented document of Northmark',
    'northmark-2024',
    path.join(ROOT, 'test', 'golden', 'northmark-2024.txt'),
  ],
  ['the real cycle', 'mx-2024', PUBLISHED],
] as const

describe.each(CASES)('%s', (_name, cycle, file) => {
  describe.skipIf(!existsSync(file))('is published and read again', () => {
    let edition: Edition
    beforeAll(async () => {
      edition = await editionOf({ name: path.basename(file), bytes: readFileSync(file) }, cycle)
    })

    test.each(['es', 'en'] as const)('as plain text, in a book in %s, without a loss', async (lang) => {
      const bytes = Buffer.from(renderText(makeCompendium(edition, lang)))
      expect(await readAgain(bytes, edition)).toEqual(whatWasReported(edition))
    })

    test('as PDF, without a loss', async () => {
      expect(await readAgain(await renderPdf(compendium()), edition)).toEqual(whatWasReported(edition))
    })

    test('as Word document, without a loss', async () => {
      expect(await readAgain(await renderDocx(compendium()), edition)).toEqual(whatWasReported(edition))
    })

    function compendium(): Manuscript {
      return makeCompendium(edition, 'es', { origin: 'https://constancia.example' })
    }
  })
})

/** What of an action must come back: all that was reported, and where in the record it stands. */
function whatWasReported({ content }: Edition) {
  return content.snapshot.actions.map((action) => ({
    reporterType: action.reporterType,
    objective: action.objective,
    number: action.number,
    title: action.title,
    printedTitle: action.printedTitle,
    institutions: action.institutions.map(({ printed }) => printed),
    description: action.description,
    results: action.results,
    resultsReported: action.resultsReported,
    challengesText: action.challengesText,
    challenges: action.challenges.map(({ text }) => text),
    challengesReported: action.challengesReported,
  }))
}

async function readAgain(bytes: Uint8Array, { content }: Edition) {
  const { country } = content.snapshot.cycle
  const reading = await readDocument(bytes, loadFramework(), loadInstitutions(country))
  if (reading.kind === 'refused') throw new Error(reading.cause.en)
  expect(reading.receipt.unassigned).toEqual([])
  return reading.actions.map((action) => ({
    reporterType: action.reporterType,
    objective: action.objective,
    number: action.number,
    title: action.title,
    printedTitle: action.printedTitle,
    institutions: action.printedInstitutions,
    description: action.description,
    results: action.results,
    resultsReported: action.resultsReported,
    challengesText: action.challengesText,
    challenges: action.challenges,
    challengesReported: action.challengesReported,
  }))
}
