import type { Frame } from '../../web/frame.ts'
import { formatBytes } from '../../web/languages.ts'
import { editionPath, localize } from '../../web/paths.ts'
import type { EditionHead } from '../service.ts'
import { DOCUMENTS, type FileMemory, findSize, FORMATS } from './edition-file.ts'
import { PORTAL_MESSAGES } from './messages.ts'

type Props = {
  readonly frame: Frame
  readonly cycle: string
  readonly head: EditionHead
  readonly memory: FileMemory
}

/** The documents of an edition in the reader's language; how large each is, once it was made. */
export function EditionDownloads({ frame, cycle, head, memory }: Props) {
  const { lang } = frame
  const words = PORTAL_MESSAGES[lang].downloads
  const isPublic = head.state === 'published' || head.state === 'corrected'
  return (
    <>
      {!isPublic && <p>{words.draft}</p>}
      <ul>
        {DOCUMENTS.map((document) => (
          <li>
            {words.names[document]}:{' '}
            {FORMATS.map((format, i) => {
              const size = findSize(memory, head, { lang, document, format })
              return (
                <>
                  {i > 0 && ' · '}
                  <a
                    href={`${localize(lang, editionPath(cycle, head.number))}/${document}.${format}`}
                    aria-label={`${words.names[document]}, ${words.formats[format]}`}
                  >
                    {words.formats[format]}
                  </a>
                  {size !== null && <span class="soft file-size"> {formatBytes(lang, size)}</span>}
                </>
              )
            })}
          </li>
        ))}
      </ul>
      <p class="soft small">{words.hint}</p>
    </>
  )
}
