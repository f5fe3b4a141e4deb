// Every source has the types it claims.
import { expect, it } from 'vitest'
import { runTool } from '../support/tool.ts'

it('tsc finds nothing to say', async () => {
  const { code, output } = await runTool('typescript', 'tsc', ['-p', '.', '--noEmit', '--pretty', 'false'])
  expect(output).toBe('')
  expect(code).toBe(0)
})
