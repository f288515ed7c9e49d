import type { Progress } from './command.ts'

type Out = { readonly isTTY?: boolean; readonly columns?: number; write: (text: string) => unknown }

/** A bar on a terminal; in a log a line at each tenth; each piece of work (`what`) counts anew. */
export function showProgress(out: Out): Progress {
  let last = ''
  return (done, total, what) => {
    const share = total === 0 ? 1 : Math.min(1, done / total)
    if (out.isTTY === true) {
      const width = Math.max(10, Math.min(30, (out.columns ?? 80) - what.length - 20))
      const full = Math.round(share * width)
      out.write(
        `\r\u001b[K${'█'.repeat(full)}${'░'.repeat(width - full)} ${done}/${total} ${what}${share === 1 ? '\n' : ''}`,
      )
      return
    }
    const line = `${what} ${Math.floor(share * 10) * 10} %`
    if (line === last) return
    last = line
    out.write(`${line}\n`)
  }
}

export function noProgress(): void {
  // With --json nothing is shown.
}
