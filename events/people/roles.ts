// Giving a role and taking it away: by others, for a place, for a time, never twice the same.
import { type Asked, dayOf } from '../kernel/index.ts'
import type { Decides } from './asking.ts'
import type { PersonCommands } from './commands.ts'
import { isGranter, mayGrant, placed, scopeForm } from './granting.ts'
import { type Refused, when } from './rules.ts'
import type { Held } from './state.ts'

type Granting = PersonCommands['grant']

const overlaps = (held: Held, { from, until }: Granting): boolean =>
  (until === undefined || held.from <= until) && (held.until === undefined || held.until >= from)
const isSame = (held: Held, ask: Granting): boolean => held.role === ask.role && held.scope === ask.scope && held.scopeId === ask.scopeId

const scopeUnfit = ({ role, scope, scopeId = '' }: Granting): Refused =>
  when(!scopeForm[scope].test(scopeId), 'scope-unfit') ?? when(scope === 'everywhere' && placed.includes(role), 'placed-role')

const notGranter = ({ role }: Asked, wanted: Held['role']): Refused =>
  when(!isGranter(role) || !mayGrant[role].includes(wanted), 'not-yours-to-grant', { role: wanted })

const periodUnfit = ({ from, until }: Granting, { at }: Asked): Refused =>
  when(until !== undefined && until < from, 'end-before-start') ??
  // The day it is asked, whatever day the one who asks states.
  when(until !== undefined && until < dayOf(at), 'already-past')

export const grant: Decides['grant'] = (ask, person, asked) =>
  when(asked.by === asked.id, 'own-grant') ??
  notGranter(asked, ask.role) ??
  when(person.restrictedBy !== undefined, 'restricted') ??
  when(person.erasure !== undefined, 'erasure-under-way') ??
  scopeUnfit(ask) ??
  periodUnfit(ask, asked) ??
  when(
    person.grants.some((held) => !held.revoked && isSame(held, ask) && overlaps(held, ask)),
    'already-granted',
  ) ?? [{ type: 'people.granted', data: { person: asked.id, grant: person.grants.length + 1, ...ask } }]

export const revoke: Decides['revoke'] = (ask, person, asked) => {
  const held = person.grants.find((one) => one.grant === ask.grant)
  if (!held) return { refused: 'unknown-grant' }
  // Whoever holds a role may give it back.
  const stranger = asked.by === asked.id ? undefined : notGranter(asked, held.role)
  return when(held.revoked, 'already-revoked') ?? stranger ?? [{ type: 'people.revoked', data: { person: asked.id, ...ask } }]
}
