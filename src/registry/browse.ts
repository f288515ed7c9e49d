import { indexInstitutions } from '../compact/rules.ts'
import type { CycleId, Framework, Institution, Language } from '../compact/schema.ts'
import { loadFramework, loadInstitutions } from '../compact/service.ts'
import type { Read } from '../db/open.ts'
import { listSimilar } from '../search/service.ts'
import type { ActionSummary } from './action-list.tsx'
import type { ActionNote, ActionView } from './action-view.ts'
import { viewLabels } from './browse-labels.ts'
import { citeAction, type Citation } from './citation.ts'
import { compareTexts } from './difference.ts'
import { type ImportEntry, listImports, listRevisions, type Revision } from './history-store.ts'
import type { HomeView } from './home-page.tsx'
import type { InstitutionView } from './institution-page.tsx'
import type { InstitutionsView } from './institutions-page.tsx'
import type { InstitutionCount, ObjectiveView } from './objective-page.tsx'
import type { ReporterTypeView } from './reporter-type-page.tsx'
import type { ComparisonView, RevisedField, RevisionEntry } from './revisions.tsx'
import type { Action, Cycle, NamedInstitution } from './schema.ts'
import * as lineStore from './lines-store.ts'
import * as relationStore from './relations-store.ts'
import { findTextLanguage } from './text-language.ts'
import { listSummariesOf } from './summary-store.ts'
import { findPublication, type Publication } from './publication.ts'
import { isTextLoaded } from './service.ts'

type Where = { objective?: number; reporterType?: string; institution?: string }

/** What the pages of one cycle are made from: the record as one transaction sees it, in the reader's language. */
export type Reader = {
  readonly tx: Read
  readonly cycle: Cycle
  readonly framework: Framework
  readonly institutions: readonly Institution[]
  readonly lang: Language
  /** The language in which the documents of the cycle are written. */
  readonly textLang: string
}

export async function readCycle(tx: Read, cycle: Cycle, lang: Language): Promise<Reader> {
  return {
    tx,
    cycle,
    lang,
    textLang: await findTextLanguage(tx, cycle.id),
    framework: loadFramework(cycle.framework),
    institutions: loadInstitutions(cycle.country),
  }
}

/** The cycle as every view names it. */
export function cycleOf({ cycle, lang }: Reader): { id: CycleId; title: string } {
  return { id: cycle.id, title: cycle.title[lang] }
}

export async function viewHome(reader: Reader): Promise<HomeView> {
  const { tx, cycle, framework } = reader
  const counts = await lineStore.tallyActions(tx, cycle.id)
  const named = await relationStore.listInstitutionRows(tx, cycle.id)
  const imports = await listImports(tx, cycle.id)
  return {
    cycle: { ...cycleOf(reader), start: cycle.periodStart, end: cycle.periodEnd },
    framework,
    counts,
    totals: {
      actions: counts.reduce((sum, count) => sum + count.actions, 0),
      institutions: new Set(named.map((row) => row.code ?? row.printed)).size,
      withoutResults: await lineStore.countWithoutResults(tx, cycle.id),
    },
    sources: documentsOf(reader, imports),
  }
}

/** The documents that texts were read from; while there are only shipped summaries, the publication that they are of. */
function documentsOf({ cycle, lang }: Reader, imports: readonly ImportEntry[]): readonly string[] {
  const documents = imports.filter((one) => one.source.format !== 'summary')
  const publication = findPublication(cycle.id)
  if (documents.length === 0 && publication !== undefined)
    return [`${publication.title[lang]}, ${publication.publisher[lang]}`]
  return [...new Set((documents.length === 0 ? imports : documents).map((one) => one.source.file))]
}

/** Actions as lists show them, in the order of the record. */
async function listSummaries(
  reader: Reader,
  where: Where,
  keepExcerpt: 'excerpts' | 'titles',
): Promise<readonly ActionSummary[]> {
  const lines = await lineStore.listLines(reader.tx, reader.cycle.id, where)
  return summarise(reader, lines, keepExcerpt)
}

/** Lines as lists show them. */
export async function summarise(
  reader: Reader,
  lines: readonly lineStore.ActionLine[],
  keepExcerpt: 'excerpts' | 'titles',
): Promise<readonly ActionSummary[]> {
  const ids = lines.map((line) => line.id)
  const named = await namesByAction(reader, ids)
  const summaries = await listSummariesOf(reader.tx, ids)
  return lines.map((line) => {
    const told = summaries.get(line.id)
    return {
      ...line,
      title: told?.title[reader.lang] ?? line.title,
      textLang: told === undefined ? reader.textLang : reader.lang,
      excerpt: keepExcerpt === 'excerpts' ? (told?.summary[reader.lang] ?? line.excerpt) : '',
      institutions: named.get(line.id) ?? [],
    }
  })
}

async function namesByAction(
  { tx, cycle, institutions, lang }: Reader,
  ids?: readonly string[],
): Promise<ReadonlyMap<string, readonly NamedInstitution[]>> {
  const index = indexInstitutions(institutions)
  const rows = await relationStore.listInstitutionRows(tx, cycle.id, ids)
  const byAction = Map.groupBy(rows, (row) => row.action)
  return new Map(
    byAction.entries().map(([action, named]) => [
      action,
      named.map(({ printed, code }) => {
        const known = code === null ? undefined : index.get(code)
        return { code, name: known?.name[lang] ?? printed, parent: known?.parent ?? null, printed }
      }),
    ]),
  )
}

/** Who reports these actions and how many each, most first. An action of two institutions counts for both. */
function countInstitutions(actions: readonly ActionSummary[]): readonly InstitutionCount[] {
  const counts = new Map<string, InstitutionCount>()
  for (const { code, name } of actions.flatMap((action) => action.institutions)) {
    const known = counts.get(code ?? name)
    counts.set(code ?? name, { code, name, actions: (known?.actions ?? 0) + 1 })
  }
  return [...counts.values()].sort((a, b) => b.actions - a.actions || a.name.localeCompare(b.name, 'es'))
}

export async function viewObjective(reader: Reader, number: number): Promise<ObjectiveView | undefined> {
  const objective = reader.framework.objectives.find((one) => one.number === number)
  if (objective === undefined) return undefined
  const actions = await listSummaries(reader, { objective: number }, 'excerpts')
  return {
    cycle: cycleOf(reader),
    framework: reader.framework,
    objective,
    actions,
    institutions: countInstitutions(actions),
  }
}

export async function viewReporterType(reader: Reader, code: string): Promise<ReporterTypeView | undefined> {
  const reporterType = reader.framework.reporterTypes.find((one) => one.code === code)
  if (reporterType === undefined) return undefined
  const actions = await listSummaries(reader, { reporterType: code }, 'titles')
  return {
    cycle: cycleOf(reader),
    framework: reader.framework,
    reporterType,
    actions,
    institutions: countInstitutions(actions),
  }
}

export async function viewInstitutions(reader: Reader): Promise<InstitutionsView> {
  const { tx, cycle, institutions, lang, framework } = reader
  const rows = await relationStore.listInstitutionRows(tx, cycle.id)
  const counts = Map.groupBy(rows, (row) => row.code)
  const unresolved = new Set((counts.get(null) ?? []).map((row) => row.printed)).size
  const attributed = new Set(rows.map((row) => row.action)).size
  const ids = await lineStore.listActionIds(tx, cycle.id)
  const known = institutions.flatMap((one) => {
    const actions = new Set(counts.get(one.code)?.map((row) => row.action)).size
    return actions === 0
      ? []
      : [{ code: one.code, name: one.name[lang], reporterType: one.reporterType, actions }]
  })
  return {
    cycle: cycleOf(reader),
    reporterTypes: framework.reporterTypes,
    institutions: known.sort((a, b) => b.actions - a.actions || a.name.localeCompare(b.name, 'es')),
    totals: { actions: attributed, unattributed: ids.length - attributed, unresolved },
  }
}

export async function viewInstitution(reader: Reader, code: string): Promise<InstitutionView | undefined> {
  const { institutions, lang, framework } = reader
  const institution = institutions.find((one) => one.code === code)
  if (institution === undefined) return undefined
  const related = (one: Institution) => ({ code: one.code, name: one.name[lang] })
  const parent = institutions.find((one) => one.code === institution.parent)
  return {
    cycle: cycleOf(reader),
    framework,
    institution,
    parent: parent === undefined ? null : related(parent),
    parts: institutions.filter((one) => one.parent === code).map(related),
    actions: await listSummaries(reader, { institution: code }, 'excerpts'),
  }
}

/** How many of the actions akin to one are shown. */
const AKIN = 5

export async function viewAction(
  reader: Reader,
  action: Action,
  asked: {
    readonly origin: string
    readonly compare: readonly [number, number] | null
    readonly notes: readonly ActionNote[]
  },
): Promise<ActionView | undefined> {
  const { tx, framework } = reader
  const objective = framework.objectives.find((one) => one.number === action.objective)
  if (objective === undefined) return undefined
  const { previous, next } = await lineStore.findNeighbours(tx, action.id)
  const similar = await listSimilar(tx, action.id, AKIN)
  const sameInstitution = await lineStore.listAkin(tx, action.id, 'institution', AKIN)
  const sameObjective = await lineStore.listAkin(tx, action.id, 'objective', AKIN)
  const wanted = new Set<string>(
    [previous, next, ...similar, ...sameInstitution, ...sameObjective].filter((id) => id !== null),
  )
  const lines = await lineStore.listLinesOf(tx, [...wanted])
  const shown = new Map((await summarise(reader, lines, 'titles')).map((one) => [one.id as string, one]))
  const pick = (ids: readonly string[]) => ids.flatMap((id) => shown.get(id) ?? [])
  const revisions = await listRevisions(tx, action.id)
  const told = await tellAction(reader, action)
  const { localised, textLoaded, publication } = told
  return {
    cycle: cycleOf(reader),
    reporterTypes: framework.reporterTypes,
    objective,
    action: localised,
    summary: told.summary,
    textLoaded,
    publication: textLoaded ? null : publication,
    original: action.original,
    labels: await viewLabels(reader, action, textLoaded),
    notes: asked.notes,
    revisions: toEntries(revisions),
    comparison: asked.compare === null ? null : compareRevisions(revisions, asked.compare),
    neighbours: {
      previous: pick([previous ?? ''])[0] ?? null,
      next: pick([next ?? ''])[0] ?? null,
      sameInstitution: pick(sameInstitution),
      sameObjective: pick(sameObjective),
      similar: pick(similar),
    },
    citation: citeTold(reader, told, { revisions, origin: asked.origin }),
  }
}

/** How to cite an action, and nothing else of it: what its plain forms say. */
export async function viewCitation(reader: Reader, action: Action, origin: string): Promise<Citation> {
  const told = await tellAction(reader, action)
  return citeTold(reader, told, { revisions: await listRevisions(reader.tx, action.id), origin })
}

type Told = {
  /** With the title and the names of institutions in the reader's language. */
  readonly localised: Action
  readonly summary: string | null
  readonly textLoaded: boolean
  readonly publication: Publication | null
}

async function tellAction({ tx, cycle, institutions, lang }: Reader, action: Action): Promise<Told> {
  const names = indexInstitutions(institutions)
  const told = (await listSummariesOf(tx, [action.id])).get(action.id)
  const localised = {
    ...action,
    title: told?.title[lang] ?? action.title,
    institutions: action.institutions.map((one) => ({
      ...one,
      name: (one.code === null ? undefined : names.get(one.code)?.name[lang]) ?? one.name,
    })),
  }
  return {
    localised,
    summary: told?.summary[lang] ?? null,
    textLoaded: await isTextLoaded(tx, action.id),
    publication: findPublication(cycle.id) ?? null,
  }
}

function citeTold(
  { cycle, lang }: Reader,
  { localised, textLoaded, publication }: Told,
  { revisions, origin }: { readonly revisions: readonly Revision[]; readonly origin: string },
): Citation {
  return citeAction(
    {
      action: localised,
      revision: revisions.at(-1)?.revision ?? 1,
      year: publicationYear(cycle, revisions),
      cycleTitle: cycle.title[lang],
      place: textLoaded || publication === null ? null : publication.title[lang],
      address: `${origin}/${lang}/${localised.id}`,
    },
    lang,
  )
}

/** The year that a cycle's id ends in, else that of the first reading. */
function publicationYear(cycle: Cycle, revisions: readonly Revision[]): number {
  const named = /(\d{4})$/.exec(cycle.id)?.[1]
  return named === undefined ? (revisions[0]?.madeAt.getUTCFullYear() ?? 0) : Number(named)
}

const FIELDS: readonly { readonly field: RevisedField; readonly of: (revision: Revision) => string }[] = [
  { field: 'title', of: (revision) => revision.printedTitle },
  { field: 'place', of: (revision) => `${revision.reporterType}/${revision.objective}` },
  { field: 'description', of: (revision) => revision.description },
  { field: 'results', of: (revision) => revision.results },
  { field: 'challenges', of: (revision) => revision.challengesText },
]

function toEntries(revisions: readonly Revision[]): readonly RevisionEntry[] {
  return revisions
    .map((revision, i) => {
      const before = revisions[i - 1]
      const changed =
        before === undefined
          ? []
          : FIELDS.filter(({ of }) => of(before) !== of(revision)).map(({ field }) => field)
      return {
        revision: revision.revision,
        at: revision.madeAt.toISOString(),
        by: null,
        file: revision.file,
        changed,
        isComparable:
          before !== undefined && `${before.description}${before.results}${before.challengesText}` !== '',
      }
    })
    .reverse()
}

function compareRevisions(
  revisions: readonly Revision[],
  [first, second]: readonly [number, number],
): ComparisonView | null {
  const before = revisions.find((one) => one.revision === first)
  const after = revisions.find((one) => one.revision === second)
  if (before === undefined || after === undefined) return null
  const differing = FIELDS.filter(({ of }) => of(before) !== of(after))
  return {
    before: first,
    after: second,
    fields: differing.map(({ field, of }) => ({ field, pieces: compareTexts(of(before), of(after)) })),
  }
}
