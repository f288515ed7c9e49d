import { readdirSync, readFileSync } from 'node:fs'

const EVERY_MS = 20

/**
 * Watches a process and those that it started, and says in the end the most memory that they had together, in MiB; null
 * where the system does not tell. Shared pages count for each.
 */
export function watchTree(pid: number): () => number | null {
  let peak = 0
  const timer = setInterval(() => {
    peak = Math.max(
      peak,
      listTree(pid).reduce((sum, one) => sum + residentKiB(one), 0),
    )
  }, EVERY_MS)
  return () => {
    clearInterval(timer)
    return peak === 0 ? null : Math.round(peak / 1024)
  }
}

function listTree(pid: number): readonly number[] {
  const folder = `/proc/${String(pid)}/task`
  const threads = attempt(() => readdirSync(folder), [])
  const children = threads.flatMap((thread) =>
    attempt(() => readFileSync(`${folder}/${thread}/children`, 'utf8'), '')
      .split(/\s+/)
      .filter((child) => child !== ''),
  )
  return [pid, ...children.flatMap((child) => listTree(Number(child)))]
}

function residentKiB(pid: number): number {
  const status = attempt(() => readFileSync(`/proc/${String(pid)}/status`, 'utf8'), '')
  return Number(/^VmRSS:\s+(\d+)/m.exec(status)?.[1] ?? 0)
}

/** A process may end between being listed and being read. */
function attempt<T>(read: () => T, otherwise: T): T {
  try {
    return read()
  } catch {
    return otherwise
  }
}
