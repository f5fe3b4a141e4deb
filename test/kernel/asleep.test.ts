// Roles that sleep after a code: which, for whom, and what their holder is told.
import { describe, expect, it } from 'vitest'
import { awake, keyedRoles } from '../../server/kernel/asleep.ts'
import type { Context } from '../../server/kernel/context.ts'
import { denialOf } from '../../server/kernel/denials.ts'
import { may } from '../../server/kernel/may.ts'
import type { Grant, Me, Role } from '../../server/kernel/people.ts'
import * as registry from '../../server/registry.ts'

const today = '2026-05-04'
const grant = (role: Role, more: Partial<Grant> = {}): Grant => ({ role, scope: { kind: 'everywhere' }, from: '2020-01-01', ...more })
const who = (...grants: readonly Grant[]): Me => ({ id: 'x', label: '', roles: [...new Set(grants.map(({ role }) => role))], grants })

describe('a session by a code', () => {
  it('leaves what is about oneself, and puts desks to sleep', () => {
    const me = awake(who(grant('representative'), grant('coordinator'), grant('admin')), { method: 'code' }, today)
    expect([me.roles, me.asleep]).toEqual([['representative'], ['coordinator', 'admin']])
    expect(may(me, ['coordinator'], undefined, today)).toEqual({ yes: false, why: { because: 'asleep', role: 'coordinator' } })
    expect(may(me, ['representative'], undefined, today).yes).toBe(true)
    expect(may(me, ['resident'], undefined, today).yes).toBe(true)
  })
  it('makes a resident of who has only a desk, and says what to do', async () => {
    const me = awake(who(grant('dpo')), { method: 'code' }, today)
    expect(me.roles).toEqual(['resident'])
    const answer = may(me, ['dpo'], {}, today)
    if (answer.yes) throw new Error('asleep')
    expect((await denialOf(answer.why, async () => undefined)).it).toContain('chiave di accesso')
  })
  it.each(['oidc', 'passkey', 'demo'] as const)('by %s sleeps not', (method) => {
    const me = who(grant('admin'))
    expect(awake(me, { method }, today)).toBe(me)
  })
  it('changes nothing for who has no desk, or has one no more', () => {
    for (const me of [who(), who(grant('resident')), { ...who(grant('admin', { until: '2021-01-01' })), roles: ['resident' as const] }])
      expect(awake(me, { method: 'code' }, today)).toBe(me)
  })
})

it('every role that opens somebody else’s values wants a key, but for the people of a case', () => {
  const contexts = Object.values<unknown>(registry) as readonly Context[]
  const opening = new Set(contexts.flatMap(({ opens = {} }) => Object.values(opens).flat()))
  expect([...opening].filter((role) => !keyedRoles.includes(role) && !['family', 'carer', 'resident'].includes(role))).toEqual([])
  expect(opening.size).toBeGreaterThan(3)
})
