// A new secret: every key passes under it while the house works, and the old one opens nothing any more.
import { describe, expect, it } from 'vitest'
import { fiscalLink, mailboxLink, postgresLinks, subjectLink } from '../../server/accounts/links.ts'
import { isStartRefused } from '../../server/embedded/refusal.ts'
import { openEngine } from '../../server/engine.ts'
import { keksOf } from '../../server/vault/kek.ts'
import { rotate, wrapsOf } from '../../server/vault/rotate.ts'
import { afterTest } from '../support/later.ts'
import { contexts, type House, newPlace, openHouse, receive, secret } from './house.ts'
import { nth, visits } from './visits.ts'

const next = 'un altro segreto, lungo quanto il primo'
const reader = { id: nth(900), label: '', roles: ['maker'] } as const
const nameIn = async ({ store, opening }: House, n: number): Promise<unknown> => {
  const [fact] = await store.read(`visits-${nth(n)}`)
  const reading = { me: reader, context: 'visits', opens: visits.opens, route: '/', purpose: 'reading', request: nth(7) } as const
  return (await opening?.(fact?.data, reading))?.name
}

describe('rotating the key of the installation', () => {
  it('opens under both secrets until it is done, then under the new one alone', async () => {
    const place = await newPlace(afterTest)
    const before = await openHouse(place)
    for (const n of [1, 2, 3]) await receive(before, { n, person: nth(100 + n), name: `Nome ${n}` })
    await before.leave()

    const both = await openHouse(place, { keks: [[next, secret]] })
    expect(await nameIn(both, 1)).toBe('Nome 1')
    await receive(both, { n: 4, person: nth(104), name: 'Nome 4' })
    const told: string[] = []
    const keks = keksOf([next, secret])
    const { asked } = both.strongroom
    const deps = {
      asked,
      keks,
      signal: new AbortController().signal,
      onProgress: (done: number, total: number) => void told.push(`${done}/${total}`),
    }
    expect(await rotate(deps)).toBe(3)
    expect(told).toEqual(['0/3', '3/3'])
    expect(await wrapsOf(asked)).toEqual(new Map([[keks.current.id, 6]]))
    expect(await rotate(deps)).toBe(0)
    await both.leave()

    const after = await openHouse(place, { keks: [[next]] })
    expect(await Promise.all([1, 2, 3, 4].map((n) => nameIn(after, n)))).toEqual(['Nome 1', 'Nome 2', 'Nome 3', 'Nome 4'])
    await after.leave()
    const { url } = place
    const opening = openEngine({ url, contexts, keks: keksOf([secret]), now: () => new Date().toISOString(), onFault: () => undefined })
    await expect(opening).rejects.toSatisfy(isStartRefused)
  })
  it('answers a retry from before the new secret as what it is', async () => {
    const place = await newPlace(afterTest)
    const before = await openHouse(place)
    await receive(before, { n: 1, person: nth(101), name: 'Nome 1' })
    await before.leave()
    const after = await openHouse(place, { keks: [[next, secret]] })
    afterTest(after.leave)
    const ask = (name: string) =>
      after.act({
        ...{ context: 'visits', id: nth(1), command: 'receive', data: { person: nth(101), name, desk: 'Nord' }, key: 'visit 1' },
        ...{ by: nth(900), role: 'maker' },
      })
    expect(await ask('Nome 1')).toMatchObject({ outcome: 'duplicate', revision: 1 })
    expect(await ask('Nome 2')).toMatchObject({ outcome: 'id-reused' })
  })
  it('finds again whoever a provider or a mailbox led here, also when the old secret is gone', async () => {
    const place = await newPlace(afterTest)
    const linksIn = ({ strongroom }: House) => ({ links: postgresLinks(strongroom.asked), key: strongroom.vault.linkKey })
    const known = (key: string) => [
      subjectLink(key, 'comune', 'https://id.example.org', 'anna'),
      ...[fiscalLink(key, 'PRTNNA80A41D150X') ?? []].flat(),
      mailboxLink(key, 'anna@example.org'),
    ]
    const found = ({ links, key }: ReturnType<typeof linksIn>) => Promise.all(known(key).map(({ hash }) => links.find([hash])))
    const before = await openHouse(place)
    const first = linksIn(before)
    await first.links.give(known(first.key), nth(101), new Date().toISOString())
    await before.leave()
    const both = await openHouse(place, { keks: [[next, secret]] })
    expect(await found(linksIn(both))).toEqual([[nth(101)], [nth(101)], [nth(101)]])
    await both.leave()
    const after = await openHouse(place, { keks: [[next]] })
    afterTest(after.leave)
    expect(await found(linksIn(after))).toEqual([[nth(101)], [nth(101)], [nth(101)]])
    expect(await found({ ...linksIn(after), key: next })).toEqual([[], [], []])
  })
  it('takes a new version of the key under the same secret', async () => {
    const place = await newPlace(afterTest)
    const before = await openHouse(place)
    await receive(before, { n: 1, person: nth(101), name: 'Nome 1' })
    await before.leave()
    const after = await openHouse(place, { keks: [[secret], '2'] })
    afterTest(after.leave)
    const keks = keksOf([secret], '2')
    expect(await rotate({ asked: after.strongroom.asked, keks, signal: new AbortController().signal, onProgress: () => undefined })).toBe(1)
    expect(await nameIn(after, 1)).toBe('Nome 1')
    expect(keks.current.id).toMatch(/^2\.[0-9a-f]{8}$/)
  })
})
