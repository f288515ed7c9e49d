import { existsSync } from 'node:fs'
import path from 'node:path'

/** The checkout's own folder, wherever this code was bundled to. */
export const ROOT = findRoot(import.meta.dirname)

function findRoot(from: string): string {
  if (existsSync(path.join(from, 'package.json')) && existsSync(path.join(from, 'migrations'))) return from
  const up = path.dirname(from)
  if (up === from)
    throw new Error('The program was moved out of its folder: package.json and migrations/ are not above it.')
  return findRoot(up)
}
