import type { LabelOrigin } from '../classification/service.ts'
import { DataTable } from '../web/components/data-table.tsx'
import { MarginNote, Passage } from '../web/components/margin.tsx'
import type { Frame } from '../web/frame.ts'
import { formatNumber } from '../web/languages.ts'
import { localize } from '../web/paths.ts'
import { TOPIC_MESSAGES } from './topic-messages.ts'

export type LabelledField = 'populations' | 'gender' | 'disability' | 'actionTypes' | 'challenges'

/** A label as a reader meets it; `path` leads to what else carries it. */
export type ShownTerm = {
  readonly name: string
  readonly definition: string
  readonly path: string
  readonly main: boolean
}

/** What is said of one field of an action, and who said so. */
export type LabelRow = {
  readonly field: LabelledField
  readonly terms: readonly ShownTerm[]
  readonly origin: LabelOrigin
  readonly confidence: number | null
}

/** A challenge with its category; `text` is ours where the document is not loaded. */
export type ShownChallenge = { readonly text: string; readonly category: ShownTerm | null }

/** What a shipped cycle tells of an action beside its summary. */
export type ShownFacts = {
  readonly startYear: number | null
  readonly states: readonly string[]
  readonly countries: readonly string[]
  readonly quantities: readonly {
    readonly value: number
    readonly unit: string
    readonly what: string
    readonly approximate: boolean
    readonly isPart: boolean
  }[]
}

export type ActionLabels = {
  readonly rows: readonly LabelRow[]
  readonly challenges: readonly ShownChallenge[]
  /** Null where the text is loaded: its numbers then stand beside it. */
  readonly facts: ShownFacts | null
}

type LabelsProps = { readonly frame: Frame; readonly labels: ActionLabels }

/** Whom an action serves, what it does and what stands in its way, each with who said so and what it means. */
export function LabelsPassage({ frame, labels }: LabelsProps) {
  const { lang } = frame
  const words = TOPIC_MESSAGES[lang]
  const meant = labels.rows.flatMap(({ terms }) => terms).filter(({ definition }) => definition !== '')
  return (
    <Passage
      id="etiquetas"
      label={words.labels}
      sublabel={words.labelsSays}
      margin={
        labels.rows.length > 0 && (
          <MarginNote lang={lang} kind="note">
            {groupBySaid(frame, labels.rows).map(([said, rows]) => (
              <p>
                {sentenceOf(rows.map(({ field }) => words.fields[field]))}: {said}.
              </p>
            ))}
          </MarginNote>
        )
      }
    >
      {labels.rows.length === 0 && <p class="absent">{words.noLabels}</p>}
      <dl class="labelled">
        {labels.rows.map(({ field, terms }) => (
          <>
            <dt>{words.fields[field]}</dt>
            <dd>
              {terms.length === 0 && words.no}
              {terms.map((term, i) => (
                <>
                  {i > 0 && ' · '}
                  <a href={localize(lang, term.path)}>{term.name}</a>
                  {term.main && terms.length > 1 && ` (${words.main})`}
                </>
              ))}
            </dd>
          </>
        ))}
      </dl>
      {meant.length > 0 && (
        <details class="rest">
          <summary>{words.meaning}</summary>
          <dl class="labelled labelled--meaning">
            {meant.map(({ name, definition }) => (
              <>
                <dt>{name}</dt>
                <dd>{definition}</dd>
              </>
            ))}
          </dl>
        </details>
      )}
    </Passage>
  )
}

/** Names in one sentence: the first keeps its capital. */
function sentenceOf(names: readonly string[]): string {
  return names.map((name, i) => (i === 0 ? name : name.charAt(0).toLowerCase() + name.slice(1))).join(', ')
}

/** The rows by who said them, so that what is said of several is said once. */
function groupBySaid(
  frame: Frame,
  rows: readonly LabelRow[],
): readonly (readonly [string, readonly LabelRow[]])[] {
  const words = TOPIC_MESSAGES[frame.lang]
  const say = ({ origin, confidence }: LabelRow): string => {
    switch (origin) {
      case 'person':
        return words.byPerson
      case 'shipped':
        return words.byShipped
      case 'machine':
        return words.byMachine(confidence)
    }
  }
  return [...Map.groupBy(rows, say)]
}

/** Challenges in our own words, while the document's are not loaded. */
export function OurChallenges({ frame, labels }: LabelsProps) {
  const { lang } = frame
  const words = TOPIC_MESSAGES[lang]
  if (labels.challenges.length === 0) return null
  return (
    <Passage id="retos" label={words.fields.challenges} sublabel={words.challengesOurs}>
      <ChallengeList frame={frame} challenges={labels.challenges} textLang={lang} />
    </Passage>
  )
}

type ChallengeListProps = {
  readonly frame: Frame
  readonly challenges: readonly ShownChallenge[]
  readonly textLang: string | undefined
}

/** Challenges one by one, each with its category. */
export function ChallengeList({ frame, challenges, textLang }: ChallengeListProps) {
  return (
    <div class="prose">
      <ul>
        {challenges.map(({ text, category }) => (
          <li>
            <span lang={textLang}>{text}</span>
            {category !== null && (
              <>
                {' '}
                <a class="category" href={localize(frame.lang, category.path)}>
                  {category.name}
                </a>
              </>
            )}
          </li>
        ))}
      </ul>
    </div>
  )
}

/** The facts that ship with a summary: when it began, where, and the numbers that were stated. */
export function FactsPassage({ frame, facts }: { readonly frame: Frame; readonly facts: ShownFacts }) {
  const { lang } = frame
  const words = TOPIC_MESSAGES[lang]
  const { startYear, states, countries, quantities } = facts
  const told: readonly (readonly [string, string])[] = [
    [words.startYear, startYear === null ? '' : String(startYear)],
    [words.states, states.join(', ')],
    [words.countries, countries.join(', ')],
  ]
  const rest = told.filter(([, value]) => value !== '')
  if (rest.length === 0 && quantities.length === 0) return null
  return (
    <Passage id="datos" label={words.facts} sublabel={words.factsSays}>
      {rest.length > 0 && (
        <dl class="labelled">
          {rest.map(([name, value]) => (
            <>
              <dt>{name}</dt>
              <dd>{value}</dd>
            </>
          ))}
        </dl>
      )}
      {quantities.length > 0 && (
        <DataTable
          caption={words.quantities}
          rows={quantities}
          columns={[
            {
              title: words.ofWhat,
              cell: ({ what, isPart }) => (isPart ? `${words.partOf}, ${what}` : what),
            },
            {
              title: words.quantity,
              align: 'number',
              cell: ({ value, unit, approximate }) =>
                `${approximate ? `${words.about} ` : ''}${formatNumber(lang, value)} ${unit}`,
            },
          ]}
        />
      )}
    </Passage>
  )
}
