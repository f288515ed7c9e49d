import type { Child } from 'hono/jsx'
import { Tag } from '../web/components/notice.tsx'
import type { Frame } from '../web/frame.ts'
import { localize } from '../web/paths.ts'
import { excerpt } from '../web/prose.ts'
import type { DecideProps, DecideView } from './decide-view.ts'
import { queuedPath } from './label-address.ts'
import type { LabelField } from './labels.ts'
import { sayTheSame } from './label-wishes.ts'
import { nameCode, sayOrigin, sayValue } from './label-words.ts'
import { LABEL_MESSAGES } from './messages.ts'

/** How many choices have a key. */
const KEYS = 9

/** The labels of an action as a form: what is chosen now, who said it, and why. */
export function DecideFields({ frame, view }: DecideProps) {
  const { lang } = frame
  const words = LABEL_MESSAGES[lang]
  const action = localize(lang, queuedPath(view.id, { ...view.address, done: null }))
  const shows = (field: LabelField) => view.fields.includes(field)
  return (
    <>
      <form id="etiquetar" class="labels" method="post" action={action}>
        {view.fields.map((field) => (
          <input type="hidden" name={`visto-${field}`} value={view.held[field]?.id ?? ''} />
        ))}
        {shows('populations') && <Populations frame={frame} view={view} />}
        {shows('gender') && <YesNo frame={frame} view={view} field="gender" letter="g" />}
        {shows('disability') && <YesNo frame={frame} view={view} field="disability" letter="d" />}
        {shows('actionTypes') && <ActionTypes frame={frame} view={view} />}
        {shows('challenges') && <Challenges frame={frame} view={view} />}
        <div class="labels__end">
          <button type="submit" class="button" name="hacer" value="aceptar">
            {words.accept} <kbd aria-hidden="true">⏎</kbd>
          </button>
        </div>
      </form>
      <form id="quitar" method="post" action={action}>
        {view.fields.map((field) => (
          <input type="hidden" name={`visto-${field}`} value={view.held[field]?.id ?? ''} />
        ))}
      </form>
    </>
  )
}

type GroupProps = DecideProps & {
  readonly field: LabelField
  readonly letter: string
  readonly children: Child
}

/** One field: its name, what is chosen, who said it and from which words; what else the machine would say. */
function Group({ frame, view, field, letter, children }: GroupProps) {
  const { lang } = frame
  const words = LABEL_MESSAGES[lang]
  const held = view.held[field]
  const machine = view.suggested[field]
  const differs = held !== undefined && machine !== undefined && !sayTheSame(held.value, machine.value)
  const why = [...new Set((machine?.why ?? []).map(({ text }) => text.replaceAll(/\s+/g, ' ')))].slice(0, 6)
  const isActive = view.active === field || (field === 'populations' && view.active === 'populationMain')
  return (
    <fieldset class="labels__group" data-key={letter} data-first={isActive ? 'true' : undefined}>
      <legend>
        {words.fields[field]} <kbd class="keyed">{letter}</kbd>
      </legend>
      {children}
      <p class="labels__said">
        {held === undefined ? words.unlabelled : sayOrigin(lang, held)}
        {differs && held.origin !== 'machine' && (
          <>
            {' · '}
            <Tag kind="finding">
              {words.machineSays(
                sayValue(view.framework, lang, field, machine.value),
                machine.confidence ?? 1,
              )}
            </Tag>
          </>
        )}
        {!differs &&
          typeof machine?.confidence === 'number' &&
          held !== undefined &&
          held.origin !== 'machine' &&
          ` · ${words.machineAgrees(machine.confidence)}`}
        {why.length > 0 && (
          <>
            {' · '}
            {words.because}{' '}
            <span lang={frame.cycle?.textLang}>{why.map((text) => `«${text}»`).join(', ')}</span>
          </>
        )}
        {held?.origin === 'person' && (
          <>
            {' · '}
            <button type="submit" form="quitar" name="quitar" value={field} class="link">
              {words.takeBack}
            </button>
          </>
        )}
      </p>
    </fieldset>
  )
}

function Populations({ frame, view }: DecideProps) {
  const { lang } = frame
  const words = LABEL_MESSAGES[lang]
  const { chosen, framework } = view
  return (
    <Group frame={frame} view={view} field="populations" letter="p">
      <ul class="choices choices--lines">
        {framework.populations.map(({ code, name }, i) => (
          <li>
            <label class="choice">
              <input
                type="checkbox"
                name="populations"
                value={code}
                checked={chosen.populations.includes(code)}
              />
              <kbd class="keyed">{i + 1}</kbd>
              <span>{name[lang]}</span>
            </label>
            <label class="choice choice--main">
              <input
                type="radio"
                name="populationMain"
                value={code}
                data-choice={i + 1}
                checked={chosen.populationMain === code}
              />
              <span>
                {words.main}
                <span class="govuk-visually-hidden"> {name[lang]}</span>
              </span>
            </label>
          </li>
        ))}
      </ul>
    </Group>
  )
}

type YesNoProps = DecideProps & { readonly field: 'gender' | 'disability'; readonly letter: string }

function YesNo({ frame, view, field, letter }: YesNoProps) {
  const words = LABEL_MESSAGES[frame.lang]
  return (
    <Group frame={frame} view={view} field={field} letter={letter}>
      <ul class="choices">
        {([true, false] as const).map((value, i) => (
          <li>
            <label class="choice">
              <input
                type="radio"
                name={field}
                value={value ? 'si' : 'no'}
                data-choice={i + 1}
                checked={view.chosen[field] === value}
              />
              <kbd class="keyed">{i + 1}</kbd>
              <span>{value ? words.yes : words.no}</span>
            </label>
          </li>
        ))}
      </ul>
    </Group>
  )
}

function ActionTypes({ frame, view }: DecideProps) {
  const { lang } = frame
  const words = LABEL_MESSAGES[lang]
  const { chosen, framework, usual, suggested } = view
  const named = (code: string) => nameCode(framework, lang, 'actionTypes', code)
  const likely = new Set([...chosen.actionTypes, ...(suggested.actionTypes?.value ?? [])])
  const first = usual.actionTypes.slice(0, KEYS)
  const shown = [...first, ...usual.actionTypes.slice(KEYS).filter((code) => likely.has(code))]
  const rest = usual.actionTypes.filter((code) => !shown.includes(code))
  const option = (code: string) => {
    const key = first.indexOf(code) + 1
    return (
      <li>
        <label class="choice">
          <input
            type="checkbox"
            name="actionTypes"
            value={code}
            data-choice={key > 0 ? key : undefined}
            checked={chosen.actionTypes.includes(code)}
          />
          {key > 0 && <kbd class="keyed">{key}</kbd>}
          <span>{named(code)}</span>
        </label>
      </li>
    )
  }
  return (
    <Group frame={frame} view={view} field="actionTypes" letter="t">
      <input type="hidden" name="orden" value={chosen.actionTypes.join(',')} />
      <ul class="choices">{shown.map(option)}</ul>
      {rest.length > 0 && (
        <details>
          <summary>
            {words.others} ({rest.length})
          </summary>
          <ul class="choices">{rest.map(option)}</ul>
        </details>
      )}
      <label class="labels__first">
        <span>{words.first}</span>
        <select name="primero">
          {chosen.actionTypes.length === 0 && <option value=""></option>}
          {usual.actionTypes.map((code) => (
            <option value={code} selected={chosen.actionTypes[0] === code}>
              {named(code)}
            </option>
          ))}
        </select>
      </label>
    </Group>
  )
}

function Challenges({ frame, view }: DecideProps) {
  const { lang } = frame
  const words = LABEL_MESSAGES[lang]
  const { challenges, chosen, framework, usual } = view
  return (
    <Group frame={frame} view={view} field="challenges" letter="r">
      {challenges.length === 0 && <p class="absent">{words.noChallenges}</p>}
      <ol class="labels__challenges">
        {challenges.map((text, i) => (
          <li data-challenge="true">
            <label>
              <span lang={challengeLang(frame, view)}>{excerpt(text, 180)}</span>
              <select name={`reto-${String(i)}`}>
                {chosen.challenges[i] === null && <option value=""></option>}
                {usual.challenges.map((code, place) => (
                  <option value={code} selected={chosen.challenges[i] === code}>
                    {place < KEYS ? `${String(place + 1)}. ` : ''}
                    {nameCode(framework, lang, 'challenges', code)}
                  </option>
                ))}
              </select>
            </label>
          </li>
        ))}
      </ol>
    </Group>
  )
}

function challengeLang(frame: Frame, view: DecideView): string | undefined {
  return view.textLoaded ? frame.cycle?.textLang : undefined
}
