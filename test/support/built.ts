// The product built once before the journeys, and its story told once: each journey begins with a copy of that data folder.
import { spawnSync } from 'node:child_process'
import type { TestProject } from 'vitest/node'
import { afterFile } from './later.ts'
import { scratchDir } from './scratch.ts'
import { startServer } from './server.ts'
import { root } from './tool.ts'

declare module 'vitest' {
  interface ProvidedContext {
    /** a data folder in which the story has been told, and nobody is at work */
    told: string
  }
}

const setup = async (project: TestProject): Promise<() => Promise<void>> => {
  const { status, stderr } = spawnSync(process.execPath, ['server/cli.js', 'build'], { cwd: root, encoding: 'utf8' })
  if (status !== 0) throw new Error(`the product does not build:\n${stderr}`)
  const { later, undo } = afterFile()
  const told = await scratchDir(later)
  const { end, lines } = await startServer(told, {}, later)
  const code = await end('SIGTERM')
  if (code !== 0) throw new Error(`the story could not be told:\n${lines.join('\n')}`)
  project.provide('told', told)
  return undo
}

export default setup
