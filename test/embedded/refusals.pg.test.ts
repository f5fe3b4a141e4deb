// Starts that cannot be: one Italian sentence each, and nothing touched.
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { chmod, mkdir, readdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { readConfig } from '../../server/config.ts'
import { openDatabase, problemOf } from '../../server/database.ts'
import { isStartRefused } from '../../server/embedded/refusal.ts'
import { scratchDir, startScratch } from '../support/scratch.ts'

const isRoot = process.getuid?.() === 0
if (!isRoot) console.warn('SKIPPED: the folder closed to «postgres» needs root')

const refusal = async (start: Promise<unknown>): Promise<string> => {
  const error: unknown = await start.then(
    () => new Error('it started'),
    (reason: unknown) => reason,
  )
  if (!isStartRefused(error)) throw error
  return error.message
}

it('says that another server works on the same folder, and works beside it when asked to', async () => {
  const dataDir = await scratchDir()
  const first = await startScratch(dataDir)
  expect(await refusal(startScratch(dataDir))).toBe(
    `Comunanza è già in funzione su ${dataDir} (processo ${process.pid}): ferma quella, oppure scegli un’altra cartella con COMUNANZA_DATA.`,
  )
  const beside = await startScratch(dataDir, { beside: true })
  expect(beside.url).toBe(first.url)
})

it('does not believe a lock whose process is gone', async () => {
  const dataDir = await scratchDir()
  const dead = spawn(process.execPath, ['-e', ''])
  await once(dead, 'exit')
  await writeFile(join(dataDir, 'server.lock'), JSON.stringify({ pid: dead.pid }))
  await expect(startScratch(dataDir)).resolves.toHaveProperty('url')
})

it.skipIf(!isRoot)('says that the folder is closed to the user PostgreSQL runs as', async () => {
  const closed = await scratchDir()
  await chmod(closed, 0o700)
  expect(await refusal(startScratch(join(closed, 'dati')))).toContain('che non può entrare in')
})

it.skipIf(!isRoot)('opens to that user a closed folder that is the data folder itself', async () => {
  const dataDir = await scratchDir()
  await chmod(dataDir, 0o700)
  await expect(startScratch(dataDir)).resolves.toHaveProperty('url')
})

it('deletes nothing it does not know', async () => {
  const dataDir = await scratchDir()
  await mkdir(join(dataDir, 'postgres'))
  await writeFile(join(dataDir, 'postgres', 'diario.txt'), 'caro diario')
  expect(await refusal(startScratch(dataDir))).toContain('io non cancello niente')
  expect(await readdir(join(dataDir, 'postgres'))).toEqual(['diario.txt'])
})

it('does not touch a database of another version', async () => {
  const dataDir = await scratchDir()
  await mkdir(join(dataDir, 'postgres'))
  await writeFile(join(dataDir, 'postgres', 'PG_VERSION'), '17\n')
  expect(await refusal(startScratch(dataDir))).toContain('è di PostgreSQL 17')
})

it('lets go of the folder when it refuses', async () => {
  const dataDir = await scratchDir()
  await mkdir(join(dataDir, 'postgres'))
  await writeFile(join(dataDir, 'postgres', 'diario.txt'), '')
  await refusal(startScratch(dataDir))
  expect(await readdir(dataDir)).toEqual(['postgres'])
})

it('refuses a given database that could lose or spoil what is recorded', () => {
  const good = { fsync: 'on', encoding: 'UTF8', version: 180_004, prepared: true, makesRoles: false }
  expect(problemOf(good)).toBeUndefined()
  expect(problemOf({ ...good, fsync: 'off' })).toContain('fsync')
  expect(problemOf({ ...good, encoding: 'SQL_ASCII' })).toContain('SQL_ASCII')
  expect(problemOf({ ...good, prepared: false })).toContain('DATABASE_ADMIN_URL')
  expect(problemOf({ ...good, prepared: false, makesRoles: true })).toBeUndefined()
  expect(problemOf({ ...good, version: 170_006 })).toContain('PostgreSQL 18')
})

it('asks the given database itself', async () => {
  const { url } = await startScratch(await scratchDir())
  const config = readConfig({ DATABASE_URL: url, SECRET: '9f2c41d07be85a63f1c04d9e7a2b8c56' })
  if ('refused' in config) throw new Error(config.refused.join())
  expect(await refusal(openDatabase(config.config, { log: () => undefined, beside: false }))).toContain('fsync spento')
})
