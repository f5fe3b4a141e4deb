// The entry of one fact, byte for byte: served for open contexts, and the very bytes the log took the fingerprint of.
import { createHash } from 'node:crypto'
import { afterAll, describe, expect, it } from 'vitest'
import { canonical } from '../../events/kernel/index.ts'
import { leafHash } from '../../server/log/merkle.ts'
import { nth, testCounter } from '../support/counter.ts'
import { garden } from '../support/garden.ts'

const open = testCounter()
const closed = testCounter({ contexts: { garden: { ...garden, secrecy: 'members' } } })
afterAll(() => {
  open.stop()
  closed.stop()
})

const planted = async (counter: typeof open): Promise<string> => {
  const answer = await counter.post(`/api/garden/${nth(1)}/plant`, { as: 'maker', body: { name: 'Orto di prova', trees: 2 } })
  return (await answer.json()).events[0].id
}

describe('the entry of a fact', () => {
  it('is its canonical text, and has the fingerprint of its leaf', async () => {
    const id = await planted(open)
    const answer = await open.get(`/api/log/events/${id}/entry`)
    expect([answer.status, answer.headers.get('content-type')]).toEqual([200, 'application/json'])
    const body = await answer.text()
    const [fact] = await open.store.lookup([id])
    expect(body).toBe(canonical({ ...fact, position: undefined } as never))
    expect(JSON.parse(body)).toMatchObject({ id, stream: `garden-${nth(1)}`, rev: 0, type: 'garden.planted' })
    const bytes = Buffer.from(body)
    expect(leafHash(bytes)).toEqual(
      createHash('sha256')
        .update(Buffer.concat([Buffer.of(0), bytes]))
        .digest(),
    )
  })
  it('of a context that is not open is not there, for anybody', async () => {
    const id = await planted(closed)
    expect((await closed.store.lookup([id]))[0]?.id).toBe(id)
    for (const as of [undefined, 'auditor', 'manager'] as const)
      expect((await closed.get(`/api/log/events/${id}/entry`, as ? { as } : {})).status).toBe(404)
  })
  it('of a fact that never was is not there either', async () => {
    expect((await open.get(`/api/log/events/${nth(77)}/entry`)).status).toBe(404)
    expect((await open.get('/api/log/events/constructor/entry')).status).toBe(404)
  })
})
