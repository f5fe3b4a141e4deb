// The law of people, rule by rule.
import { describe, expect, it } from 'vitest'
import { type AnyEvent, fold } from '../../events/kernel/index.ts'
import { commands } from '../../events/people/commands.ts'
import { decider } from '../../events/people/decider.ts'
import { granters, mayGrant } from '../../events/people/granting.ts'
import { rules } from '../../events/people/rules.ts'
import { grantable, scopes } from '../../events/people/vocabulary.ts'
import { roles, scopeKinds } from '../../server/kernel/people.ts'
import { access } from '../../server/people/access.ts'
import { facts, given } from '../support/given.ts'
import * as s from './samples.ts'

const person = given(decider)
const refusedHere = new Set<string>()
const refusing: typeof person = (...events) => {
  const { state, when } = person(...events)
  return {
    state,
    when: (command, data, by) => {
      const said = when(command, data, by)
      if ('refused' in said.answer) refusedHere.add(said.answer.refused)
      return said
    },
  }
}

describe('becoming known', () => {
  it('happens once, by the person or at a desk', () => {
    refusing()
      .when('register', s.register)
      .records(s.registered as never)
    const desk = { name: 'Wanda Rivo', channel: 'desk', municipality: '019036' } as const
    refusing()
      .when('register', desk, s.operator)
      .records({ type: 'people.registered', data: { person: s.self, ...desk } })
    refusing(s.registered).when('register', s.register).refused('already-registered')
    refusing(s.registered, s.erased).when('register', s.register).refused('erased')
  })
  it('never pretends to be the person', () => {
    refusing().when('register', s.register, s.operator).refused('own-channel')
    refusing()
      .when('register', { ...s.register, channel: 'desk' })
      .refused('own-channel')
  })
  it('is claimed by the person alone, and once', () => {
    const awaited = { ...decider.initial, known: 'yes', awaited: true } as const
    const asked = { id: s.self, at: '2025-06-01T10:00:00.000Z', today: '2025-06-01', by: s.self, role: 'resident', digest: String }
    expect(decider.decide.claim({}, awaited, asked)).toEqual([{ type: 'people.claimed', data: { person: s.self } }])
    expect(decider.decide.claim({}, awaited, { ...asked, ...s.operator })).toEqual({ refused: 'not-yourself' })
    refusing(s.registered).when('claim', {}).refused('already-claimed')
    refusing().when('claim', {}).refused('unknown-person')
  })
  it('is put right by the person, and by a desk only until they come', () => {
    refusing(s.registered)
      .when('amend', { phone: '0372 000000', drop: ['email'] })
      .records({ type: 'people.amended', data: { person: s.self, phone: '0372 000000', dropped: ['email'] } })
    refusing(s.registered).when('amend', {}).refused('nothing-to-amend')
    refusing(s.registered)
      .when('amend', { drop: ['phone'] })
      .refused('nothing-to-amend')
    refusing(s.registered).when('amend', { name: 'Altra' }, s.operator).refused('not-yourself')
    refusing(s.registered).when('amend', { name: 'Altra' }, s.stranger).refused('not-yourself')
  })
  it('at a desk leaves the record open until it is claimed', () => {
    const desk = { type: 'people.registered', data: { person: s.self, name: 'Wanda', channel: 'desk' } } as const
    const [fact] = facts<AnyEvent>('people', [desk])
    const written = { ...fact, actor: s.operator.by } as never
    const state = fold(decider, decider.initial, [written])
    expect(state.awaited).toBe(true)
    const asked = { id: s.self, at: '2025-06-01T10:00:00.000Z', today: '2025-06-01', digest: String, ...s.operator }
    expect(decider.decide.amend({ phone: '1' }, state, asked)).toMatchObject([{ type: 'people.amended' }])
    expect(decider.decide.amend({ phone: '1' }, { ...state, awaited: false }, asked)).toEqual({ refused: 'not-yourself' })
  })
})

describe('a role', () => {
  it('is given by who may give it, for a place and a time', () => {
    refusing(s.registered)
      .when('grant', s.clerk, s.manager)
      .records(s.granted as never)
    refusing(s.registered).when('grant', s.clerk).refused('own-grant')
    refusing(s.registered)
      .when('grant', { ...s.clerk, role: 'admin' }, s.manager)
      .refused('not-yours-to-grant', { role: 'admin' })
    refusing(s.registered).when('grant', s.clerk, s.operator).refused('not-yours-to-grant', { role: 'clerk' })
  })
  it('holds in a place that exists for its kind', () => {
    const wrong = [{ scopeId: undefined }, { scopeId: 'Cremona' }, { scope: 'everywhere' }, { scope: 'lab' }] as const
    for (const scope of wrong)
      refusing(s.registered)
        .when('grant', { ...s.clerk, ...scope } as never, s.manager)
        .refused('scope-unfit')
    const { scopeId: _, ...nowhere } = s.clerk
    refusing(s.registered)
      .when('grant', { ...nowhere, scope: 'everywhere' }, s.manager)
      .refused('placed-role')
  })
  it('has a period that makes sense, and never twice the same', () => {
    refusing(s.registered)
      .when('grant', { ...s.clerk, until: '2025-05-01' }, s.manager)
      .refused('end-before-start')
    refusing(s.registered)
      .when('grant', { ...s.clerk, from: '2025-01-01', until: '2025-05-31' }, s.manager)
      .refused('already-past')
    refusing(s.registered, s.granted)
      .when('grant', { ...s.clerk, from: '2025-12-31' }, s.manager)
      .refused('already-granted')
    for (const free of [{ from: '2026-01-01', until: '2026-12-31' }, { scopeId: '019035' }, { role: 'adviser' }] as const)
      expect(refusing(s.registered, s.granted).when('grant', { ...s.clerk, ...free }, s.manager).answer).toMatchObject([
        { type: 'people.granted', data: { grant: 2 } },
      ])
    expect(refusing(s.registered, s.granted, s.revoked).when('grant', s.clerk, s.manager).answer).toMatchObject([{ data: { grant: 2 } }])
  })
  it('is taken away by who could give it, or given back', () => {
    const revoke = { grant: 1, reason: 'Ha cambiato ufficio' }
    refusing(s.registered, s.granted)
      .when('revoke', revoke, s.manager)
      .records(s.revoked as never)
    refusing(s.registered, s.granted)
      .when('revoke', revoke)
      .records(s.revoked as never)
    refusing(s.registered, s.granted).when('revoke', revoke, s.stranger).refused('not-yours-to-grant')
    refusing(s.registered, s.granted)
      .when('revoke', { ...revoke, grant: 2 }, s.manager)
      .refused('unknown-grant')
    refusing(s.registered, s.granted, s.revoked).when('revoke', revoke, s.manager).refused('already-revoked')
  })
  it('is not given to who is leaving or has asked for quiet', () => {
    refusing(s.registered, s.erasureAsked).when('grant', s.clerk, s.manager).refused('erasure-under-way')
    refusing(s.registered, s.restricted).when('grant', s.clerk, s.manager).refused('restricted')
  })
})

describe('a consent', () => {
  const ask = { purpose: 'news', text: s.text } as const
  it('is given and taken back by the person alone', () => {
    refusing(s.registered)
      .when('consent', ask)
      .records(s.consented as never)
    refusing(s.registered).when('consent', ask, s.operator).refused('not-yourself')
    refusing(s.registered, s.consented).when('consent', ask).refused('already-consented')
    const newer = { ...ask, text: 'b'.repeat(64) }
    expect(refusing(s.registered, s.consented).when('consent', newer).answer).toMatchObject([{ type: 'people.consented' }])
    const withdrawn = { type: 'people.consent-withdrawn', data: { person: s.self, purpose: 'news', channel: 'web' } } as const
    refusing(s.registered, s.consented).when('withdrawConsent', { purpose: 'news' }).records(withdrawn)
    refusing(s.registered, s.consented, withdrawn).when('withdrawConsent', { purpose: 'news' }).refused('not-consented')
    refusing(s.registered, s.consented).when('withdrawConsent', { purpose: 'news' }, s.dpo).refused('not-yourself')
  })
})

describe('a limit to the use of the data', () => {
  it('is put and lifted by the person or by who protects data', () => {
    refusing(s.registered)
      .when('restrict', { basis: 'accuracy' })
      .records(s.restricted as never)
    refusing(s.registered).when('restrict', { basis: 'accuracy' }, s.admin).refused('not-yourself')
    refusing(s.registered, s.restricted).when('restrict', { basis: 'accuracy' }, s.dpo).refused('restricted')
    refusing(s.registered, s.restricted).when('consent', { purpose: 'news', text: s.text }).refused('restricted')
    refusing(s.registered, s.restricted)
      .when('unrestrict', {}, s.dpo)
      .records({ type: 'people.unrestricted', data: { person: s.self } })
    refusing(s.registered).when('unrestrict', {}).refused('not-restricted')
  })
})

describe('being forgotten', () => {
  it('takes two people', () => {
    refusing(s.registered)
      .when('askErasure', { basis: 'no-longer-needed' })
      .records(s.erasureAsked as never)
    refusing(s.registered, s.erasureAsked).when('confirmErasure', {}).refused('same-person')
    refusing(s.registered, s.erasureAsked)
      .when('confirmErasure', {}, s.dpo)
      .records(s.erased as never)
    refusing(s.registered).when('confirmErasure', {}, s.dpo).refused('no-erasure')
    refusing(s.registered, s.erasureAsked).when('askErasure', { basis: 'objection' }).refused('erasure-under-way')
    refusing(s.registered).when('askErasure', { basis: 'objection' }, s.manager).refused('not-yourself')
  })
  it('waits until nobody answers for anything any more', () => {
    refusing(s.registered, s.granted, s.erasureAsked).when('confirmErasure', {}, s.dpo).refused('roles-first', { roles: 1 })
    refusing(s.registered, s.granted, s.revoked, s.erasureAsked)
      .when('confirmErasure', {}, s.dpo)
      .records(s.erased as never)
    const over = { ...s.dpo, at: '2026-01-01T10:00:00.000Z' }
    refusing(s.registered, s.granted, s.erasureAsked)
      .when('confirmErasure', {}, over)
      .records(s.erased as never)
  })
  it('can be withdrawn, or refused with a reason by the second', () => {
    const reason = { basis: 'archive', reason: 'Il patto firmato si conserva' } as const
    refusing(s.registered, s.erasureAsked)
      .when('refuseErasure', reason, s.dpo)
      .records({ type: 'people.erasure-refused', data: { person: s.self, ...reason } })
    refusing(s.registered, s.erasureAsked).when('refuseErasure', reason).refused('same-person')
    refusing(s.registered).when('refuseErasure', reason, s.dpo).refused('no-erasure')
    refusing(s.registered, s.erasureAsked)
      .when('withdrawErasure', {})
      .records({ type: 'people.erasure-withdrawn', data: { person: s.self } })
    refusing(s.registered, s.erasureAsked).when('withdrawErasure', {}, s.stranger).refused('not-yourself')
    refusing(s.registered).when('withdrawErasure', {}).refused('no-erasure')
  })
  it('leaves nothing that can be asked', () => {
    for (const command of Object.keys(commands) as (keyof typeof commands)[])
      refusing(s.registered, s.erased)
        .when(command, { basis: 'x', grant: 1, name: 'x', channel: 'passkey' } as never)
        .refused('erased')
  })
})

describe('the law of people', () => {
  it('has every rule tripped above, and somebody for every command', () => {
    expect([...refusedHere].sort()).toEqual([...rules].sort())
    expect(Object.keys(access).sort()).toEqual(Object.keys(commands).sort())
  })
  it('knows the roles and scopes of the counter; whoever signs in is a resident', () => {
    expect(['resident', ...grantable].sort()).toEqual([...roles].sort())
    expect([...scopes].sort()).toEqual([...scopeKinds].sort())
  })
  it('has somebody for every role that can be granted, and never an administrator of cases', () => {
    expect([...new Set(granters.flatMap((one) => mayGrant[one]))].sort()).toEqual([...grantable].sort())
    for (const role of ['caseworker', 'family', 'carer'] as const) expect(mayGrant.admin).not.toContain(role)
  })
})
