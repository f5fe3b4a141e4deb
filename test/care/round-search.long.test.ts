// A round over many pairs leaves the thread that answers everybody: the same round as here, in its turn, until it is found or stopped.
import { setImmediate as turn } from 'node:timers/promises'
import { describe, expect, it } from 'vitest'
import { computeRound } from '../../server/care/round.ts'
import { type Asker, atOnce, searchRound, standingOf, stopSearch } from '../../server/care/round-search.ts'
import { type Given, problemFor } from '../../server/care/round-work.ts'
import { inMode, many } from './many.ts'

const desk = 'ca5e0000-0000-4000-8000-000000000002'
const asker = (person: string, leaves = new AbortController().signal): Asker => ({ person, desk, leaves, anew: false })
const cells = ({ rows }: Given): number => rows.requests.length * rows.pool.length
/** Turns of this thread until something is so: each is somebody answered. */
const until = async (holds: () => boolean): Promise<number> => {
  let turns = 0
  for (; !holds(); turns++) await turn()
  return turns
}

describe('a round over a hundred thousand pairs', () => {
  const large = many(280, 360)
  it.each(['coverage', 'stable', 'balanced'] as const)('is made elsewhere, and is the round made here (%s)', async (mode) => {
    expect(cells(large)).toBeGreaterThan(atOnce)
    const given = inMode(large, mode)
    let over = false
    const mine = { person: 'ada', desk, mode }
    const found = searchRound(given, asker('ada')).finally(() => {
      over = true
    })
    expect(standingOf(mine)).toMatchObject({ done: 0, ahead: 0, shared: false })
    const answered = await until(() => over || (standingOf(mine)?.done ?? 0) > 0)
    expect(answered).toBeGreaterThan(0)
    const { mode: _, ...asked } = given.asked
    expect(await found).toEqual(computeRound(problemFor(given), { mode, ...asked }))
    expect(standingOf(mine)).toBeUndefined()
  })
  it('is there for who left while it was sought', async () => {
    const given = { ...large, today: '2026-11-21' }
    const page = new AbortController()
    const left = searchRound(given, asker('ada', page.signal))
    await until(() => (standingOf({ person: 'ada', desk, mode: 'coverage' })?.done ?? 0) > 0)
    page.abort()
    expect(await left).toBeUndefined()
    expect(await searchRound(given, asker('ada'))).toMatchObject({ mode: 'coverage', requests: 280, carers: 360 })
  })
  it('stopped, ends at once, and the next one has the thread', async () => {
    const [one, two] = [searchRound(inMode(many(400, 420), 'balanced'), asker('ada')), searchRound(many(150, 160), asker('bea'))]
    await until(() => (standingOf({ person: 'ada', desk, mode: 'balanced' })?.done ?? 0) > 0)
    expect(standingOf({ person: 'bea', desk, mode: 'coverage' })).toMatchObject({ ahead: 1 })
    expect(stopSearch({ person: 'ada', desk, mode: 'balanced' })).toBe(1)
    expect(await one).toEqual({ ended: 'stopped' })
    expect(await two).toMatchObject({ mode: 'coverage', requests: 150 })
  })
})

describe('a round by the hour', () => {
  it('stopped, gives the best found so far with its bound; and is searched again only where one wants it', async () => {
    const given = inMode(many(240, 90, 'hourly'), 'hourly')
    const mine = { person: 'ada', desk, mode: 'hourly' } as const
    const found = searchRound(given, asker('ada'))
    await until(() => (standingOf(mine)?.done ?? 0) > 0.01)
    stopSearch(mine)
    const round = await found
    if (!round || 'ended' in round) throw new Error('the best found was to be kept')
    expect(round.stopped).toBe(true)
    expect(round.covered).toBeGreaterThan(0)
    expect(round.bound).toBeGreaterThanOrEqual(round.score)
    expect(await searchRound(given, asker('ada'))).toBe(round)
    const again = searchRound(given, { ...asker('ada'), anew: true })
    expect(standingOf(mine)).toMatchObject({ ahead: 0 })
    stopSearch(mine)
    expect(await again).toMatchObject({ stopped: true })
  })
})

it('a small round is made at once', async () => {
  const small = many(20, 30)
  const found = searchRound(small, asker('ada'))
  expect(standingOf({ person: 'ada', desk, mode: 'coverage' })).toBeUndefined()
  expect(await found).toMatchObject({ requests: 20, carers: 30 })
})
