import { DataTable } from '../web/components/data-table.tsx'
import { MarginNote, Passage, Sheet } from '../web/components/margin.tsx'
import { MarkedPieces } from '../web/components/marked-text.tsx'
import { Empty } from '../web/components/notice.tsx'
import type { Frame } from '../web/frame.ts'
import { formatList, formatNumber, formatPeriod } from '../web/languages.ts'
import { Layout } from '../web/layout.tsx'
import { MESSAGES } from '../web/messages.ts'
import { checkPath, localize } from '../web/paths.ts'
import { groupBeside, markParagraphs } from '../web/text-marks.ts'
import type { Quantity, QuantityId } from '../quantities/schema.ts'
import type { CheckedText } from './check-text.ts'
import { AUDIT_MESSAGES } from './messages.ts'
import { noteField, toMark } from './text-notes.ts'

/** The longest text that is checked at one time, in bytes of UTF-8. */
export const LONGEST_TEXT = 100_000

export type CheckView = {
  readonly text: string
  /** Null where there is nothing to show yet. */
  readonly checked: CheckedText | null
  readonly problem: 'empty' | 'too-long' | 'not-from-here' | null
}

type CheckPageProps = { readonly frame: Frame; readonly view: CheckView }

/** The box where a text is pasted, and what is to be said of the text that was. */
export function CheckPage({ frame, view }: CheckPageProps) {
  const { lang } = frame
  const words = AUDIT_MESSAGES[lang]
  const { checked } = view
  return (
    <Layout
      frame={frame}
      title={view.problem === null ? words.checkTitle : `${MESSAGES[lang].error}: ${words.checkTitle}`}
      description={words.checkDescription}
      section="check"
    >
      <header class="title">
        {checked === null ? (
          <>
            <h1>{words.checkTitle}</h1>
            <p class="lead">{words.checkLead}</p>
          </>
        ) : (
          <>
            <p class="eyebrow">{words.checkTitle}</p>
            <h1>{sumUp(frame, checked)}</h1>
          </>
        )}
      </header>
      {checked === null ? (
        <PasteForm frame={frame} view={view} />
      ) : (
        <Checked frame={frame} text={view.text} checked={checked} />
      )}
    </Layout>
  )
}

function sumUp({ lang }: Frame, { quantities, checks, findings }: CheckedText): string {
  const words = AUDIT_MESSAGES[lang]
  if (quantities.length === 0 && checks.length === 0 && findings.length === 0) return words.noQuantities
  return formatList(lang, [
    words.quantityCount(quantities.length),
    words.holdsCount(checks.filter((check) => check.holds).length),
    words.problemCount(findings.length),
  ])
}

function PasteForm({ frame, view }: CheckPageProps) {
  const { lang } = frame
  const words = AUDIT_MESSAGES[lang]
  const { problem } = view
  const described = problem === null ? 'texto-ayuda' : 'texto-error texto-ayuda'
  return (
    <form method="post" action={localize(lang, checkPath())} novalidate>
      <div class={problem === null ? 'field' : 'field field--error'}>
        <label for="texto">{view.checked === null ? words.textLabel : words.checkAgainLabel}</label>
        <p class="field__hint" id="texto-ayuda">
          {words.textHint(LONGEST_TEXT)}
        </p>
        {problem !== null && (
          <p class="field__error" id="texto-error">
            {sayProblem(frame, problem)}
          </p>
        )}
        <textarea
          id="texto"
          name="texto"
          rows={view.checked === null ? 12 : 8}
          lang="es"
          aria-describedby={described}
          aria-invalid={problem === null ? undefined : 'true'}
          autocomplete="off"
        >
          {`\n${view.text}`}
        </textarea>
      </div>
      <div class="form__end">
        <button type="submit" class="button">
          {view.checked === null ? words.check : words.checkAgain}
        </button>
        <p>{words.checkPrivacy}</p>
      </div>
    </form>
  )
}

function sayProblem({ lang }: Frame, problem: NonNullable<CheckView['problem']>): string {
  const words = AUDIT_MESSAGES[lang]
  switch (problem) {
    case 'empty':
      return words.empty
    case 'too-long':
      return words.tooLong(LONGEST_TEXT)
    case 'not-from-here':
      return words.notFromHere
  }
}

type CheckedProps = { readonly frame: Frame; readonly text: string; readonly checked: CheckedText }

function Checked({ frame, text, checked }: CheckedProps) {
  const { lang } = frame
  const words = AUDIT_MESSAGES[lang]
  const notes = noteField(checked, 'results', lang)
  const marks = [
    ...checked.quantities.map(({ start, end }) => ({
      start,
      end,
      kind: 'quantity' as const,
      note: null,
      sign: null,
    })),
    ...notes.map(toMark),
  ]
  const silent = (
    <MarginNote lang={lang} kind="note">
      <p>{words.noProblems}</p>
    </MarginNote>
  )
  const [first = { text: '', margin: silent }, ...rest] = groupBeside(markParagraphs(text, marks), notes).map(
    (row, i) => ({
      text: (
        <div class="pasted" lang="es">
          {row.blocks.map((block) => (
            <p>
              <MarkedPieces lang={lang} pieces={block.pieces} />
            </p>
          ))}
        </div>
      ),
      margin:
        i === 0 && notes.length === 0
          ? silent
          : row.notes.map(({ kind, note, sign, text: says }) => (
              <MarginNote lang={lang} kind={kind} mark={{ note, sign }}>
                <p>{says}</p>
              </MarginNote>
            )),
    }),
  )
  return (
    <Sheet>
      <Passage id="su-texto" label={words.yourText} margin={first.margin} more={rest}>
        {first.text}
      </Passage>
      <section class="block" aria-labelledby="cantidades">
        <h2 id="cantidades">{words.quantities}</h2>
        <QuantityTable frame={frame} quantities={checked.quantities} />
      </section>
      <section class="block" aria-label={words.checkAgainLabel}>
        <PasteForm frame={frame} view={{ text, checked, problem: null }} />
      </section>
    </Sheet>
  )
}

function QuantityTable({
  frame,
  quantities,
}: {
  readonly frame: Frame
  readonly quantities: readonly Quantity[]
}) {
  const { lang } = frame
  const words = AUDIT_MESSAGES[lang]
  const [first] = quantities
  if (first === undefined)
    return (
      <Empty title={words.noQuantities}>
        <p>{words.noQuantitiesWhy}</p>
      </Empty>
    )
  const byId = new Map<QuantityId, Quantity>(quantities.map((one) => [one.id, one]))
  const total = ({ partOf }: Quantity) => (partOf === null ? undefined : byId.get(partOf))
  return (
    <DataTable
      caption={words.quantitiesCaption}
      rows={quantities}
      columns={[
        { title: words.value, align: 'number', cell: (one) => valueOf(frame, one) },
        { title: words.unit, cell: (one) => (one.unit === 'porcentaje' ? words.percent : one.unit) },
        {
          title: words.partOf,
          cell: (one) => {
            const of = total(one)
            const sort = sortOf(frame, one)
            if (of === undefined) return sort ?? <Missing />
            return `${valueOf(frame, of)} ${of.unit}${sort === null ? '' : ` (${sort})`}`
          },
        },
        {
          title: words.period,
          cell: ({ period }) =>
            period === null ? <Missing /> : formatPeriod(lang, period.start, period.end),
        },
        {
          title: words.flags,
          cell: ({ approximate, cumulative }) =>
            [...(approximate ? [words.approximate] : []), ...(cumulative ? [words.cumulative] : [])].join(
              ', ',
            ) || <Missing />,
        },
        {
          title: words.words,
          cell: ({ quote }) => <span lang="es">{quote.replaceAll(/\s+/g, ' ')}</span>,
        },
      ]}
    />
  )
}

/** Left out on a phone, where a row is a card. */
function Missing() {
  return <span class="missing">–</span>
}

function valueOf({ lang }: Frame, { value, unit }: Quantity): string {
  return unit === 'porcentaje' ? `${formatNumber(lang, value)} %` : formatNumber(lang, value)
}

/** `sexo: mujeres`, or what of it is known. */
function sortOf({ lang }: Frame, { dimension, category }: Quantity): string | null {
  if (dimension === null) return category
  const name = AUDIT_MESSAGES[lang].dimensions[dimension]
  return category === null ? name : `${name}: ${category}`
}
