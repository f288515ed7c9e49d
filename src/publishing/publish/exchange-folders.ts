import { spawnSync } from 'node:child_process'

/** Number of the call `renameat2` by processor, with which Linux exchanges two names in one step. */
const RENAMEAT2: Readonly<Record<string, number>> = { x64: 316, arm64: 276 }
const IN_THIS_FOLDER = -100
const EXCHANGE = 2
const CALL = `my ($call, $one, $other) = @ARGV; exit(syscall($call + 0, ${IN_THIS_FOLDER}, $one, ${IN_THIS_FOLDER}, $other, ${EXCHANGE}) == 0 ? 0 : 1)`

/**
 * Has two folders change names in one step of the file system, so that no moment is without either. The runtime has no
 * call for it: GNU `mv` does it from 9.5 on, and where that is older the call is made by way of perl. False, with nothing
 * changed, where neither can.
 */
export function exchangeFolders(one: string, other: string): boolean {
  if (process.platform !== 'linux') return false
  if (run('mv', ['--exchange', '-T', one, other])) return true
  const call = RENAMEAT2[process.arch]
  return call !== undefined && run('perl', ['-e', CALL, String(call), one, other])
}

function run(program: string, args: readonly string[]): boolean {
  return spawnSync(program, args, { stdio: 'ignore' }).status === 0
}
