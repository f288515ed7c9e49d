// The whole report of an invented cycle, as it was frozen once, in both languages: its text with bindings, what these come
// to, and its page. Words that change are seen in the review. Where the change is meant:
//   script/test test/integration/golden-report.test.ts -u
import { readFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, test } from 'vitest'
import { Snapshot } from '../../src/analysis/schema.ts'
import { Day, type Language, LANGUAGES } from '../../src/compact/schema.ts'
import { CHART_NAMES } from '../../src/publishing/chart-names.ts'
import { renderHtml } from '../../src/publishing/documents/render-html.tsx'
import { renderText } from '../../src/publishing/documents/render-text.ts'
import { writeDraft } from '../../src/publishing/draft/write-draft.ts'
import { makeReport } from '../../src/publishing/report/make-report.ts'
import { ROOT } from '../../src/root.ts'

const FOLDER = path.join(ROOT, 'test', 'golden', 'report')
const snapshot = Snapshot.parse(JSON.parse(readFileSync(path.join(FOLDER, 'istmo-2025.json'), 'utf8')))

describe.each(LANGUAGES)('the report of an invented cycle, in %s', (lang) => {
  const text = writeDraft(snapshot, lang, { comparesWithOther: false, charts: CHART_NAMES })
  const { manuscript, compiled } = report(text, lang)

  test('has no number that the record did not give', () => {
    expect(compiled.problems).toEqual([])
  })

  test('is written as it was', async () => {
    await expect(text).toMatchFileSnapshot(golden(lang, 'md'))
  })

  test('says what it said', async () => {
    await expect(renderText(manuscript)).toMatchFileSnapshot(golden(lang, 'txt'))
  })

  test('is the page that it was', async () => {
    await expect(articleOf(await renderHtml(manuscript))).toMatchFileSnapshot(golden(lang, 'html'))
  })
})

function report(text: string, lang: Language) {
  const edition = {
    id: 'istmo-2025/1',
    cycle: snapshot.cycle.id,
    number: 1,
    hash: '0123456789'.padEnd(64, '0'),
    state: 'published' as const,
    date: Day.parse('2025-11-03'),
    content: { snapshot, findings: [], report: { es: text, en: text } },
  }
  return makeReport(edition, lang, null, {
    origin: 'https://constancia.example',
    publisher: 'Unidad de Istmo',
  })
}

function golden(lang: Language, form: 'md' | 'txt' | 'html'): string {
  return path.join(FOLDER, `istmo-2025.${lang}.${form}`)
}

/** The main part of a page, a line for each of its parts, without the pictures. */
function articleOf(html: string): string {
  const main = html.slice(html.indexOf('<main'), html.indexOf('</main>'))
  return main
    .replace(/ src="data:[^"]*"/g, ' src=""')
    .replace(/<\/(?:p|li|tr|h[1-6]|dt|dd|caption|thead|table|figcaption|figure|summary)>/g, '$&\n')
}
