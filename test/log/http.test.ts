// What proves the log, asked over HTTP: forms, headers, who may read what, and every refusal.
import { Hono } from 'hono'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Env } from '../../server/kernel/env.ts'
import type { Role } from '../../server/kernel/people.ts'
import { openCheckpoint } from '../../server/log/checkpoint.ts'
import { leafHash, verifyConsistency } from '../../server/log/merkle.ts'
import { postgresShelf } from '../../server/log/postgres-shelf.ts'
import { verifyProof } from '../../server/log/proof-text.ts'
import type { Proofs } from '../../server/log/proofs.ts'
import { mountLog } from '../../server/log/routes.ts'
import { decodeBundle, hashesIn } from '../../server/log/tiles.ts'
import { rootAt } from '../../server/log/tree.ts'
import { afterFile } from '../support/later.ts'
import { person } from '../support/people.ts'
import { parseKeys } from './keys.ts'
import { openRoom, type Room, signedUpTo } from './room.ts'
import { name } from './workshop.ts'

const { later, undo } = afterFile()
let room: Room
let proofs: Proofs
let ids: readonly string[]

beforeAll(async () => {
  room = await openRoom(later)
  ids = await room.record(300)
  proofs = room.open()
  await signedUpTo(proofs, 300)
})
afterAll(undo)

const get = (path: string, { as, over = proofs }: { as?: Role; over?: Proofs | null } = {}): Promise<Response> => {
  const app = new Hono<Env>()
  mountLog(app, { proofs: over ?? undefined, me: () => as && person(as) })
  return Promise.resolve(app.request(path))
}
const headersOf = ({ status, headers }: Response) => [status, headers.get('content-type'), headers.get('cache-control')]
const bytesOf = async (answer: Response): Promise<Buffer> => Buffer.from(await answer.arrayBuffer())
const vkeys = () => parseKeys(proofs)
const rootOfSize = (size: number) => rootAt(postgresShelf(room.app).tiles, size)
const forEver = 'public, max-age=31536000, immutable'

describe('the log over HTTP', () => {
  it('gives its checkpoint', async () => {
    const answer = await get('/log/checkpoint')
    expect(headersOf(answer)).toEqual([200, 'text/plain; charset=utf-8', 'no-cache'])
    expect(openCheckpoint(await answer.text(), await vkeys(), `${name}/1`)).toMatchObject({ ok: true, size: 300 })
  })
  it('gives its keys, and a policy to begin with', async () => {
    const { origin, keys, policy } = await (await get('/log/keys')).json()
    expect([origin, keys.length]).toEqual([`${name}/1`, 1])
    expect(policy).toBe(`log ${keys[0].vkey}\nquorum none\n`)
    expect(JSON.stringify(keys)).not.toContain('PRIVATE')
    const witnessed = new Hono<Env>()
    mountLog(witnessed, { proofs, me: () => undefined, policy: (records) => `# ${records.length} chiave\nquorum due\n` })
    expect((await (await witnessed.request('/log/keys')).json()).policy).toBe('# 1 chiave\nquorum due\n')
  })
  it('gives its tiles for ever', async () => {
    const answer = await get('/log/tile/0/001.p/44')
    expect(headersOf(answer)).toEqual([200, 'application/octet-stream', forEver])
    expect(await bytesOf(answer)).toHaveLength(44 * 32)
    expect(await bytesOf(await get('/log/tile/0/000'))).toHaveLength(8192)
    expect(await bytesOf(await get('/log/tile/1/000.p/1'))).toHaveLength(32)
  })
  it.each([
    '/log/tile/0/001',
    '/log/tile/0/001.p/45',
    '/log/tile/1/000',
    '/log/tile/0/0',
    '/log/tile/64/000',
    '/log/tile/0/x001/000',
    '/log/nothing',
  ])('has no %s', async (path) => {
    const answer = await get(path)
    expect([answer.status, answer.headers.get('content-type')]).toEqual([404, 'application/problem+json'])
  })
  it('gives entries to the auditor alone', async () => {
    expect((await get('/log/tile/entries/001.p/44')).status).toBe(401)
    expect((await get('/log/tile/entries/001.p/44', { as: 'maker' })).status).toBe(403)
    expect((await get('/log/tile/entries/001', { as: 'auditor' })).status).toBe(404)
    const answer = await get('/log/tile/entries/001.p/44', { as: 'auditor' })
    expect(headersOf(answer)).toEqual([200, 'application/octet-stream', 'private, no-store'])
    const leaves = (decodeBundle(await bytesOf(answer)) ?? []).map(leafHash)
    expect(leaves).toEqual(hashesIn(await bytesOf(await get('/log/tile/0/001.p/44'))).map((hash) => Buffer.from(hash)))
  })
  it('gives the proof of an event', async () => {
    const [leaf] = hashesIn(await bytesOf(await get('/log/tile/0/000.p/18'))).slice(17)
    const answer = await get(`/api/log/events/${ids[17]}/proof`)
    expect(headersOf(answer)).toEqual([200, 'text/plain; charset=utf-8', 'no-cache'])
    const text = await answer.text()
    expect(leaf && verifyProof(text, leaf, await vkeys())).toMatchObject({ ok: true, index: 17 })
    expect(await (await get(`/api/log/events/${ids[17]}/proof?size=300`)).text()).toBe(text)
  })
  it.each([
    ['/api/log/events/nobody/proof', 404],
    ['/api/log/events/00000000-0000-4000-8000-000000000000/proof', 404],
    ['/api/log/consistency', 422],
    ['/api/log/consistency?from=1', 422],
    ['/api/log/consistency?from=2&to=1', 422],
    ['/api/log/consistency?from=1&to=9007199254740992', 422],
    ['/api/log/consistency?from=01&to=2', 422],
    ['/api/log/consistency?from=1&to=301', 404],
  ])('refuses %s', async (path, status) => {
    const answer = await get(path)
    expect([answer.status, answer.headers.get('content-type')]).toEqual([status, 'application/problem+json'])
  })
  it('refuses a size that was not signed, or is none', async () => {
    expect((await get(`/api/log/events/${ids[17]}/proof?size=299`)).status).toBe(404)
    expect((await get(`/api/log/events/${ids[17]}/proof?size=-1`)).status).toBe(422)
  })
  it('says that it only grew', async () => {
    const answer = await get('/api/log/consistency?from=100&to=300')
    expect(headersOf(answer)).toEqual([200, 'application/json', forEver])
    const { from, to, proof } = await answer.json()
    const [fromRoot, toRoot] = await Promise.all([rootOfSize(100), rootOfSize(300)])
    const hashes = proof.map((hash: string) => Buffer.from(hash, 'base64'))
    expect(verifyConsistency({ from, to, fromRoot, toRoot, proof: hashes })).toBe(true)
  })
  it('asks to wait for an event that no checkpoint has yet', async () => {
    const pending: Proofs = { ...proofs, event: async () => ({ pending: true }) }
    const answer = await get(`/api/log/events/${ids[0]}/proof`, { over: pending })
    expect([answer.status, answer.headers.get('retry-after'), await answer.text()]).toEqual([202, '1', ''])
    const refused: Proofs = { ...pending, status: async () => ({ ...(await proofs.status()), refusal: 'smaller' }) }
    expect((await get(`/api/log/events/${ids[0]}/proof`, { over: refused })).status).toBe(503)
  })
  it('says so where nothing is proven, or nothing is signed yet', async () => {
    expect((await get('/log/checkpoint', { over: null })).status).toBe(503)
    expect((await get('/log/checkpoint', { over: { ...proofs, latest: async () => undefined } })).status).toBe(503)
  })
})
