// The schedule applied: what is over ends, what is not stays, a dry run changes nothing, and the timer rings once.
import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { eachDayAt, look } from '../../server/processes/timer.ts'
import { clockOn } from '../../server/vault/progress.ts'
import { retain } from '../../server/vault/retaining.ts'
import { afterTest } from '../support/later.ts'
import { type House, newPlace, openHouse, receive, rowsOf } from './house.ts'
import { nth } from './visits.ts'

const basis = { it: 'Prova.', en: 'A test.' }
const schedule = {
  rules: [{ name: 'visits', facts: ['visits.received'], months: 12, since: 'quiet', must: true, basis }],
  looks: { months: 24, basis },
}
const confirmed = { by: 'Il titolare', on: '2026-03-01', act: 'Determina n. 12' }
const opened = async (written: object = schedule): Promise<House> => {
  const place = await newPlace(afterTest)
  const path = join(place.dir, 'schedule.json')
  await writeFile(path, JSON.stringify(written))
  const house = await openHouse(place, { schedule: path })
  afterTest(house.leave)
  await receive(house, { n: 1, person: nth(1), name: 'Alba Verdi' })
  return house
}
const later = (months: number): string => {
  const date = new Date()
  date.setUTCMonth(date.getUTCMonth() + months)
  return date.toISOString()
}
const pass = ({ strongroom, store, keeping }: House, months: number, dry: boolean) =>
  retain({ asked: strongroom.asked, log: store, schedule: keeping.schedule, now: () => later(months) }, dry)
const kept = async ({ place }: House) => (await rowsOf(place.adminUrl, 'select ct from vault.sealed where ct is not null')).length

describe('retention', () => {
  it('counts in a dry run what it would end, and ends nothing', async () => {
    const house = await opened()
    expect(await pass(house, 11, true)).toMatchObject({ ended: {} })
    expect(await pass(house, 13, true)).toMatchObject({ ended: { visits: 1 }, unruled: { 'visits.noted': 1 }, orphans: 0 })
    expect(await kept(house)).toBe(1)
  })
  it('ends what is over, with what would tell whether a guess is right, and writes why', async () => {
    const house = await opened()
    expect(await pass(house, 11, false)).toMatchObject({ ended: {} })
    expect(await kept(house)).toBe(1)
    expect(await pass(house, 13, false)).toMatchObject({ ended: { visits: 1 } })
    expect(await rowsOf(house.place.adminUrl, 'select ct, blind, ask from vault.sealed')).toEqual([{ ct: null, blind: null, ask: null }])
    expect(await rowsOf(house.place.adminUrl, 'select rule, basis, rows::int from vault.expired')).toEqual([
      { rule: 'visits', basis: 'Prova.', rows: 1 },
    ])
    expect(await pass(house, 14, false)).toMatchObject({ ended: {} })
  })
  it('counts from the last fact of a stream, not from the first', async () => {
    const house = await opened()
    await house.act({ context: 'visits', id: nth(1), command: 'correct', data: { name: 'Alba Verdi' }, by: nth(900), role: 'maker' })
    const [, , last] = await house.store.read(`visits-${nth(1)}`)
    expect(last?.type).toBe('visits.corrected')
    const held = (await house.keeping.privacy.preview(nth(1))).held
    expect(held).toMatchObject([{ type: 'visits.received', count: 1 }])
  })
  it.each([
    ['nothing by a schedule nobody has confirmed, and says what it would have', schedule, false, 1],
    ['what is over by one that is confirmed', { ...schedule, confirmed }, true, 0],
  ])('ends each night %s', async (_, written, ends, left) => {
    const house = await opened(written)
    house.clock.now = later(13)
    await house.keeping.nightly()
    expect(house.retained).toMatchObject([{ ended: { visits: 1 }, ends }])
    expect(await kept(house)).toBe(left)
  })
  it('sweeps rows whose fact the log never took, but not at once', async () => {
    const house = await opened()
    const { vault, asked } = house.strongroom
    await vault.keys([nth(2)])
    await vault.keep([{ event: nth(70), subject: nth(2), gen: 1, ct: Buffer.from([1]), classes: null, blind: Buffer.alloc(32), ask: 'x' }])
    const now = () => new Date().toISOString()
    const sweep = () => retain({ asked, log: house.store, schedule: house.keeping.schedule, now }, false)
    expect(await sweep()).toMatchObject({ orphans: 0 })
    await rowsOf(house.place.adminUrl, `update vault.sealed set at = now() - interval '2 hours' where event = $1`, [nth(70)])
    expect(await sweep()).toMatchObject({ orphans: 1 })
    expect(await kept(house)).toBe(1)
  })
  it('rings once for all servers, and not before its time', async () => {
    const house = await opened()
    const rung: true[] = []
    const [clock, now] = [clockOn(house.strongroom.asked), () => new Date().toISOString()]
    const timer = { name: 'retention', next: eachDayAt(3), ring: async () => void rung.push(true) }
    expect((await Promise.all([look({ clock, now }, timer), look({ clock, now }, timer)])).filter(Boolean)).toHaveLength(1)
    expect(await look({ clock, now }, timer)).toBe(false)
    expect(rung).toEqual([true])
    expect(eachDayAt(3)('2026-03-01T02:59:59.000Z')).toBe('2026-03-01T03:00:00.000Z')
    expect(eachDayAt(3)('2026-03-01T03:00:00.000Z')).toBe('2026-03-02T03:00:00.000Z')
  })
})
