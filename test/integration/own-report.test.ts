import { existsSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, test } from 'vitest'
import { auditReport } from '../../src/audit/report/audit-report.ts'
import { readReportFile } from '../../src/audit/report-file.ts'
import { CHART_NAMES } from '../../src/publishing/chart-names.ts'
import { renderDocx } from '../../src/publishing/documents/render-docx.ts'
import { renderHtml } from '../../src/publishing/documents/render-html.tsx'
import { renderPdf } from '../../src/publishing/documents/render-pdf.ts'
import { writeDraft } from '../../src/publishing/draft/write-draft.ts'
import { makeReport } from '../../src/publishing/report/make-report.ts'
import { ROOT } from '../../src/root.ts'
import { editionOf } from '../support/editions.ts'

const SHARED = process.env['CONSTANCIA_SHARED'] ?? path.join(ROOT, '..', 'shared')
const PUBLISHED = path.join(SHARED, 'sources', 'compendio-general-2024.txt')
if (!existsSync(PUBLISHED))
  process.stderr.write('own-report.test: ../shared is missing, the report of the real cycle is not audited\n')

const CASES = [
  ['the invented document of Istmo', 'istmo-2025', path.join(ROOT, 'test', 'golden', 'istmo-2025.txt')],
  ['the real cycle', 'mx-2024', PUBLISHED],
] as const

describe.each(CASES)('the report drafted from %s', (_name, cycle, file) => {
  test.skipIf(!existsSync(file))('stands before its own audit, as PDF and as Word document', async () => {
    const frozen = await editionOf({ name: path.basename(file), bytes: readFileSync(file) }, cycle)
    const { snapshot } = frozen.content
    const text = writeDraft(snapshot, 'es', { comparesWithOther: false, charts: CHART_NAMES })
    const edition = { ...frozen, content: { ...frozen.content, report: { es: text, en: '' } } }
    const { manuscript } = makeReport(edition, 'es', null, { origin: 'https://constancia.example' })
    for (const bytes of [await renderPdf(manuscript), await renderDocx(manuscript)]) {
      const read = await readReportFile(bytes, 'informe')
      if ('kind' in read) throw new Error(read.cause.en)
      const { verdicts } = auditReport(read.text, snapshot)
      expect(verdicts.filter(({ verdict }) => verdict === 'confirmed').length).toBeGreaterThan(5)
      expect(
        verdicts
          .flatMap(({ finding }) => finding ?? [])
          .map(({ rule, stated, computed, quote }) => [rule, stated, computed, quote]),
      ).toEqual([])
    }
    expect(await readReportFile(Buffer.from(await renderHtml(manuscript)), 'informe')).toMatchObject({
      kind: 'refused',
      code: 'unknown-format',
    })
  })
})
