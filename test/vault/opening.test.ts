// Opening one answer: what is replaced by what, for whom, and what is noted of it.
import { describe, expect, it } from 'vitest'
import { type Json, type PersonalClass, type Place, tokenOf } from '../../events/kernel/index.ts'
import type { Look } from '../../server/kernel/looking.ts'
import { closedOpening, makeOpening, type Reading } from '../../server/kernel/opening.ts'
import type { Me, Role } from '../../server/kernel/people.ts'
import { nth } from './visits.ts'

type Held = { readonly class: PersonalClass; readonly value: Json }
const place = (subject: string, path = '/name', event = nth(1)): Place => ({ event, path, subject })
const name = ({ event, path, subject }: Place): string => `${event} ${path} ${subject}`

const room = (held: ReadonlyMap<string, Held>) => {
  const looks: Look[] = []
  const asked: (readonly Place[])[] = []
  const find = async (places: readonly Place[]) => {
    asked.push(places)
    return (one: Place) => {
      const there = held.get(name(one))
      return there && { class: there.class, open: () => there.value }
    }
  }
  const note = async (more: readonly Look[]): Promise<void> => void looks.push(...more)
  return { looks, asked, opening: makeOpening({ vault: { find }, book: { note }, now: () => '2026-05-04T10:00:00.000Z' }) }
}
const me = (id: string, ...roles: Role[]): Me => ({ id, label: '', roles })
const reading = (over: Partial<Reading>): Reading => ({
  ...{
    me: undefined,
    context: 'visits',
    opens: { P2: ['clerk', 'maker'], P3: ['maker'] },
    route: '/x',
    purpose: 'reading',
    request: nth(7),
  },
  ...over,
})
const two = new Map<string, Held>([
  [name(place(nth(10))), { class: 'P2', value: 'Alba' }],
  [name(place(nth(10), '/need')), { class: 'P3', value: 'casa' }],
])
const answer = {
  name: tokenOf(place(nth(10))),
  lines: [`a ${tokenOf(place(nth(10), '/need'))}.`],
  gone: tokenOf(place(nth(11))),
  n: 1,
  none: null,
}

describe('opening an answer', () => {
  it('asks the vault once, and not at all where there is nothing to open', async () => {
    const { asked, opening } = room(two)
    const plain = { a: ['x', 1, null, { b: '⟦ a bracket' }], day: new Date(0) }
    expect(await opening(plain, reading({}))).toBe(plain)
    await opening([answer, answer], reading({ me: me(nth(1), 'maker') }))
    expect(asked.map((places) => places.length)).toEqual([3])
  })
  it.each([
    ['who has not entered', undefined, null, 'a [riservato].'],
    ['a role that opens nothing', me(nth(1), 'auditor'), null, 'a [riservato].'],
    ['a role that opens the one', me(nth(1), 'clerk'), 'Alba', 'a [riservato].'],
    ['a role that opens both', me(nth(1), 'maker'), 'Alba', 'a casa.'],
    ['the person', me(nth(10)), 'Alba', 'a casa.'],
  ])('shows %s what they may see', async (_, who, first, line) => {
    const { opening } = room(two)
    const shown = { name: first, lines: [line], gone: '[cancellato]', n: 1, none: null }
    expect(await opening(answer, reading({ me: who }))).toEqual(shown)
  })
  it('lets a role open only where it is held', async () => {
    const { opening } = room(two)
    const held: Me = { ...me(nth(1)), grants: [{ role: 'maker', scope: { kind: 'municipality', id: '045001' }, from: '2026-01-01' }] }
    const at = (municipality: string) => opening(answer, reading({ me: held, where: async () => ({ municipality }) }))
    expect((await at('045001')).name).toBe('Alba')
    expect((await at('045002')).name).toBeNull()
  })
  it('notes what was opened: each role with its people and classes, one’s own only when it is delicate', async () => {
    const { looks, opening } = room(two)
    await opening(answer, reading({ me: me(nth(1), 'clerk') }))
    await opening(answer, reading({ me: me(nth(1), 'auditor') }))
    await opening({ name: answer.name }, reading({ me: me(nth(10)) }))
    await opening(answer, reading({ me: me(nth(10)) }))
    expect(looks.map(({ actor, role, subjects, classes }) => ({ actor, role, subjects, classes }))).toEqual([
      { actor: nth(1), role: 'clerk', subjects: [nth(10)], classes: ['P2'] },
      { actor: nth(10), role: 'resident', subjects: [nth(10)], classes: ['P3'] },
    ])
  })
  it('names at most a hundred people in one entry, and leaves nobody out', async () => {
    const people = Array.from({ length: 250 }, (_, n) => nth(1000 + n))
    const { looks, opening } = room(new Map(people.map((subject) => [name(place(subject)), { class: 'P2', value: 'x' }])))
    await opening(
      people.map((subject) => tokenOf(place(subject))),
      reading({ me: me(nth(1), 'maker') }),
    )
    expect(looks.map(({ subjects }) => subjects.length)).toEqual([100, 100, 50])
    expect(new Set(looks.flatMap(({ subjects }) => subjects)).size).toBe(250)
  })
  it('hides everything where there is no vault', async () => {
    expect(await closedOpening(answer, reading({ me: me(nth(1), 'maker') }))).toMatchObject({
      name: null,
      lines: ['a [riservato].'],
      gone: null,
    })
  })
})
