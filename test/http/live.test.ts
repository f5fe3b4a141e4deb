// News as it happens: after the pages have it, from where one left off, without what is not for everyone.
import { afterEach, describe, expect, it } from 'vitest'
import { maxListeners, maxMissed } from '../../server/kernel/live.ts'
import { nth, type TestCounter, testCounter } from '../support/counter.ts'
import { garden, orchard } from '../support/garden.ts'
import { person } from '../support/people.ts'

const opened: TestCounter[] = []
const open = (...options: Parameters<typeof testCounter>): TestCounter => {
  const counter = testCounter(...options)
  opened.push(counter)
  return counter
}
afterEach(() => {
  for (const counter of opened.splice(0)) counter.stop()
})

const plant = (counter: TestCounter, n: number, context = 'garden') =>
  counter.act({ context, id: nth(n), command: 'plant', data: { name: 'Orto', trees: 1 }, by: person('maker').id, role: 'maker' })

/** Reads events until there are `count`, or the stream ends. */
const listen = async (counter: TestCounter, lastEventId?: string) => {
  const answer = await counter.get('/api/live', { headers: lastEventId === undefined ? {} : { 'last-event-id': lastEventId } })
  const reader = answer.body?.pipeThrough(new TextDecoderStream()).getReader()
  let text = ''
  const events = async (count: number): Promise<{ event: string; id: string; data: unknown }[]> => {
    const parsed = () =>
      text
        .split('\n\n')
        .filter((block) => block.includes('data: '))
        .map((block) => Object.fromEntries(block.split('\n').map((line) => line.split(/: (.*)/s).slice(0, 2))))
        .map(({ event = 'message', id, data }) => ({ event, id, data: JSON.parse(data) }))
    while (parsed().length < count) {
      const piece = await reader?.read()
      if (!piece || piece.done) break
      text += piece.value
    }
    return parsed()
  }
  return { answer, events, close: () => reader?.cancel() }
}
/** The newsroom begins at the head it finds: wait until it hears. */
const listening = async (counter: TestCounter, from = '0') => {
  const line = await listen(counter, from)
  await plant(counter, 999)
  await line.events(1)
  return line
}

describe('live news', () => {
  it('says where something changed, and how far', async () => {
    const counter = open()
    const line = await listening(counter)
    await plant(counter, 1)
    expect((await line.events(2)).at(-1)).toEqual({ event: 'message', id: '2', data: { context: 'garden', id: nth(1), position: 2 } })
    expect(line.answer.headers.get('content-type')).toBe('text/event-stream')
    expect(line.answer.headers.get('cache-control')).toContain('no-store')
  })
  it('goes on from the last event somebody had, without a gap and without saying anything twice', async () => {
    const counter = open()
    for (const n of [1, 2, 3, 4]) await plant(counter, n)
    const line = await listen(counter, '2')
    expect((await line.events(2)).map(({ id }) => id)).toEqual(['3', '4'])
    await plant(counter, 5)
    expect((await line.events(3)).map(({ id }) => id)).toEqual(['3', '4', '5'])
  })
  it('tells who has missed too much to read everything again', async () => {
    const counter = open()
    for (let n = 1; n <= maxMissed + 1; n++) await plant(counter, n)
    const line = await listen(counter, '0')
    expect(await line.events(1)).toEqual([{ event: 'missed', id: String(maxMissed + 1), data: { position: maxMissed + 1 } }])
  })
  it('comes after the pages have it', async () => {
    const counter = open()
    const waited: number[] = []
    const { reached } = counter.reader
    Object.assign(counter.reader, {
      reached: async (name: string, position: number) => {
        waited.push(position)
        return reached(name, position)
      },
    })
    const line = await listening(counter)
    await plant(counter, 1)
    await line.events(2)
    expect(waited).toContain(2)
  })
  it('does not speak of what is not for everyone', async () => {
    const counter = open({ contexts: { garden, orchard: { ...orchard, name: 'orchard' } } })
    const line = await listening(counter)
    await plant(counter, 1, 'orchard')
    await plant(counter, 2)
    expect((await line.events(2)).map(({ data }) => data)).toMatchObject([{ position: 1 }, { context: 'garden', position: 3 }])
  })
  it('ends when the server stops, and then takes nobody', async () => {
    const counter = open()
    const line = await listening(counter)
    counter.stop()
    expect(await line.events(99)).toHaveLength(1)
    expect((await counter.get('/api/live')).status).toBe(503)
  })
  it('has room for so many and no more, and room again when one leaves', async () => {
    const counter = open()
    const lines = await Promise.all(Array.from({ length: maxListeners }, () => listen(counter)))
    const refused = await counter.get('/api/live')
    expect([refused.status, (await refused.json()).code]).toEqual([503, 'busy'])
    await lines[0]?.close()
    expect((await counter.get('/api/live')).status).toBe(200)
  })
  it('keeps no line for who asks only for the headers', async () => {
    const counter = open()
    for (let n = 0; n <= maxListeners; n++) await counter.app.request('/api/live', { method: 'HEAD' })
    expect((await counter.get('/api/live')).status).toBe(200)
  })
  it.each(['x', '-1', '1.5', '9'.repeat(30)])('does not know the position %s', async (position) => {
    const counter = open()
    expect((await counter.get('/api/live', { headers: { 'last-event-id': position } })).status).toBe(422)
  })
  it('starts again where it was when the feed breaks', async () => {
    let broken = false
    const counter = open({
      through: (store) => ({
        ...store,
        subscribe: (options) => {
          if (broken) return store.subscribe(options)
          broken = true
          throw new Error('the line is dead')
        },
      }),
    })
    await plant(counter, 1)
    const line = await listen(counter, '0')
    await line.events(1)
    await plant(counter, 2)
    expect((await line.events(2)).map(({ id }) => id)).toEqual(['1', '2'])
    expect(counter.lines.some(({ says }) => says === 'the live feed broke')).toBe(true)
  })
})
