// What goes by itself: uploads nobody names, bytes nobody knows; and the scanner before, during and after it answers.
import { mkdir, utimes, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import pg from 'pg'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { FileRef } from '../../events/kernel/index.ts'
import type { Scanner } from '../../server/files/scanner.ts'
import { orphanSeconds } from '../../server/files/sweep.ts'
import { nth } from '../support/counter.ts'
import { afterFile } from '../support/later.ts'
import { scratchDir } from '../support/scratch.ts'
import { type FileRoom, fileRoom } from './room.ts'
import * as sample from './samples.ts'

const end = afterFile()
let room: FileRoom
let says: Awaited<ReturnType<Scanner['scan']>> = 'unknown'
let admin: pg.Client
beforeAll(async () => {
  room = await fileRoom({ folder: join(await scratchDir(end.later), 'files'), scanner: { scan: async () => says } })
  end.later(() => room.stop())
  admin = new pg.Client({ connectionString: room.adminUrl })
  await admin.connect()
  end.later(() => admin.end())
})
afterAll(end.undo)

let made = 0
const uploaded = async (): Promise<FileRef> => {
  const answer = await room.upload(sample.png({ more: [sample.chunk('gAMA', Buffer.from([0, 0, 1, ++made]))] }), { as: 'resident' })
  expect(answer.status).toBe(201)
  return (await answer.json()) as FileRef
}
const age = (sha256: string) =>
  admin.query('update files.stored set at = now() - make_interval(secs => $2) where sha256 = $1', [sha256, orphanSeconds + 60])
const status = async ({ sha256 }: FileRef): Promise<number> => (await room.get(`/api/files/${sha256}`, { as: 'resident' })).status
const about = async ({ sha256 }: FileRef) =>
  (await (await room.get(`/api/files/${sha256}/about`, { as: 'resident' })).json()) as { verified: boolean }

describe('tidying', () => {
  it('lets go of an old upload that no fact names, and of nothing else', async () => {
    const [old, young, named] = [await uploaded(), await uploaded(), await uploaded()]
    expect((await room.post(`/api/album/${nth(1)}/open`, { as: 'resident', body: { papers: [named] } })).status).toBe(201)
    await Promise.all([age(old.sha256), age(named.sha256)])
    const before = (await room.onDisk()).size
    await room.files.sweep()
    expect([await status(old), await status(young), await status(named)]).toEqual([404, 200, 200])
    expect((await room.onDisk()).size).toBe(before - 1)
  })
  it('lets an old upload wait again from when a request named it', async () => {
    const file = await uploaded()
    await age(file.sha256)
    expect(await room.files.claim(file.sha256, '00000000-0000-4000-8000-000000000000')).toBe(false)
    const refused = await room.post(`/api/album/${nth(2)}/show`, { as: 'resident', body: { picture: file, more: 1 } })
    expect(refused.status).toBe(422)
    await room.files.sweep()
    expect(await status(file)).toBe(200)
  })
  it('removes bytes nobody knows, once they are old, and touches no other file', async () => {
    const stray = (name: string) => join(room.folder, '00', name)
    await mkdir(join(room.folder, '00'), { recursive: true })
    const [old, young, other] = ['10000000-0000-4000-8000-000000000000', '20000000-0000-4000-8000-000000000000', 'README']
    for (const name of [old, young, other]) await writeFile(stray(name), 'x')
    const long = Date.now() / 1000 - orphanSeconds - 60
    await Promise.all([utimes(stray(old), long, long), utimes(stray(other), long, long)])
    await room.files.sweep()
    const left = [...(await room.onDisk()).keys()].filter((path) => path.startsWith('00/'))
    expect(left).toEqual(expect.arrayContaining([`00/${young}`, `00/${other}`]))
    expect(left).not.toContain(`00/${old}`)
  })
})

describe('a scanner', () => {
  it('that does not answer leaves a file unverified until it does', async () => {
    says = 'unknown'
    const file = await uploaded()
    expect(await about(file)).toMatchObject({ verified: false })
    says = 'clean'
    await room.files.sweep()
    expect(await about(file)).toMatchObject({ verified: true })
    expect(await about(await uploaded())).toMatchObject({ verified: true })
  })
  it('that finds something has the file refused, or let go when it was taken before', async () => {
    says = 'unknown'
    const before = await uploaded()
    says = 'infected'
    const disk = (await room.onDisk()).size
    const refused = await room.upload(sample.png({ more: [sample.chunk('gAMA', Buffer.from([9, 9, 9, 9]))] }), { as: 'resident' })
    expect([refused.status, (await refused.json()).code, (await room.onDisk()).size]).toEqual([422, 'file-infected', disk])
    await room.files.sweep()
    expect(await status(before)).toBe(404)
  })
})

it('the application’s own login cannot forget which facts name a file', async () => {
  const client = new pg.Client({ connectionString: room.url })
  await client.connect()
  try {
    for (const sql of [
      'delete from files.uses',
      'update files.uses set published = true',
      'update files.stored set owner = gen_random_uuid()',
    ])
      await expect(client.query(sql)).rejects.toMatchObject({ code: '42501' })
  } finally {
    await client.end()
  }
})
