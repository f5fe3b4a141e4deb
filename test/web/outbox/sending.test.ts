// A round of sending: what becomes of an act, in which order, and what is not sent twice.
import { beforeEach, describe, expect, it } from 'vitest'
import { newId } from '../../../web/kernel/id.ts'
import type { NewAct } from '../../../web/kernel/outbox/act.ts'
import { passingShelf } from '../../../web/kernel/outbox/passing-shelf.ts'
import { fateOf, sendWaiting } from '../../../web/kernel/outbox/sending.ts'
import { act, ana, type Register, refused, registerOf, unreachable } from './devices.ts'

const on = '2026-11-22T16:05:00.000Z'
let shelf: ReturnType<typeof passingShelf>
let register: Register
beforeEach(() => {
  shelf = passingShelf()
  register = registerOf()
})
const put = async (one: NewAct, who = ana): Promise<string> => {
  const key = newId()
  await shelf.add({ ...one, key, who, on })
  return key
}
const send = () => sendWaiting(shelf, ana, register)
const standings = () => shelf.all().map(({ label, standing }) => [label, standing])

describe('what an answer makes of an act', () => {
  const recorded = { id: '', revision: 1, position: 1, events: [] }
  it.each([
    ['recorded', recorded, 'sent'],
    ['so already', refused('labs.already-present'), 'sent'],
    ['otherwise already', refused('labs.marked-otherwise'), 'decide'],
    ['not permitted', refused('', 403), 'decide'],
    ['not understood', refused('', 422), 'decide'],
    ['signed out', refused('', 401), 'enter'],
    ['no network', unreachable, 'later'],
    ['too often', refused('', 429), 'later'],
    ['a fault of theirs', refused('', 503), 'later'],
  ] as const)('%s', (_, answer, fate) => expect(fateOf(answer, register.isSo)).toBe(fate))
})

describe('a round', () => {
  it('sends in the order it was recorded, each dated when it was', async () => {
    for (const label of ['a', 'b', 'c']) await put(act(label))
    expect(await send()).toBe('over')
    expect(register.taken.map(({ data }) => data)).toEqual(['a', 'b', 'c'].map((label) => ({ label, on })))
    expect(standings()).toEqual([
      ['a', 'sent'],
      ['b', 'sent'],
      ['c', 'sent'],
    ])
  })
  it('stops where the network stops, and begins there again', async () => {
    for (const label of ['a', 'b', 'c']) await put(act(label))
    register.answer = ({ label }) => (label === 'b' ? unreachable : undefined)
    expect(await send()).toBe('later')
    expect(standings()).toEqual([
      ['a', 'sent'],
      ['b', 'waiting'],
      ['c', 'waiting'],
    ])
    register.answer = () => undefined
    expect(await send()).toBe('over')
    expect(register.taken.map(({ data }) => data)).toMatchObject([{ label: 'a' }, { label: 'b' }, { label: 'c' }])
  })
  it('asks to sign in again, and keeps everything', async () => {
    await put(act('a'))
    register.answer = () => refused('', 401)
    expect(await send()).toBe('enter')
    expect(standings()).toEqual([['a', 'waiting']])
  })
  it('leaves a refused act to a person, and goes on with the others', async () => {
    await put(act('a'))
    await put(act('b'))
    register.answer = ({ label }) => (label === 'a' ? refused('labs.marked-otherwise') : undefined)
    expect(await send()).toBe('over')
    expect(standings()).toEqual([
      ['a', 'undecided'],
      ['b', 'sent'],
    ])
    expect(shelf.all()[0]?.problem).toEqual(refused('labs.marked-otherwise'))
    await send()
    expect(register.came).toHaveLength(2)
  })
  it('does not send what needs a refused act, nor what needs that', async () => {
    const first = await put(act('enrol'))
    const second = await put(act('present', { needs: first }))
    await put(act('correct', { needs: second }))
    await put(act('another'))
    register.answer = ({ label }) => (label === 'enrol' ? refused('', 422) : undefined)
    expect(await send()).toBe('over')
    expect(standings()).toEqual([
      ['enrol', 'undecided'],
      ['present', 'waiting'],
      ['correct', 'waiting'],
      ['another', 'sent'],
    ])
  })
  it('sends again under the same key what was on its way when the device was switched off', async () => {
    const key = await put(act('a'))
    register.lost = () => true
    expect(await send()).toBe('later')
    await shelf.change(key, (now) => ({ ...now, standing: 'sending' }))
    register.lost = () => false
    expect(await send()).toBe('over')
    expect(register.came).toEqual([key, key])
    expect(register.taken).toHaveLength(1)
  })
  it('leaves the date to the server when the clock of the device is ahead', async () => {
    await put(act('a'))
    register.answer = (_, data) => ('on' in data ? { ...refused('', 422), problems: [{ at: 'on', says: 'future' }] } : undefined)
    expect(await send()).toBe('over')
    expect(register.taken.map(({ data }) => data)).toEqual([{ label: 'a' }])
  })
  it('sends nothing of anybody else', async () => {
    await put(act('a'), 'd0000000-0000-4000-8000-000000000004')
    expect(await send()).toBe('over')
    expect(register.came).toEqual([])
  })
})

describe('a picture', () => {
  const picture = new Blob(['xx'])
  it('goes first, and only once, and is named in the command', async () => {
    await put(act('photo', { picture, pictureAt: 'photo' }))
    register.answer = () => unreachable
    expect(await send()).toBe('later')
    register.answer = () => undefined
    expect(await send()).toBe('over')
    expect(register.uploads).toEqual([2])
    expect(register.taken[0]?.data).toMatchObject({ photo: { bytes: 2, type: 'image/jpeg' } })
    expect(shelf.all()[0]).not.toHaveProperty('picture')
  })
  it('waits like everything else, and the act with it', async () => {
    await put(act('photo', { picture, pictureAt: 'photo' }))
    const taking = register.picture
    Object.assign(register, { picture: async () => unreachable })
    expect([await send(), register.came]).toEqual(['later', []])
    Object.assign(register, { picture: taking })
    expect([await send(), register.came.length]).toEqual(['over', 1])
  })
  it('that is refused is decided about', async () => {
    await put(act('photo', { picture, pictureAt: 'photo' }))
    Object.assign(register, { picture: async () => refused('', 413) })
    expect([await send(), standings()]).toEqual(['over', [['photo', 'undecided']]])
  })
})
