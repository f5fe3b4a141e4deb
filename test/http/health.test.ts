// How the service is: well, behind, stopped, or without its log.
import { describe, expect, it } from 'vitest'
import { nth, testCounter } from '../support/counter.ts'
import { person } from '../support/people.ts'

const { id: by } = person('maker')
const planted = async (...options: Parameters<typeof testCounter>) => {
  const counter = testCounter(...options)
  await counter.act({ context: 'garden', id: nth(1), command: 'plant', data: { name: 'Orto', trees: 1 }, by, role: 'maker' })
  await counter.reader.reached('garden', 1)
  return counter
}

describe('health', () => {
  it('is ok, and says how far everything is', async () => {
    const answer = await (await planted()).get('/api/health')
    expect([answer.status, answer.headers.get('cache-control')]).toEqual([200, 'no-store'])
    expect(await answer.json()).toEqual({
      status: 'ok',
      head: 1,
      projections: [{ name: 'garden', version: 1, position: 1, lag: 0, state: 'live' }],
    })
  })
  it.each(['building', 'stopped'] as const)('is degraded while pages are %s', async (state) => {
    const counter = await planted()
    counter.reader.stand('garden', { state, position: 0 })
    const answer = await counter.get('/api/health')
    expect([answer.status, await answer.json()]).toEqual([
      503,
      { status: 'degraded', head: 1, projections: [expect.objectContaining({ state, lag: 1 })] },
    ])
  })
  it('is degraded when the log does not answer', async () => {
    const counter = testCounter({ through: (store) => ({ ...store, head: () => Promise.reject(new Error('connect ECONNREFUSED')) }) })
    const answer = await counter.get('/api/health')
    expect([answer.status, await answer.json()]).toMatchObject([503, { status: 'degraded', head: null }])
  })
})
