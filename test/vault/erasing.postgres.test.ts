// Erasing somebody: gone everywhere at once, nothing else touched, said in a signed text, and never undone by an older copy.
import { describe, expect, it } from 'vitest'
import { readRecords } from '../../server/log/keyring.ts'
import { parseVkey } from '../../server/log/keys.ts'
import { leafHash } from '../../server/log/merkle.ts'
import { openNote } from '../../server/log/note.ts'
import { catchUp } from '../../server/processes/following.ts'
import { afterTest } from '../support/later.ts'
import { confirmErasure, copyOf, type House, newPlace, openHouse, receive, rowsOf } from './house.ts'
import { nth, visits } from './visits.ts'

const [alba, bice] = [nth(1), nth(2)]
const tell = async (house: House): Promise<void> => {
  await receive(house, { n: 11, person: alba, name: 'Alba Verdi', need: 'cerca casa', guest: [bice, 'Bice Neri'] })
  await receive(house, { n: 12, person: bice, name: 'Bice Neri' })
  await receive(house, { n: 13, person: alba, name: 'Alba Verdi' })
}
const opened = async (): Promise<House> => {
  const house = await openHouse(await newPlace(afterTest))
  afterTest(house.leave)
  await tell(house)
  return house
}

const reader = { id: nth(900), label: '', roles: ['maker'] } as const
const shown = async (house: House, n: number): Promise<unknown> => {
  const [fact] = await house.store.read(`visits-${nth(n)}`)
  const reading = {
    me: reader,
    context: 'visits',
    opens: visits.opens,
    route: '/api/visits/:id',
    purpose: 'reading',
    request: nth(7),
  } as const
  return house.opening?.(fact?.data, reading)
}

describe('erasing a person', () => {
  it('takes their values and their key, leaves everybody else, and says so', async () => {
    const house = await opened()
    await confirmErasure(house, alba)
    await house.keeping.catchUp()
    expect(await shown(house, 11)).toMatchObject({ name: '[cancellato]', need: '[cancellato]', guests: [{ called: 'Bice Neri' }] })
    expect(await shown(house, 12)).toMatchObject({ name: 'Bice Neri' })
    expect(await rowsOf(house.place.adminUrl, 'select from vault.keys where subject = $1', [alba])).toEqual([])
    expect(await rowsOf(house.place.adminUrl, 'select from vault.sealed where subject = $1', [alba])).toEqual([])
    expect(house.forgot).toEqual([alba])
    expect(house.faults).toEqual([])
  })
  it('leaves nothing a guess at the request could be tried on, not even beside somebody else', async () => {
    const house = await opened()
    await confirmErasure(house, alba)
    await house.keeping.catchUp()
    const [shared] = await house.store.read(`visits-${nth(11)}`)
    const rows = await rowsOf(house.place.adminUrl, 'select blind, ask from vault.sealed where event = $1', [shared?.id])
    expect(rows).toEqual([{ blind: null, ask: null }])
  })
  it('is certified under the key of the log, for anybody to check', async () => {
    const house = await opened()
    await confirmErasure(house, alba)
    await house.keeping.catchUp()
    const certified = await house.keeping.privacy.certificate(alba)
    const keys = (await readRecords({ dir: house.place.dir })).map(({ vkey }) => parseVkey(vkey)).filter((vkey) => vkey !== undefined)
    expect(openNote(certified?.note ?? '', keys)).toMatchObject({ ok: true, verified: [{}] })
    expect(openNote(certified?.note.replace('objection', 'objectiom') ?? '', keys)).toMatchObject({ ok: false, why: 'wrong-signature' })
    const [fact] = await house.store.readAll({ types: ['people.erased'] })
    expect(certified?.certificate).toMatchObject({
      ...{ format: 'comunanza/erasure/1', person: alba, basis: 'objection', event: fact?.id, position: fact?.position },
      ...{ keys: 1, rows: 4, elsewhere: { accounts: 1 }, register: 'registro.example.it/prova/1' },
    })
    expect(await house.keeping.privacy.certificate(bice)).toBeUndefined()
  })
  it('lets nobody write of them again, and of everybody else as before', async () => {
    const house = await opened()
    await confirmErasure(house, alba)
    await house.keeping.catchUp()
    const data = { person: alba, name: 'Alba Verdi', desk: 'Nord' }
    const { position } = await house.store.head()
    expect(
      await house.act({ context: 'visits', id: nth(14), command: 'receive', data, key: 'visit 14', by: nth(900), role: 'maker' }),
    ).toEqual({ outcome: 'erased-person' })
    expect((await house.store.head()).position).toBe(position)
    await receive(house, { n: 15, person: bice, name: 'Bice Neri' })
  })
  it('can be told twice: the first certificate stays', async () => {
    const house = await opened()
    await confirmErasure(house, alba)
    await house.keeping.catchUp()
    const first = await house.keeping.privacy.certificate(alba)
    const again = await house.keeping.erasures.erase({ person: alba, basis: 'objection', event: nth(5), position: 1, at: house.clock.now })
    expect(again).toEqual(first)
  })
  it('changes no entry, no leaf and no table, and a table made anew is the same', async () => {
    const house = await opened()
    await house.settled()
    const entries = () => rowsOf(house.place.adminUrl, 'select position, entry, leaf from log.events where position <= 6 order by position')
    const tables = () => rowsOf(house.place.adminUrl, 'select v::text from visits_1.visits v order by id')
    const [before, rows] = [await entries(), await tables()]
    await confirmErasure(house, alba)
    await house.keeping.catchUp()
    await house.settled()
    expect(await entries()).toEqual(before)
    for (const { entry, leaf } of before) expect(leafHash(entry as Buffer).equals(leaf as Buffer)).toBe(true)
    expect(await tables()).toEqual(rows)
    expect(await house.projector.rebuild('visits', { signal: new AbortController().signal })).toMatchObject({ outcome: 'rebuilt' })
    expect(await tables()).toEqual(rows)
    expect(rows.length).toBe(3)
  })
  it('is not undone by an older copy of the database: it is done again before anybody is served', async () => {
    const place = await newPlace(afterTest)
    const first = await openHouse(place)
    await tell(first)
    await first.leave()
    const backup = await copyOf(afterTest, place)
    const second = await openHouse(place)
    await confirmErasure(second, alba)
    await second.keeping.catchUp()
    await second.leave()
    const restored = await openHouse(backup)
    afterTest(restored.leave)
    expect(await shown(restored, 11)).toMatchObject({ name: 'Alba Verdi' })
    await restored.keeping.catchUp()
    expect(await shown(restored, 11)).toMatchObject({ name: '[cancellato]', guests: [{ called: 'Bice Neri' }] })
    expect(restored.forgot).toEqual([alba])
    expect((await restored.keeping.privacy.certificate(alba))?.certificate).toMatchObject({ basis: 'objection', rows: 4 })
  })
  it('is previewed before: what goes, what must be kept until when, what stays and why', async () => {
    const house = await opened()
    const preview = await house.keeping.privacy.preview(alba)
    expect(preview).toMatchObject({
      goes: { values: 2, facts: [{ type: 'visits.received', count: 2 }], elsewhere: ['accounts'] },
      held: [],
      stays: [{ what: 'facts', count: 2 }, { what: 'looks', count: 0 }, { what: 'ledger' }],
    })
    expect(await rowsOf(house.place.adminUrl, 'select count(*)::int as n from vault.looks')).toEqual([{ n: 0 }])
  })
  it('is done by the process alone, from its own checkpoint, and not again', async () => {
    const house = await opened()
    const stopping = new AbortController()
    const running = house.keeping.run(stopping.signal)
    await confirmErasure(house, alba)
    const { position } = await house.store.head()
    const done = async () => rowsOf(house.place.adminUrl, 'select position::int from vault.progress where process = $1', ['erasing'])
    while ((await done())[0]?.position !== position) await new Promise((resolve) => setImmediate(resolve))
    stopping.abort()
    await running
    expect(await shown(house, 13)).toMatchObject({ name: '[cancellato]' })
    const seen: string[] = []
    const handle = async ({ id }: { readonly id: string }): Promise<void> => void seen.push(id)
    const progress = { load: async () => position, save: async () => undefined }
    await catchUp({ store: house.store, progress }, { name: 'erasing', types: ['people.erased'], handle })
    expect(seen).toEqual([])
  })
})
