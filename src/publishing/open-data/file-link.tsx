import type { Frame } from '../../web/frame.ts'
import { formatBytes } from '../../web/languages.ts'
import type { DataFile } from './data-file.ts'
import { dataFilePath } from './paths.ts'

type FileLinkProps = {
  readonly frame: Frame
  readonly cycle: string
  readonly file: DataFile | undefined
  readonly label?: string | undefined
  /** What the link leads to, for those who hear it alone. */
  readonly about?: string
}

/** A link to a file with its size; without a label the size is the link. */
export function FileLink({ frame, cycle, file, label, about }: FileLinkProps) {
  if (file === undefined) return <>–</>
  const size = formatBytes(frame.lang, file.bytes.byteLength)
  const href = dataFilePath(cycle, file.path)
  if (label === undefined)
    return (
      <a class="file-size" href={href} aria-label={about === undefined ? undefined : `${about}, ${size}`}>
        {size}
      </a>
    )
  return (
    <>
      <a href={href}>{label}</a> <span class="soft file-size">{size}</span>
    </>
  )
}
