// The embedded database: there at the first start, the same at the second, and safe to log in to.
import { readdir, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { withClient } from '../../server/embedded/roles.ts'
import { scratchDir, startScratch } from '../support/scratch.ts'

const ask = async (url: string, sql: string): Promise<unknown[]> =>
  (await withClient(url, (client) => client.query({ text: sql, rowMode: 'array' }))).rows.map((row: unknown[]) => row[0])

it('makes a database that sorts as Italians do', async () => {
  const { url } = await startScratch(await scratchDir())
  const words = await ask(url, "select w from unnest(array['Zara', 'èra', 'ancora', 'Élite', 'era', 'è']) w order by w")
  expect(words).toEqual(['ancora', 'è', 'Élite', 'era', 'èra', 'Zara'])
  expect(await ask(url, 'show server_encoding')).toEqual(['UTF8'])
})

it('gives the server a login that may make schemas and is no superuser', async () => {
  const { url } = await startScratch(await scratchDir())
  await ask(url, 'create schema pacts_1')
  expect(await ask(url, 'select rolsuper or rolcreaterole or rolcreatedb from pg_roles where rolname = current_user')).toEqual([false])
  expect(await ask(url, "select pg_has_role(current_user, 'comunanza_app', 'member')")).toEqual([true])
})

it('listens on this machine only and asks for the password', async () => {
  const { url, adminUrl } = await startScratch(await scratchDir())
  const places = "select current_setting('listen_addresses') || current_setting('unix_socket_directories')"
  expect(await ask(adminUrl, places)).toEqual(['127.0.0.1'])
  const wrong = new URL(url)
  wrong.password = 'sbagliata'
  await expect(ask(wrong.href, 'select 1')).rejects.toThrow(/password authentication failed/)
})

it('keeps its passwords in a file of the owner alone, and leaves nothing half made', async () => {
  const dataDir = await scratchDir()
  const { stop } = await startScratch(dataDir)
  expect((await stat(join(dataDir, 'database.json'))).mode & 0o777).toBe(0o600)
  await stop()
  expect((await readdir(dataDir)).sort()).toEqual(['database.json', 'postgres'])
})

it('finds at the second start what was written at the first', async () => {
  const dataDir = await scratchDir()
  const first = await startScratch(dataDir)
  await ask(first.url, 'create schema s')
  await ask(first.url, "create table s.t as select 'resta' as word")
  await first.stop()
  const told: string[] = []
  const second = await startScratch(dataDir, { log: (sentence) => told.push(sentence) })
  expect(await ask(second.url, 'select word from s.t')).toEqual(['resta'])
  expect(told).toEqual([])
})
