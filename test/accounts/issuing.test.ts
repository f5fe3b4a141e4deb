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
