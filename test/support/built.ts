// The product built once before the journeys, which run side by side and must not build over each other.
import { spawnSync } from 'node:child_process'
import { root } from './tool.ts'

const setup = (): void => {
  const { status, stderr } = spawnSync(process.execPath, ['server/cli.js', 'build'], { cwd: root, encoding: 'utf8' })
  if (status !== 0) throw new Error(`the product does not build:\n${stderr}`)
}

export default setup
