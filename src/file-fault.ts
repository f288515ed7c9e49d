import path from 'node:path'
import { ROOT } from './root.ts'

/** What kept a file or folder from being read or written, by the code that the system gives. */
const CAUSES: Readonly<Record<string, string>> = {
  EACCES: 'this account may not',
  EBUSY: 'something else is using it',
  EEXIST: 'a file of that name is where a folder should be',
  EISDIR: 'it is a folder, not a file',
  EMFILE: 'too many files are open',
  ENAMETOOLONG: 'its name is too long',
  ENOENT: 'its folder does not exist and cannot be made',
  ENOSPC: 'the disk is full',
  ENOTDIR: 'a file of that name is where a folder should be',
  EPERM: 'this account may not',
  EROFS: 'the disk cannot be written to',
}

/** What the program itself is made of. */
const OWN = ['src', 'data', 'node_modules', '.build']

type Fault = { readonly cause: string; readonly cure: string }

/** Cause and cure of a failure that lies in a file or folder somebody named; undefined for any other, which is ours. */
export function describeFileFault(error: unknown): Fault | undefined {
  if (!(error instanceof Error) || !('code' in error)) return undefined
  const cause = typeof error.code === 'string' ? CAUSES[error.code] : undefined
  const place = 'path' in error && typeof error.path === 'string' ? error.path : undefined
  if (cause === undefined) return undefined
  if (error.code === 'ENOSPC') return { cause: 'the disk is full', cure: 'make room and run this again' }
  if (place === undefined || OWN.some((own) => place.startsWith(path.join(ROOT, own, path.sep))))
    return undefined
  return {
    cause: `${place} cannot be used: ${cause}`,
    cure: 'name another place, or have it put right, and run this again',
  }
}
