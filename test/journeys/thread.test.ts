// The thread of a round by the hour in the built product: a file of its own that the server names and that answers.
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { Worker } from 'node:worker_threads'
import { expect, it } from 'vitest'
import { assignHourly, type HourlyRound } from '../../events/care/round.ts'
import type { Given } from '../../server/care/thread.ts'
import { crowded } from '../care/crowded.ts'
import { root } from '../support/tool.ts'

it('is built beside the server', async () => {
  const built = join(root, 'dist', 'server')
  const [named] = (await readFile(join(built, 'boot.js'), 'utf8')).match(/assets\/hourly-thread-[\w-]+\.js/) ?? []
  if (!named) throw new Error('the server names no thread')
  const problem = crowded(30)
  const workerData: Given = { problem, milliseconds: 120_000, told: new SharedArrayBuffer(4) }
  const worker = new Worker(join(built, named), { workerData })
  const round = await new Promise<HourlyRound>((resolve, reject) => worker.once('message', resolve).once('error', reject))
  await worker.terminate()
  expect(round).toEqual(assignHourly(problem, { milliseconds: 120_000 }))
})
