import { MarginNote } from '../../../web/components/margin.tsx'
import { actionPath } from '../../../web/paths.ts'
import { splitAddresses } from '../../../web/prose.ts'
import type { Block, Manuscript } from '../../manuscript.ts'
import {
  actionAnchor,
  actionCode,
  actionHeading,
  actionSections,
  sourcePlace,
  type TextPiece,
} from '../action-text.ts'
import { portalLink, type Surroundings } from './inlines.tsx'
import { Row } from './paragraph.tsx'

type Props = {
  readonly block: Extract<Block, { readonly kind: 'action' }>
  readonly manuscript: Manuscript
  readonly around: Surroundings
}

/** A reported action in full: its source beside its heading, what was observed beside the part that it is of. */
export function ActionInFull({
  block: { action, lang: textLang, findings = [] },
  manuscript,
  around,
}: Props) {
  const { lang } = manuscript
  const href = portalLink(actionPath(action.id), lang, around)
  const code = actionCode(action)
  return (
    <article class="doc-action" id={actionAnchor(action.id)}>
      <Row
        margin={
          <MarginNote lang={lang} kind="source">
            <p>
              {href === null ? <strong>{code}</strong> : <a href={href}>{code}</a>}
              <br />
              {sourcePlace(action, lang)}
            </p>
          </MarginNote>
        }
      >
        <h4 class="doc-action__title" lang={textLang}>
          {action.number}. {actionHeading(action, lang)}
        </h4>
      </Row>
      {actionSections(action, lang).map(({ name, label, pieces, ours }) => {
        const observed = findings.filter(({ place }) => (place?.field ?? 'description') === name)
        return (
          <Row
            margin={
              observed.length === 0
                ? null
                : observed.map((finding) => (
                    <MarginNote lang={lang} kind="finding">
                      <p>
                        <q lang={textLang}>{finding.quote}</q> {finding.explanation[lang]}
                      </p>
                    </MarginNote>
                  ))
            }
          >
            {label !== null && <h5 class="doc-label">{label}</h5>}
            <div class={ours ? 'doc-ours' : undefined} lang={ours ? undefined : textLang}>
              <Pieces pieces={pieces} />
            </div>
          </Row>
        )
      })}
    </article>
  )
}

type Group = { readonly kind: TextPiece['kind']; readonly pieces: TextPiece[] }

function Pieces({ pieces }: { readonly pieces: readonly TextPiece[] }) {
  const groups: Group[] = []
  for (const piece of pieces) {
    const open = groups.at(-1)
    if (open?.kind === piece.kind && piece.kind !== 'paragraph') open.pieces.push(piece)
    else groups.push({ kind: piece.kind, pieces: [piece] })
  }
  return (
    <>
      {groups.map(({ kind, pieces: own }) => {
        switch (kind) {
          case 'paragraph':
            return own.map(({ lines }) => (
              <p>
                <Lines lines={lines} />
              </p>
            ))
          case 'bullet':
            return (
              <ul>
                {own.map(({ lines }) => (
                  <li>
                    <Lines lines={lines} />
                  </li>
                ))}
              </ul>
            )
          case 'item':
            return (
              <ul class="doc-items">
                {own.map(({ mark, lines }) => (
                  <li>
                    {mark} <Lines lines={lines} />
                  </li>
                ))}
              </ul>
            )
        }
      })}
    </>
  )
}

/** Lines that the source breaks on purpose; addresses as links that carry no endorsement. */
function Lines({ lines }: { readonly lines: readonly string[] }) {
  return (
    <>
      {lines.map((line, at) => (
        <>
          {at > 0 && <br />}
          {splitAddresses(line).map((part) =>
            part.kind === 'link' ? (
              <a href={part.href} rel="nofollow noopener noreferrer">
                {part.text}
              </a>
            ) : (
              part.text
            ),
          )}
        </>
      ))}
    </>
  )
}
