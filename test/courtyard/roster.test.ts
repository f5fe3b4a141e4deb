// A session with what was recorded here laid over it.
import { describe, expect, it } from 'vitest'
import { createSaying } from '../../web/courtyard/code-reader.ts'
import { insisting, isContested, isSo } from '../../web/courtyard/conflicts.ts'
import { sought } from '../../web/courtyard/known.ts'
import { fitting } from '../../web/courtyard/picture.ts'
import { passageOf, type Session, shownOf, tallied } from '../../web/courtyard/roster.ts'
import { digitsOf, meant, personIn } from '../../web/kernel/door-codes.ts'
import type { QueuedAct } from '../../web/kernel/outbox/act.ts'

const session = '5e550000-0000-4000-8000-000000000011'
const lab = '1ab00000-0000-4000-8000-000000000001'
const [olga, pino] = ['d2000000-0000-4000-8000-000000000001', 'd2000000-0000-4000-8000-000000000002']
const attendee = (person: string, name: string | null, number: number) =>
  ({ person, name, number, as: 'citizen', band: null, signed: true, is: null }) as const
const base: Session = {
  ...{
    lab,
    session,
    title: 'Laboratorio',
    n: 1,
    starts: '2026-11-22T16:30:00.000Z',
    minutes: 120,
    place: 'Cortile',
    agenda: null,
    code: '123456',
  },
  people: [attendee(olga, 'Olga', 1), attendee(pino, null, 2)],
  tallies: [{ group: 'adults', n: 3 }],
}
let seq = 0
const act = (command: string, data: object, more: Partial<QueuedAct> = {}): QueuedAct => {
  seq += 1
  return {
    ...{
      seq,
      key: `key-${seq}`,
      who: 'x',
      context: 'labs',
      id: lab,
      command,
      label: command,
      about: session,
      on: '2026-11-22T17:05:00.000Z',
    },
    ...{ data: { session, ...data }, standing: 'waiting' },
    ...more,
  }
}
const stands = (acts: readonly QueuedAct[]) => shownOf(base, acts).people.map(({ person, is }) => [person, is])

describe('what was recorded here', () => {
  it('shows as if it were in the register, and can be taken back until it leaves', () => {
    const shown = shownOf(base, [act('present', { person: olga })])
    expect(shown.people[0]).toMatchObject({ is: 'present', fresh: { undo: true } })
    expect(tallied(shown)).toEqual({ present: 1, absent: 0, open: 1 })
    expect(shownOf(base, [act('present', { person: olga }, { standing: 'sending' })]).people[0]?.fresh?.undo).toBe(false)
  })
  it('counts in its order: the last of the same person wins', () => {
    expect(stands([act('present', { person: olga }), act('correct', { person: olga, is: 'absent', reason: 'x' })])).toContainEqual([
      olga,
      'absent',
    ])
  })
  it('adds who came for the first time, once, and marks them', () => {
    const fresh = 'd2000000-0000-4000-8000-000000000009'
    const enrol = act('enrol', { person: fresh, name: 'Rita', as: 'volunteer' })
    const shown = shownOf(base, [enrol, enrol, act('present', { person: fresh })])
    expect(shown.people).toHaveLength(3)
    expect(shown.people[2]).toMatchObject({ name: 'Rita', as: 'volunteer', is: 'present' })
  })
  it('replaces a count of the same group, and leaves the others', () => {
    const { tallies } = shownOf(base, [act('count', { group: 'minors', n: 4 }), act('count', { group: 'minors', n: 5 })])
    expect(tallies.map(({ group, n }) => [group, n])).toEqual([
      ['adults', 3],
      ['minors', 5],
    ])
  })
  it('says of each how far it has got: here, in the register, or refused by it', () => {
    const passages = (...acts: readonly QueuedAct[]) =>
      shownOf(base, acts).people.map((one) => passageOf({ ...one, there: one.is !== null }))
    expect(passages()).toEqual([undefined, undefined])
    for (const standing of ['waiting', 'sending'] as const)
      expect(passages(act('present', { person: olga }, { standing }))).toEqual(['waits', undefined])
    expect(passages(act('present', { person: olga }, { standing: 'sent' }))).toEqual(['sent', undefined])
    expect(passages(act('present', { person: olga }, { standing: 'undecided' }))).toEqual(['refused', undefined])
    // What the register has, and nobody is changing, is there.
    expect(passageOf({ there: true })).toBe('sent')
    // Something else refused does not say that somebody’s mark was.
    expect(passages(act('note', { note: 'x' }, { standing: 'undecided' }))).toEqual([undefined, undefined])
  })
  it('is not laid over while a person decides about it, nor over another session', () => {
    expect(stands([act('present', { person: olga }, { standing: 'undecided' })])).toContainEqual([olga, null])
    expect(stands([act('present', { person: olga }, { about: 'another' })])).toContainEqual([olga, null])
  })
})

describe('a refusal', () => {
  const problem = (rule: string) => ({ problem: true, status: 409, title: '', code: 'refused', rule }) as const
  it.each(['already-present', 'already-absent', 'already-enrolled', 'counted-already', 'nothing-to-correct'])(
    '%s is no refusal',
    (rule) => {
      expect(isSo(rule)).toBe(true)
    },
  )
  it.each(['marked-otherwise', 'counted-otherwise', 'already-held', 'too-late', ''])('«%s» is one', (rule) =>
    expect(isSo(rule)).toBe(false),
  )
  it('by a colleague’s mark is insisted upon with a correction', () => {
    const contested = act('absent', { person: olga, how: 'roster' }, { problem: problem('labs.marked-otherwise') })
    expect(isContested(contested)).toBe(true)
    expect(insisting(contested, 'È uscita subito.')).toMatchObject({
      ...{ command: 'correct', id: lab, about: session },
      data: { session, person: olga, is: 'absent', reason: 'È uscita subito.' },
    })
  })
  it('by another count is insisted upon with the count and its reason', () => {
    const contested = act('count', { group: 'adults', n: 5 }, { problem: problem('labs.counted-otherwise') })
    expect(insisting(contested, 'Contati due volte.')).toMatchObject({
      command: 'count',
      data: { group: 'adults', n: 5, reason: 'Contati due volte.' },
    })
  })
  it('of any other kind can only be sent again or thrown away', () => {
    const late = act('present', { person: olga }, { problem: problem('labs.too-late') })
    expect([isContested(late), insisting(late, 'x')]).toEqual([false, undefined])
  })
})

describe('a code', () => {
  it('is found by the identity in it, or by six digits', () => {
    expect(meant(`https://x.example/${olga}`, session, [olga, pino])).toEqual([olga])
    expect(digitsOf(session, olga)).toMatch(/^\d{6}$/)
    expect(meant(` ${digitsOf(session, pino).slice(0, 3)} ${digitsOf(session, pino).slice(3)}`, session, [olga, pino])).toEqual([pino])
  })
  it('is another at another session, and means nobody who is not on the list', () => {
    expect(digitsOf(session, olga)).not.toBe(digitsOf('5e550000-0000-4000-8000-000000000077', olga))
    expect(meant(olga, session, [pino])).toEqual([])
    expect(meant('12345', session, [olga, pino])).toEqual([])
  })
  it('that two people have means both', () => {
    const numberOf = (id: string): bigint => BigInt(`0x${id.replaceAll('-', '')}`)
    // The next number that ends in the same six digits, back to an identity.
    const hex = (numberOf(session) ^ ((numberOf(session) ^ numberOf(olga)) + 1_000_000n)).toString(16).padStart(32, '0')
    const twin = hex.replace(/(.{8})(.{4})(.{4})(.{4})(.{12})/, '$1-$2-$3-$4-$5')
    expect(twin).not.toBe(olga)
    expect(meant(digitsOf(session, olga), session, [olga, twin])).toHaveLength(2)
  })
})

it('a picture keeps its shape and becomes no larger', () => {
  expect(fitting(4000, 3000)).toEqual({ width: 1600, height: 1200 })
  expect(fitting(600, 800)).toEqual({ width: 600, height: 800 })
})

describe('somebody who is known already', () => {
  const named = (name: string | null) => ({ person: olga, name, as: 'citizen', band: null, title: 'Un altro' }) as const
  const known = [named('Nicolò D’Arco'), named('Nora Pioppi'), named('Ada Norelli'), named(null)]
  it('is found by the beginnings of the words of their name, whatever the accents', () => {
    expect(sought(known, 'nor').map(({ name }) => name)).toEqual(['Nora Pioppi', 'Ada Norelli'])
    expect(sought(known, 'pio nor').map(({ name }) => name)).toEqual(['Nora Pioppi'])
    expect(sought(known, 'NICOLO arc').map(({ name }) => name)).toEqual(['Nicolò D’Arco'])
  })
  it('is not offered before two letters, nor by the middle of a word', () => {
    for (const written of ['', 'n', '  ', 'ppi']) expect(sought(known, written)).toEqual([])
  })
})

describe('a code before the camera', () => {
  it('is said once while it stays, and again when it comes back', () => {
    const said: string[] = []
    const say = createSaying((code) => said.push(code))
    for (const codes of [['a'], ['a'], ['a', 'b'], [], ['a']]) say(codes)
    expect(said).toEqual(['a', 'b', 'a'])
  })
  it('is somebody’s own only when it is nothing but their identity', () => {
    expect(personIn(` ${olga.toUpperCase()} `)).toBe(olga)
    for (const other of [`https://example.org/${olga}`, `${olga} ${pino}`, '123456', '']) expect(personIn(other)).toBeUndefined()
  })
})
