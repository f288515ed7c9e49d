import { setFlagsFromString } from 'node:v8'

/**
 * Has the embedded engine compiled once and plainly, for a process that does one thing and ends. The optimizing compiler
 * takes 600 MiB for one of its functions and, within one command, gives no time back. Before the engine is opened.
 */
export function spareMemory(): void {
  for (const flag of ['--liftoff-only', '--no-wasm-tier-up', '--no-wasm-dynamic-tiering'])
    setFlagsFromString(flag)
}
