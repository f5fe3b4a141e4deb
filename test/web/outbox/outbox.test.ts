// The outbox: nothing is lost, nothing is sent twice, whatever the network and the tabs do.
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { createOutbox, type Outbox, patience, secondThoughts } from '../../../web/kernel/outbox/outbox.ts'
import { passingShelf } from '../../../web/kernel/outbox/passing-shelf.ts'
import { seeded } from '../../support/seed.ts'
import { act, ana, deviceOf, refused, registerOf, unreachable } from './devices.ts'

const room = () => {
  const [shelf, register] = [passingShelf(), registerOf()]
  const device = deviceOf(shelf, register)
  return { shelf, register, ...device, open: (who = ana): Outbox => createOutbox(who, device.tab()) }
}

describe('the outbox', () => {
  it('keeps what is recorded without a network, says so, and sends it once when it is back', async () => {
    const { open, register, wake, waits } = room()
    register.answer = () => unreachable
    const outbox = open()
    // Nobody knows yet whether an earlier visit left something.
    expect(outbox.ready()).toBe(false)
    for (const label of ['a', 'b']) await outbox.record(act(label))
    await outbox.sendNow()
    expect(outbox.ready()).toBe(true)
    expect([outbox.mood(), outbox.acts().map(({ standing }) => standing)]).toEqual(['offline', ['waiting', 'waiting']])
    expect(waits).toContain(2_000)
    register.answer = () => undefined
    wake()
    await outbox.sendNow()
    expect([outbox.mood(), register.taken.length]).toEqual(['idle', 2])
  })
  it('says how much of whoever was here is left: not what the register has, and what it refused as well', async () => {
    const { open, register, shelf } = room()
    register.answer = ({ label }) => (label === 'b' ? unreachable : label === 'c' ? refused('labs.marked-otherwise') : undefined)
    const outbox = open()
    for (const label of ['a', 'c', 'b']) await outbox.record(act(label))
    expect(await shelf.left()).toBe(3)
    await outbox.sendNow()
    expect(await shelf.left()).toBe(2)
  })
  it('waits ever longer, but not for ever', () => {
    expect([0, 1, 2, 3].map(patience)).toEqual([2_000, 4_000, 8_000, 16_000])
    expect(patience(30)).toBe(300_000)
  })
  it('tries again by itself when its patience is over', async () => {
    const { open, register, pass } = room()
    register.answer = () => unreachable
    const outbox = open()
    await outbox.record(act('a'))
    await outbox.sendNow()
    register.answer = () => undefined
    pass()
    await outbox.sendNow()
    expect(register.taken).toHaveLength(1)
  })
  it('is the same after the page was closed and opened again', async () => {
    const { open, register } = room()
    register.answer = () => unreachable
    const before = open()
    await before.record(act('a'))
    await before.sendNow()
    before.close()
    register.answer = () => undefined
    const outbox = open()
    await outbox.sendNow()
    expect(register.taken.map(({ data }) => data)).toMatchObject([{ label: 'a' }])
  })
  it('is one for two tabs: each shows what the other recorded, and one of them sends it', async () => {
    const { open, register } = room()
    const [one, other] = [open(), open()]
    await Promise.all([one.record(act('a')), other.record(act('b'))])
    await Promise.all([one.sendNow(), other.sendNow()])
    expect(register.came).toHaveLength(2)
    expect(other.acts().map(({ label }) => label)).toEqual(one.acts().map(({ label }) => label))
  })
  it('leaves a moment for second thoughts, and then sends by itself', async () => {
    const { open, register, pass, waits } = room()
    const outbox = open()
    await outbox.sendNow()
    await outbox.record(act('a'))
    expect([waits, register.came]).toEqual([[secondThoughts], []])
    pass()
    await outbox.sendNow()
    expect(register.taken).toHaveLength(1)
  })
  it('takes back what has not left, and not what has', async () => {
    const { open, register } = room()
    register.answer = () => unreachable
    const outbox = open()
    const key = await outbox.record(act('a'))
    await outbox.sendNow()
    expect([await outbox.takeBack(key), outbox.acts()]).toEqual([true, []])
    register.answer = () => undefined
    const sent = await outbox.record(act('b'))
    await outbox.sendNow()
    expect([await outbox.takeBack(sent), outbox.acts().length]).toEqual([false, 1])
  })
  it('forgets what a reading shows, and nothing newer', async () => {
    const { open } = room()
    const outbox = open()
    for (const label of ['a', 'b']) await outbox.record(act(label))
    await outbox.sendNow()
    await outbox.seen(1)
    expect(outbox.acts().map(({ label }) => label)).toEqual(['b'])
  })
})

describe('a decision', () => {
  const decided = async () => {
    const { open, register } = room()
    register.answer = ({ label }) => (label === 'a' ? refused('labs.marked-otherwise') : undefined)
    const outbox = open()
    const key = await outbox.record(act('a'))
    await outbox.record(act('b', { needs: key }))
    await outbox.sendNow()
    expect(outbox.acts().map(({ standing }) => standing)).toEqual(['undecided', 'waiting'])
    return { outbox, key, register }
  }
  it('throws it away with what needed it', async () => {
    const { outbox, key, register } = await decided()
    await outbox.settle(key)
    await outbox.sendNow()
    expect([outbox.acts(), register.taken]).toEqual([[], []])
  })
  it('puts something else in its place', async () => {
    const { outbox, key, register } = await decided()
    await outbox.settle(key, act('c', { command: 'correct' }))
    await outbox.sendNow()
    expect(register.taken.map(({ data }) => data)).toMatchObject([{ label: 'c' }])
  })
  it('sends it once more, and then what needed it', async () => {
    const { outbox, key, register } = await decided()
    register.answer = () => undefined
    await outbox.retry(key)
    await outbox.sendNow()
    expect(register.taken.map(({ data }) => data)).toMatchObject([{ label: 'a' }, { label: 'b' }])
  })
})

type Weather = 'good' | 'gone' | 'lost' | 'full' | 'out'
it('whatever the network does, and however often the page is opened anew, each act is taken once and in its order', async () => {
  const weather = fc.constantFrom<Weather>('good', 'gone', 'lost', 'full', 'out')
  const step = fc.oneof(
    fc.record({ does: fc.constant('record' as const), tab: fc.nat(1), weather }),
    fc.record({ does: fc.constant('wake' as const), tab: fc.nat(1), weather }),
    fc.record({ does: fc.constant('reopen' as const), tab: fc.nat(1), weather }),
  )
  const problems = { gone: unreachable, full: refused('', 503), out: refused('', 401) }
  await fc.assert(
    fc.asyncProperty(fc.array(step, { maxLength: 30 }), async (steps) => {
      const { open, register, wake } = room()
      const tabs = [open(), open()]
      const written: string[] = []
      for (const [n, { does, tab, weather }] of steps.entries()) {
        register.answer = () => (weather === 'good' || weather === 'lost' ? undefined : problems[weather])
        register.lost = () => weather === 'lost'
        if (does === 'record') written.push(String(n))
        if (does === 'record') await tabs[tab]?.record(act(String(n)))
        if (does === 'wake') wake()
        if (does === 'reopen') tabs[tab]?.close()
        if (does === 'reopen') tabs[tab] = open()
      }
      register.answer = () => undefined
      register.lost = () => false
      for (const one of tabs) await one.sendNow()
      expect(register.taken.map(({ data }) => (data as { label: string }).label)).toEqual(written)
    }),
    seeded(200),
  )
})
