// The whole house with its log in KurrentDB: values in the vault of PostgreSQL, and a log that moved there with its commitments as they were.
import { describe, expect, it } from 'vitest'
import { copyLog } from '../../server/copy-log.ts'
import { kurrentCopy } from '../../server/stores/kurrent/copying.ts'
import { postgresCopy } from '../../server/stores/postgres/copying.ts'
import { forgetfulStore } from '../kernel/forgetful.ts'
import { startPeer } from '../kernel/peers.ts'
import { fail } from '../kernel/prepared.ts'
import { afterTest } from '../support/later.ts'
import { confirmErasure, type House, newPlace, openHouse, receive, rowsOf } from './house.ts'
import { nth, visits } from './visits.ts'

const [alba, bice] = [nth(1), nth(2)]
const nameIn = async ({ store, opening }: House, n: number): Promise<unknown> => {
  const [fact] = await store.read(`visits-${nth(n)}`)
  const me = { id: nth(900), label: '', roles: ['maker'] } as const
  const reading = { me, context: 'visits', opens: visits.opens, route: '/', purpose: 'reading', request: nth(7) } as const
  return (await opening?.(fact?.data, reading))?.name
}
const kurrent = async (): Promise<string> => {
  const peer = await startPeer(forgetfulStore())
  afterTest(() => peer.close(100))
  return peer.url
}

describe('a house on KurrentDB', () => {
  it('seals, opens, answers retries, and erases', async () => {
    const house = await openHouse(await newPlace(afterTest), { eventStore: await kurrent() })
    afterTest(house.leave)
    await receive(house, { n: 1, person: alba, name: 'Alba Verdi' })
    await receive(house, { n: 2, person: bice, name: 'Bice Neri' })
    expect(JSON.stringify(await house.recorded.readAll())).not.toMatch(/Alba|Bice/)
    expect([await nameIn(house, 1), await nameIn(house, 2)]).toEqual(['Alba Verdi', 'Bice Neri'])
    const retry = { context: 'visits', id: nth(1), command: 'receive', key: 'visit 1', by: nth(900), role: 'maker' } as const
    expect(await house.act({ ...retry, data: { person: alba, name: 'Alba Verdi', desk: 'Nord' } })).toMatchObject({ outcome: 'duplicate' })
    expect(await house.act({ ...retry, data: { person: alba, name: 'Altra', desk: 'Nord' } })).toEqual({ outcome: 'id-reused' })
    await confirmErasure(house, alba)
    await house.keeping.catchUp()
    expect([await nameIn(house, 1), await nameIn(house, 2)]).toEqual(['[cancellato]', 'Bice Neri'])
    expect((await house.keeping.privacy.certificate(alba))?.certificate).toMatchObject({ person: alba, keys: 1 })
  })
  it('takes over a log from PostgreSQL, commitments unchanged, and still opens it', async () => {
    const place = await newPlace(afterTest)
    const before = await openHouse(place)
    await receive(before, { n: 1, person: alba, name: 'Alba Verdi', guest: [bice, 'Bice Neri'] })
    const recorded = (await before.recorded.readAll()).map(({ position: _, ...fact }) => fact)
    await before.leave()
    const url = await kurrent()
    const [from, to] = [postgresCopy(place.adminUrl, fail), await kurrentCopy(url)]
    expect(await copyLog({ from, to, signal: new AbortController().signal })).toMatchObject({ outcome: 'same' })
    await Promise.all([from.close(), to.close()])
    const after = await openHouse(place, { eventStore: url })
    afterTest(after.leave)
    expect((await after.recorded.readAll()).map(({ position: _, ...fact }) => fact)).toEqual(recorded)
    expect(await nameIn(after, 1)).toBe('Alba Verdi')
    expect(await rowsOf(place.adminUrl, 'select count(*)::int as n from vault.sealed where ct is not null')).toEqual([{ n: 2 }])
  })
})
