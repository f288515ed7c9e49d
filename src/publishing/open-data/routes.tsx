import type { Context, Hono } from 'hono'
import { takeSnapshot } from '../../analysis/service.ts'
import { type AuditMemory, reviewCycle } from '../../audit/service.ts'
import type { CycleId, Language } from '../../compact/schema.ts'
import type { Database, Read } from '../../db/open.ts'
import type { Cycle } from '../../registry/schema.ts'
import { findCycle, findTextLanguage, listCycles } from '../../registry/service.ts'
import { frameOf, type WebEnv, type WebParts } from '../../web/http.tsx'
import { renderPage } from '../../web/render.ts'
import type { Edition } from '../schema.ts'
import { findHead, findLatest, loadEdition } from '../service.ts'
import { KINDS } from './catalog.ts'
import { DataPage } from './data-page.tsx'
import { makeEditionData, makeOpenData, type OpenData } from './list-open-data.ts'
import type { OpenRecord } from './open-record.ts'
import { dataPath } from '../../web/paths.ts'

export type OpenDataParts = Pick<WebParts, 'origin' | 'assets' | 'recordVersion'> & {
  readonly database: Database
  readonly audits: AuditMemory
}

/** Data once made, one a cycle, each for one version of the record. */
type Memory = Map<CycleId, { readonly version: number; readonly data: Promise<OpenData> }>

/** The page of the open data and its files: to be added before the pages of the record, whose addresses are wider. */
export function addOpenDataRoutes(web: Hono<WebEnv>, parts: OpenDataParts): void {
  const memory: Memory = new Map()
  web.get('/:lang{e[sn]}/:cycle{[a-z0-9-]+}/datos', (context) => showData(context, parts, memory))
  web.get('/datos/:cycle{[a-z0-9-]+}/:file{.+}', (context) => sendFile(context, parts, memory))
}

/** The paths of the pages of open data, without language. */
export async function listOpenDataPaths(database: Database): Promise<readonly string[]> {
  return (await database.read(listCycles)).map(({ id }) => dataPath(id))
}

async function showData(context: Context<WebEnv>, parts: OpenDataParts, memory: Memory): Promise<Response> {
  const lang = context.req.param('lang') as Language
  const found = await parts.database.read(async (tx) => {
    const cycle = await findCycle(tx, context.req.param('cycle') ?? '')
    return cycle && { cycle, textLang: await findTextLanguage(tx, cycle.id) }
  })
  if (found === undefined) return context.get('showError')(404)
  const { id } = found.cycle
  const title = found.cycle.title[lang]
  const data = await getData(found.cycle, parts, memory)
  const frame = frameOf(context, parts, { id, title, textLang: found.textLang })
  return context.html(await renderPage(<DataPage frame={frame} view={{ cycle: { id, title }, data }} />))
}

async function sendFile(context: Context<WebEnv>, parts: OpenDataParts, memory: Memory): Promise<Response> {
  const cycle = await parts.database.read((tx) => findCycle(tx, context.req.param('cycle') ?? ''))
  if (cycle === undefined) return context.get('showError')(404)
  const { files } = await getData(cycle, parts, memory)
  const file = files.find(({ path }) => path === context.req.param('file'))
  if (file === undefined) return context.get('showError')(404)
  const { media } = KINDS[file.format]
  const name = file.path.split('/').at(-1) ?? ''
  return context.body(new Uint8Array(file.bytes), 200, {
    'content-type': /^text|json/.test(media) ? `${media}; charset=utf-8` : media,
    'content-disposition': `attachment; filename="${name}"`,
  })
}

function getData(cycle: Cycle, parts: OpenDataParts, memory: Memory): Promise<OpenData> {
  const version = parts.recordVersion()
  const known = memory.get(cycle.id)
  if (known?.version === version) return known.data
  const data = parts.database
    .read((tx) => readOpen(tx, cycle, parts))
    .then((open) => ('content' in open ? makeEditionData(open) : makeOpenData(open)))
  memory.set(cycle.id, { version, data })
  // What could not be made is tried again by the next who asks.
  data.catch(() => memory.delete(cycle.id))
  return data
}

/** The data of the edition that is published, and while there is none, of the record as it stands. */
async function readOpen(tx: Read, cycle: Cycle, parts: OpenDataParts): Promise<Edition | OpenRecord> {
  const edition = await findPublished(tx, cycle.id)
  if (edition !== undefined) return edition
  const { findings } = await reviewCycle(tx, parts.audits, cycle)
  return {
    snapshot: await takeSnapshot(tx, cycle),
    findings: findings.filter(({ state }) => state === 'released').map(({ finding }) => finding),
    edition: null,
  }
}

async function findPublished(tx: Read, cycle: CycleId): Promise<Edition | undefined> {
  const number = await findLatest(tx, cycle)
  const head = number === undefined ? undefined : await findHead(tx, cycle, number)
  return head && (await loadEdition(tx, head)).edition
}
