import type { ReporterType } from '../compact/schema.ts'
import { Tag } from '../web/components/notice.tsx'
import type { Frame } from '../web/frame.ts'
import { actionPath, institutionPath, localize } from '../web/paths.ts'
import { excerpt, isInCapitals } from '../web/prose.ts'
import { longName, shortName } from './institution-names.ts'
import { REGISTRY_MESSAGES } from './messages.ts'
import type { Action, NamedInstitution } from './schema.ts'

/** An action as a list shows it. `excerpt` is "" where the list gives titles only. */
export type ActionSummary = Pick<
  Action,
  'id' | 'reporterType' | 'objective' | 'number' | 'title' | 'institutions' | 'resultsReported'
> & {
  readonly excerpt: string
  /** The language of title and excerpt (BCP 47): the reader's where a summary is shown, else the document's. */
  readonly textLang: string
}

/** Characters of an excerpt; the record may hand over more, cut anywhere. */
const EXCERPT = 190

type ActionListProps = {
  readonly frame: Frame
  readonly reporterTypes: readonly ReporterType[]
  readonly actions: readonly ActionSummary[]
}

export function ActionList({ frame, reporterTypes, actions }: ActionListProps) {
  return (
    <ul class="actions">
      {actions.map((action) => (
        <li>
          <ActionEntry frame={frame} reporterTypes={reporterTypes} action={action} />
        </li>
      ))}
    </ul>
  )
}

type ActionEntryProps = {
  readonly frame: Frame
  readonly reporterTypes: readonly ReporterType[]
  readonly action: ActionSummary
}

function ActionEntry({ frame, reporterTypes, action }: ActionEntryProps) {
  const words = REGISTRY_MESSAGES[frame.lang]
  return (
    <>
      <p class="actions__head">
        <span class="actions__number">{numberAction(frame.lang, reporterTypes, action)}</span>
        <span>{action.institutions.map(shortName).join(' · ')}</span>
        {!action.resultsReported && <Tag kind="plain">{words.noResultsTag}</Tag>}
      </p>
      <h3
        class={isInCapitals(action.title) ? 'actions__title capitals' : 'actions__title'}
        lang={action.textLang}
      >
        <a href={localize(frame.lang, actionPath(action.id))}>{action.title}</a>
      </h3>
      {action.excerpt !== '' && (
        <p class="actions__excerpt" lang={action.textLang}>
          {excerpt(action.excerpt, EXCERPT)}
        </p>
      )}
    </>
  )
}

/** `APF 21.2`: the reporter type's short name, the objective and the number that the document gives it. */
export function numberAction(
  lang: Frame['lang'],
  reporterTypes: readonly ReporterType[],
  action: Pick<Action, 'reporterType' | 'objective' | 'number'>,
): string {
  const type = reporterTypes.find((one) => one.code === action.reporterType)
  return `${type?.short[lang] ?? action.reporterType} ${action.objective}.${action.number}`
}

type InstitutionNameProps = {
  readonly frame: Frame
  readonly cycle: string
  readonly institution: NamedInstitution
}

/** The institution's name, leading to its page; as printed and marked where nobody has resolved it. */
export function InstitutionName({ frame, cycle, institution }: InstitutionNameProps) {
  if (institution.code === null)
    return (
      <>
        {institution.printed} <Tag kind="finding">{REGISTRY_MESSAGES[frame.lang].unresolvedMark}</Tag>
      </>
    )
  return <a href={localize(frame.lang, institutionPath(cycle, institution.code))}>{longName(institution)}</a>
}
