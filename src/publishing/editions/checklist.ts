import type { Bilingual } from '../../compact/schema.ts'
import type { Snapshot } from '../../analysis/schema.ts'
import type { EditionContent } from '../schema.ts'

/** What is looked at before an edition is published, in this order. */
export const CHECKLIST_ITEMS = [
  'unbound-numbers',
  'broken-links',
  'open-findings',
  'unresolved-institutions',
  'unlabelled-actions',
  'unreviewed-labels',
  'missing-summaries',
  'states-without-answer',
  'institutions-without-answer',
] as const
export type ChecklistItemName = (typeof CHECKLIST_ITEMS)[number]

/** Who asked that an item be let pass, who agreed, and why: published with the edition. */
export type Waiver = {
  readonly item: ChecklistItemName
  readonly askedBy: string
  readonly agreedBy: string
  readonly why: string
  readonly at: Date
}

export type ChecklistItem = {
  readonly item: ChecklistItemName
  /** How many things stand open; 0 is settled. */
  readonly count: number
  /** Ids, names or places of some of them. */
  readonly some: readonly string[]
  readonly waivable: boolean
  readonly waiver: Waiver | null
}

/** What the record and the report's text say of an edition besides its content. */
export type Around = {
  /** Findings that nobody decided on. */
  readonly openFindings: readonly string[]
  /** Places of the report's text that cannot be published: `es 12:4 «tres»`. */
  readonly unbound: readonly string[]
  readonly brokenLinks: readonly string[]
  readonly waivers: readonly Waiver[]
}

const NEVER_WAIVED: ReadonlySet<ChecklistItemName> = new Set(['unbound-numbers', 'broken-links'])
const SHOWN = 12

export function makeChecklist({ snapshot }: EditionContent, around: Around): readonly ChecklistItem[] {
  const found: Readonly<Record<ChecklistItemName, readonly string[]>> = {
    'unbound-numbers': around.unbound,
    'broken-links': around.brokenLinks,
    'open-findings': around.openFindings,
    'unresolved-institutions': listUnresolved(snapshot),
    'unlabelled-actions': snapshot.actions.filter(isUnlabelled).map(({ id }) => id),
    'unreviewed-labels': snapshot.actions
      .filter(({ labels }) => Object.values(labels).some(({ by }) => by !== 'person'))
      .map(({ id }) => id),
    'missing-summaries': snapshot.actions.filter(({ summary }) => summary === null).map(({ id }) => id),
    'states-without-answer': listSilent(snapshot, true),
    'institutions-without-answer': listSilent(snapshot, false),
  }
  return CHECKLIST_ITEMS.map((item) => ({
    item,
    count: found[item].length,
    some: found[item].slice(0, SHOWN),
    waivable: !NEVER_WAIVED.has(item),
    waiver: around.waivers.findLast((waiver) => waiver.item === item) ?? null,
  }))
}

/** The items that stand in the way of publishing. */
export function listOpen(checklist: readonly ChecklistItem[]): readonly ChecklistItem[] {
  return checklist.filter(({ count, waivable, waiver }) => count > 0 && !(waivable && waiver !== null))
}

function isUnlabelled(action: Snapshot['actions'][number]): boolean {
  return (
    action.populationMain === null ||
    action.gender === null ||
    action.disability === null ||
    action.actionTypes.length === 0
  )
}

function listUnresolved({ actions }: Snapshot): readonly string[] {
  return [
    ...new Set(
      actions.flatMap(({ institutions }) =>
        institutions.flatMap(({ code, printed }) => (code === null ? [printed] : [])),
      ),
    ),
  ]
}

/** Institutions that exist in the cycle and have no action: the states, or the others. */
function listSilent({ actions, institutions, cycle }: Snapshot, states: boolean): readonly string[] {
  const heard = new Set(actions.flatMap(({ institutions: own }) => own.flatMap(({ code }) => code ?? [])))
  return institutions
    .filter(({ state }) => (state !== null) === states)
    .filter(({ from, to }) => {
      const begun = from === null || cycle.periodEnd === null || from <= cycle.periodEnd
      return begun && (to === null || cycle.periodStart === null || to >= cycle.periodStart)
    })
    .filter(({ code }) => !heard.has(code))
    .map(({ code }) => code)
}

export const ITEM_NAMES: Readonly<Record<ChecklistItemName, Bilingual>> = {
  'unbound-numbers': {
    es: 'Números del informe que no vienen del registro',
    en: 'Numbers of the report that do not come from the record',
  },
  'broken-links': { es: 'Vínculos rotos', en: 'Broken links' },
  'open-findings': {
    es: 'Hallazgos de la auditoría sin decidir',
    en: 'Findings of the audit nobody decided on',
  },
  'unresolved-institutions': {
    es: 'Instituciones que el catálogo no conoce',
    en: 'Institutions that the catalogue does not know',
  },
  'unlabelled-actions': { es: 'Acciones sin etiquetar', en: 'Unlabelled actions' },
  'unreviewed-labels': {
    es: 'Acciones con etiquetas que ninguna persona revisó',
    en: 'Actions with labels that no person reviewed',
  },
  'missing-summaries': { es: 'Acciones sin resumen', en: 'Actions without a summary' },
  'states-without-answer': {
    es: 'Entidades federativas que no respondieron',
    en: 'States that have not answered',
  },
  'institutions-without-answer': {
    es: 'Instituciones que no respondieron',
    en: 'Institutions that have not answered',
  },
}
