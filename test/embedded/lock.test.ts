// Who has the data folder, when processes end badly and pids come back.
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { readdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { takeLock } from '../../server/embedded/lock.ts'
import { bornAt } from '../../server/embedded/process.ts'
import { scratchDir } from '../support/scratch.ts'

const written = (dataDir: string, text: string): Promise<void> => writeFile(join(dataDir, 'server.lock'), text)
const holder = async (dataDir: string): Promise<unknown> => JSON.parse(await readFile(join(dataDir, 'server.lock'), 'utf8'))

it('is taken once and leaves nothing when released', async () => {
  const dataDir = await scratchDir()
  const lock = await takeLock(dataDir)
  expect(await takeLock(dataDir)).toEqual({ held: true, by: { pid: process.pid, born: bornAt(process.pid) } })
  if (lock.held) throw new Error('an empty folder has no holder')
  await lock.release()
  expect(await readdir(dataDir)).toEqual([])
})

it('is taken over from a process that is gone', async () => {
  const dataDir = await scratchDir()
  const dead = spawn(process.execPath, ['-e', ''])
  await once(dead, 'exit')
  await written(dataDir, JSON.stringify({ pid: dead.pid, born: 'once' }))
  expect((await takeLock(dataDir)).held).toBe(false)
  expect(await readdir(dataDir)).toEqual(['server.lock'])
})

it('is taken over when its pid belongs to another process now', async () => {
  const dataDir = await scratchDir()
  await written(dataDir, JSON.stringify({ pid: process.ppid, born: 'another birth' }))
  expect((await takeLock(dataDir)).held).toBe(false)
  expect(await holder(dataDir)).toMatchObject({ pid: process.pid })
})

it('is respected while its process lives', async () => {
  const dataDir = await scratchDir()
  await written(dataDir, JSON.stringify({ pid: process.ppid, born: bornAt(process.ppid) }))
  expect(await takeLock(dataDir)).toMatchObject({ held: true, by: { pid: process.ppid } })
})

it('is nobody’s when it was cut short', async () => {
  const dataDir = await scratchDir()
  await written(dataDir, '{"pid":')
  expect((await takeLock(dataDir)).held).toBe(false)
})

it('goes to one of many who ask together', async () => {
  const dataDir = await scratchDir()
  const locks = await Promise.all(Array.from({ length: 8 }, () => takeLock(dataDir)))
  expect(locks.filter((lock) => !lock.held)).toHaveLength(1)
})
