import { writeFileSync } from 'node:fs'
import type { Reporter, TestModule } from 'vitest/node'

/** Ends a run with one plain line, `N passed, N failed`, and leaves the two numbers in the file CONSTANCIA_TEST_COUNTS. */
export default class CountsReporter implements Reporter {
  onTestRunEnd(modules: readonly TestModule[], unhandledErrors: readonly unknown[]): void {
    let passed = 0
    let failed = unhandledErrors.length
    for (const module of modules) {
      const before = failed
      for (const test of module.children.allTests()) {
        const state = test.result().state
        if (state === 'passed') passed += 1
        if (state === 'failed') failed += 1
      }
      // A file that does not load, or whose preparation failed, has no failed test of its own.
      if (!module.ok() && failed === before) failed += 1
    }
    const file = process.env['CONSTANCIA_TEST_COUNTS']
    if (file !== undefined) writeFileSync(file, `${passed} ${failed}\n`)
    process.stdout.write(`${passed} passed, ${failed} failed\n`)
  }
}
