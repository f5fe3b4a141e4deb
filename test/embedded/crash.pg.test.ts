// After a sudden end: of PostgreSQL, of the server, of the very first start.
import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { fileURLToPath } from 'node:url'
import { expect, it, onTestFinished } from 'vitest'
import { withClient } from '../../server/embedded/roles.ts'
import { scratchDir, startScratch } from '../support/scratch.ts'

const write = (url: string): Promise<unknown> =>
  withClient(url, (client) => client.query("create schema s; create table s.t as select 'resta' as word"))
const read = async (url: string): Promise<unknown> =>
  (await withClient(url, (client) => client.query('select word from s.t'))).rows[0]?.word
const postmasterOf = async (dataDir: string): Promise<number> =>
  Number((await readFile(join(dataDir, 'postgres', 'postmaster.pid'), 'utf8')).split('\n')[0])

const startElsewhere = async (dataDir: string): Promise<{ child: ChildProcess; url: string }> => {
  const holder = fileURLToPath(new URL('holder.ts', import.meta.url))
  const child = spawn(process.execPath, ['--import', 'tsx', holder, dataDir], { stdio: ['ignore', 'pipe', 'inherit'] })
  onTestFinished(() => void child.kill('SIGKILL'))
  const [line] = (await once(createInterface(child.stdout), 'line')) as [string]
  return { child, url: (JSON.parse(line) as { url: string }).url }
}

it('starts again when PostgreSQL was killed', async () => {
  const dataDir = await scratchDir()
  const first = await startScratch(dataDir)
  await write(first.url)
  process.kill(await postmasterOf(dataDir), 'SIGKILL')
  await first.stop()
  const second = await startScratch(dataDir)
  expect(await read(second.url)).toBe('resta')
})

it('adopts the PostgreSQL that a killed server left behind, and stops it at the end', async () => {
  const dataDir = await scratchDir()
  const { child, url } = await startElsewhere(dataDir)
  await write(url)
  child.kill('SIGKILL')
  await once(child, 'exit')
  const orphan = await postmasterOf(dataDir)
  const told: string[] = []
  const adopted = await startScratch(dataDir, { log: (sentence) => told.push(sentence) })
  expect(await postmasterOf(dataDir)).toBe(orphan)
  expect(adopted.url).toBe(url)
  expect(told).toEqual(['Ritrovo il database ancora acceso dopo una chiusura improvvisa.'])
  expect(await read(adopted.url)).toBe('resta')
  await adopted.stop()
  await expect(postmasterOf(dataDir)).rejects.toThrow(/ENOENT/)
})

it('starts when both were killed', async () => {
  const dataDir = await scratchDir()
  const { child, url } = await startElsewhere(dataDir)
  await write(url)
  const pid = await postmasterOf(dataDir)
  child.kill('SIGKILL')
  process.kill(pid, 'SIGKILL')
  await once(child, 'exit')
  const second = await startScratch(dataDir)
  expect(await read(second.url)).toBe('resta')
})

it('does not take another program with the same pid for PostgreSQL', async () => {
  const dataDir = await scratchDir()
  const first = await startScratch(dataDir)
  await write(first.url)
  const path = join(dataDir, 'postgres', 'postmaster.pid')
  const lines = (await readFile(path, 'utf8')).split('\n')
  await first.stop()
  // This very process: alive, and no PostgreSQL.
  await writeFile(path, [process.pid, ...lines.slice(1)].join('\n'))
  const second = await startScratch(dataDir)
  expect(await read(second.url)).toBe('resta')
})

it('makes the database anew when the first start was cut short', async () => {
  const dataDir = await scratchDir()
  await mkdir(join(dataDir, 'postgres.new', 'base'), { recursive: true })
  await writeFile(join(dataDir, 'postgres.new', 'PG_VERSION'), '18\n')
  const { url } = await startScratch(dataDir)
  await write(url)
  expect(await read(url)).toBe('resta')
})
