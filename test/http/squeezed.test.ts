// Which answers are compressed: whatever is read, and no receipt.
import { Hono } from 'hono'
import { describe, expect, it } from 'vitest'
import type { Env } from '../../server/kernel/env.ts'
import { squeezed } from '../../server/kernel/squeezed.ts'

const long = { says: 'Un patto per il giardino. '.repeat(100) }
const app = new Hono<Env>()
  .use(squeezed())
  .get('/', (c) => c.json(long))
  .post('/made', (c) => c.json(long, 201))
  .post('/worked-out', (c) => c.json(long))
const headers = { 'accept-encoding': 'gzip' }
const encodingOf = async (path: string, method: string): Promise<string | null> =>
  (await app.request(path, { method, headers })).headers.get('content-encoding')

describe('an answer', () => {
  it('is compressed when it is read, or worked out for who asks', async () => {
    expect(await encodingOf('/', 'GET')).toBe('gzip')
    expect(await encodingOf('/worked-out', 'POST')).toBe('gzip')
  })
  it('goes as it is when it is a receipt', async () => {
    const answer = await app.request('/made', { method: 'POST', headers })
    expect([answer.status, answer.headers.get('content-encoding'), answer.headers.get('vary')]).toEqual([201, null, null])
    expect(await answer.json()).toEqual(long)
  })
})
