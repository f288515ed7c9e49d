import type { RecordedAction } from '../../analysis/schema.ts'
import { LANGUAGES, type Language } from '../../compact/schema.ts'
import type { BoundText, Inline } from '../manuscript.ts'
import { compileText, type Compared } from '../report/make-report.ts'
import type { Edition } from '../schema.ts'

type Whole = { readonly edition: Edition; readonly other: Compared | null }

/** Everything that a correction changed: what is published as its list of corrections. */
export type EditionDiff = {
  readonly before: string
  readonly after: string
  readonly actions: readonly {
    readonly id: string
    readonly change: 'added' | 'removed' | 'changed'
    readonly fields: readonly string[]
  }[]
  readonly labels: readonly {
    readonly id: string
    readonly field: string
    readonly before: string
    readonly after: string
  }[]
  /** Bound numbers of the report that both editions have. */
  readonly numbers: readonly {
    readonly lang: Language
    readonly binding: string
    readonly counts: string
    readonly before: string
    readonly after: string
  }[]
  /** Paragraphs that one has and the other has not, as they are written. */
  readonly texts: readonly {
    readonly lang: Language
    readonly before: string | null
    readonly after: string | null
  }[]
}

const TEXT_FIELDS = [
  'objective',
  'number',
  'title',
  'printedTitle',
  'institutions',
  'description',
  'results',
  'challengesText',
  'resultsReported',
  'challengesReported',
  'summary',
  'quantities',
] as const satisfies readonly (keyof RecordedAction)[]
const LABEL_FIELDS = [
  'populationMain',
  'populations',
  'gender',
  'disability',
  'actionTypes',
  'challenges',
] as const satisfies readonly (keyof RecordedAction)[]

export function diffEditions(before: Whole, after: Whole): EditionDiff {
  const old = new Map(before.edition.content.snapshot.actions.map((action) => [action.id, action]))
  const now = new Map(after.edition.content.snapshot.actions.map((action) => [action.id, action]))
  const both = [...now.values()].flatMap((action) => {
    const was = old.get(action.id)
    return was === undefined ? [] : [{ was, action }]
  })
  return {
    before: before.edition.id,
    after: after.edition.id,
    actions: [
      ...[...now.keys()]
        .filter((id) => !old.has(id))
        .map((id) => ({ id, change: 'added' as const, fields: [] })),
      ...[...old.keys()]
        .filter((id) => !now.has(id))
        .map((id) => ({ id, change: 'removed' as const, fields: [] })),
      ...both.flatMap(({ was, action }) => {
        const fields = TEXT_FIELDS.filter((field) => say(was[field]) !== say(action[field]))
        return fields.length === 0 ? [] : [{ id: action.id, change: 'changed' as const, fields }]
      }),
    ],
    labels: both.flatMap(({ was, action }) =>
      LABEL_FIELDS.flatMap((field) => {
        const [a, b] = [sayLabel(was, field), sayLabel(action, field)]
        return a === b ? [] : [{ id: action.id, field, before: a, after: b }]
      }),
    ),
    numbers: LANGUAGES.flatMap((lang) => diffNumbers(before, after, lang)),
    texts: LANGUAGES.flatMap((lang) => diffTexts(before.edition, after.edition, lang)),
  }
}

function say(value: unknown): string {
  return JSON.stringify(value)
}

function sayLabel(action: RecordedAction, field: (typeof LABEL_FIELDS)[number]): string {
  if (field === 'challenges') return action.challenges.map(({ category }) => category ?? '–').join(', ')
  const value = action[field]
  if (Array.isArray(value)) return value.join(', ')
  return value === null ? '–' : String(value)
}

function diffNumbers(before: Whole, after: Whole, lang: Language): EditionDiff['numbers'] {
  const old = listBound(before, lang)
  return [...listBound(after, lang)].flatMap(([binding, { text, counts }]) => {
    const was = old.get(binding)
    return was === undefined || was.text === text
      ? []
      : [{ lang, binding, counts, before: was.text, after: text }]
  })
}

function listBound({ edition, other }: Whole, lang: Language): ReadonlyMap<string, BoundText> {
  const { snapshot, report } = edition.content
  const { bindings } = compileText(report[lang], lang, { snapshot, edition: edition.id, other })
  const inlines = bindings.flatMap(({ filled }): readonly Inline[] =>
    filled.kind === 'inline' ? filled.inlines : [],
  )
  return new Map(inlines.flatMap((one) => (one.kind === 'bound' ? [[one.binding, one] as const] : [])))
}

function diffTexts(before: Edition, after: Edition, lang: Language): EditionDiff['texts'] {
  const [old, now] = [before, after].map(({ content }) => content.report[lang].split(/\n{2,}/))
  const had = new Set(old)
  const has = new Set(now)
  return [
    ...(old ?? [])
      .filter((paragraph) => !has.has(paragraph))
      .map((paragraph) => ({ lang, before: paragraph, after: null })),
    ...(now ?? [])
      .filter((paragraph) => !had.has(paragraph))
      .map((paragraph) => ({ lang, before: null, after: paragraph })),
  ]
}
