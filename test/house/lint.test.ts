// Every source keeps the manners of the house.
import { expect, it } from 'vitest'
import { runTool } from '../support/tool.ts'

it('biome finds nothing to say', async () => {
  const { code, output } = await runTool('@biomejs/biome', 'biome', ['ci', '--colors=off', '--max-diagnostics=50', '.'])
  expect(code, output).toBe(0)
  // A configuration that matches no file would be green too.
  expect(Number(/Checked (\d+) files/.exec(output)?.[1])).toBeGreaterThan(20)
})
