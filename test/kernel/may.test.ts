// Whether somebody may, and why not: roles, places, days, weighty acts, and what they are told.
import { describe, expect, it } from 'vitest'
import { denialOf, type NameOf } from '../../server/kernel/denials.ts'
import { type Admitted, asksFor, freshMinutes, may, mayAsk, type Where } from '../../server/kernel/may.ts'
import type { Grant, Me, Role, Scope } from '../../server/kernel/people.ts'
import { maySee, type Readers, readersOf } from '../../server/kernel/sight.ts'
import { nth } from '../support/counter.ts'

const today = '2026-05-04'
const now = '2026-05-04T10:00:00.000Z'
const [cremona, crema] = ['019036', '019035']
const inTown = (id: string): Scope => ({ kind: 'municipality', id })
const grant = (role: Role, scope: Scope = { kind: 'everywhere' }, more: Partial<Grant> = {}): Grant => ({
  role,
  scope,
  from: '2026-01-01',
  ...more,
})
const somebody = (...grants: Grant[]): Me => ({ id: nth(1), label: 'Prova', roles: [], grants })
const dirigente = somebody(grant('manager', inTown(crema)))

describe('may', () => {
  const here: Where = { municipality: cremona, organisations: [nth(5), nth(6)], building: nth(7), lab: nth(8), case: nth(9) }
  it.each<[Scope, boolean]>([
    [{ kind: 'everywhere' }, true],
    [inTown(cremona), true],
    [inTown(crema), false],
    [{ kind: 'organisation', id: nth(6) }, true],
    [{ kind: 'organisation', id: nth(4) }, false],
    [{ kind: 'building', id: nth(7) }, true],
    [{ kind: 'building', id: nth(8) }, false],
    [{ kind: 'lab', id: nth(8) }, true],
    [{ kind: 'lab', id: nth(7) }, false],
    [{ kind: 'case', id: nth(9) }, true],
    [{ kind: 'case', id: nth(8) }, false],
  ])('a grant for %j counts there: %s', (scope, counts) => {
    const answer = may(somebody(grant('clerk', scope)), ['clerk'], here, today)
    expect(answer.yes).toBe(counts)
    if (answer.yes) expect(answer).toEqual({ yes: true, role: 'clerk', scope })
  })
  it('takes the first role admitted that holds there, not the first granted', () => {
    const me = somebody(grant('clerk', inTown(cremona)), grant('manager', inTown(cremona)), grant('maker', inTown(crema)))
    expect(may(me, ['maker', 'manager', 'clerk'], here, today)).toMatchObject({ role: 'manager' })
  })
  it('where it does not matter where, a grant counts wherever it holds; in no place known, only everywhere', () => {
    expect(may(dirigente, ['manager'], undefined, today).yes).toBe(true)
    expect(may(dirigente, ['manager'], {}, today).yes).toBe(false)
    expect(may(somebody(grant('manager')), ['manager'], {}, today).yes).toBe(true)
  })
  it('holds from its first day to its last', () => {
    const me = somebody(grant('clerk', inTown(cremona), { from: '2026-05-04', until: '2026-05-06' }))
    const on = (day: string) => may(me, ['clerk'], here, day)
    expect(['2026-05-03', '2026-05-04', '2026-05-06', '2026-05-07'].map((day) => on(day).yes)).toEqual([false, true, true, false])
    expect(on('2026-05-03')).toEqual({ yes: false, why: { because: 'early', role: 'clerk', day: '2026-05-04' } })
    expect(on('2026-05-07')).toEqual({ yes: false, why: { because: 'over', role: 'clerk', day: '2026-05-06' } })
  })
  it('everybody who has entered is a resident, everywhere', () => {
    expect(may(dirigente, ['resident'], here, today)).toMatchObject({ yes: true, role: 'resident' })
    expect(may(somebody(), ['resident'], {}, today).yes).toBe(true)
    expect(may(undefined, ['resident'], here, today)).toEqual({ yes: false, why: { because: 'nobody' } })
  })
  it('who has no grants listed holds their roles everywhere', () => {
    const me: Me = { id: nth(1), label: 'Prova', roles: ['clerk'] }
    expect([may(me, ['clerk'], {}, today).yes, may(me, ['resident'], {}, today).yes]).toEqual([true, false])
  })
  it('says why not', () => {
    expect(may(dirigente, ['manager', 'clerk'], here, today)).toEqual({
      yes: false,
      why: { because: 'elsewhere', role: 'manager', holds: [inTown(crema)], where: here },
    })
    expect(may(dirigente, ['auditor'], undefined, today)).toEqual({ yes: false, why: { because: 'role', needs: ['auditor'] } })
  })
})

describe('a weighty act', () => {
  const weighty: Admitted = { roles: ['manager'], fresh: true }
  const clock = { now, today }
  const ago = (minutes: number) => new Date(Date.parse(now) - minutes * 60_000).toISOString()
  it.each([
    [ago(0), true],
    [ago(freshMinutes), true],
    [ago(freshMinutes + 0.01), false],
    [undefined, false],
  ])('after a sign-in at %s: %s', (signedIn, yes) => {
    const me = { ...dirigente, ...(signedIn === undefined ? {} : { signedIn }) }
    expect(mayAsk(me, weighty, { municipality: crema }, clock).yes).toBe(yes)
    expect(mayAsk(me, ['manager'], { municipality: crema }, clock).yes).toBe(true)
  })
  it('tells first who may not at all', () => {
    expect(mayAsk(dirigente, weighty, { municipality: cremona }, clock)).toMatchObject({ why: { because: 'elsewhere' } })
  })
  it('has its button however old the sign-in', () => {
    const asking = { me: dirigente, asOf: undefined, today }
    expect(asksFor({ end: weighty, see: ['clerk'] }, ['end', 'see'], asking, { municipality: crema })).toEqual(['end'])
    expect(asksFor({ end: weighty }, ['end'], asking, { municipality: cremona })).toEqual([])
    expect(asksFor({ end: weighty }, ['end'], { ...asking, asOf: now }, { municipality: crema })).toEqual([])
    expect(asksFor({ end: weighty }, ['end'], { ...asking, me: undefined })).toEqual([])
  })
})

describe('the sentence', () => {
  const names: { readonly [id: string]: string } = { [cremona]: 'Cremona', [crema]: 'Crema' }
  const nameOf: NameOf = async (scope) => ('id' in scope ? names[scope.id] : undefined)
  const told = async (me: Me | undefined, admitted: readonly Role[], where?: Where, day = today) => {
    const answer = may(me, admitted, where, day)
    return answer.yes ? undefined : denialOf(answer.why, nameOf)
  }
  it('names the role, the place and where theirs holds', async () => {
    expect(await told(dirigente, ['manager'], { municipality: cremona })).toEqual({
      it: 'Per questo serve il ruolo di dirigente nel Comune di Cremona; tu lo hai nel Comune di Crema.',
      en: 'This takes the role of municipal manager in the municipality of Cremona; you have it in the municipality of Crema.',
    })
  })
  it.each<[string, Me | undefined, readonly Role[], Where | undefined, string]>([
    ['nobody', undefined, ['clerk'], undefined, 'Per questo bisogna entrare.'],
    ['no role', somebody(), ['clerk', 'manager'], undefined, 'Per questo serve il ruolo di istruttore o dirigente; tu non lo hai.'],
    ['no such role for anybody', somebody(), [], undefined, 'Questo non è permesso a nessun ruolo.'],
    [
      'a place without a name',
      dirigente,
      ['manager'],
      { case: nth(3) },
      'Per questo serve il ruolo di dirigente qui; tu lo hai nel Comune di Crema.',
    ],
    [
      'another case',
      somebody(grant('caseworker', { kind: 'case', id: nth(2) })),
      ['caseworker'],
      { case: nth(3) },
      'Per questo serve il ruolo di assistente sociale qui; tu lo hai in un altro caso.',
    ],
    [
      'a municipality nobody has named',
      dirigente,
      ['manager'],
      { municipality: '000000' },
      'Per questo serve il ruolo di dirigente qui; tu lo hai nel Comune di Crema.',
    ],
  ])('%s', async (_, me, admitted, where, sentence) => {
    expect((await told(me, admitted, where))?.it).toBe(sentence)
  })
  it('says from when and until when', async () => {
    const me = somebody(grant('clerk', inTown(cremona), { until: '2026-04-30' }))
    expect((await told(me, ['clerk'], { municipality: cremona }))?.it).toBe('Il tuo ruolo di istruttore è finito il 30 aprile 2026.')
    expect((await told(me, ['clerk'], { municipality: cremona }, '2025-12-31'))?.en).toBe(
      'Your role of municipal clerk begins on 1 January 2026.',
    )
  })
})

describe('who reads', () => {
  const readers = { '/': 'everyone', '/:id': ['clerk', 'self'] } as const
  it('is what the context says of the path, of the thing for its story, or what its secrecy says of all', () => {
    const of = (secrecy: 'open' | 'members' | 'case', path: string, said?: object) => readersOf({ secrecy, readers: said }, path)
    expect(of('case', '/', readers)).toBe('everyone')
    expect(of('case', '/:id/history', readers)).toEqual(['clerk', 'self'])
    expect(of('case', '/:id/history', { ...readers, '/:id/history': ['dpo'] })).toEqual(['dpo'])
    expect([of('open', '/x'), of('members', '/x'), of('case', '/x')]).toEqual(['everyone', 'signed-in', []])
  })
  const me = somebody(
    grant('clerk', inTown(cremona)),
    grant('maker', inTown(crema)),
    grant('auditor', { kind: 'everywhere' }),
    grant('tutor', inTown('1'), { until: '2026-01-02' }),
  )
  it.each<[string, Me | undefined, Readers, readonly string[] | undefined]>([
    ['a visitor, open', undefined, 'everyone', ['everyone']],
    ['a visitor, closed', undefined, 'signed-in', undefined],
    ['a visitor, for roles', undefined, ['clerk'], undefined],
    [
      'somebody, with all they hold',
      me,
      'signed-in',
      ['everyone', `municipality:${cremona}`, `municipality:${crema}`, 'everywhere', `person:${nth(1)}`],
    ],
    ['somebody, with what those roles hold', me, ['clerk'], ['everyone', `municipality:${cremona}`]],
    ['somebody, also for themselves', me, ['dpo', 'self'], ['everyone', `person:${nth(1)}`]],
    ['somebody without the role', me, ['dpo'], undefined],
    ['somebody whose role is over', me, ['tutor'], undefined],
    ['nobody at all', me, [], undefined],
    ['a resident everywhere is no more than one who has entered', somebody(), 'signed-in', ['everyone', `person:${nth(1)}`]],
    ['a resident of a building', somebody(grant('resident', { kind: 'building', id: 'b' })), ['resident'], ['everyone', 'building:b']],
  ])('%s', (_, reader, admitted, scopes) => {
    const sight = maySee(reader, admitted, today)
    expect(sight.yes ? sight.scopes : undefined).toEqual(scopes)
  })
})
