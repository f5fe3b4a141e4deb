// A search in a thread of its own: the thread that answers everybody goes on, what nobody waits for ends, a failure is told, and what is asked to wind up gives what it has.
import { setImmediate as turn } from 'node:timers/promises'
import { describe, expect, it } from 'vitest'
import { assignHourly, boundOfPrices, type HourlyProblem } from '../../events/care/round.ts'
import { searchInThread } from '../../server/care/thread.ts'
import { doneIn, newTold, windUp } from '../../server/care/told.ts'
import { crowded } from './crowded.ts'

const milliseconds = 120_000

describe('a search in a thread', () => {
  it('answers as it would here, and says how far it is', async () => {
    const [problem, told] = [crowded(40), newTold()]
    const answer = searchInThread(problem, { milliseconds, told })
    expect(doneIn(told)).toBe(0)
    expect(await answer).toEqual(assignHourly(problem, { milliseconds }))
    expect(doneIn(told)).toBe(1)
  })
  it('leaves this thread to everybody else', async () => {
    const told = newTold()
    let [over, answered] = [false, 0]
    const found = searchInThread(crowded(60), { milliseconds, told }).finally(() => {
      over = true
    })
    // Each turn is somebody answered. Some come while the search is in its middle, which a search on this thread would not allow.
    while (!over) {
      await turn()
      if (doneIn(told) > 0.2 && doneIn(told) < 0.8) answered++
    }
    expect((await found)?.objective).toBeGreaterThan(0)
    expect(answered).toBeGreaterThan(0)
  })
  it('ends when nobody waits any more', async () => {
    const end = new AbortController()
    const answer = searchInThread(crowded(300), { milliseconds, signal: end.signal })
    end.abort()
    expect(await answer).toBeUndefined()
    expect(await searchInThread(crowded(300), { milliseconds, signal: end.signal })).toBeUndefined()
  })
  it('says when its time ended it', async () => {
    expect(await searchInThread(crowded(120), { milliseconds: 0 })).toMatchObject({ stopped: true })
  })
  it('asked to wind up gives the best it has, with a bound that holds', async () => {
    const [problem, told] = [crowded(90), newTold()]
    const answer = searchInThread(problem, { milliseconds, told })
    while (doneIn(told) < 0.05) await turn()
    windUp(told)
    const found = await answer
    if (!found) throw new Error('it was not given up')
    expect(found.stopped).toBe(true)
    expect(found.pairs.length).toBeGreaterThan(0)
    expect(boundOfPrices(problem, found.prices)).toBe(found.upperBound)
    expect(found.upperBound).toBeGreaterThanOrEqual(found.objective)
  })
  it('asked to wind up before it began has something all the same', async () => {
    const told = newTold()
    windUp(told)
    expect(await searchInThread(crowded(120), { milliseconds, told })).toMatchObject({ stopped: true })
  })
  it('tells what it cannot do', async () => {
    const nonsense = { families: [], carers: [], edges: [{ row: 0, col: 0, weight: 1 }] } satisfies HourlyProblem
    await expect(searchInThread(nonsense, { milliseconds })).rejects.toThrow('outside')
  })
})
