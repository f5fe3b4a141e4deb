// Uploading and opening files over HTTP: what is taken, who may open it, what goes away.
import { stat } from 'node:fs/promises'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { FileRef } from '../../events/kernel/index.ts'
import { sha256Hex } from '../../server/kernel/identity.ts'
import { sealedPolicy } from '../../server/kernel/security.ts'
import { nth } from '../support/counter.ts'
import { afterFile } from '../support/later.ts'
import { person } from '../support/people.ts'
import { scratchDir } from '../support/scratch.ts'
import { type FileRoom, fileRoom, type UploadHow } from './room.ts'
import * as sample from './samples.ts'

const end = afterFile()
let room: FileRoom
beforeAll(async () => {
  const limits = { bytes: 64 * 1024, quota: 100 * 1024, pixels: 40_000_000 }
  room = await fileRoom({ folder: join(await scratchDir(end.later), 'files'), limits })
  end.later(() => room.stop())
})
afterAll(end.undo)

let made = 0
/** A picture nobody has uploaded yet. */
const picture = (): Buffer => sample.png({ more: [sample.chunk('gAMA', Buffer.from([0, 0, 0, ++made]))] })
const uploaded = async (bytes: Uint8Array, how: UploadHow = { as: 'resident' }): Promise<FileRef> => {
  const answer = await room.upload(bytes, how)
  expect(answer.status).toBe(201)
  return (await answer.json()) as FileRef
}
const problemOf = async (answer: Response) => {
  const { status, code, title } = (await answer.json()) as { status: number; code: string; title: string }
  expect(title).toMatch(/^\p{Lu}.*\.$/u)
  return [status, code]
}
const open = (sha256: string, as?: UploadHow['as'], path = '') => room.get(`/api/files/${sha256}${path}`, as ? { as } : {})

describe('an upload', () => {
  it('is answered with what facts carry, and kept under a name that says nothing', async () => {
    const bytes = picture()
    const file = await uploaded(Buffer.concat([bytes, Buffer.from('hidden behind')]))
    expect(file).toEqual({ sha256: sha256Hex(bytes), bytes: bytes.length, type: 'image/png' })
    const disk = [...(await room.onDisk())].filter(([, content]) => content.equals(bytes))
    expect(disk.map(([path]) => path)).toEqual([
      expect.stringMatching(/^[0-9a-f]{2}\/[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[0-9a-f]{4}-[0-9a-f]{12}$/),
    ])
    const [[path = ''] = []] = disk
    expect((await stat(join(room.folder, path))).mode & 0o777).toBe(0o600)
    expect((await stat(join(room.folder, path, '..'))).mode & 0o777).toBe(0o700)
  })
  it('a second time is the same file', async () => {
    const bytes = picture()
    expect(await uploaded(bytes)).toEqual(await uploaded(bytes))
    expect([...(await room.onDisk()).values()].filter((content) => content.equals(bytes))).toHaveLength(1)
  })
  it.each<readonly [string, Uint8Array | string, UploadHow, number, string]>([
    ['nobody’s', sample.png(), {}, 401, 'not-signed-in'],
    ['of no kind we take', 'GIF89a', { as: 'resident', type: 'image/gif' }, 415, 'file-type'],
    ['an SVG', '<svg/>', { as: 'resident', type: 'image/svg+xml' }, 415, 'file-type'],
    ['a form with parts', 'x', { as: 'resident', type: 'multipart/form-data; boundary=x' }, 415, 'file-type'],
    ['a program that says it is a picture', 'MZ\x90\0\x03 and more', { as: 'resident' }, 415, 'file-type'],
    ['a page in a picture’s clothes', '<!doctype html><script>', { as: 'resident' }, 415, 'file-type'],
    ['a picture that says it is a document', sample.png(), { as: 'resident', type: 'application/pdf', name: 'a.pdf' }, 415, 'file-type'],
    ['a picture called a program', sample.png(), { as: 'resident', name: 'foto.png.exe' }, 415, 'file-type'],
    ['an archive renamed', 'PK\x03\x04\x14\0\0\0', { as: 'resident', type: 'application/pdf', name: 'a.pdf' }, 415, 'file-type'],
    ['nothing', '', { as: 'resident' }, 415, 'file-type'],
    ['a document with a script', sample.pdf('/JavaScript'), { as: 'resident', type: 'application/pdf', name: 'a.pdf' }, 422, 'file-active'],
    ['a picture too large to show', sample.png({ width: 50_000, height: 50_000 }), { as: 'resident' }, 422, 'file-pixels'],
    ['a picture cut off', sample.png().subarray(0, 40), { as: 'resident' }, 422, 'file-broken'],
    ['without a name', sample.png(), { as: 'resident', headers: { 'content-disposition': 'inline' } }, 422, 'malformed'],
    ['larger than it may be', Buffer.concat([sample.png(), Buffer.alloc(64 * 1024)]), { as: 'resident' }, 413, 'file-large'],
    ['that says it is larger', sample.png(), { as: 'resident', headers: { 'content-length': '52428800' } }, 413, 'file-large'],
    ['from another site', sample.png(), { as: 'resident', headers: { origin: 'https://altrove.example' } }, 403, 'cross-site'],
  ])('%s is refused, and leaves nothing', async (_, bytes, how, status, code) => {
    const before = (await room.onDisk()).size
    expect(await problemOf(await room.upload(bytes, how))).toEqual([status, code])
    expect((await room.onDisk()).size).toBe(before)
  })
  it('stops being taken while it comes, when it is too long or not what it says', async () => {
    let sent = 0
    const endless = (first: Uint8Array) =>
      new ReadableStream<Uint8Array>({
        pull: (controller) => {
          sent += 1
          controller.enqueue(sent === 1 ? first : new Uint8Array(16 * 1024))
        },
      })
    const send = async (first: Uint8Array) => {
      sent = 0
      const { headers } = new Request('http://x', {
        headers: { 'content-type': 'image/png', 'content-disposition': "attachment; filename*=UTF-8''a.png" },
      })
      headers.set('cookie', await import('../support/requests.ts').then(({ cookieOf }) => cookieOf('resident', room.clock.now)))
      return room.app.request('/api/files', { method: 'POST', body: endless(first), headers, duplex: 'half' } as RequestInit)
    }
    expect(await problemOf(await send(sample.png()))).toEqual([413, 'file-large'])
    expect(sent).toBeLessThan(10)
    expect(await problemOf(await send(Buffer.from('<!doctype html>')))).toEqual([415, 'file-type'])
    expect(sent).toBeLessThan(4)
  })
  it('has a person’s room and no more, also when two come at once', async () => {
    const big = (): Buffer => sample.png({ more: [sample.chunk('iCCP', Buffer.alloc(40 * 1024, ++made))] })
    const answers = await Promise.all([big(), big(), big()].map((bytes) => room.upload(bytes, { as: 'tutor' })))
    expect(answers.map(({ status }) => status).sort()).toEqual([201, 201, 409])
    const mine = (await (await room.get('/api/files', { as: 'tutor' })).json()) as { items: FileRef[]; used: number; quota: number }
    expect([mine.items.length, mine.quota]).toEqual([2, 100 * 1024])
    expect(mine.used).toBeLessThanOrEqual(mine.quota)
    expect((await room.get('/api/files')).status).toBe(401)
  })
})

describe('a file nobody has published', () => {
  it('is its uploader’s, then also theirs who follow the thing, and for others it is not there', async () => {
    const file = await uploaded(picture())
    expect((await open(file.sha256, 'resident')).status).toBe(200)
    for (const as of [undefined, 'clerk', 'maker', 'admin'] as const) expect((await open(file.sha256, as)).status).toBe(404)
    const about = person('family').id
    const answer = await room.post(`/api/album/${nth(1)}/open`, { as: 'resident', body: { about, papers: [file] } })
    expect(answer.status).toBe(201)
    for (const as of ['resident', 'clerk', 'family'] as const) expect([as, (await open(file.sha256, as)).status]).toEqual([as, 200])
    for (const as of [undefined, 'maker', 'admin', 'auditor'] as const) expect((await open(file.sha256, as, '/about')).status).toBe(404)
    expect((await open(file.sha256, 'clerk')).headers.get('cache-control')).toBe('no-store')
    expect(await (await open(file.sha256, 'clerk', '/about')).json()).toEqual({ ...file, verified: false, published: false })
  })
  it('cannot be named in a request by who only knows its fingerprint', async () => {
    const file = await uploaded(picture())
    const body = { picture: file }
    const stolen = await room.post(`/api/album/${nth(2)}/show`, { as: 'maker', body })
    expect([stolen.status, (await stolen.json()).problems]).toEqual([422, [{ at: 'picture', says: 'unknown-file' }]])
    for (const lie of [
      { ...file, bytes: file.bytes + 1 },
      { ...file, type: 'application/pdf' },
      { ...file, sha256: 'f'.repeat(64) },
    ])
      expect((await room.post(`/api/album/${nth(2)}/show`, { as: 'resident', body: { picture: lie } })).status).toBe(422)
    expect((await open(file.sha256)).status).toBe(404)
    expect((await room.post(`/api/album/${nth(2)}/show`, { as: 'resident', body })).status).toBe(201)
    expect((await open(file.sha256)).status).toBe(200)
  })
})

describe('a published file', () => {
  let file: FileRef
  const bytes = picture()
  beforeAll(async () => {
    file = await uploaded(bytes)
    expect((await room.post(`/api/album/${nth(3)}/show`, { as: 'resident', body: { picture: file } })).status).toBe(201)
  })
  it('is everybody’s, saved and never shown, and can do nothing', async () => {
    const answer = await open(file.sha256, undefined, '?name=Planimetria')
    expect(Buffer.from(await answer.arrayBuffer())).toEqual(bytes)
    expect(Object.fromEntries(answer.headers)).toMatchObject({
      'content-type': 'image/png',
      'content-length': String(bytes.length),
      'content-disposition': `attachment; filename="${file.sha256.slice(0, 16)}.png"; filename*=UTF-8''Planimetria.png`,
      'content-security-policy': sealedPolicy,
      'x-content-type-options': 'nosniff',
      'cross-origin-resource-policy': 'same-origin',
      'cache-control': 'public, no-cache',
    })
    const known = await room.get(`/api/files/${file.sha256}`, { headers: { 'if-none-match': answer.headers.get('etag') ?? '' } })
    expect([known.status, await known.text()]).toEqual([304, ''])
  })
  it.each(['../../package.json', '..%2f..%2fpackage.json', 'F'.repeat(64), `${'f'.repeat(64)}.png`, 'about', '%00'])(
    '%s is none',
    async (name) => {
      expect((await room.get(`/api/files/${name}`)).status).toBe(404)
    },
  )
  it('stays when its uploader is forgotten; what was not published goes, and only theirs', async () => {
    const [mine, both] = [await uploaded(picture(), { as: 'resident' }), picture()]
    const shared = await uploaded(both, { as: 'resident' })
    await uploaded(both, { as: 'maker' })
    expect(await room.files.forgetter.forget(person('resident').id)).toBeGreaterThanOrEqual(2)
    expect((await open(mine.sha256, 'resident')).status).toBe(404)
    expect((await open(shared.sha256, 'resident')).status).toBe(404)
    expect((await open(shared.sha256, 'maker')).status).toBe(200)
    expect((await open(file.sha256)).status).toBe(200)
    const owned = (await (await room.get('/api/files', { as: 'resident' })).json()) as { items: FileRef[] }
    for (const { sha256 } of owned.items) expect((await open(sha256)).status).toBe(200)
  })
})
