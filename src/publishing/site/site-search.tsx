import path from 'node:path'
import type { ExportedCycle } from '../../analysis/service.ts'
import { type CycleId, type Language, LANGUAGES } from '../../compact/schema.ts'
import { loadFramework, loadInstitutions } from '../../compact/service.ts'
import { defineCycle } from '../../registry/service.ts'
import { ROOT } from '../../root.ts'
import { loadAssets } from '../../web/assets.ts'
import { cyclePath, FILTERS, localize, searchPath } from '../../web/paths.ts'
import { renderPage } from '../../web/render.ts'
import type { Address } from './addresses.ts'
import { SiteSearchPage } from './search-page.tsx'
import { namesFor, type SearchRecord, toSearchRecord } from './search-records.ts'

type Request = (address: string) => Response | Promise<Response>

/** The cycle as the portal itself exports it. */
export async function readExported(request: Request, cycle: CycleId): Promise<ExportedCycle> {
  const answer = await request(`${localize('es', cyclePath(cycle))}.json`)
  if (answer.status !== 200) throw new Error(`The portal has no cycle ${cycle}.`)
  // The portal's own export: its shape is ours.
  return (await answer.json()) as ExportedCycle
}

/** What the browser searches: every action of the cycle in each language. */
export function listSearchRecords(cycle: CycleId, { actions }: ExportedCycle): readonly SearchRecord[] {
  const { country, framework } = defineCycle(cycle)
  return LANGUAGES.flatMap((lang) => {
    const nameOf = namesFor(loadFramework(framework), loadInstitutions(country), lang)
    return actions.map((action) => toSearchRecord(action, lang, nameOf))
  })
}

/** The search page in each language, which takes the place of the portal's. */
export async function renderSearchPages(
  cycle: CycleId,
  origin: string,
): Promise<readonly (readonly [Address, string])[]> {
  return Promise.all(
    LANGUAGES.map(
      async (lang) =>
        [localize(lang, searchPath(cycle)), await renderSearchPage(cycle, lang, origin)] as const,
    ),
  )
}

async function renderSearchPage(id: CycleId, lang: Language, origin: string): Promise<string> {
  const assets = loadAssets(path.join(ROOT, '.build', 'assets'))
  const cycle = defineCycle(id)
  const framework = loadFramework(cycle.framework)
  const institutions = loadInstitutions(cycle.country)
  const title = cycle.title[lang]
  const frame = {
    lang,
    path: searchPath(id),
    origin,
    asset: assets.href,
    cycle: { id, title, textLang: 'es' },
  }
  const nameOf = namesFor(framework, institutions, lang)
  const codes = {
    objetivo: framework.objectives.map(({ number }) => String(number)),
    sector: framework.reporterTypes.map(({ code }) => code),
    institucion: institutions.map(({ code }) => code),
    poblacion: framework.populations.map(({ code }) => code),
    tipo: framework.actionTypes.map(({ code }) => code),
    reto: framework.challengeCategories.map(({ code }) => code),
    mujeres: ['si', 'no'],
    discapacidad: ['si', 'no'],
    entidad: institutions.flatMap(({ state }) => state ?? []),
  }
  const names = Object.fromEntries(
    FILTERS.map((facet) => [
      facet,
      Object.fromEntries(codes[facet].map((code) => [code, nameOf(facet, code)])),
    ]),
  )
  return renderPage(
    <SiteSearchPage frame={frame} cycle={{ id, title }} framework={framework} names={names} />,
  )
}
