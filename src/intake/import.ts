import { createHash } from 'node:crypto'
import { ExportedFile } from '../analysis/service.ts'
import type { Progress } from '../command.ts'
import { loadFramework, loadInstitutions } from '../compact/service.ts'
import {
  type Classifier,
  type GivenLabel,
  keepSuggestions,
  loadClassifier,
  restoreLabels,
} from '../classification/service.ts'
import type { Database } from '../db/open.ts'
import type { NameDecision } from '../registry/schema.ts'
import {
  type ActionId,
  type Cycle,
  type ImportOutcome,
  type Provenance,
  type ReportedAction,
  Sha256,
  type Summary,
} from '../registry/schema.ts'
import {
  type Deed,
  listActions,
  recordReport,
  type Reported,
  restoreNames,
  writeSummaries,
} from '../registry/service.ts'
import { indexActions } from '../search/service.ts'
import { enterReportedFigures } from '../statistics/service.ts'
import type { Reading, Refusal, UnassignedLine } from './schema.ts'
import { readDocument } from './service.ts'

export type File = { readonly name: string; readonly bytes: Uint8Array }

/** A file that was read, ready to be written into the record. */
export type ReadFile = {
  readonly kind: 'read'
  readonly file: string
  readonly reported: Reported
  readonly reading: Reading | null
  readonly unassigned: readonly UnassignedLine[]
  /** What an export carries beside the actions. */
  readonly beside?: Beside
}

type Beside = {
  readonly summaries: readonly Summary[]
  readonly names: readonly NameDecision[]
  readonly labels: ReadonlyMap<ActionId, readonly GivenLabel[]>
}

/** Reads a document of the form, or an export of this program, without writing anything. */
export async function readFile(file: File, cycle: Cycle, sample: boolean): Promise<ReadFile | Refusal> {
  const exported = readExport(file, cycle, sample)
  if (exported !== undefined) return exported
  const reading = await readDocument(
    file.bytes,
    loadFramework(cycle.framework),
    loadInstitutions(cycle.country),
  )
  if (reading.kind === 'refused') return reading
  const { document, actions, receipt, warnings, language } = reading
  const source = { ...document, file: file.name, sample }
  return {
    kind: 'read',
    file: file.name,
    reported: { source, actions, receipt: { language, receipt, warnings } },
    reading,
    unassigned: receipt.unassigned,
  }
}

/** Writes files into a cycle, all in one transaction: either all of them land, or none. One outcome for each, in order. */
export async function importFiles(
  database: Database,
  cycle: Cycle,
  files: readonly ReadFile[],
  deed: Deed,
  progress: Progress,
): Promise<readonly ImportOutcome[]> {
  return database.write(async (tx) => {
    const outcomes: ImportOutcome[] = []
    let classifier: Classifier | undefined
    for (const [done, file] of files.entries()) {
      progress(done, files.length, `escribiendo ${file.file}`)
      const outcome = await recordReport(tx, cycle, file.reported, deed)
      const named = file.beside === undefined ? [] : await restoreNames(tx, cycle, file.beside.names)
      const touched = [...new Set([...outcome.created, ...outcome.changed, ...named])]
      if (file.beside !== undefined) {
        await writeSummaries(tx, file.beside.summaries)
        await restoreLabels(tx, cycle, file.beside.labels)
      }
      if (touched.length > 0) {
        const actions = await listActions(tx, cycle, touched)
        await indexActions(tx, cycle, actions)
        classifier ??= loadClassifier()
        await keepSuggestions(tx, classifier, cycle, actions, { by: 'constancia', at: deed.at })
        await enterReportedFigures(tx, cycle, actions, deed)
      }
      outcomes.push(outcome)
      progress(done + 1, files.length, `escribiendo ${file.file}`)
    }
    return outcomes
  })
}

/** An export of this program that comes back: undefined where the file is no JSON at all. */
function readExport(file: File, cycle: Cycle, sample: boolean): ReadFile | Refusal | undefined {
  const head = new TextDecoder()
    .decode(file.bytes.subarray(0, 64))
    .replace(/^\uFEFF/, '')
    .trimStart()
  if (!head.startsWith('{')) return undefined
  let parsed: unknown
  try {
    parsed = JSON.parse(new TextDecoder().decode(file.bytes))
  } catch {
    return refuseExport(
      'El archivo JSON está incompleto o dañado.',
      'The JSON file is incomplete or damaged.',
    )
  }
  const read = ExportedFile.safeParse(parsed)
  if (!read.success) {
    const at = read.error.issues[0]?.path.join('.') ?? ''
    return refuseExport(
      `El JSON no es una exportación de este programa: falta o no vale «${at}».`,
      `The JSON is no export of this program: “${at}” is missing or not valid.`,
    )
  }
  if (read.data.cycle !== cycle.id) {
    return refuseExport(
      `La exportación es del ciclo ${read.data.cycle}, no de ${cycle.id}.`,
      `The export is of cycle ${read.data.cycle}, not of ${cycle.id}.`,
    )
  }
  const provenance = read.data.actions.map(({ id, source, textLoaded = true }): Provenance => ({
    id,
    source,
    textLoaded,
  }))
  const source = {
    sha256: Sha256.parse(createHash('sha256').update(file.bytes).digest('hex')),
    file: file.name,
    format: 'json' as const,
    bytes: file.bytes.length,
    pages: null,
    lines: null,
    sample,
  }
  const actions = read.data.actions.map(toReported)
  return {
    kind: 'read',
    file: file.name,
    reported: { source, actions, provenance, receipt: { language: null, receipt: null, warnings: [] } },
    reading: null,
    unassigned: [],
    beside: readBeside(read.data),
  }
}

type Exported = ExportedFile['actions'][number]

function readBeside({ actions, names = [] }: ExportedFile): Beside {
  return {
    summaries: actions.flatMap(({ id, titles, summary }) =>
      titles === undefined || summary === undefined || summary === null
        ? []
        : [{ action: id, title: titles, summary }],
    ),
    names,
    labels: new Map(actions.map(({ id, givenLabels }) => [id, givenLabels ?? []])),
  }
}

function toReported(action: Exported): ReportedAction {
  return {
    reporterType: action.reporterType,
    objective: action.objective,
    number: action.number,
    title: action.title,
    printedTitle: action.printedTitle,
    printedInstitutions: action.institutions.map((one) => one.printed),
    description: action.description,
    results: action.results,
    challengesText: action.challengesText,
    // Without the reported text the challenges are words of ours, which come with the labels.
    challenges: action.textLoaded === false ? [] : action.challenges.map((one) => one.text),
    resultsReported: action.resultsReported,
    challengesReported: action.challengesReported,
    page: action.source.page,
    lineStart: action.source.lineStart,
    lineEnd: action.source.lineEnd,
    original: action.original,
  }
}

function refuseExport(es: string, en: string): Refusal {
  return {
    kind: 'refused',
    code: 'damaged',
    cause: { es, en },
    cure: {
      es: 'Vuelva a exportarlo con «constancia export --cycle ID --out ARCHIVO» y elija ese archivo y ese ciclo.',
      en: 'Export it again with “constancia export --cycle ID --out FILE” and choose that file and that cycle.',
    },
  }
}
