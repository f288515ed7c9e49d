import { existsSync, statSync } from 'node:fs'
import path from 'node:path'
import type { AuditMemory } from '../../audit/service.ts'
import type { Call, Command, Outcome, Progress } from '../../command.ts'
import { LANGUAGES, type Language } from '../../compact/schema.ts'
import type { Database } from '../../db/open.ts'
import type { Cycle } from '../../registry/schema.ts'
import { findCycle } from '../../registry/service.ts'
import { bringLedger } from '../../statistics/service.ts'
import type { TextProblem } from '../bindings/schema.ts'
import { type Paper, PAPERS } from '../documents/paper.ts'
import { type ChecklistItem, ITEM_NAMES, listOpen } from '../editions/checklist.ts'
import { compileText, makeReport, type Report } from '../report/make-report.ts'
import type { Edition } from '../schema.ts'
import {
  checkEdition,
  findHead,
  freezeUnless,
  loadEdition,
  type Standing,
  type WholeEdition,
} from '../service.ts'
import type { WrittenSite } from '../site/write-site.tsx'
import { FOLDERS, type Part, PARTS, planDocuments, type Step } from './plan-files.ts'
import { FolderNotReplaced } from './swap-folder.ts'
import { type Delivery, openWorkshop } from './write-parts.ts'

/** Writes the portal as static files into a folder; wired where the portal is. */
export type SiteWriter = (wish: {
  readonly database: Database
  readonly edition: Edition
  /** What was audited already. */
  readonly audits: AuditMemory
  readonly out: string
  /** A folder that is not there yet, for what is only needed while the site is made. */
  readonly scratch: string
  readonly origin: string | null
  readonly progress: Progress
}) => Promise<WrittenSite>

export function makePublishCommand(writeSite: SiteWriter): Command {
  return {
    name: 'publish',
    usage:
      '--cycle ID --out DIR [--only compendium,report,data,site] [--lang es|en|both] [--edition N] [--origin https://…] [--publisher NAME] [--paper letter|a4]',
    summary:
      'writes compendium, report, open data and site of an edition, frozen anew where the record changed',
    options: {
      cycle: { type: 'string' },
      out: { type: 'string' },
      only: { type: 'string' },
      lang: { type: 'string' },
      edition: { type: 'string' },
      origin: { type: 'string' },
      publisher: { type: 'string' },
      paper: { type: 'string' },
    },
    run: (call) => runPublish(call, writeSite),
  }
}

type Refused = Extract<Outcome, { kind: 'refused' }>
type Wish = {
  readonly out: string
  readonly parts: ReadonlySet<Part>
  readonly langs: readonly Language[]
  readonly edition: number | undefined
  readonly origin: string | null
  /** Who publishes, as cover and citation name it; undefined where nobody said. */
  readonly publisher: string | undefined
  readonly paper: Paper
}

async function runPublish(call: Call, writeSite: SiteWriter): Promise<Outcome> {
  const wish = readWish(call)
  if ('kind' in wish) return wish
  const database = await call.open()
  const chosen = await chooseEdition(database, call, wish)
  if ('kind' in chosen) return chosen
  const { whole, checklist, audits } = chosen
  const { origin, publisher, paper } = wish
  const imprint = { origin, paper, ...(publisher === undefined ? {} : { publisher }) }
  const reports: Partial<Record<Language, Report>> = {}
  for (const lang of wish.langs) {
    const report = makeReport(whole.edition, lang, whole.other, imprint)
    const refused = refuseProblems(lang, report.compiled.problems)
    if (refused !== undefined) return refused
    reports[lang] = report
  }
  const plan = { edition: whole.edition, langs: wish.langs, imprint, reports }
  const made = { database, edition: whole.edition, audits, origin: wish.origin, progress: call.progress }
  const site = wish.parts.has('site')
    ? (out: string, scratch: string) => writeSite({ ...made, out, scratch })
    : null
  const done = await makeAll(planDocuments(plan, wish.parts), site, whole.edition, wish, call)
  if ('kind' in done) return done
  const { files, broken, others } = done
  const open = listOpen(checklist)
  return {
    kind: 'done',
    json: {
      cycle: whole.edition.cycle,
      edition: whole.edition.id,
      hash: whole.edition.hash,
      state: whole.edition.state,
      files,
      ...(broken.length === 0 ? {} : { broken }),
      ...(others.length === 0 ? {} : { others }),
      open: open.map(({ item, count, some, waivable }) => ({ item, count, some, waivable })),
    },
    text: describe(whole, done, checklist, call),
  }
}

function readWish(call: Call): Wish | Refused {
  const out = call.option('out')
  if (out === undefined)
    return {
      kind: 'refused',
      cause: 'no folder was named',
      cure: 'add --out DIR: it is made where it is not there',
    }
  const only = call
    .option('only')
    ?.split(',')
    .map((part) => part.trim())
  const parts = only === undefined ? PARTS : only.map((name) => PARTS.find((part) => part === name))
  if (parts.some((part) => part === undefined))
    return {
      kind: 'refused',
      cause: `--only ${call.option('only') ?? ''} names a part that there is not`,
      cure: `use some of ${PARTS.join(',')}`,
    }
  const given = call.option('lang') ?? 'both'
  const langs = given === 'both' ? LANGUAGES : LANGUAGES.filter((lang) => lang === given)
  if (langs.length === 0)
    return {
      kind: 'refused',
      cause: `--lang ${given} is no language of this program`,
      cure: 'use --lang es, en or both',
    }
  const asked = call.option('paper') ?? 'letter'
  const paper = PAPERS.find((one) => one === asked)
  if (paper === undefined)
    return {
      kind: 'refused',
      cause: `--paper ${asked} is no sheet of this program`,
      cure: 'use --paper letter or a4',
    }
  const edition = call.option('edition')
  if (edition !== undefined && !/^[1-9]\d{0,5}$/.test(edition))
    return {
      kind: 'refused',
      cause: `--edition ${edition} is no number`,
      cure: 'use --edition 1, for example',
    }
  if (existsSync(call.path(out)) && !statSync(call.path(out)).isDirectory())
    return {
      kind: 'refused',
      cause: `${out} is a file`,
      cure: 'give --out a folder, or one that is not there yet',
    }
  return {
    out: call.path(out),
    parts: new Set(parts.filter((part) => part !== undefined)),
    langs,
    edition: edition === undefined ? undefined : Number(edition),
    publisher: call.option('publisher'),
    paper,
    origin: call.option('origin')?.replace(/\/$/, '') ?? process.env['CONSTANCIA_ORIGIN'] ?? null,
  }
}

type Chosen = {
  readonly whole: WholeEdition
  readonly checklist: readonly ChecklistItem[]
  readonly audits: AuditMemory
}

/** The edition that was named, or the newest, frozen anew where the record changed. A text that cannot be published freezes nothing. */
async function chooseEdition(database: Database, call: Call, wish: Wish): Promise<Chosen | Refused> {
  const id = call.option('cycle') ?? ''
  const memory: AuditMemory = new Map()
  const cycle = await database.read((tx) => findCycle(tx, id))
  if (cycle === undefined)
    return {
      kind: 'refused',
      cause: id === '' ? 'no cycle was named' : `there is no cycle '${id}' in this record`,
      cure: 'add --cycle ID of a cycle that was imported',
    }
  if (wish.edition === undefined) {
    await bringLedger(database, call.now())
    const deed = { by: call.by, at: call.now(), why: '' }
    const frozen = await database.write((tx) =>
      freezeUnless(tx, memory, cycle, deed, (standing) => refuseStanding(standing, wish)),
    )
    if ('kind' in frozen) return frozen
  }
  return database.read(async (tx) => {
    const head = await findHead(tx, cycle.id, wish.edition)
    if (head === undefined) return noEdition(cycle, wish.edition)
    const checklist = await checkEdition(tx, memory, cycle, head)
    return { whole: await loadEdition(tx, head), checklist, audits: memory }
  })
}

function refuseStanding(standing: Standing, wish: Wish): Refused | undefined {
  const { snapshot, other, report } = standing
  for (const lang of wish.langs) {
    const { problems } = compileText(report[lang], lang, { snapshot, edition: null, other })
    const refused = refuseProblems(lang, problems)
    if (refused !== undefined) return refused
  }
  return undefined
}

function noEdition(cycle: Cycle, number: number | undefined): Refused {
  return {
    kind: 'refused',
    cause: `there is no edition ${cycle.id}/${String(number)}`,
    cure: `constancia edition list --cycle ${cycle.id} names those that there are`,
  }
}

function refuseProblems(lang: Language, problems: readonly TextProblem[]): Refused | undefined {
  const [first] = problems
  if (first === undefined) return undefined
  const { line, column } = first.place
  const more =
    problems.length === 1
      ? ''
      : ` (and ${String(problems.length - 1)} more: constancia report check says where)`
  return {
    kind: 'refused',
    cause: `the report (${lang}) cannot be published: line ${line}, column ${column}: ${first.cause.en}${more}`,
    cure: first.cure.en,
  }
}

type Made = Delivery & { readonly broken: WrittenSite['broken'] }

/** Makes everything beside the folder that is wanted, and only then puts it there. */
async function makeAll(
  steps: readonly Step[],
  site: ((out: string, scratch: string) => Promise<WrittenSite>) | null,
  edition: Edition,
  wish: Wish,
  call: Call,
): Promise<Made | Refused> {
  const workshop = await openWorkshop(wish.out, wish.parts)
  try {
    for (const [done, { part, what, make }] of steps.entries()) {
      call.progress(done, steps.length, what)
      await workshop.write(part, await make())
    }
    const written =
      site === null ? null : await site(path.join(workshop.folder, FOLDERS.site), workshop.scratch)
    for (const file of written?.files ?? []) workshop.note({ ...file, path: `${FOLDERS.site}/${file.path}` })
    call.progress(1, 1, path.basename(wish.out))
    const { id, hash, state, date } = edition
    const delivery = await workshop.deliver({ edition: id, hash, state, date })
    return { ...delivery, broken: written?.broken ?? [] }
  } catch (error) {
    if (!(error instanceof FolderNotReplaced)) throw error
    return {
      kind: 'refused',
      cause: `${error.message}: the system does not let a folder stand in for it, as where it is mounted`,
      cure: 'give --out a folder inside it',
    }
  } finally {
    await workshop.clear()
  }
}

function describe(
  { edition }: WholeEdition,
  { files, others }: Made,
  checklist: readonly ChecklistItem[],
  { lang }: Call,
): string {
  const open = listOpen(checklist)
  const items = open.map(({ item, count }) => `  ${ITEM_NAMES[item][lang]}: ${String(count)}`)
  const shown = files.filter(({ path: file }) => !file.startsWith('sitio/'))
  const site = files.length - shown.length
  return [
    lang === 'es'
      ? `edición ${edition.id} (${edition.state}), ${edition.hash.slice(0, 10)}`
      : `edition ${edition.id} (${edition.state}), ${edition.hash.slice(0, 10)}`,
    ...shown.map(({ path: file, bytes }) => `  ${file}  ${String(bytes)}`),
    ...(site === 0 ? [] : [`  sitio/  ${String(site)}`]),
    ...others.map(({ part, edition: other }) =>
      lang === 'es'
        ? `  ${FOLDERS[part]}/ queda como estaba: es de la edición ${other}`
        : `  ${FOLDERS[part]}/ stays as it was: it is of edition ${other}`,
    ),
    ...(open.length === 0
      ? []
      : [lang === 'es' ? 'Sigue siendo un borrador. Falta:' : 'It is still a draft. Open:', ...items]),
  ].join('\n')
}
