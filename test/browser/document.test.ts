import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { pathToFileURL } from 'node:url'
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { makeCompendium } from '../../src/publishing/documents/compendium.ts'
import { renderHtml } from '../../src/publishing/documents/render-html.tsx'
import { ROOT } from '../../src/root.ts'
import { editionOf } from '../support/editions.ts'
import { CHROMIUM, launchBrowser } from './browser.ts'
import { findFaults } from './visit.ts'

describe.skipIf(CHROMIUM === undefined)('a compendium as one page', () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'constancia-document-'))
  const file = path.join(folder, 'compendio.html')
  let browser: Browser

  beforeAll(async () => {
    browser = await launchBrowser()
    const name = 'istmo-2025.txt'
    const bytes = readFileSync(path.join(ROOT, 'test', 'golden', name))
    const edition = await editionOf({ name, bytes }, 'istmo-2025')
    writeFileSync(
      file,
      await renderHtml(makeCompendium(edition, 'es', { origin: 'https://constancia.example' })),
    )
  })

  afterAll(async () => {
    await browser.close()
    rmSync(folder, { recursive: true, force: true })
  })

  test.each([
    [1280, 'light'],
    [390, 'dark'],
  ] as const)(
    'has no fault at %d pixels in %s colours, and asks nobody for anything',
    async (width, scheme) => {
      const visit = { url: pathToFileURL(file).href, width, scheme, scripts: true, status: 200 }
      expect(await findFaults(browser, visit)).toEqual([])
    },
  )
})
