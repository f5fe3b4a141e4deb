// The last line of a test run: how many passed, failed and were skipped. Whatever could not even be run counts as failed.
import { writeSync } from 'node:fs'
import type { Reporter, TestModule } from 'vitest/node'

const count = { passed: 0, failed: 0, skipped: 0 }
const skipped: string[] = []
let ended = false

const countTests = (module: TestModule): void => {
  for (const test of module.children.allTests()) {
    const { state } = test.result()
    // A test without an answer was cut off: that is a failure, not a silence.
    const column = state === 'pending' ? 'failed' : state
    count[column] += 1
    if (column === 'skipped') skipped.push(`${module.relativeModuleId} > ${test.fullName}`)
  }
}

// A file that cannot be loaded, or a hook of a suite that throws, has errors that belong to no test.
const countErrors = (module: TestModule): void => {
  const suites = [...module.children.allSuites()].filter((suite) => suite.errors().length > 0)
  count.failed += suites.length + (module.errors().length > 0 ? 1 : 0)
}

const line = (): string => {
  if (!ended) count.failed += 1
  if (count.passed + count.failed === 0) count.failed += 1
  if (count.failed > 0 && !process.exitCode) process.exitCode = 1
  const names = skipped.map((name) => `SKIPPED: ${name}\n`).join('')
  return `${names}${count.passed} passed, ${count.failed} failed, ${count.skipped} skipped\n`
}

export const countLine: Reporter = {
  onInit() {
    // On exit, and synchronously: nothing can be printed after it.
    process.once('exit', () => writeSync(1, line()))
  },
  onTestRunEnd(modules, unhandled) {
    ended = true
    for (const module of modules) {
      countTests(module)
      countErrors(module)
    }
    count.failed += unhandled.length
  },
}
