// Every source has the types it claims.
import { expect, it } from 'vitest'
import { keptIn } from '../support/kept.ts'
import { runTool } from '../support/tool.ts'

// What the last run knew of each source, by its text: only what changed since, and what uses it, is looked at again.
const folder = keptIn('types')
const known = folder === undefined ? [] : ['--incremental', '--tsBuildInfoFile', `${folder}/known.tsbuildinfo`]

it('tsc finds nothing to say', async () => {
  const { code, output } = await runTool('typescript', 'tsc', ['-p', '.', '--noEmit', '--pretty', 'false', ...known])
  expect(output).toBe('')
  expect(code).toBe(0)
})
