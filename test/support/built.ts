// The product built and its story told once for all journeys, beside the tests that need neither: each journey waits for it (support/ready.ts).
import { execFile } from 'node:child_process'
import { once } from 'node:events'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { promisify } from 'node:util'
import type { TestProject } from 'vitest/node'
import { afterFile } from './later.ts'
import { scratchDir } from './scratch.ts'
import { startServer } from './server.ts'
import { root } from './tool.ts'

declare module 'vitest' {
  interface ProvidedContext {
    /** a data folder in which the story has been told, and nobody is at work */
    told: string
    /** answers when the product is built and the story told, or says why they are not */
    readyAt: string
  }
}

const prepare = async (told: string): Promise<void> => {
  await promisify(execFile)(process.execPath, ['server/cli.js', 'build'], { cwd: root })
  const { later, undo } = afterFile()
  const { end, lines } = await startServer(told, {}, later)
  const code = await end('SIGTERM')
  await undo()
  if (code !== 0) throw new Error(`the story could not be told:\n${lines.join('\n')}`)
}

const setup = async (project: TestProject): Promise<() => Promise<void>> => {
  const { later, undo } = afterFile()
  const told = await scratchDir(later)
  const ready = prepare(told).then(
    () => ({ status: 200, says: 'ready' }),
    (error: unknown) => ({ status: 500, says: String(error) }),
  )
  const waiting = createServer((_, answer) => void ready.then(({ status, says }) => answer.writeHead(status).end(says)))
  await once(waiting.listen(0, '127.0.0.1'), 'listening')
  later(async () => waiting.close())
  later(() => ready)
  project.provide('told', told)
  project.provide('readyAt', `http://127.0.0.1:${(waiting.address() as AddressInfo).port}`)
  return undo
}

export default setup
