// What every sealed store must do, whatever log it stands on.
import { expect, it } from 'vitest'
import { type EventStore, type NewEvent, noStream, placeOf, type Stored } from '../../events/kernel/index.ts'
import { isCommitment, opens } from '../../server/proof/commitment.ts'
import { ErasedSubject } from '../../server/stores/errors.ts'
import type { Vault } from '../../server/vault/open-vault.ts'
import { anEvent, appendOne, aStream } from '../kernel/events.ts'
import { nth } from './visits.ts'

export type Sealed = {
  readonly store: EventStore
  readonly raw: EventStore
  readonly vault: Vault
  readonly erase: (person: string) => Promise<unknown>
}

const visit = (over: Partial<NewEvent> = {}, data: NewEvent['data'] = {}): NewEvent =>
  anEvent({ type: 'visits.received', data: { person: nth(1), name: 'Alba Verdi', desk: 'Nord', ...data }, ...over })
const noted = (ask: string): NewEvent => anEvent({ type: 'visits.noted', data: { desk: 'Nord' }, ask })

const openedValue = async (vault: Vault, fact: Stored | undefined, field: string): Promise<unknown> => {
  const place = placeOf(String(fact?.data[field]))
  if (!place) throw new Error(`${field} is no token`)
  return (await vault.find([place]))(place)?.open()
}

const commitmentIn = (fact: Stored | undefined, field: string) => {
  const value = fact?.data[field]
  if (!isCommitment(value)) throw new Error(`${field} is no commitment`)
  return value
}

/** Runs the rules of sealing on one store. */
export const sealingRules = (given: () => Sealed): void => {
  it('keeps the value out of the log and gives it back by its token', async () => {
    const { store, raw, vault } = given()
    const stream = aStream()
    await appendOne(store, { stream, expected: noStream, events: [visit()] })
    expect(JSON.stringify(await raw.read(stream))).not.toContain('Alba')
    const [fact] = await store.read(stream)
    expect(await openedValue(vault, fact, 'name')).toBe('Alba Verdi')
  })
  it('makes another commitment of the same value each time', async () => {
    const { store, raw } = given()
    const [one, other] = [aStream(), aStream()]
    for (const stream of [one, other]) await appendOne(store, { stream, expected: noStream, events: [visit()] })
    const [[first], [second]] = await Promise.all([raw.read(one), raw.read(other)])
    expect(commitmentIn(first, 'name').$c).not.toBe(commitmentIn(second, 'name').$c)
  })
  it('answers a retry of the same request as a duplicate, and keeps the first salt', async () => {
    const { store, raw, vault } = given()
    const [stream, event] = [aStream(), visit()]
    const first = await appendOne(store, { stream, expected: noStream, events: [event] })
    const before = await raw.read(stream)
    expect(await appendOne(store, { stream, expected: noStream, events: [event] })).toEqual({
      outcome: 'duplicate',
      positions: first.outcome === 'recorded' ? [first.first] : [],
    })
    expect(await raw.read(stream)).toEqual(before)
    expect(await openedValue(vault, (await store.read(stream))[0], 'name')).toBe('Alba Verdi')
    expect((await store.lookup([event.id]))[0]?.ask).toBe(event.ask)
  })
  it('answers another request under the same id as id-reused, and keeps the value of the first', async () => {
    const { store, vault } = given()
    const [stream, event] = [aStream(), visit()]
    await appendOne(store, { stream, expected: noStream, events: [event] })
    const other = visit({ id: event.id }, { name: 'Bice Neri' })
    expect(await appendOne(store, { stream, expected: noStream, events: [other] })).toEqual({ outcome: 'id-reused', ids: [event.id] })
    expect(await openedValue(vault, (await store.read(stream))[0], 'name')).toBe('Alba Verdi')
  })
  it('shows the request in the log only under a key of the write, also beside facts without values', async () => {
    const { store, raw } = given()
    const [stream, event] = [aStream(), visit()]
    const beside = noted(event.ask)
    await appendOne(store, { stream, expected: noStream, events: [event, beside] })
    const [one, two] = await raw.read(stream)
    expect(one?.ask).not.toBe(event.ask)
    expect(two?.ask).toBe(one?.ask)
    expect((await store.lookup([beside.id]))[0]?.ask).toBe(event.ask)
    expect(await appendOne(store, { stream, expected: noStream, events: [event, beside] })).toMatchObject({ outcome: 'duplicate' })
  })
  it('keeps nothing of a write that is refused, and seals the same ids anew when it comes again', async () => {
    const { store, vault } = given()
    const [stream, event] = [aStream(), visit()]
    await appendOne(store, { stream, expected: noStream, events: [noted('a'.repeat(43))] })
    expect(await appendOne(store, { stream, expected: noStream, events: [event] })).toMatchObject({ outcome: 'conflict' })
    expect(await vault.asks([event.id])).toEqual(new Map())
    const changed = { ...event, data: { ...event.data, name: 'Alba Verdi in Blu' } }
    expect(await appendOne(store, { stream, expected: 0, events: [changed] })).toMatchObject({ outcome: 'recorded' })
    expect(await openedValue(vault, (await store.read(stream))[1], 'name')).toBe('Alba Verdi in Blu')
  })
  it('takes many writes at once, each with its own', async () => {
    const { store, vault } = given()
    const streams = [aStream(), aStream(), aStream()]
    const writes = streams.map((stream, n) => ({
      streams: [{ stream, expected: n === 1 ? 5 : noStream, events: [visit({}, { name: `Nome ${n}` })] }] as const,
    }))
    expect((await store.append(writes)).map(({ outcome }) => outcome)).toEqual(['recorded', 'conflict', 'recorded'])
    const facts = await Promise.all(streams.map(async (stream) => (await store.read(stream))[0]))
    expect(facts[1]).toBeUndefined()
    expect(await Promise.all([facts[0], facts[2]].map((fact) => openedValue(vault, fact, 'name')))).toEqual(['Nome 0', 'Nome 2'])
  })
  it('opens one field with the key of that field alone', async () => {
    const { store, raw, vault } = given()
    const stream = aStream()
    await appendOne(store, { stream, expected: noStream, events: [visit({}, { need: 'cerca casa' })] })
    const [fact] = await raw.read(stream)
    const [disclosed] = await vault.disclose([{ event: fact?.id ?? '', path: '/name', subject: nth(1) }])
    if (!disclosed) throw new Error('the value is there to disclose')
    expect(disclosed.value).toBe('Alba Verdi')
    expect(opens(disclosed, commitmentIn(fact, 'name'))).toBe(true)
    expect(opens({ ...disclosed, path: '/need' }, commitmentIn(fact, 'need'))).toBe(false)
  })
  it('forgets a person whole: no value, no key, no way to try a guess at the request, and nothing new is taken', async () => {
    const { store, raw, vault, erase } = given()
    const [stream, event] = [aStream(), visit({}, { person: nth(2), guests: [{ guest: nth(3), called: 'Bice Neri' }] })]
    await appendOne(store, { stream, expected: noStream, events: [event] })
    const before = await raw.read(stream)
    await erase(nth(2))
    vault.forget(nth(2))
    const [fact] = await store.read(stream)
    expect(await openedValue(vault, fact, 'name')).toBeUndefined()
    expect(await vault.asks([event.id])).toEqual(new Map())
    expect(await raw.read(stream)).toEqual(before)
    const guest = placeOf(JSON.stringify(fact?.data.guests))
    expect(guest && (await vault.find([guest]))(guest)?.open()).toBe('Bice Neri')
    const again = appendOne(store, { stream, expected: 0, events: [visit({}, { person: nth(2), name: 'Di nuovo' })] })
    await expect(again).rejects.toBeInstanceOf(ErasedSubject)
    expect(await raw.read(stream)).toEqual(before)
  })
  it('refuses a value that belongs to nobody', async () => {
    const { store } = given()
    const lost = anEvent({ type: 'visits.received', data: { name: 'Alba Verdi', desk: 'Nord' } })
    await expect(appendOne(store, { stream: aStream(), expected: noStream, events: [lost] })).rejects.toThrow('belongs to nobody')
  })
}
