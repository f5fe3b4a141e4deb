// The threads of a round in the built product: files of their own that the server names and that answer as the sources do.
import { readdir } from 'node:fs/promises'
import { join } from 'node:path'
import { Worker } from 'node:worker_threads'
import { expect, it } from 'vitest'
import { assignHourly } from '../../events/care/round.ts'
import { workRound } from '../../server/care/round-work.ts'
import type { Given } from '../../server/care/thread.ts'
import { newTold } from '../../server/care/told.ts'
import { crowded } from '../care/crowded.ts'
import { inMode, many } from '../care/many.ts'
import { root } from '../support/tool.ts'

const answerOf = async (thread: string, workerData: object): Promise<unknown> => {
  const built = join(root, 'dist', 'server', 'assets')
  const [named, more] = (await readdir(built)).filter((file) => file.startsWith(`${thread}-`) && file.endsWith('.js'))
  if (!named || more) throw new Error(`one file for ${thread}`)
  const worker = new Worker(join(built, named), { workerData })
  try {
    return await new Promise((resolve, reject) => worker.once('message', resolve).once('error', reject))
  } finally {
    await worker.terminate()
  }
}
const milliseconds = 120_000

it('that of a search by the hour is built beside the server', async () => {
  const problem = crowded(30)
  const workerData: Given = { problem, milliseconds, told: newTold() }
  expect(await answerOf('hourly-thread', workerData)).toEqual(assignHourly(problem, { milliseconds }))
})

it.each(['coverage', 'hourly'] as const)('that of a round is too (%s)', async (mode) => {
  const given = inMode(many(24, 30, mode === 'hourly' ? 'hourly' : 'live-in'), mode)
  expect(await answerOf('round-thread', { given, told: newTold() })).toEqual(await workRound(given, newTold()))
})
