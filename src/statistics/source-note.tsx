import { MarginNote } from '../web/components/margin.tsx'
import { Tag } from '../web/components/notice.tsx'
import type { Frame } from '../web/frame.ts'
import { localize } from '../web/paths.ts'
import { STATISTICS_MESSAGES } from './messages.ts'
import { figurePath } from './paths.ts'

export type SourceView = {
  readonly id: string
  /** The number as it stands in the text, with its qualifier. */
  readonly amount: string
  readonly unit: string
  readonly publisher: string
  readonly publisherType: 'official' | 'international' | 'independent' | 'press'
  readonly awaited: boolean
  readonly label: string
  /** Where it can be read: a web page or a document; null where its address is not public. */
  readonly address: string | null
  /** Path of the action of the record that reports it; null where there is none in this record. */
  readonly action: string | null
}

/** One source in the margin: the number, who published it and where it was read. */
export function SourceNote({ frame, source }: { readonly frame: Frame; readonly source: SourceView }) {
  const { lang } = frame
  const words = STATISTICS_MESSAGES[lang]
  const label = source.label === '' ? source.publisher : source.label
  return (
    <MarginNote lang={lang} kind="source">
      <p>
        <a href={localize(lang, figurePath(source.id))}>
          <strong>{source.amount}</strong> {source.unit}
        </a>
      </p>
      <p>
        {source.publisher} · {words.types[source.publisherType]}
      </p>
      {source.awaited && (
        <p>
          <Tag kind="finding">{words.confirmations.awaited}</Tag>
        </p>
      )}
      <p>
        {source.action !== null ? (
          <a href={localize(lang, source.action)}>{label}</a>
        ) : source.address !== null ? (
          <a href={source.address} rel="nofollow noopener external">
            {label}
          </a>
        ) : (
          label
        )}
      </p>
    </MarginNote>
  )
}
