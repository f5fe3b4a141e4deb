// Addresses bent out of shape: whatever is done to a path, no door in front of a route is passed by, and no file comes out.
import { describe, expect, it } from 'vitest'
import { type Door, openDoor } from '../../server/door.ts'
import type { StaticFiles } from '../../server/kernel/static-files.ts'
import { nth, type TestCounter, testCounter } from '../support/counter.ts'
import { afterTest } from '../support/later.ts'
import { people } from '../support/people.ts'
import { sendRaw } from '../support/raw.ts'
import { cookieOf } from '../support/requests.ts'

const page = {
  type: 'text/html; charset=utf-8',
  etag: '"i"',
  immutable: false,
  bodies: { identity: new Uint8Array(Buffer.from('<!doctype html>')) },
}
const files: StaticFiles = new Map([['/index.html', page]])
const open = async (): Promise<{ counter: TestCounter; address: string }> => {
  const none = { burst: 1000, perSecond: 1000 }
  const counter = testCounter({ files, config: { demo: people, limits: { commands: none, reads: none, exports: none } } })
  const door: Door = await openDoor(counter.app, '127.0.0.1', 0)
  afterTest(async () => {
    counter.stop()
    await door.close()
  })
  return { counter, address: `http://127.0.0.1:${door.port}` }
}

const command = `garden/${nth(1)}/plant`
/** What people write to get around something in front of `/api/…`. */
const bent = (path: string): readonly string[] => [
  `//api/${path}`,
  `/api//${path}`,
  `/./api/${path}`,
  `/x/../api/${path}`,
  `/api/./${path}`,
  `/api/x/../${path}`,
  `/%61pi/${path}`,
  `/ap%69/${path}`,
  `/%2561pi/${path}`,
  `/API/${path}`,
  `/Api/${path}`,
  `/api%2f${path}`,
  `/api%2F${path}`,
  `/%2fapi/${path}`,
  `/api%5c${path}`,
  `/api\\${path}`,
  `/api;x=1/${path}`,
  `/api/;/${path}`,
  `/api/${path}/`,
  `/api/${path}//`,
  `/api/${path}/.`,
  `/api/${path}%20`,
  `/api/${path}%00`,
  `/api/${path}%09`,
  `/api/${path}.json`,
  `/api/${path};.js`,
  `/api/${path}?/api/health`,
  `/api/${path}#/api/health`,
  `/x/..%2fapi/${path}`,
  `/x/%2e%2e/api/${path}`,
  `/x/..%5capi/${path}`,
  `/%ef%bc%8fapi/${path}`,
  `/api%c0%af${path}`,
  `http://127.0.0.1/api/${path}`,
  `http://altrove.example/api/${path}`,
]

describe('a command from another site', () => {
  it.each(bent(command))('%s is never recorded', async (path) => {
    const { counter, address } = await open()
    const cookie = await cookieOf('maker', counter.clock.now)
    const headers = { cookie, 'content-type': 'application/json', origin: 'https://altrove.example', 'sec-fetch-site': 'cross-site' }
    const { status } = await sendRaw(address, { method: 'POST', path, headers, body: '{"name":"Orto","trees":1}' })
    expect([400, 403, 404, 405]).toContain(status)
    expect(await counter.head()).toBe(0)
  })
})

describe('a command of nobody', () => {
  it.each(bent(command))('%s is never recorded', async (path) => {
    const { counter, address } = await open()
    const headers = { 'content-type': 'application/json' }
    const { status } = await sendRaw(address, { method: 'POST', path, headers, body: '{"name":"Orto","trees":1}' })
    expect([400, 401, 404, 405]).toContain(status)
    expect(await counter.head()).toBe(0)
  })
})

describe('a reading', () => {
  it.each(bent(`garden/${nth(1)}/history`))('%s is a reading behind the doors, the page, or nothing', async (path) => {
    const { address } = await open()
    const { status, headers, text } = await sendRaw(address, { path })
    expect([200, 400, 404, 405, 422]).toContain(status)
    if (status === 400) return
    expect(headers['content-security-policy']).toContain("default-src 'none'")
    if (status === 200) expect(/^(\{"items":|<!doctype html>)/.test(text)).toBe(true)
  })
})

describe('a file', () => {
  const targets = [
    'package.json',
    'server/config.ts',
    '.env',
    '.git/config',
    '.data/secret',
    'etc/passwd',
    'index.html.br',
    'dist/stamp.json',
  ]
  const ways = (target: string): readonly string[] => [
    `/${target}`,
    `/../${target}`,
    `/../../../../../../${target}`,
    `/..%2f${target}`,
    `/%2e%2e/${target}`,
    `/%2e%2e%2f${target}`,
    `/..%5c${target}`,
    `/..\\${target}`,
    `/%c0%ae%c0%ae/${target}`,
    `/assets/../../${target}`,
    `/assets/%252e%252e/${target}`,
    `/api/files/../../${target}`,
    `/api/files/..%2f..%2f${target}`,
    `/opendata/..%2f..%2f${target}`,
    `/log/tile/../../${target}`,
    `file:///${target}`,
    `/${target}%00.html`,
    `/${target}::$DATA`,
    `/${target}~`,
  ]
  it.each(targets)('%s never comes out, however it is asked for', async (target) => {
    const { address } = await open()
    for (const path of ways(target)) {
      const { status, text } = await sendRaw(address, { path })
      expect([path, [400, 404, 503].includes(status) || text === '<!doctype html>']).toEqual([path, true])
      expect(text).not.toMatch(/comunanza-|"dependencies"|root:|import /)
    }
  })
})
