// Who may give whom a code: desks to people without a way of their own, and a caseworker only to those they stand beside.
import { describe, expect, it } from 'vitest'
import { mayIssue } from '../../server/accounts/issuing.ts'
import type { Known } from '../../server/kernel/directory.ts'
import type { Me, Role } from '../../server/kernel/people.ts'

const now = '2026-03-02T09:00:00.000Z'
const me = (role: Role): Me => ({
  ...{ id: '00000000-0000-4000-8000-000000000001', label: 'Chi dà il codice', roles: [role] },
  grants: [{ role, scope: { kind: 'everywhere' }, from: '2025-01-01' }],
})
const to: Known = { id: '00000000-0000-4000-8000-000000000002', label: 'Chi lo riceve', grants: [] }
const asked = { to, keys: 0, entrusted: false }

describe('a code', () => {
  it('is given by a caseworker only to those they stand beside', () => {
    expect(mayIssue(me('caseworker'), asked, now)).toEqual({ yes: false, why: 'not-allowed' })
    expect(mayIssue(me('caseworker'), { ...asked, entrusted: true }, now)).toEqual({ yes: true, role: 'caseworker' })
    expect(mayIssue(me('resident'), { ...asked, entrusted: true }, now)).toEqual({ yes: false, why: 'not-allowed' })
  })
  it('is given by who manages a building to those who live there, and to nobody else', () => {
    const there = { kind: 'building', id: '00000000-0000-4000-8000-0000000000b1' } as const
    const elsewhere = { kind: 'building', id: '00000000-0000-4000-8000-0000000000b2' } as const
    const manager: Me = { ...me('social-manager'), grants: [{ role: 'social-manager', scope: there, from: '2025-01-01' }] }
    const livesIn = (scope: typeof there | typeof elsewhere): Known => ({
      ...to,
      grants: [{ role: 'resident', scope, from: '2026-01-01' }],
    })
    expect(mayIssue(manager, { ...asked, to: livesIn(there) }, now)).toEqual({ yes: true, role: 'social-manager' })
    expect(mayIssue(manager, { ...asked, to: livesIn(elsewhere) }, now)).toEqual({ yes: false, why: 'not-allowed' })
    expect(mayIssue(manager, asked, now)).toEqual({ yes: false, why: 'not-allowed' })
    expect(mayIssue(me('resident'), { ...asked, to: livesIn(there) }, now)).toEqual({ yes: false, why: 'not-allowed' })
    expect(mayIssue(manager, { ...asked, to: livesIn(there), keys: 1 }, now)).toEqual({ yes: false, why: 'has-keys' })
    const helper: Known = {
      ...to,
      grants: [...livesIn(there).grants, { role: 'maker', scope: { kind: 'everywhere' }, from: '2025-01-01' }],
    }
    expect(mayIssue(manager, { ...asked, to: helper }, now)).toEqual({ yes: false, why: 'holds-roles' })
  })
  it('is given by a desk to anybody without a way of their own', () => {
    expect(mayIssue(me('coordinator'), asked, now)).toEqual({ yes: true, role: 'coordinator' })
  })
  it('is no way to become somebody who has roles or keys, nor oneself, also beside them', () => {
    const beside = { ...asked, entrusted: true }
    const grants = [{ role: 'maker', scope: { kind: 'everywhere' }, from: '2025-01-01' }] as const
    expect(mayIssue(me('caseworker'), { ...beside, keys: 1 }, now)).toEqual({ yes: false, why: 'has-keys' })
    expect(mayIssue(me('caseworker'), { ...beside, to: { ...to, grants } }, now)).toEqual({ yes: false, why: 'holds-roles' })
    expect(mayIssue(me('caseworker'), { ...beside, to: { ...to, id: me('caseworker').id } }, now)).toEqual({ yes: false, why: 'own-code' })
  })
})
