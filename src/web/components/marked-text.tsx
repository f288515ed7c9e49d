import type { Language } from '../../compact/schema.ts'
import { MESSAGES } from '../messages.ts'
import type { MarkedBlock, MarkedPiece, MarkKind, TextMark } from '../text-marks.ts'
import { showInline } from './prose.tsx'
import { splitAddresses } from '../prose.ts'

type MarkedPiecesProps = { readonly lang: Language; readonly pieces: readonly MarkedPiece[] }

/** Text with its marked stretches, each followed by a sign that leads to what is said of it. */
export function MarkedPieces({ lang, pieces }: MarkedPiecesProps) {
  return (
    <>
      {pieces.map(({ text, marks, ends }) => (
        <>
          {marks.length === 0 ? (
            splitAddresses(text).map(showInline)
          ) : (
            <mark class={marks.map(({ kind }) => `mark--${kind}`).join(' ')}>{text}</mark>
          )}
          {ends.map((mark) => (
            <MarkSign lang={lang} mark={mark} />
          ))}
        </>
      ))}
    </>
  )
}

const WORD_OF = {
  quantity: 'figure',
  holds: 'holds',
  finding: 'finding',
  error: 'error',
  reason: 'note',
} as const satisfies Record<MarkKind, string>

function MarkSign({ lang, mark }: { readonly lang: Language; readonly mark: TextMark }) {
  const { note, sign, kind } = mark
  if (note === null || sign === null) return null
  return (
    <sup class="mark-sign" id={`texto-${note}`}>
      <a href={`#${note}`} aria-label={`${MESSAGES[lang][WORD_OF[kind]]} ${sign}`} lang={lang}>
        {sign}
      </a>
    </sup>
  )
}

type MarkedProseProps = {
  readonly lang: Language
  readonly textLang: string | undefined
  readonly blocks: readonly MarkedBlock[]
}

/** Marked plain text of the record as paragraphs and lists. */
export function MarkedProse({ lang, textLang, blocks }: MarkedProseProps) {
  return (
    <div class="prose" lang={textLang}>
      {blocks.map((block) =>
        block.kind === 'list' ? (
          <ul>
            {block.items.map((item) => (
              <li>
                <MarkedPieces lang={lang} pieces={item.pieces} />
              </li>
            ))}
          </ul>
        ) : (
          <p>
            <MarkedPieces lang={lang} pieces={block.pieces} />
          </p>
        ),
      )}
    </div>
  )
}
