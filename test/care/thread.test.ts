// A search in a thread of its own: the thread that answers everybody goes on, what nobody waits for ends, a failure is told, and two who ask the same wait together.
import { setImmediate as turn } from 'node:timers/promises'
import { describe, expect, it } from 'vitest'
import { assignHourly, type HourlyProblem } from '../../events/care/round.ts'
import { makeSharing } from '../../server/care/sharing.ts'
import { searchInThread } from '../../server/care/thread.ts'
import { doneOf, whileUnderWay } from '../../server/care/under-way.ts'
import { crowded } from './crowded.ts'

const long = 120_000

describe('a search in a thread', () => {
  it('answers as it would here, and says how far it is', async () => {
    const problem = crowded(40)
    const { answer, done } = searchInThread(problem, long)
    expect(done()).toBe(0)
    expect(await answer).toEqual(assignHourly(problem, { milliseconds: long }))
    expect(done()).toBe(1)
  })
  it('leaves this thread to everybody else', async () => {
    const { answer, done } = searchInThread(crowded(60), long)
    let [over, answered] = [false, 0]
    const found = answer.finally(() => {
      over = true
    })
    // Each turn is somebody answered. Some come while the search is in its middle, which a search on this thread would not allow.
    while (!over) {
      await turn()
      if (done() > 0.2 && done() < 0.8) answered++
    }
    expect((await found)?.objective).toBeGreaterThan(0)
    expect(answered).toBeGreaterThan(0)
  })
  it('ends when nobody waits any more', async () => {
    const end = new AbortController()
    const { answer } = searchInThread(crowded(300), long, end.signal)
    end.abort()
    expect(await answer).toBeUndefined()
    expect(await searchInThread(crowded(300), long, end.signal).answer).toBeUndefined()
  })
  it('says when its time ended it', async () => {
    expect(await searchInThread(crowded(120), 0).answer).toMatchObject({ stopped: true })
  })
  it('tells what it cannot do', async () => {
    const nonsense = { families: [], carers: [], edges: [{ row: 0, col: 0, weight: 1 }] } satisfies HourlyProblem
    await expect(searchInThread(nonsense, long).answer).rejects.toThrow('outside')
  })
})

const held = () => {
  let [resolve, reject]: [(answer: string | undefined) => void, (fault: Error) => void] = [() => {}, () => {}]
  const promise = new Promise<string | undefined>((...both) => {
    ;[resolve, reject] = both
  })
  return { promise, resolve, reject }
}

describe('works of which there is one at a time', () => {
  it('is done once for all who ask the same, and stays for who asks again', async () => {
    const [sharing, work] = [makeSharing<string>(2), held()]
    let done = 0
    const begin = () => {
      done++
      return work.promise
    }
    const both = [sharing('one', begin), sharing('one', begin)]
    work.resolve('round')
    expect(await Promise.all([...both, sharing('one', begin)])).toEqual(['round', 'round', 'round'])
    expect(await sharing('one', begin)).toBe('round')
    expect(done).toBe(1)
  })
  it('keeps so many and no more', async () => {
    const sharing = makeSharing<string>(1)
    const done: string[] = []
    for (const name of ['one', 'two', 'two', 'one']) await sharing(name, async () => `${done.push(name)}`)
    expect(done).toEqual(['one', 'two', 'one'])
  })
  it('begins when the one before has ended, well or not', async () => {
    const [sharing, first] = [makeSharing<string>(2), held()]
    const order: string[] = []
    const one = sharing('one', async () => first.promise.finally(() => order.push('one')))
    const two = sharing('two', async () => `${order.push('two')}`)
    first.reject(new Error('lost'))
    await expect(one).rejects.toThrow('lost')
    expect([await two, order]).toEqual(['2', ['one', 'two']])
    expect(await sharing('one', async () => 'again')).toBe('again')
  })
  it('is given up when the last who waited has left, also before its turn', async () => {
    const sharing = makeSharing<string>(2)
    const [here, there] = [new AbortController(), new AbortController()]
    const ended = held()
    const begun: string[] = []
    const wait = (leaves: AbortSignal) =>
      sharing(
        'one',
        (signal) => {
          begun.push('one')
          signal.addEventListener('abort', () => ended.resolve(undefined))
          return ended.promise
        },
        leaves,
      )
    const waiting = [wait(here.signal), wait(there.signal)]
    const later = sharing('two', async () => `${begun.push('two')}`, here.signal)
    here.abort()
    expect(await Promise.race([ended.promise, turn('goes on')])).toBe('goes on')
    there.abort()
    expect(await Promise.all([...waiting, later])).toEqual([undefined, undefined, undefined])
    expect(begun).toEqual(['one'])
    expect(await sharing('three', async () => 'three', here.signal)).toBeUndefined()
  })
})

it('how far a search is, is known while it lasts', async () => {
  const seen: (number | null)[] = [doneOf('desk')]
  await whileUnderWay('desk', async (onSearch) => {
    seen.push(doneOf('desk'))
    onSearch(() => 0.5)
    seen.push(doneOf('desk'), doneOf('another'))
  })
  expect([...seen, doneOf('desk')]).toEqual([null, 0, 0.5, null, null])
})
