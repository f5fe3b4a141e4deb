// What the command line does with whole logs: `comunanza peer` serves this one, `comunanza log copy` moves one and proves it.
import { readFile, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { KurrentDBClient } from '@kurrent/kurrentdb-client'
import { afterAll, afterEach, beforeAll, describe, expect, onTestFinished, test } from 'vitest'
import { noStream } from '../../events/kernel/index.ts'
import { logChore } from '../../server/log-chore.ts'
import { peerChore } from '../../server/peer-chore.ts'
import { memoryStore } from '../../server/stores/memory.ts'
import { postgresStore } from '../../server/stores/postgres/store.ts'
import type { Surroundings } from '../../server/surroundings.ts'
import { trialConfig } from '../support/config.ts'
import { afterFile } from '../support/later.ts'
import type { Database } from '../support/postgres.ts'
import { testSecret } from '../support/requests.ts'
import { scratchDir } from '../support/scratch.ts'
import { anEvent, appendOne, aStream, range } from './events.ts'
import { startPeer } from './peers.ts'
import { fail, preparedDatabase, until } from './prepared.ts'

const { later, undo } = afterFile()
const password = 'una-parola-lunga'
const facts = 25
let db: Database
let dataDir: string

beforeAll(async () => {
  db = await preparedDatabase()
  later(db.drop)
  dataDir = await scratchDir(later)
  const store = postgresStore({ url: db.url, report: fail })
  for (const _ of range(1, facts)) await appendOne(store, { stream: aStream(), expected: noStream, events: [anEvent()] })
  await store.close()
})
afterAll(undo)
afterEach(() => {
  for (const name of ['PEER_PASSWORD', 'PEER_USER', 'KURRENT']) delete process.env[name]
})

const around = (): { readonly told: string[]; readonly where: Surroundings } => {
  const told: string[] = []
  const config = trialConfig({}, { dataDir, dataDirChosen: true })
  return { told, where: { config, secret: testSecret, url: db.url, adminUrl: db.adminUrl, log: (line) => void told.push(line) } }
}
const never = new AbortController().signal

describe('comunanza peer', () => {
  test.each([
    [undefined, [], 'PEER_PASSWORD'],
    ['corta', [], 'PEER_PASSWORD'],
    [password, ['--port', '70000'], '--port'],
    [password, ['--port', 'due'], '--port'],
  ] as const)('with the password %s and %j it does not begin', async (given, args, says) => {
    if (given) process.env.PEER_PASSWORD = given
    await expect(peerChore(around().where, args, never)).rejects.toThrow(says)
  })
  test('serves the log until it is stopped, under a certificate it makes once, and writes nothing unless told to', async () => {
    process.env.PEER_PASSWORD = password
    const serve = async () => {
      const { told, where } = around()
      const stopping = new AbortController()
      const served = Promise.resolve(peerChore(where, ['--port', '0'], stopping.signal))
      await until(async () => told.length > 0)
      const [, shown = ''] = /(kurrentdb:\/\/\S+)/.exec(told[0] ?? '') ?? []
      const client = KurrentDBClient.connectionString(shown.replace(':…@', `:${encodeURIComponent(password)}@`))
      const stop = async (): Promise<void> => {
        await client.dispose()
        stopping.abort()
        await served
      }
      return { told, client, stop }
    }
    const first = await serve()
    let read = 0
    for await (const { event } of first.client.readAll()) if (event) read += 1
    expect(read).toBe(facts)
    await expect(first.client.appendToStream(aStream(), { ...anEvent(), contentType: 'application/json' } as never)).rejects.toMatchObject({
      type: 'access-denied',
    })
    expect(first.told.join('\n')).not.toContain(password)
    await first.stop()
    expect(first.told.at(-1)).toBe('Mi fermo…')
    const folder = join(dataDir, 'peer')
    const made = await readFile(join(folder, 'peer.pem'), 'utf8')
    if (process.platform !== 'win32') expect((await stat(join(folder, 'peer.key'))).mode & 0o777).toBe(0o600)
    await (await serve()).stop()
    expect(await readFile(join(folder, 'peer.pem'), 'utf8')).toBe(made)
  })
})

describe('comunanza log copy', () => {
  const empty = async () => {
    const under = memoryStore({ clock: () => '2031-01-01T00:00:00.000Z' })
    const peer = await startPeer(under)
    onTestFinished(() => peer.close(0))
    process.env.KURRENT = peer.url
    return under
  }
  const copy = async (...args: readonly string[]) => {
    const { told, where } = around()
    await logChore(where, ['copy', ...args], never)
    return told
  }
  test('moves the log to the address a variable holds, says the root both have, and has nothing left to do the second time', async () => {
    await empty()
    const told = await copy('--from', 'postgres', '--to', 'KURRENT')
    expect(told.at(-1)).toMatch(new RegExp(`^Copiate ${facts} voci. I due registri sono uguali: ${facts} voci, radice \\S+=\\.$`))
    expect(told).toContain(`Copio il registro: 100 % (${facts} di ${facts})`)
    expect(told.join('\n')).not.toContain(password)
    const again = await copy('--from', 'postgres', '--to', 'KURRENT')
    expect(again.at(-1)).toBe(told.at(-1)?.replace(`Copiate ${facts}`, 'Copiate 0'))
  })
  test('does not touch a log that has facts of its own', async () => {
    const other = await preparedDatabase()
    onTestFinished(other.drop)
    const store = postgresStore({ url: other.url, report: fail })
    await appendOne(store, { stream: aStream(), expected: noStream, events: [anEvent()] })
    await store.close()
    process.env.KURRENT = other.adminUrl
    await expect(copy('--from', 'postgres', '--to', 'KURRENT')).rejects.toThrow('contiene già altro')
  })
  test('says so when it is interrupted', async () => {
    await empty()
    const { where } = around()
    await expect(logChore(where, ['copy', '--from', 'postgres', '--to', 'KURRENT'], AbortSignal.abort())).rejects.toThrow(
      'lo stesso comando riprende',
    )
  })
  test.each([
    [['copy', '--from', 'postgres'], 'Servono --from e --to'],
    [['copy', '--from', 'postgres', '--to', 'NOWHERE'], 'Servono --from e --to'],
    [['copy', '--from', 'postgres', '--to', 'postgres'], 'su sé stesso'],
    [['copy', '--from', 'postgres', '--to', 'http://example.it'], 'kurrentdb://'],
    [['move'], 'log copy --from'],
    [[], 'log copy --from'],
  ])('%j is refused in a sentence', async (args, says) => {
    await expect(Promise.resolve().then(() => logChore(around().where, args, never))).rejects.toThrow(says)
  })
})
