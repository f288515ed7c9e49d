type OriginalTextProps = {
  /** The lines as they stand in the source. */
  readonly text: string
  /** The number of the first of them in its document, counted from 1. */
  readonly firstLine: number
}

/** The source lines, each with its own number and an anchor (`#linea-165`). */
export function OriginalText({ text, firstLine }: OriginalTextProps) {
  return (
    <ol class="original">
      {text
        .replace(/\n$/, '')
        .split('\n')
        .map((line, index) => (
          <li id={`linea-${firstLine + index}`} value={firstLine + index}>
            {line.trim() === '' ? '\u00a0' : line}
          </li>
        ))}
    </ol>
  )
}
